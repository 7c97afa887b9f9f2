"""Checked records as tables of ``neo4j-admin``, by label, and by relationship type and labels of its ends."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import compress, repeat
from pathlib import Path
from typing import Any

from graph.ingest.lines import Columns
from graph.schema import NODES, RELATIONSHIPS
from graph.schema.declare import Kind, Property, properties

BETWEEN = ";"
"""Stands between the values of a list, as in a dataset's table, so that none of them holds it."""
_TYPES: Mapping[Kind, str] = {
    "text": "string",
    "integer": "long",
    "number": "double",
    "boolean": "boolean",
    "date": "date",
    "texts": "string[]",
    "integers": "long[]",
}
_BOOLEANS = {True: "true", False: "false", None: None}


class ImportTables:
    """CSV files in one folder, written as records come."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open = ExitStack()
        self._writers: dict[tuple[str, ...], Any] = {}
        self.nodes: dict[str, Path] = {}
        """The file of each label."""
        self.relationships: list[tuple[str, Path]] = []
        """Relationship types with their files; a file names the labels of its ends."""

    def add_columns(self, kind: str, name: str, columns: Columns) -> None:
        """Append records of one kind (``vertex`` or ``edge``) and type that are given by their columns."""
        if not next(iter(columns.values())):
            return
        if kind == "vertex":
            declared = [one for one in properties(NODES[name]) if one.name != "key"]
            self._append((name,), [f"key:ID({name})"], [columns["key"]], declared, columns)
            return
        declared = list(properties(RELATIONSHIPS[name]))
        for (start, end), part in _by_labels(columns):
            heading = [f":START_ID({start})", f":END_ID({end})"]
            keys = [_keys(part["@from"], start), _keys(part["@to"], end)]
            self._append((name, start, end), heading, keys, declared, part)

    def _append(
        self,
        place: tuple[str, ...],
        heading: Sequence[str],
        keys: Sequence[Sequence[str]],
        declared: Sequence[Property],
        columns: Columns,
    ) -> None:
        if place not in self._writers:
            path = self._folder / f"{'-'.join(place)}.csv"
            file = self._open.enter_context(path.open("w", encoding="utf-8", newline=""))
            self._writers[place] = csv.writer(file)
            self._writers[place].writerow([*heading, *(f"{one.name}:{_TYPES[one.kind]}" for one in declared)])
            if len(place) == 1:
                self.nodes[place[0]] = path
            else:
                self.relationships.append((place[0], path))
        cells = [_cells(one, columns[one.name]) if one.name in columns else repeat(None) for one in declared]
        # What nothing is said about repeats for ever; the keys end the table.
        self._writers[place].writerows(zip(*keys, *cells, strict=False))

    def close(self) -> None:
        """Write out what is buffered; nothing is added afterwards."""
        self._open.close()


def _cells(one: Property, values: Sequence[Any]) -> Sequence[Any]:
    """Return the values of a property as ``neo4j-admin`` reads them; what is None stays empty."""
    if one.kind in ("texts", "integers"):
        return [value and BETWEEN.join(map(str, value)) for value in values]
    return list(map(_BOOLEANS.__getitem__, values)) if one.kind == "boolean" else values


def _by_labels(columns: Columns) -> Iterator[tuple[tuple[str, str], Columns]]:
    """Yield relationships by the labels of their start and end."""
    ends = columns["@from"], columns["@to"]
    first = _label(ends[0][0]), _label(ends[1][0])
    if all(
        value.startswith(f"{label}:") for label, values in zip(first, ends, strict=True) for value in values
    ):
        yield first, columns
        return
    pairs = list(zip(map(_label, ends[0]), map(_label, ends[1]), strict=True))
    for pair in dict.fromkeys(pairs):
        here = [one == pair for one in pairs]
        yield pair, {name: list(compress(values, here)) for name, values in columns.items()}


def _label(reference: str) -> str:
    return reference.partition(":")[0]


def _keys(references: Sequence[str], label: str) -> Sequence[str]:
    front = len(label) + 1
    return [reference[front:] for reference in references]
