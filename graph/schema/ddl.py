"""Constraints and indexes, in the syntax that every engine takes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.schema import NODES


def statements() -> Iterator[str]:
    """Yield what makes an empty graph ready: a unique key per label, then the indexes questions need.

    Every statement may be run again. Existence of required properties is checked before writing, because only
    the Enterprise edition of Neo4j can hold such constraints.
    """
    yield from (statement for _, statement in _wanted())


def known() -> str:
    """Return the text that gives the indexes there are, in rows that ``missing`` reads."""
    return "SHOW INDEXES YIELD labelsOrTypes, properties, owningConstraint"


def missing(found: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return the statements whose constraint or index is not among those ``found``."""
    there = {
        (tuple(row["labelsOrTypes"] or ()), tuple(row["properties"] or ()), bool(row["owningConstraint"]))
        for row in found
    }
    return [statement for index, statement in _wanted() if index not in there]


def _wanted() -> Iterator[tuple[tuple[tuple[str], tuple[str, ...], bool], str]]:
    for node in NODES.values():
        name = node.label.lower()
        text = f"CREATE CONSTRAINT {name}_key IF NOT EXISTS FOR (n:{node.label}) REQUIRE n.key IS UNIQUE"
        yield ((node.label,), ("key",), True), text
    for node in NODES.values():
        for properties in node.indexed:
            name = "_".join((node.label.lower(), *properties))
            fields = ", ".join(f"n.{field}" for field in properties)
            text = f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{node.label}) ON ({fields})"
            yield ((node.label,), properties, False), text
