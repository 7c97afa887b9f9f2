"""Writes the plain graph into an engine, in two queries."""

from collections.abc import Iterator
from typing import Any

from graph.schema import NODES, RELATIONSHIPS
from graph.schema.declare import Record
from graph.store.store import Rehearsal
from tests.differential.model import Graph

Rows = list[dict[str, Any]]
Link = tuple[str, str, str]
"""Label, type and label of a relationship."""

LINKS: tuple[Link, ...] = (
    ("Unit", "PART_OF", "Unit"),
    ("Position", "SUPERIOR_OF", "Position"),
    ("Position", "IN_UNIT", "Unit"),
    ("Position", "MEMBER_OF", "JobFamily"),
    ("Position", "OWNS_MAP", "StrategyMap"),
    ("StrategyMap", "HAS_OBJECTIVE", "StrategicObjective"),
    ("IKU", "OWNED_BY", "Position"),
    ("IKU", "OWNED_BY", "Unit"),
    ("IKU", "DEFINED_BY", "ManualIKU"),
    ("Contract", "CONTAINS", "IKU"),
    ("IKU", "MEASURES", "StrategicObjective"),
    ("IKU", "SUPPORTS", "StrategicObjective"),
    ("IKU", "HAS_TARGET", "Target"),
    ("IKU", "CASCADE_DUPLICATE", "IKU"),
    ("IKU", "CASCADE_CLUSTER", "IKU"),
    ("IKU", "CASCADE_SUPPORTIVE", "IKU"),
    ("IKU", "UNIQUE_UNDER", "IKU"),
)
LABELS = tuple(dict.fromkeys(label for start, _, end in LINKS for label in (start, end)))

_NEXT = "\nWITH count(*) AS done\n"
_CREATE_NODES = _NEXT.join(f"UNWIND ${label} AS row CREATE (n:{label}) SET n = row" for label in LABELS)
_CREATE_LINKS = _NEXT.join(
    f"UNWIND $l{n} AS row MATCH (a:{label} {{key: row.start}}) MATCH (b:{other} {{key: row.end}}) "
    f"CREATE (a)-[r:{kind}]->(b) SET r = row.more"
    for n, (label, kind, other) in enumerate(LINKS)
)


def write(graph: Graph, rehearsal: Rehearsal) -> None:
    """Write every node, then every relationship, the last first: no rule may lean on the order."""
    made, linked = nodes(graph), links(graph)
    rehearsal.run(_CREATE_NODES, {label: made[label][::-1] for label in LABELS})
    rehearsal.run(_CREATE_LINKS, {f"l{n}": linked[link][::-1] for n, link in enumerate(LINKS)})


def nodes(graph: Graph) -> dict[str, Rows]:
    """Return the properties of each node, by label; what is null is left out."""
    kept = {
        "Unit": graph.units,
        "Position": graph.positions,
        "StrategicObjective": graph.objectives,
        "StrategyMap": graph.maps,
        "ManualIKU": graph.manuals,
        "Contract": graph.contracts,
        "IKU": graph.ikus,
    }
    rows = {label: [_properties(NODES[label], one) for one in found] for label, found in kept.items()}
    # Rules that list names list keys then.
    rows["IKU"] = [row | {"name": row["key"]} for row in rows["IKU"]]
    rows["JobFamily"] = [{"key": key} for key in graph.families]
    rows["Target"] = [
        {"key": f"{iku.key}-{n}", "period": period, "value": value}
        for iku in graph.ikus
        for n, (period, value) in enumerate(iku.targets)
    ]
    return rows


def links(graph: Graph) -> dict[Link, Rows]:
    """Return the ends and properties of each relationship."""
    rows: dict[Link, Rows] = {link: [] for link in LINKS}
    for label, kind, other, start, end in _ends(graph):
        if start is not None and end is not None:
            rows[label, kind, other].append({"start": start, "end": end, "more": {}})
    for cascade in graph.cascades:
        more = _properties(RELATIONSHIPS[cascade.technique], cascade)
        ends = {"start": cascade.superior, "end": cascade.subordinate}
        rows["IKU", cascade.technique, "IKU"].append(ends | {"more": more})
    return rows


def _ends(graph: Graph) -> Iterator[tuple[str, str, str, str | None, str | None]]:
    units = {unit.key for unit in graph.units}
    for unit in graph.units:
        yield "Unit", "PART_OF", "Unit", unit.key, unit.part_of
    for position in graph.positions:
        yield "Position", "SUPERIOR_OF", "Position", position.superior, position.key
        yield "Position", "IN_UNIT", "Unit", position.key, position.unit
        for family in position.families:
            yield "Position", "MEMBER_OF", "JobFamily", position.key, family
    for one in graph.maps:
        yield "Position", "OWNS_MAP", "StrategyMap", one.owner, one.key
    for goal in graph.objectives:
        yield "StrategyMap", "HAS_OBJECTIVE", "StrategicObjective", goal.strategy_map, goal.key
    for iku in graph.ikus:
        yield "IKU", "OWNED_BY", "Unit" if iku.owner in units else "Position", iku.key, iku.owner
        yield "IKU", "DEFINED_BY", "ManualIKU", iku.key, iku.manual
        yield "Contract", "CONTAINS", "IKU", iku.contract, iku.key
        for objective in iku.measures:
            yield "IKU", "MEASURES", "StrategicObjective", iku.key, objective
        for objective in iku.supports:
            yield "IKU", "SUPPORTS", "StrategicObjective", iku.key, objective
        for n, _ in enumerate(iku.targets):
            yield "IKU", "HAS_TARGET", "Target", iku.key, f"{iku.key}-{n}"


def _properties(declared: type[Record], record: object) -> dict[str, Any]:
    values = {name: getattr(record, name, None) for name in declared.model_fields}
    return {name: value for name, value in values.items() if value is not None}
