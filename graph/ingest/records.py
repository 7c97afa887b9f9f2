"""Checked records on disk, one JSON line each, in the form that the bulk road of the embedded engine reads.

A node is ``{"@type":"vertex","@class":LABEL,"@id":"LABEL:KEY", ...properties}``, a relationship
``{"@type":"edge","@class":TYPE,"@from":"LABEL:KEY","@to":"LABEL:KEY", ...properties}``. Dates are ISO texts.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import repeat
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from graph.ingest.check import Block
from graph.schema import NODES
from graph.schema.declare import Record, properties
from graph.schema.tables import Table

Line = dict[str, Any]
_ORIGIN = tuple(Record.model_fields)


class RecordSpool:
    """Files of records in one folder: one per label and one per relationship type."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open = ExitStack()
        self._files: dict[tuple[str, str], BinaryIO] = {}
        self.counts: dict[tuple[str, str], int] = {}
        """How many records of each kind (``vertex`` or ``edge``) and type."""

    def add(self, kind: str, name: str, lines: Sequence[Line]) -> None:
        """Append records of one type."""
        if not lines:
            return
        place = (kind, name)
        if place not in self._files:
            self._files[place] = self._open.enter_context(self.path(kind, name).open("wb"))
        file = self._files[place]
        file.write(b"\n".join(map(orjson.dumps, lines)))
        file.write(b"\n")
        self.counts[place] = self.counts.get(place, 0) + len(lines)

    def path(self, kind: str, name: str) -> Path:
        """Return the file of one type."""
        return self._folder / f"{kind}-{name}.ndjson"

    def close(self) -> None:
        """Write out what is buffered; nothing is added afterwards."""
        self._open.close()

    def files(self) -> Iterator[Path]:
        """Yield every file, nodes before relationships."""
        for kind in ("vertex", "edge"):
            for found, name in self.counts:
                if found == kind:
                    yield self.path(kind, name)

    def batches(self, kind: str, name: str, size: int) -> Iterator[list[Line]]:
        """Yield the records of one type, at most ``size`` at a time."""
        batch: list[Line] = []
        with self.path(kind, name).open("rb") as file:
            for line in file:
                batch.append(orjson.loads(line))
                if len(batch) == size:
                    yield batch
                    batch = []
        if batch:
            yield batch


def spool(block: Block, records: RecordSpool) -> None:
    """Add the records of a block."""
    origin = _origin(block)
    if block.table.label:
        records.add("vertex", block.table.label, _nodes(block, block.table.label, origin))
        for rel_type, lines in _column_relationships(block, block.table, origin):
            records.add("edge", rel_type, lines)
    else:
        for rel_type, lines in _table_relationships(block, block.table, origin):
            records.add("edge", rel_type, lines)


def _origin(block: Block) -> dict[str, Sequence[Any]]:
    size = len(block.numbers)
    found: dict[str, Sequence[Any]] = {"provenance": block.columns["provenance"]}
    sources = block.columns.get("source")
    if sources is not None:
        found["source"] = [source and source[7:] for source in sources]
    found["dataset"] = list(repeat(block.dataset, size))
    found["file"] = list(repeat(block.file, size))
    found["row"] = block.numbers
    return found


def _nodes(block: Block, label: str, origin: dict[str, Sequence[Any]]) -> list[Line]:
    keys = block.columns["key"]
    columns: dict[str, Sequence[Any]] = {
        "@type": list(repeat("vertex", len(keys))),
        "@class": list(repeat(label, len(keys))),
        "@id": [f"{label}:{key}" for key in keys],
    }
    for declared in properties(NODES[label]):
        if declared.name in block.columns and declared.name not in _ORIGIN:
            columns[declared.name] = block.columns[declared.name]
    return _lines(columns | origin)


def _column_relationships(
    block: Block, table: Table, origin: dict[str, Sequence[Any]]
) -> Iterator[tuple[str, list[Line]]]:
    own = [f"{table.label}:{key}" for key in block.columns["key"]]
    for column in table.columns:
        others = block.columns.get(column.name)
        if column.relationship and others is not None:
            ends = (others, own) if column.reverse else (own, others)
            lines = _edges(column.relationship, ends[0], ends[1], origin)
            yield column.relationship, lines if all(others) else [line for line in lines if _whole(line)]


def _whole(line: Line) -> bool:
    return "@from" in line and "@to" in line


def _table_relationships(
    block: Block, table: Table, origin: dict[str, Sequence[Any]]
) -> Iterator[tuple[str, list[Line]]]:
    names = table.names
    ends = [name for name in names if table.column(name).refers_to and name != "source"]
    columns: dict[str, Sequence[Any]] = {
        name: values
        for name, values in block.columns.items()
        if name not in _ORIGIN and name not in ends and name != table.choice
    }
    lines = _edges("", block.columns[ends[0]], block.columns[ends[1]], columns | origin)
    if not table.choice:
        for line in lines:
            line["@class"] = table.types[""]
        yield table.types[""], lines
        return
    split: dict[str, list[Line]] = {}
    for line, chosen in zip(lines, block.columns[table.choice], strict=True):
        line["@class"] = table.types[chosen]
        split.setdefault(table.types[chosen], []).append(line)
    yield from split.items()


def _edges(
    rel_type: str, sources: Sequence[Any], targets: Sequence[Any], columns: dict[str, Sequence[Any]]
) -> list[Line]:
    size = len(sources)
    front = {
        "@type": list(repeat("edge", size)),
        "@class": list(repeat(rel_type, size)),
        "@from": sources,
        "@to": targets,
    }
    return _lines(front | columns)


def _lines(columns: dict[str, Sequence[Any]]) -> list[Line]:
    """Return one dict for each row without its empty values."""
    full = {name: values for name, values in columns.items() if all(values) or None not in values}
    lines = [dict(zip(full, values, strict=True)) for values in zip(*full.values(), strict=True)]
    for name, values in columns.items():
        if name not in full:
            for line, value in zip(lines, values, strict=True):
                if value is not None:
                    line[name] = value
    return lines
