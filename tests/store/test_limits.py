"""A question that takes too long or returns too much is stopped, here and on the server."""

from uuid import uuid4

import pytest

from graph.errors import QueryTimeout, ReadOnly, TooManyRows
from graph.store import Store
from tests.servers.processes import eventually

# Says who it is, so that the server can be asked about it, and would take years.
COMPUTE = (
    "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b = -1 "
    "RETURN count(*) AS `{mark}`"
)
COUNT = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN a, b, '{mark}' AS mark"


@pytest.fixture
def mark() -> str:
    return f"runaway-{uuid4().hex}"


def is_over(store: Store, mark: str) -> bool:
    """Return whether the server does not compute the query with the mark any more."""
    running = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $a + $b RETURN count(*) AS n"
    return store.write(running, {"a": mark[:9], "b": mark[9:]}) == [{"n": 0}]


def test_a_question_that_takes_too_long_is_stopped_on_the_server(store: Store, mark: str) -> None:
    with pytest.raises(QueryTimeout) as stopped:
        store.read(COMPUTE.format(mark=mark), seconds=0.3)

    assert str(stopped.value) == (
        "The query took longer than 0.3 seconds and was stopped. Ask for less, or allow more time."
    )
    assert stopped.value.message("id") == (
        "Kueri berjalan lebih dari 0.3 detik dan dihentikan. Persempit pertanyaannya, atau beri waktu lebih."
    )
    assert eventually(lambda: is_over(store, mark))


def test_a_write_that_takes_too_long_is_stopped_and_leaves_nothing(store: Store, mark: str) -> None:
    endless = "CREATE (:IKU {key: 'a'}) WITH 1 AS one " + COMPUTE.format(mark=mark)

    with pytest.raises(QueryTimeout):
        store.write(endless, seconds=0.3)

    assert eventually(lambda: is_over(store, mark))
    assert store.read("MATCH (i:IKU) RETURN i.key AS key") == []


def test_rows_that_come_for_too_long_are_stopped(store: Store, mark: str) -> None:
    with (
        pytest.raises(QueryTimeout) as stopped,
        store.stream(COUNT.format(mark=mark), seconds=0.3) as rows,
    ):
        for _ in rows:
            pass

    assert str(stopped.value) == (
        "The query took longer than 0.3 seconds and was stopped. Ask for less, or allow more time."
    )
    assert eventually(lambda: is_over(store, mark))


def test_a_stream_nobody_reads_on_is_stopped(store: Store, mark: str) -> None:
    with store.stream(COUNT.format(mark=mark)) as rows:
        first = next(rows)

    assert first == {"a": 1, "b": 1, "mark": mark}
    assert eventually(lambda: is_over(store, mark))


def test_a_stream_whose_reader_fails_is_stopped(store: Store, mark: str) -> None:
    with pytest.raises(ZeroDivisionError), store.stream(COUNT.format(mark=mark)) as rows:
        next(rows)
        _ = 1 / 0

    assert eventually(lambda: is_over(store, mark))


def test_the_answer_in_time_is_whole(store: Store) -> None:
    assert store.read("RETURN 1 AS n", seconds=30) == [{"n": 1}]
    with store.stream("UNWIND range(1, 3) AS n RETURN n", seconds=30) as rows:
        assert list(rows) == [{"n": 1}, {"n": 2}, {"n": 3}]


def test_more_rows_than_allowed_are_refused_without_fetching_them(store: Store, mark: str) -> None:
    with pytest.raises(TooManyRows) as refused:
        store.read(COUNT.format(mark=mark), most=3)

    assert str(refused.value) == ("The answer has more than 3 rows. Ask for less, or allow more rows.")
    assert refused.value.message("id") == (
        "Jawaban berisi lebih dari 3 baris. Persempit pertanyaannya, atau izinkan lebih banyak baris."
    )
    assert eventually(lambda: is_over(store, mark))


@pytest.mark.parametrize("most", [3, 4, 1000, 10_000])
def test_as_many_rows_as_allowed_are_returned(store: Store, most: int) -> None:
    rows = store.read("UNWIND range(1, 3) AS n RETURN n", most=most)

    assert rows == [{"n": 1}, {"n": 2}, {"n": 3}]


CHANGES = {
    "create": "CREATE (:IKU {key: 'b'})",
    "merge": "MERGE (:IKU {key: 'b'})",
    "set": "MATCH (i:IKU) SET i.name = 'changed'",
    "remove": "MATCH (i:IKU) REMOVE i.name",
    "delete": "MATCH (i:IKU) DELETE i",
    "relate": "MATCH (i:IKU) CREATE (i)-[:CASCADE_DUPLICATE]->(i)",
    "label": "MATCH (i:IKU) SET i:IKI",
    "foreach": "FOREACH (n IN [1] | CREATE (:IKU {key: 'b'}))",
    "new-label": "CREATE (:NeverSeen {key: 'b'})",
    "index": "CREATE INDEX never_seen IF NOT EXISTS FOR (n:IKU) ON (n.never_seen)",
    "constraint": "DROP CONSTRAINT iku_key",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_question_cannot_change_the_graph(store: Store, change: str) -> None:
    store.write("CREATE (:IKU {key: 'a', name: 'as it was'})")

    with pytest.raises(ReadOnly) as refused:
        store.read(change)
    with pytest.raises(ReadOnly), store.stream(change) as rows:
        list(rows)

    assert str(refused.value).startswith(
        "This query would change the graph, and only a question is allowed here: "
    )
    assert store.read("MATCH (i) RETURN labels(i) AS labels, i, EXISTS { (i)--() } AS related") == [
        {"labels": ["IKU"], "i": {"key": "a", "name": "as it was"}, "related": False}
    ]
