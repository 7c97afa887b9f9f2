"""Fill an empty graph: ours, with reading and checking, beside ready-made files on the engine's own road."""

import shutil
import time
from base64 import b64encode
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import orjson

from benchmarks.process import CommandFailed, Ran, python, run, selaras
from benchmarks.servers import Server, prepare
from graph.engine import bulk
from graph.engine.embedded import join
from graph.ingest.checking import checked, work_folder
from graph.ingest.records import RecordSpool

_BATCH = 10_000


def write_lines(dataset: Path, into: Path) -> Path:
    """Write all records of a dataset as the lines that the bulk road takes; return the file."""
    with (
        work_folder() as work,
        checked([dataset], None, None, records := RecordSpool(work)),
        into.open("wb") as whole,
    ):
        for _, path in records.files():
            with path.open("rb") as part:
                shutil.copyfileobj(part, whole, 1 << 20)
    return into


def ours(server: Server, dataset: Path) -> Ran:
    """Run ``selaras load`` as its own process on a graph that is empty."""
    return run(selaras(server.settings.db, "load", str(dataset)), server.environment)


def bulk_alone(server: Server, lines: Path) -> float:
    """Post ready-made lines to the embedded engine, as durable as ours, and return the seconds.

    Constraints, indexes and types are in place before the clock starts; with ours they are part of the load.
    """
    assert server.http is not None and server.settings.folder is not None  # noqa: S101
    prepare(server)
    lease = join(server.settings.folder)
    bulk.fill(lease, [])
    lease.release()
    login = b64encode(f"{server.user}:{server.password}".encode()).decode()
    headers = {
        "Content-Type": "application/x-ndjson",
        "Authorization": f"Basic {login}",
        "Content-Length": str(lines.stat().st_size),
    }
    connection = HTTPConnection("127.0.0.1", server.http, blocksize=1 << 20)
    start = time.perf_counter()
    with lines.open("rb") as body:
        connection.request("POST", f"/api/v1/batch/{server.database}?wal=true", body, headers)
        answer = connection.getresponse()
        said = answer.read()
    seconds = time.perf_counter() - start
    connection.close()
    if answer.status != 200:
        raise CommandFailed(f"the bulk road answered {answer.status}: {said[:300]!r}")
    return seconds


def export(dataset: Path, into: Path) -> Ran:
    """Write the import files of a dataset as its own process: what ours does before ``neo4j-admin`` runs."""
    return run(python("benchmarks.export", str(dataset), str(into)))


def driver_alone(server: Server, lines: Path) -> float:
    """Write ready-made lines through Bolt as a plain script would, and return the seconds."""
    prepare(server)
    start = time.perf_counter()
    with server.driver() as driver, lines.open("rb") as file:
        for query, rows in _batches(map(orjson.loads, file)):
            driver.execute_query(query, rows=rows, database_=server.database)
    return time.perf_counter() - start


def _batches(records: Iterator[dict[str, Any]]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield queries with their rows; one batch holds records of one type between the same labels."""
    waiting: dict[str, list[dict[str, Any]]] = {}
    before = "vertex"
    for record in records:
        kind, name = record.pop("@type"), record.pop("@class")
        if kind != before:
            yield from waiting.items()
            waiting, before = {}, kind
        if kind == "vertex":
            del record["@id"]
            query, row = f"UNWIND $rows AS row CREATE (n:{name}) SET n = row", record
        else:
            source, _, start = record.pop("@from").partition(":")
            target, _, end = record.pop("@to").partition(":")
            query = (
                f"UNWIND $rows AS row MATCH (a:{source} {{key: row.start}}) "
                f"MATCH (b:{target} {{key: row.end}}) CREATE (a)-[r:{name}]->(b) SET r = row.properties"
            )
            row = {"start": start, "end": end, "properties": record}
        batch = waiting.setdefault(query, [])
        batch.append(row)
        if len(batch) == _BATCH:
            yield query, waiting.pop(query)
    yield from waiting.items()


def count(server: Server, label: str) -> int:
    """Return how many nodes of a label there are."""
    with server.driver() as driver:
        query = f"MATCH (n:{label}) RETURN count(n)"
        (record,) = driver.execute_query(query, database_=server.database).records
    found: int = record[0]
    return found
