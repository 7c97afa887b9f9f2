"""Constraints and indexes, in the syntax that every engine takes."""

from collections.abc import Iterator

from graph.schema import NODES


def statements() -> Iterator[str]:
    """Yield what makes an empty graph ready: a unique key per label, then the indexes questions need.

    Every statement may be run again. Existence of required properties is checked before writing, because only
    the Enterprise edition of Neo4j can hold such constraints.
    """
    for node in NODES.values():
        name = node.label.lower()
        yield f"CREATE CONSTRAINT {name}_key IF NOT EXISTS FOR (n:{node.label}) REQUIRE n.key IS UNIQUE"
    for node in NODES.values():
        for properties in node.indexed:
            name = "_".join((node.label.lower(), *properties))
            fields = ", ".join(f"n.{field}" for field in properties)
            yield f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{node.label}) ON ({fields})"
