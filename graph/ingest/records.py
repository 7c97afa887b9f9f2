"""Checked records on disk, one JSON line each, in the form that the bulk road of the embedded engine reads.

A node is ``{"@type":"vertex","@class":LABEL,"@id":"LABEL:KEY", ...properties}``, a relationship
``{"@type":"edge","@class":TYPE,"@from":"LABEL:KEY","@to":"LABEL:KEY", ...properties}``. Dates are ISO texts.
"""

from collections.abc import Iterator, Sequence
from itertools import compress, islice
from pathlib import Path
from typing import Any, Protocol, Self

import orjson

from graph.ingest.check import Block, ends
from graph.ingest.lines import Columns, json_lines
from graph.schema import NODES
from graph.schema.declare import Record, properties

Line = dict[str, Any]
_ORIGIN = tuple(Record.model_fields)


class Records(Protocol):
    """Where checked records go: files that are open only while something is added."""

    def add_columns(self, kind: str, name: str, columns: Columns) -> None:
        """Append records of one kind (``vertex`` or ``edge``) and type that are given by their columns."""

    def part(self, name: str) -> Self:
        """Return an empty one whose files carry ``name``."""

    def take(self, part: Self) -> None:
        """Add all that ``part`` holds, whose files stay as they are."""


class RecordSpool:
    """Files of records in one folder: one per label and one per relationship type."""

    def __init__(self, folder: Path, mark: str = "") -> None:
        self._folder, self._mark = folder, mark
        self._files: dict[tuple[str, str], list[Path]] = {}
        self.counts: dict[tuple[str, str], int] = {}
        """How many records of each kind (``vertex`` or ``edge``) and type."""

    def part(self, name: str) -> "RecordSpool":
        """Return an empty one whose files carry ``name``."""
        return RecordSpool(self._folder, f"-{name}")

    def take(self, part: "RecordSpool") -> None:
        """Add all that ``part`` holds, whose files stay as they are."""
        for place, files in part._files.items():
            self._files.setdefault(place, []).extend(files)
            self.counts[place] = self.counts.get(place, 0) + part.counts[place]

    def add(self, kind: str, name: str, lines: Sequence[Line]) -> None:
        """Append records of one type."""
        if lines:
            self._append(kind, name, b"\n".join(map(orjson.dumps, lines)) + b"\n", len(lines))

    def add_columns(self, kind: str, name: str, columns: Columns) -> None:
        """Append records of one type that are given by their columns."""
        count = len(columns["row"])
        if count:
            self._append(kind, name, json_lines(columns), count)

    def _append(self, kind: str, name: str, lines: bytes, count: int) -> None:
        place, path = (kind, name), self._folder / f"{kind}-{name}{self._mark}.ndjson"
        files = self._files.setdefault(place, [])
        if path not in files:
            files.append(path)
        with path.open("ab") as file:
            file.write(lines)
        self.counts[place] = self.counts.get(place, 0) + count

    def files(self) -> Iterator[tuple[str, Path]]:
        """Yield the type and path of every file, nodes before relationships."""
        for kind in ("vertex", "edge"):
            for (found, name), paths in self._files.items():
                if found == kind:
                    for path in paths:
                        yield name, path

    def batches(self, kind: str, name: str, size: int) -> Iterator[list[Line]]:
        """Yield the records of one type, at most ``size`` at a time."""
        lines = self._lines(self._files[kind, name])
        while batch := list(map(orjson.loads, islice(lines, size))):
            yield batch

    @staticmethod
    def _lines(paths: Sequence[Path]) -> Iterator[bytes]:
        for path in paths:
            with path.open("rb") as file:
                yield from file


def spool(block: Block, records: Records) -> None:
    """Add the records of a block."""
    if block.table.label:
        _spool_nodes(block, block.table.label, records)
    else:
        _spool_relationships(block, records)


def _origin(block: Block) -> dict[str, Sequence[Any]]:
    size = len(block.numbers)
    found: dict[str, Sequence[Any]] = {"provenance": block.columns["provenance"]}
    sources = block.columns.get("source")
    if sources is not None:
        found["source"] = [source and source[7:] for source in sources]
    return found | {"dataset": [block.dataset] * size, "file": [block.file] * size, "row": block.numbers}


def _spool_nodes(block: Block, label: str, records: Records) -> None:
    size = len(block.numbers)
    ids = [f"{label}:{key}" for key in block.columns["key"]]
    origin = _origin(block)
    own: dict[str, Sequence[Any]] = {
        declared.name: block.columns[declared.name]
        for declared in properties(NODES[label])
        if declared.name in block.columns and declared.name not in _ORIGIN
    }
    front = {"@type": ["vertex"] * size, "@class": [label] * size, "@id": ids}
    records.add_columns("vertex", label, front | own | origin)
    for column in block.table.columns:
        others = block.columns.get(column.name)
        if column.relationship and others is not None:
            pair = (others, ids) if column.reverse else (ids, others)
            _spool_edges(records, column.relationship, pair, origin, None if all(others) else others)


def _spool_relationships(block: Block, records: Records) -> None:
    table = block.table
    start, end = ends(table)
    own: dict[str, Sequence[Any]] = {
        name: values
        for name, values in block.columns.items()
        if name not in _ORIGIN and name not in (start, end) and name != table.choice
    }
    pair = (block.columns[start], block.columns[end])
    columns = own | _origin(block)
    if not table.choice:
        _spool_edges(records, table.types[""], pair, columns, None)
        return
    chosen = block.columns[table.choice]
    for value, rel_type in table.types.items():
        if value in chosen:
            here = None if chosen.count(value) == len(chosen) else [one == value for one in chosen]
            _spool_edges(records, rel_type, pair, columns, here)


def _spool_edges(
    records: Records,
    rel_type: str,
    pair: tuple[Sequence[Any], Sequence[Any]],
    columns: Columns,
    here: Sequence[Any] | None,
) -> None:
    """Add relationships; with ``here`` only of the rows for which it is true."""
    found: dict[str, Sequence[Any]] = {"@from": pair[0], "@to": pair[1], **columns}
    if here is not None:
        found = {name: list(compress(values, here)) for name, values in found.items()}
    size = len(found["row"])
    front: dict[str, Sequence[Any]] = {"@type": ["edge"] * size, "@class": [rel_type] * size}
    records.add_columns("edge", rel_type, front | found)
