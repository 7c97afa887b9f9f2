"""The shipped datasets as they stand in their files, with their defaults and their own words resolved."""

import csv
import tomllib
from functools import cache
from pathlib import Path

import seed

Row = dict[str, str]


@cache
def manifest(folder: Path) -> dict[str, object]:
    return tomllib.loads((folder / "dataset.toml").read_text("utf-8"))


@cache
def rows(dataset: str, table: str) -> tuple[Row, ...]:
    """The rows of one table, the dataset's words turned into values of the schema; empty if there is none."""
    folder = next(folder for folder in seed.datasets() if folder.name == dataset)
    path = folder / f"{table}.csv"
    if not path.exists():
        return ()
    said = manifest(folder)
    vocabulary = said.get("vocabulary", {})
    assert isinstance(vocabulary, dict)
    words = vocabulary.get(table, {})
    with path.open(encoding="utf-8", newline="") as file:
        found = [
            {name: words.get(name, {}).get(cell, cell) for name, cell in row.items()}
            for row in csv.DictReader(file, strict=True)
        ]
    for row in found:
        for name in ("provenance", "source"):
            row[name] = row.get(name) or str(said.get(name, ""))
    return tuple(found)


def every_row() -> list[tuple[str, int, Row]]:
    """Every row of every dataset, with the place where it stands."""
    return [
        (f"{folder.name}/{path.name}", number, row)
        for folder in seed.datasets()
        for path in sorted(folder.glob("*.csv"))
        for number, row in enumerate(rows(folder.name, path.stem), start=2)
    ]
