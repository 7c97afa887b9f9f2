"""Values of the driver as plain Python values."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time, timezone
from typing import Any, TypeVar

from neo4j import Record
from neo4j.graph import Entity, Path
from neo4j.time import Date, DateTime, Duration, Time

from graph.store.facts import Row

Moment = TypeVar("Moment", datetime, time)
_PLAIN = frozenset({str, int, float, bool, type(None), bytes})


def plain(value: Any) -> Any:
    """Return ``value`` in types of the standard library.

    Times lose what is finer than a microsecond and the name of their zone, durations become ISO 8601 text,
    nodes and relationships become their properties, and a path becomes the list of its nodes' properties.
    """
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is list:
        return [plain(item) for item in value]
    if kind is dict:
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, DateTime):
        return _zoned(value.to_native())
    if isinstance(value, Time):
        return _zoned(value.to_native())
    if isinstance(value, Date):
        return value.to_native()
    if isinstance(value, Duration):
        return value.iso_format()
    if isinstance(value, Entity):
        return {name: plain(value[name]) for name in value}
    if isinstance(value, Path):
        return [plain(node) for node in value.nodes]
    return value


def _zoned(moment: Moment) -> Moment:
    # The driver gives zones of a library of its own; the distance from UTC says the same.
    offset = moment.utcoffset()
    return moment if offset is None else moment.replace(tzinfo=timezone(offset))


def rows(columns: Sequence[str], records: Iterable[Record]) -> Iterator[Row]:
    """Yield one row per record, columns in the order of the query."""
    for record in records:
        yield dict(zip(columns, [v if type(v) in _PLAIN else plain(v) for v in record], strict=True))
