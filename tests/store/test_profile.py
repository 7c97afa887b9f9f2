"""What ``docs/cypher-profile.md`` promises of the engines is so."""

from typing import Any

import pytest

from graph.errors import ConstraintViolated, SelarasError
from graph.store import Store

GRAPH = """
CREATE (a:IKU {key: 'a', name: 'A', year: 2024}), (b:IKU {key: 'b', year: 2024}),
       (c:IKU {key: 'c', year: 2025}), (p:Position {key: 'p'}),
       (a)-[:CASCADE_DUPLICATE]->(b), (b)-[:CASCADE_CLUSTER]->(c), (a)-[:OWNED_BY]->(p)
"""

RUNS: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "OPTIONAL MATCH": (
        "MATCH (i:IKU) OPTIONAL MATCH (i)-[:OWNED_BY]->(p) RETURN i.key AS i, p.key AS p ORDER BY i",
        [{"i": "a", "p": "p"}, {"i": "b", "p": None}, {"i": "c", "p": None}],
    ),
    "UNWIND and MERGE": (
        "UNWIND ['a', 'd'] AS key MERGE (i:IKU {key: key}) "
        "WITH i ORDER BY i.key RETURN collect(i.key) AS keys",
        [{"keys": ["a", "d"]}],
    ),
    "SET n += {}": (
        "MATCH (i:IKU {key: 'b'}) SET i += {name: 'B', year: null} RETURN i",
        [{"i": {"key": "b", "name": "B"}}],
    ),
    "map projection": (
        "MATCH (i:IKU {key: 'a'}) RETURN i {.key, .name, next: i.year + 1} AS i",
        [{"i": {"key": "a", "name": "A", "next": 2025}}],
    ),
    "label expression": ("MATCH (n:IKU|Position) RETURN count(n) AS n", [{"n": 4}]),
    "negated label": ("MATCH (n:!IKU) RETURN n.key AS key", [{"key": "p"}]),
    "relationship types": (
        "MATCH (:IKU {key: 'a'})-[r:CASCADE_DUPLICATE|OWNED_BY]->(n) "
        "RETURN type(r) AS type, n.key AS key ORDER BY key",
        [{"type": "CASCADE_DUPLICATE", "key": "b"}, {"type": "OWNED_BY", "key": "p"}],
    ),
    "EXISTS {}": (
        "MATCH (i:IKU) "
        "WHERE NOT EXISTS { (i)<-[:CASCADE_DUPLICATE|CASCADE_CLUSTER]-(:IKU) } RETURN i.key AS key",
        [{"key": "a"}],
    ),
    "COUNT {}": (
        "MATCH (i:IKU) RETURN i.key AS key, COUNT { (i)-->() } AS n ORDER BY key",
        [{"key": "a", "n": 2}, {"key": "b", "n": 1}, {"key": "c", "n": 0}],
    ),
    "COLLECT {}": (
        "MATCH (i:IKU {key: 'a'}) RETURN COLLECT { MATCH (i)-->(n) RETURN n.key ORDER BY n.key } AS keys",
        [{"keys": ["b", "p"]}],
    ),
    "CALL (x) {}": (
        "MATCH (i:IKU) "
        "CALL (i) { MATCH (i)-->(n:IKU) RETURN count(n) AS n } RETURN i.key AS key, n ORDER BY key",
        [{"key": "a", "n": 1}, {"key": "b", "n": 1}, {"key": "c", "n": 0}],
    ),
    "quantified path": (
        "MATCH (:IKU {key: 'a'}) (()-[:CASCADE_DUPLICATE|CASCADE_CLUSTER]->()){1,5} (n) "
        "RETURN n.key AS key ORDER BY key",
        [{"key": "b"}, {"key": "c"}],
    ),
    "variable length": (
        "MATCH p = (:IKU {key: 'a'})-[:CASCADE_DUPLICATE|CASCADE_CLUSTER*1..5]->(n) "
        "RETURN n.key AS key, length(p) AS n ORDER BY key",
        [{"key": "b", "n": 1}, {"key": "c", "n": 2}],
    ),
    "shortestPath": (
        "MATCH p = shortestPath((:IKU {key: 'a'})-[*..9]->(:IKU {key: 'c'})) "
        "RETURN [n IN nodes(p) | n.key] AS keys",
        [{"keys": ["a", "b", "c"]}],
    ),
    "allShortestPaths": (
        "MATCH p = allShortestPaths((:IKU {key: 'a'})-[*..9]->(:IKU {key: 'c'})) "
        "RETURN [r IN relationships(p) | type(r)] AS types",
        [{"types": ["CASCADE_DUPLICATE", "CASCADE_CLUSTER"]}],
    ),
    "pattern comprehension": (
        "MATCH (i:IKU {key: 'b'}) RETURN [(i)-[:CASCADE_CLUSTER]->(n) | n.key] AS keys",
        [{"keys": ["c"]}],
    ),
    "reduce": ("RETURN reduce(s = 0, n IN [1, 2, 3] | s + n) AS n", [{"n": 6}]),
    "date and duration": (
        "RETURN toString(date('2024-01-31') + duration('P1M')) AS day, date('2024-02-29').month AS month",
        [{"day": "2024-02-29", "month": 2}],
    ),
    "dynamic label in MATCH": ("MATCH (n:$($label)) RETURN count(n) AS n", [{"n": 1}]),
    "CASE": (
        "MATCH (i:IKU) RETURN CASE WHEN i.year > 2024 THEN 'late' ELSE 'early' END AS when, "
        "count(*) AS n ORDER BY n",
        [{"when": "late", "n": 1}, {"when": "early", "n": 2}],
    ),
    "UNION ALL": (
        "CALL () { RETURN 1 AS n UNION ALL RETURN 2 AS n } RETURN n ORDER BY n DESC",
        [{"n": 2}, {"n": 1}],
    ),
    "percentile": ("UNWIND [1, 2, 3] AS n RETURN percentileCont(n, 0.5) AS median", [{"median": 2.0}]),
    "regular expression": ("MATCH (i:IKU) WHERE i.key =~ '[ab]' RETURN count(i) AS n", [{"n": 2}]),
}

REFUSED: dict[str, tuple[str, set[str]]] = {
    "SHORTEST k": (
        "MATCH p = SHORTEST 1 (:IKU {key: 'a'})-->+(:IKU {key: 'c'}) RETURN length(p) AS n",
        {"embedded"},
    ),
    "db.schema": ("CALL db.schema.nodeTypeProperties() YIELD nodeType RETURN count(*) AS n", {"embedded"}),
    "APOC": ("RETURN apoc.version() AS version", {"embedded", "neo4j-5", "neo4j-2026"}),
    "Cypher 25": ("CYPHER 25 RETURN 1 AS n", {"embedded", "neo4j-5"}),
}


# The embedded engine takes these and does something else: no error says so.
OTHERWISE: dict[str, tuple[str, list[dict[str, Any]], list[dict[str, Any]]]] = {
    "dynamic label in CREATE": (
        "CREATE (n:$($label) {key: 'u'}) RETURN labels(n) AS labels",
        [{"labels": []}],
        [{"labels": ["Position"]}],
    ),
    "dynamic label in MERGE": (
        "MERGE (n:$($label) {key: 'u'}) RETURN labels(n) AS labels",
        [{"labels": []}],
        [{"labels": ["Position"]}],
    ),
    "dynamic relationship type": (
        "MATCH (:IKU)-[r:$('OWNED_' + 'BY')]->() RETURN count(r) AS n",
        [{"n": 3}],
        [{"n": 1}],
    ),
}


@pytest.mark.parametrize(("query", "expected"), RUNS.values(), ids=RUNS.keys())
def test_every_engine_runs(store: Store, query: str, expected: list[dict[str, Any]]) -> None:
    with store.rehearse() as rehearsal:
        rehearsal.run(GRAPH)

        assert rehearsal.run(query, {"label": "Position"}) == expected


@pytest.mark.parametrize(("query", "refusing"), REFUSED.values(), ids=REFUSED.keys())
def test_some_engine_refuses(store: Store, engine: str, query: str, refusing: set[str]) -> None:
    store.write(GRAPH)

    try:
        store.read(query)
        refused = set()
    except SelarasError:
        refused = {engine}

    assert refused == refusing & {engine}


@pytest.mark.parametrize(("query", "embedded", "server"), OTHERWISE.values(), ids=OTHERWISE.keys())
def test_the_embedded_engine_silently_does_otherwise(
    store: Store, engine: str, query: str, embedded: list[dict[str, Any]], server: list[dict[str, Any]]
) -> None:
    with store.rehearse() as rehearsal:
        rehearsal.run(GRAPH)

        found = rehearsal.run(query, {"label": "Position"})

    assert found == (embedded if engine == "embedded" else server)


def test_a_second_label_needs_a_node_that_is_there_already(store: Store, engine: str) -> None:
    in_one_step = "MERGE (i:IKU {key: 'a'}) SET i:IKI RETURN count(i) AS n"

    if engine == "embedded":
        with pytest.raises(ConstraintViolated):
            store.write(in_one_step)
        store.write("MERGE (i:IKU {key: 'a'})")
    store.write(in_one_step)

    assert store.read("MATCH (i:IKU) RETURN i.key AS key, i:IKI AS individual") == [
        {"key": "a", "individual": True}
    ]
