"""The HTTP endpoints over real graphs."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import psutil
import pytest
from starlette.testclient import TestClient

from api.app import create_app
from graph.engine import embedded
from graph.settings import Settings
from graph.store import Store, open_store
from graph.trace import trace

GRAPH = """
CREATE (i:IKU {key: 'i-1', name: 'Indeks kualitas', year: 2025, code: '1a-CP'}),
       (k:Contract {key: 'c-1', name: 'Kontrak 2025', signed_on: date('2025-01-31'), year: 2025}),
       (d:Duty {key: 'd-1', name: 'Menyusun laporan'}),
       (r:Regulation {key: 'KMK|1||2020', name: 'KMK 1 Tahun 2020', effective_from: date('2020-01-01')}),
       (n:Regulation {key: 'KMK|2||2025', name: 'KMK 2 Tahun 2025', effective_from: date('2025-06-01')}),
       (k)-[:CONTAINS]->(i), (i)-[:SOURCED_FROM {tier: 1}]->(d), (d)-[:ESTABLISHED_BY]->(r),
       (n)-[:REVOKES {effective_from: date('2025-06-01'), mark: 'SEEN'}]->(r)
"""

# A busy machine may take longer than the second that a service is given.
PATIENT = 60.0


@pytest.fixture
def client(store: Store) -> Iterator[TestClient]:
    store.write(GRAPH)
    with TestClient(create_app(store, ready_seconds=PATIENT), headers={"Accept-Language": "en"}) as client:
        yield client


def test_the_trace_over_http_is_the_trace_of_the_graph(client: TestClient, store: Store) -> None:
    answer = client.get("/v1/iku/i-1/trace", params={"as_of": "2025-12-31"})

    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    found = trace(store, "i-1", date(2025, 12, 31))
    assert answer.json() == found.model_dump(mode="json")
    (ground,) = answer.json()["sources"][0]["grounds"]
    assert [(status["because"], status["status"]["verdict"]) for status in ground["statuses"]] == [
        ("signed", "in_force"),
        ("asked", "ended"),
    ]


def test_an_unknown_key_is_answered_with_the_nearest_ones(client: TestClient) -> None:
    answer = client.get("/v1/iku/i-2/trace")

    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert answer.json() == {
        "type": "/docs#find.not_found",
        "title": "Not found",
        "status": 404,
        "detail": "There is no IKU with the key “i-2” in the graph. Nearest: i-1.",
        "nearest": ["i-1"],
    }


def test_a_day_that_does_not_exist_is_named(client: TestClient) -> None:
    answer = client.get("/v1/iku/i-1/trace", params={"as_of": "2025-02-31"})

    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert answer.json() == {
        "type": "/docs#request.unreadable",
        "title": "Cannot be read",
        "status": 422,
        "detail": "The request cannot be read; `errors` says where.",
        "errors": [{"pointer": "query/as_of", "detail": "It is not a date. Write it like 2026-03-31."}],
    }


def test_the_graph_is_ready(client: TestClient, store: Store) -> None:
    assert client.get("/health/live").json() == {"status": "live"}
    assert client.get("/health/ready").json() == {
        "status": "ready",
        "engine": store.engine.name,
        "version": store.engine.version,
    }


def test_a_graph_that_has_gone_is_told_and_no_address_with_it(tmp_path: Path) -> None:
    settings = Settings(db=f"local:{tmp_path / 'graph'}")
    with (
        open_store(settings) as store,
        TestClient(create_app(store, ready_seconds=PATIENT)) as client,
    ):
        assert client.get("/health/ready").status_code == 200
        embedded.stop(tmp_path / "graph")

        answers = [client.get(path) for path in ("/health/ready", "/v1/iku/i-1/trace")]

        for answer in answers:
            assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
            assert answer.headers["content-type"] == "application/problem+json"
            assert answer.json()["detail"] == "Graf sedang tidak menjawab. Coba lagi dalam beberapa detik."
            assert "127.0.0.1" not in answer.text and str(tmp_path) not in answer.text
        assert client.get("/health/live").status_code == 200


def test_a_graph_that_hangs_is_not_waited_for_and_found_again_when_it_answers(tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    with open_store(Settings(db=f"local:{folder}")) as store, TestClient(create_app(store)) as client:
        (engine,) = [
            process
            for process in psutil.process_iter(["name", "cmdline"])
            if process.info["name"] == "java" and any(str(folder) in part for part in process.info["cmdline"])
        ]
        engine.suspend()
        try:
            hanging = [client.get("/health/ready").status_code for _ in range(3)]
            living = client.get("/health/live").status_code
        finally:
            engine.resume()

        assert (hanging, living) == ([503, 503, 503], 200)
        while client.get("/health/ready").status_code != 200:
            pass  # each of these waits up to a second for the answer
    embedded.stop(folder)
