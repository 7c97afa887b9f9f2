"""The schema, declared once: every node type and relationship type of the domain.

``NODES`` and ``RELATIONSHIPS`` are the whole truth; tables, validation, constraints, write queries, HTTP
models, documentation and legends are derived from them.
"""

from types import MappingProxyType
from typing import TypeVar

from graph.schema import cascade, evidence, indicator, law, organisation, planning, strategy
from graph.schema.declare import Node, Record, Relationship

Declared = TypeVar("Declared", bound=Record)
_MODULES = (strategy, indicator, cascade, organisation, law, planning, evidence)


def _declared(base: type[Declared], name: str) -> MappingProxyType[str, type[Declared]]:
    found: dict[str, type[Declared]] = {}
    for module in _MODULES:
        for value in vars(module).values():
            if (
                isinstance(value, type)
                and issubclass(value, base)
                and value.__module__ == module.__name__
                and name in vars(value)
            ):
                found[vars(value)[name]] = value
    return MappingProxyType(found)


NODES = _declared(Node, "label")
"""Node type by label."""
RELATIONSHIPS = _declared(Relationship, "rel_type")
"""Relationship type by name."""
LINEAGE = tuple(name for name, declared in RELATIONSHIPS.items() if declared.lineage)
"""Relationship types that carry alignment from a superior to a subordinate IKU."""
