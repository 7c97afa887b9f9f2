"""What goes wrong between us and a graph is one sentence that says what to do."""

import logging
import socket
import traceback
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.engine.embedded import status, stop
from graph.errors import ConnectionLost, LoginRefused, QueryRefused, SettingsError, Unreachable
from graph.settings import Secret, Settings
from graph.store import Store, open_store
from tests.servers.engines import Engines
from tests.servers.processes import kill


@pytest.fixture(params=["neo4j-5", "neo4j-2026"])
def server(request: pytest.FixtureRequest, servers: Engines) -> Settings:
    """How to reach a server that asks for a password."""
    return servers.running(request.param)


@pytest.fixture
def nobody() -> str:
    """An address of this machine where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return f"127.0.0.1:{listener.getsockname()[1]}"


@pytest.fixture
def silent() -> Iterator[str]:
    """An address of this machine where somebody takes the call and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"127.0.0.1:{listener.getsockname()[1]}"


def test_a_wrong_password_is_refused_and_never_shown(
    server: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    wrong = replace(server, db_password=Secret("not-the-password"))

    with pytest.raises(LoginRefused) as refused:
        open_store(wrong)

    assert str(refused.value) == (
        f"The graph at {server.db} refuses user `neo4j` with this password. "
        "Check SELARAS_DB_USER and SELARAS_DB_PASSWORD."
    )
    everything = "".join(traceback.format_exception(refused.value, chain=True)) + caplog.text + repr(wrong)
    assert "not-the-password" not in everything


def test_no_password_is_refused_like_a_wrong_one(server: Settings) -> None:
    with pytest.raises(LoginRefused):
        open_store(replace(server, db_password=None))


def test_an_unknown_database_is_a_wrong_setting(server: Settings) -> None:
    with pytest.raises(SettingsError) as refused, open_store(replace(server, db_database="nope")) as store:
        store.read("RETURN 1 AS n")

    assert str(refused.value) == (
        "db_database: the server has no database `nope`. "
        "Correct SELARAS_DB_DATABASE, or leave it empty for the server's default."
    )


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_both_schemes_reach_a_server(server: Settings, scheme: str) -> None:
    with open_store(replace(server, db=server.db.replace("bolt:", f"{scheme}:"))) as store:
        assert store.read("RETURN 1 AS n") == [{"n": 1}]


@pytest.mark.parametrize("scheme", ["bolt+s", "bolt+ssc", "neo4j+s", "neo4j+ssc"])
def test_a_server_without_encryption_is_told_apart(server: Settings, scheme: str) -> None:
    address = server.db.replace("bolt:", f"{scheme}:")

    with pytest.raises(Unreachable) as refused:
        open_store(replace(server, db=address))

    assert str(refused.value) == (
        f"The server at {address} does not answer with the encryption that this address asks for. "
        "Leave `+s` out for a server without encryption, "
        "or write `+ssc` for one with a certificate of its own."
    )


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_is_down_is_unreachable(nobody: str, scheme: str) -> None:
    with pytest.raises(Unreachable) as refused:
        open_store(Settings(db=f"{scheme}://{nobody}"))

    assert str(refused.value) == (
        f"No graph answers at {scheme}://{nobody}. Check that the server runs and that the address is right."
    )
    assert refused.value.message("id") == (
        f"Tidak ada graf yang menjawab di {scheme}://{nobody}. "
        "Periksa apakah peladen berjalan dan alamatnya benar."
    )


def test_a_server_that_says_nothing_is_unreachable(silent: str) -> None:
    with pytest.raises(Unreachable) as refused:
        open_store(Settings(db=f"bolt://{silent}"))

    assert str(refused.value) == (
        f"No graph answers at bolt://{silent}. Check that the server runs and that the address is right."
    )


def test_a_host_that_does_not_exist_is_unreachable() -> None:
    with pytest.raises(Unreachable) as refused:
        open_store(Settings(db="neo4j://nowhere.invalid:7687"))

    assert str(refused.value) == (
        "No graph answers at neo4j://nowhere.invalid:7687. "
        "Check that the server runs and that the address is right."
    )


def test_a_query_that_cannot_be_read_is_refused(store: Store) -> None:
    with pytest.raises(QueryRefused) as refused:
        store.read("MATCH (i:IKU RETURN i")

    detail = refused.value.values["detail"]
    assert str(refused.value) == f"The graph does not take this query: {detail}"
    assert "RETURN" in detail


def test_a_parameter_that_is_missing_is_refused(store: Store) -> None:
    with pytest.raises(QueryRefused) as refused:
        store.read("MATCH (i:IKU {key: $key}) RETURN i.key AS key")

    assert "key" in refused.value.values["detail"]


def test_a_value_that_no_graph_keeps_is_refused(store: Store) -> None:
    with pytest.raises(QueryRefused) as refused:
        store.read("RETURN $value AS value", {"value": {1, 2}.__class__})

    assert "type" in refused.value.values["detail"]


@pytest.fixture
def doomed(tmp_path: Path) -> Iterator[Store]:
    """A store on an engine of its own."""
    with open_store(Settings(db=f"local:{tmp_path / 'graph'}")) as store:
        yield store
    stop(tmp_path / "graph")


def end_of(store: Store) -> str:
    """Kill the engine of a store and return its address."""
    assert store.lease
    java = status(store.lease.folder).process
    assert java
    kill(java)
    return f"local:{store.lease.folder}"


LOST = (
    "The connection to {address} was lost while the graph was working. "
    "What it had not confirmed is undone; run the command again."
)


def test_an_engine_that_dies_while_rows_come_is_a_lost_connection(doomed: Store) -> None:
    with (
        pytest.raises(ConnectionLost) as lost,
        doomed.stream("UNWIND range(1, 1000000) AS n RETURN n") as rows,
    ):
        next(rows)
        address = end_of(doomed)
        for _ in rows:
            pass

    assert str(lost.value) == LOST.format(address=address)


def test_an_engine_that_died_before_a_write_is_a_lost_connection(doomed: Store) -> None:
    address = end_of(doomed)

    with pytest.raises(ConnectionLost) as lost:
        doomed.write("CREATE (:IKU {key: 'a'})")

    assert str(lost.value) == LOST.format(address=address)


def test_an_engine_that_dies_in_a_rehearsal_is_a_lost_connection(doomed: Store) -> None:
    with pytest.raises(ConnectionLost), doomed.rehearse() as rehearsal:
        rehearsal.run("CREATE (:IKU {key: 'a'})")
        end_of(doomed)
        rehearsal.run("CREATE (:IKU {key: 'b'})")


def test_an_engine_that_died_and_came_back_is_found_again(doomed: Store) -> None:
    assert doomed.lease
    doomed.write("CREATE (:IKU {key: 'a'})")
    end_of(doomed)

    with open_store(Settings(db=f"local:{doomed.lease.folder}")) as again:
        rows = again.read("MATCH (i:IKU) RETURN i.key AS key")

    assert rows == [{"key": "a"}]
