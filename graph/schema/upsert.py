"""Texts that read, write and remove records, made from the schema; values are parameters only.

Records go in lists of maps: ``$rows`` holds ``key`` or ``from`` and ``to``, and one entry for each property
that has a value. What a map leaves out is removed, so that an emptied cell empties the property.
"""

from functools import cache

from graph.schema import NODES, RELATIONSHIPS
from graph.schema.declare import properties


@cache
def identity(rel_type: str) -> tuple[str, ...]:
    """Return the properties that tell apart relationships of one type between the same two nodes.

    They are the required ones: an employee holds a position once for each first day.
    """
    return tuple(found.name for found in properties(RELATIONSHIPS[rel_type]) if found.required)


@cache
def stored(name: str) -> tuple[str, ...]:
    """Return the properties of a label or relationship type that are written, its key left out."""
    declared = NODES[name] if name in NODES else RELATIONSHIPS[name]
    return tuple(found.name for found in properties(declared) if found.name != "key")


@cache
def dates(name: str) -> frozenset[str]:
    """Return the properties of a label or relationship type that are dates."""
    declared = NODES[name] if name in NODES else RELATIONSHIPS[name]
    return frozenset(found.name for found in properties(declared) if found.kind == "date")


def anything() -> str:
    """Return the text that gives one row, or none if the graph is empty."""
    return "MATCH (n) RETURN 1 AS found LIMIT 1"


def read_nodes(label: str) -> str:
    """Return the text that gives ``key`` and ``properties`` of the nodes in ``$keys``."""
    return (
        f"UNWIND $keys AS key MATCH (n:{label} {{key: key}}) RETURN n.key AS key, properties(n) AS properties"
    )


def iku_beside(label: str) -> str:
    """Return the text that gives each ``key`` of ``$keys`` with ``keys``, the IKU of ``$year`` next to it."""
    return (
        f"UNWIND $keys AS key MATCH (n:{label} {{key: key}})--(i:IKU) WHERE i.year = $year "
        "RETURN key, collect(DISTINCT i.key) AS keys"
    )


def write_nodes(label: str) -> str:
    """Return the text that creates or updates the nodes in ``$rows``."""
    return f"UNWIND $rows AS row MERGE (n:{label} {{key: row.key}}) SET {_settings('n', label)}"


def remove_nodes(label: str) -> str:
    """Return the text that removes the nodes in ``$keys`` with their relationships."""
    return f"UNWIND $keys AS key MATCH (n:{label} {{key: key}}) DETACH DELETE n"


def held_elsewhere(label: str) -> str:
    """Return the text that gives those of ``$keys`` that belong to none of ``$datasets``."""
    return (
        f"UNWIND $keys AS key MATCH (n:{label} {{key: key}}) "
        "WHERE NOT coalesce(n.dataset, '') IN $datasets RETURN n.key AS key"
    )


def keys_elsewhere(label: str) -> str:
    """Return the text that gives every ``key`` that belongs to none of ``$datasets``."""
    return f"MATCH (n:{label}) WHERE NOT coalesce(n.dataset, '') IN $datasets RETURN n.key AS key"


def read_relationships(rel_type: str, source: str, target: str) -> str:
    """Return the text that gives what lies between the pairs in ``$rows``."""
    return (
        f"UNWIND $rows AS row MATCH (a:{source} {{key: row.from}})-[r:{rel_type}]->(b:{target}) "
        "WHERE b.key = row.to RETURN a.key AS from, b.key AS to, properties(r) AS properties"
    )


def write_relationships(rel_type: str, source: str, target: str) -> str:
    """Return the text that creates or updates the relationships in ``$rows``."""
    return (
        f"UNWIND $rows AS row MATCH (a:{source} {{key: row.from}}) MATCH (b:{target} {{key: row.to}}) "
        f"MERGE (a)-[r:{rel_type}{_identity(rel_type)}]->(b) SET {_settings('r', rel_type)}"
    )


def remove_relationships(rel_type: str, source: str, target: str) -> str:
    """Return the text that removes the relationships in ``$rows``."""
    return (
        f"UNWIND $rows AS row MATCH (a:{source} {{key: row.from}})"
        f"-[r:{rel_type}{_identity(rel_type)}]->(b:{target}) WHERE b.key = row.to DELETE r"
    )


def nodes_owned() -> str:
    """Return the text that gives labels and key of every node that belongs to one of ``$datasets``."""
    return (
        "MATCH (n) WHERE n.dataset IN $datasets "
        "RETURN labels(n) AS labels, n.key AS key, n.dataset AS dataset"
    )


def relationships_owned() -> str:
    """Return the text that gives type, ends and identity of what belongs to one of ``$datasets``."""
    names = sorted({name for rel_type in RELATIONSHIPS for name in identity(rel_type)})
    fields = "".join(f", r.{name} AS {name}" for name in names)
    return (
        "MATCH (a)-[r]->(b) WHERE r.dataset IN $datasets RETURN type(r) AS type, labels(a) AS sources, "
        f"a.key AS from, labels(b) AS targets, b.key AS to{fields}"
    )


def pairs_elsewhere(rel_type: str, source: str, target: str) -> str:
    """Return the text that gives both ends of every relationship that belongs to none of ``$datasets``."""
    return (
        f"MATCH (a:{source})-[r:{rel_type}]->(b:{target}) "
        "WHERE NOT coalesce(r.dataset, '') IN $datasets RETURN a.key AS from, b.key AS to"
    )


def referring_elsewhere(label: str) -> str:
    """Return the text that gives which nodes in ``$keys`` have relationships of none of ``$datasets``."""
    return (
        f"UNWIND $keys AS key MATCH (n:{label} {{key: key}})-[r]-() "
        "WHERE NOT coalesce(r.dataset, '') IN $datasets "
        "RETURN DISTINCT key, coalesce(r.dataset, '') AS dataset ORDER BY key, dataset"
    )


def citing_elsewhere() -> str:
    """Return the text that gives which Sources in ``$keys`` are named by nodes of none of ``$datasets``."""
    return (
        "MATCH (n) WHERE n.source IN $keys AND NOT coalesce(n.dataset, '') IN $datasets "
        "RETURN DISTINCT n.source AS key, coalesce(n.dataset, '') AS dataset ORDER BY key, dataset"
    )


def _settings(variable: str, name: str) -> str:
    own = identity(name) if name in RELATIONSHIPS else ()
    return ", ".join(f"{variable}.{field} = row.{field}" for field in stored(name) if field not in own)


def _identity(rel_type: str) -> str:
    fields = ", ".join(f"{name}: row.{name}" for name in identity(rel_type))
    return f" {{{fields}}}" if fields else ""
