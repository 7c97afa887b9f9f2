"""The clauses that the rules of the audit rest on, from the tables that ship."""

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from graph.clause import Clause

_DATASETS = ("reference", "regulations")


@cache
def clauses() -> Mapping[str, Clause]:
    """Return every clause by its key."""
    sources = {row["key"]: row for row in _rows("source", ("reference",))}
    return {
        row["key"]: Clause(
            key=row["key"],
            name=row["name"],
            text=row["text"],
            mark=row["mark"],
            source=sources[row["source"]]["name"],
            authority=sources[row["source"]]["authority"],
        )
        for row in _rows("clause", _DATASETS)
    }


def _rows(table: str, datasets: tuple[str, ...]) -> Iterator[dict[str, str]]:
    for dataset in datasets:
        written = files("seed").joinpath(dataset, f"{table}.csv").read_text("utf-8")
        yield from csv.DictReader(written.splitlines())
