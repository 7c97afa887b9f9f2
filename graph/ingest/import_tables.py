"""Checked records as tables of ``neo4j-admin``, by label, and by relationship type and labels of its ends."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress, repeat
from pathlib import Path
from typing import Any

from graph.ingest.lines import Columns, csv_lines
from graph.schema import NODES, RELATIONSHIPS
from graph.schema.declare import Kind, Property, properties

_TYPES: Mapping[Kind, str] = {
    "text": "string",
    "integer": "long",
    "number": "double",
    "boolean": "boolean",
    "date": "date",
    "texts": "string[]",
    "integers": "long[]",
}


class ImportTables:
    """CSV files in one folder, written as records come."""

    def __init__(self, folder: Path, mark: str = "") -> None:
        self._folder, self._mark = folder, mark
        self._begun: set[Path] = set()
        self.nodes: dict[str, Path] = {}
        """The file of each label."""
        self.relationships: list[tuple[str, Path]] = []
        """Relationship types with their files; a file names the labels of its ends."""

    def part(self, name: str) -> "ImportTables":
        """Return an empty one whose files carry ``name``."""
        return ImportTables(self._folder, f"-{name}")

    def take(self, part: "ImportTables") -> None:
        """Add all that ``part`` holds, whose files stay as they are; no label may be in both."""
        self.nodes |= part.nodes
        self.relationships += part.relationships

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
        path = self._folder / f"{'-'.join(place)}{self._mark}.csv"
        with path.open("ab") as file:
            if path not in self._begun:
                self._begun.add(path)
                named = [*heading, *(f"{one.name}:{_TYPES[one.kind]}" for one in declared)]
                file.write((",".join(named) + "\n").encode())
                if len(place) == 1:
                    self.nodes[place[0]] = path
                else:
                    self.relationships.append((place[0], path))
            file.write(csv_lines([*keys, *(columns.get(one.name, ()) for one in declared)]))


def _by_labels(columns: Columns) -> Iterator[tuple[tuple[str, str], Columns]]:
    """Yield relationships by the labels of their start and end."""
    ends = columns["@from"], columns["@to"]
    first = _label(ends[0][0]), _label(ends[1][0])
    if all(
        all(map(str.startswith, values, repeat(f"{label}:")))
        for label, values in zip(first, ends, strict=True)
    ):
        yield first, columns
        return
    pairs = list(zip(map(_label, ends[0]), map(_label, ends[1]), strict=True))
    for pair in dict.fromkeys(pairs):
        here = [one == pair for one in pairs]
        yield pair, {name: list(compress(values, here)) for name, values in columns.items()}


def _label(reference: str) -> str:
    return reference.partition(":")[0]


def _keys(references: Sequence[str], label: str) -> Sequence[Any]:
    front = len(label) + 1
    return [reference[front:] for reference in references]
