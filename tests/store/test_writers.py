"""Many writers at once: nothing lost, nothing double, nothing half."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from graph.errors import ConstraintViolated
from graph.store import Store

WRITERS, TIMES = 8, 25


def all_at_once(work: Callable[[int], object]) -> None:
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(work, range(WRITERS)))


def test_writers_on_one_node_lose_nothing(store: Store) -> None:
    store.write("CREATE (:IKU {key: 'a', count: 0})")

    def add(_: int) -> None:
        for _ in range(TIMES):
            store.write("MATCH (i:IKU {key: 'a'}) SET i.count = i.count + 1")

    all_at_once(add)

    assert store.read("MATCH (i:IKU) RETURN i.count AS count") == [{"count": WRITERS * TIMES}]


def test_writers_of_the_same_keys_make_one_node_each(store: Store) -> None:
    keys = [f"iku-{number}" for number in range(50)]

    def merge(_: int) -> None:
        for start in range(0, len(keys), 10):
            batch = keys[start : start + 10]
            store.write("UNWIND $keys AS key MERGE (i:IKU {key: key}) SET i.name = key", {"keys": batch})

    all_at_once(merge)

    rows = store.read("MATCH (i:IKU) RETURN i.key AS key, count(*) AS n ORDER BY key")
    assert rows == [{"key": key, "n": 1} for key in sorted(keys)]


def test_writers_of_relationships_at_one_node_lose_nothing(store: Store) -> None:
    store.write("CREATE (:Position {key: 'top'})")

    def relate(writer: int) -> None:
        for number in range(TIMES):
            store.write(
                "MATCH (p:Position {key: 'top'}) CREATE (p)-[:SUPERIOR_OF]->(:Position {key: $key})",
                {"key": f"{writer}-{number}"},
            )

    all_at_once(relate)

    assert store.read("MATCH (:Position {key: 'top'})-[:SUPERIOR_OF]->(p) RETURN count(DISTINCT p) AS n") == [
        {"n": WRITERS * TIMES}
    ]


def test_a_write_that_fails_leaves_nothing_of_itself(store: Store) -> None:
    store.write("CREATE (:IKU {key: 'a', name: 'first'})")

    with pytest.raises(ConstraintViolated) as refused:
        store.write("UNWIND ['b', 'c', 'a'] AS key CREATE (:IKU {key: key, name: 'second'})")

    detail = refused.value.values["detail"]
    assert str(refused.value) == f"The graph keeps a rule that this would break: {detail}"
    assert "IKU" in detail
    assert "selaras:" not in detail
    assert store.read("MATCH (i:IKU) RETURN i.key AS key, i.name AS name") == [{"key": "a", "name": "first"}]


def test_rehearsals_at_once_do_not_see_each_other(store: Store) -> None:
    def rehearse(writer: int) -> list[dict[str, object]]:
        with store.rehearse() as rehearsal:
            rehearsal.run("CREATE (:IKU {key: $key})", {"key": str(writer)})
            return rehearsal.run("MATCH (i:IKU) RETURN i.key AS key")

    with ThreadPoolExecutor(WRITERS) as pool:
        seen = list(pool.map(rehearse, range(WRITERS)))

    assert seen == [[{"key": str(writer)}] for writer in range(WRITERS)]
    assert store.read("MATCH (i:IKU) RETURN i") == []
