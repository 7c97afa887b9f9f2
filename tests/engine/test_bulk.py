"""The bulk road writes what queries write, only faster."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph.engine.bulk import Filled, fill
from graph.engine.embedded import status, stop
from graph.errors import ConnectionLost, ConstraintViolated, QueryRefused
from graph.schema import ddl
from graph.settings import Settings
from graph.store import Store, open_store
from tests.servers.processes import kill

SUPERIOR = {
    "key": "a",
    "name": 'Nama "aneh" \\ <b>名</b>',
    "year": 2024,
    "annual_target": 95.0,
    "weight": 12.5,
    "mandatory": True,
    "aspects": ["QUALITY", "TIME"],
    "row": 2,
}
REGULATION = {"key": "pmk-1-2024", "name": "PMK 1/2024", "number": "1", "year": 2024}
DAY = date(2024, 1, 31)


def line(kind: str, of: str, /, **properties: Any) -> bytes:
    return json.dumps({"@type": kind, "@class": of, **properties}).encode() + b"\n"


def lines() -> Iterator[bytes]:
    yield line("vertex", "IKU", **{"@id": "IKU:a"}, **SUPERIOR)
    yield line("vertex", "IKU", **{"@id": "IKU:b"}, key="b", name="b", year=2024)
    yield line("vertex", "Regulation", **{"@id": "Regulation:r"}, **REGULATION, issued_on=DAY.isoformat())
    ends = {"@from": "IKU:a", "@to": "IKU:b"}
    yield line("edge", "CASCADE_DUPLICATE", **ends, row=5)
    itself = {"@from": "Regulation:r", "@to": "Regulation:r"}
    yield line("edge", "AMENDS", **itself, effective_from=DAY.isoformat())


def graph_of(store: Store) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    return (
        store.read("MATCH (n) RETURN labels(n) AS labels, n ORDER BY n.key"),
        store.read("MATCH (a)-[r]->(b) RETURN a.key AS a, type(r) AS type, r, b.key AS b ORDER BY a, b"),
    )


def test_it_writes_what_queries_write(embedded: Store) -> None:
    assert embedded.lease
    embedded.write(
        """CREATE (a:IKU) SET a = $a
        CREATE (b:IKU {key: 'b', name: 'b', year: 2024})
        CREATE (r:Regulation) SET r = $r, r.issued_on = $day
        CREATE (a)-[:CASCADE_DUPLICATE {row: 5}]->(b)
        CREATE (r)-[:AMENDS {effective_from: $day}]->(r)""",
        {"a": SUPERIOR, "r": REGULATION, "day": DAY},
    )
    by_queries = graph_of(embedded)
    embedded.write("MATCH (n) DETACH DELETE n")

    filled = fill(embedded.lease, lines())

    assert filled == Filled(nodes=3, relationships=2)
    assert graph_of(embedded) == by_queries


def test_pieces_may_end_anywhere(embedded: Store) -> None:
    assert embedded.lease
    whole = b"".join(lines())

    filled = fill(embedded.lease, (whole[start : start + 7] for start in range(0, len(whole), 7)))

    assert filled == Filled(nodes=3, relationships=2)


def test_nothing_is_nothing(embedded: Store) -> None:
    assert embedded.lease
    assert fill(embedded.lease, iter(())) == Filled(nodes=0, relationships=0)


def test_what_it_wrote_is_found_by_index_and_compared_as_its_type(embedded: Store) -> None:
    assert embedded.lease
    fill(embedded.lease, lines())

    rows = embedded.read(
        """MATCH (r:Regulation {key: $key}) WHERE r.issued_on <= date($asked) AND r.issued_on = $day
        MATCH (i:IKU) WHERE i.annual_target / 2 = 47.5 AND 'TIME' IN i.aspects AND i.mandatory
        RETURN r.issued_on AS issued_on, i.year + 1 AS next""",
        {"key": "pmk-1-2024", "asked": "2024-01-31", "day": DAY},
    )

    assert rows == [{"issued_on": DAY, "next": 2025}]


def test_a_key_stays_unique_after_it(embedded: Store) -> None:
    assert embedded.lease
    fill(embedded.lease, lines())

    with pytest.raises(ConstraintViolated):
        embedded.write("CREATE (:IKU {key: 'a'})")
    embedded.write("MERGE (i:IKU {key: 'a'}) SET i.name = 'merged'")

    assert embedded.read("MATCH (i:IKU) RETURN i.key AS key, i.name AS name ORDER BY key") == [
        {"key": "a", "name": "merged"},
        {"key": "b", "name": "b"},
    ]


def test_a_key_that_comes_twice_is_refused(embedded: Store) -> None:
    assert embedded.lease

    with pytest.raises(ConstraintViolated) as refused:
        fill(embedded.lease, [line("vertex", "IKU", key="a"), line("vertex", "IKU", key="a")])

    assert str(refused.value).startswith(
        "The graph keeps a rule that this would break: Duplicated key [a] found on index"
    )


def test_a_relationship_to_nothing_is_refused(embedded: Store) -> None:
    assert embedded.lease
    ends = {"@from": "IKU:a", "@to": "IKU:z"}

    with pytest.raises(QueryRefused) as refused:
        fill(embedded.lease, [*lines(), line("edge", "CASCADE_DUPLICATE", **ends)])

    assert "Unknown temporary ID 'IKU:z' at line 6" in str(refused.value)


@pytest.fixture
def doomed(tmp_path: Path) -> Iterator[Store]:
    """A store on an engine of its own, with the schema."""
    with open_store(Settings(db=f"local:{tmp_path / 'graph'}")) as store:
        for statement in ddl.statements():
            store.write(statement)
        yield store
    stop(tmp_path / "graph")


def end_of(store: Store) -> None:
    assert store.lease
    java = status(store.lease.folder).process
    assert java
    kill(java)


def test_an_engine_that_dies_meanwhile_is_a_lost_connection(doomed: Store) -> None:
    assert doomed.lease

    def interrupted() -> Iterator[bytes]:
        for number in range(10_000):
            if number == 9_000:
                end_of(doomed)
            yield line("vertex", "IKU", key=str(number))

    with pytest.raises(ConnectionLost) as lost:
        fill(doomed.lease, interrupted())

    assert str(lost.value) == (
        f"The connection to local:{doomed.lease.folder} was lost while the graph was working. "
        "What it had not confirmed is undone; run the command again."
    )


def test_what_it_has_confirmed_outlives_a_crash(doomed: Store) -> None:
    assert doomed.lease
    ends = ({"@from": f"n{n // 2}", "@to": f"n{n}"} for n in range(1, 20_000))
    nodes = (line("vertex", "IKU", **{"@id": f"n{n}"}, key=str(n)) for n in range(20_000))
    filled = fill(doomed.lease, (*nodes, *(line("edge", "CASCADE_DUPLICATE", **end) for end in ends)))
    end_of(doomed)

    with open_store(Settings(db=f"local:{doomed.lease.folder}")) as store:
        nodes_left = store.read("MATCH (i:IKU) RETURN count(i) AS n")
        edges_left = store.read("MATCH (:IKU)-[c:CASCADE_DUPLICATE]->(:IKU) RETURN count(c) AS n")

    assert filled == Filled(nodes=20_000, relationships=19_999)
    assert (nodes_left, edges_left) == ([{"n": 20_000}], [{"n": 19_999}])
