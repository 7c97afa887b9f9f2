"""A store answers the same on every engine."""

from datetime import date

from graph.store import Store


def test_a_write_is_read_back(store: Store) -> None:
    store.write("CREATE (:IKU {key: $key, since: $since})", {"key": "a", "since": date(2024, 1, 31)})

    rows = store.read("MATCH (i:IKU) RETURN i.key AS key, i.since AS since, i")

    assert rows == [{"key": "a", "since": date(2024, 1, 31), "i": {"key": "a", "since": date(2024, 1, 31)}}]


def test_a_rehearsal_sees_its_own_writes_and_leaves_nothing(store: Store) -> None:
    with store.rehearse() as rehearsal:
        rehearsal.run("CREATE (:IKU {key: 'a'})")
        inside = rehearsal.run("MATCH (i:IKU) RETURN i.key AS key")

    assert inside == [{"key": "a"}]
    assert store.read("MATCH (i:IKU) RETURN i.key AS key") == []
