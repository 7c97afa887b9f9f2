"""Small questions: one trace beside the bare driver, and one command beside a script that does the same."""

import re
import statistics
import time
from datetime import date

import neo4j

from benchmarks.audits import RULES
from benchmarks.measure import Measure
from benchmarks.planted import Planted
from benchmarks.process import python, run, selaras
from benchmarks.servers import Server
from graph.catalogue import catalogue
from graph.store import open_store
from graph.trace import trace

_IMPORT = re.compile(r"^import time: +(\d+) \|", re.MULTILINE)
_TRACES = 200
_COMMANDS = 7
_OWN = "MATCH (i:IKU {cascade_class: 'N'})-[:SOURCED_FROM]->(x) RETURN i.key AS iku LIMIT 1000"


def keys(server: Server) -> list[str]:
    """Return indicators with a source."""
    with server.driver() as driver:
        records = driver.execute_query(_OWN, database_=server.database).records
        return sorted({record["iku"] for record in records})[:_TRACES]


def one_trace(server: Server, planted: Planted) -> Measure:
    """Measure a whole trace, and a bare driver asking the same queries with the same parameters."""
    asked = keys(server)
    on = date.fromisoformat(planted.as_of)
    mine, bare = [], []
    with open_store(server.settings) as store, server.driver() as driver:
        for key in (*asked[:20], *asked):
            start = time.perf_counter()
            found = trace(store, key, on)
            between = time.perf_counter()
            _bare(driver, server.database, key)
            bare.append(time.perf_counter() - between)
            mine.append(between - start)
            if not found.sources:
                raise ValueError(f"{key} has no source")
    # The first ones wake up connections and caches on both sides.
    ours, other = (statistics.median(times[20:]) * 1000 for times in (mine, bare))
    return Measure(server.name, "one trace", ours, other, "bare driver, same queries", 1.5, unit="ms")


def _bare(driver: neo4j.Driver, database: str | None, key: str) -> None:
    texts = catalogue().query
    with driver.session(database=database) as session:
        session.execute_read(_asked, texts("trace/iku").text, {"iku": key})
        rows = session.execute_read(_asked, texts("trace/grounds").text, {"iku": key})
        regulations = sorted({row["regulation"] for row in rows if row["regulation"]})
        session.execute_read(_asked, texts("trace/law").text, {"regulations": regulations})


def _asked(work: neo4j.ManagedTransaction, query: str, parameters: dict[str, object]) -> list[neo4j.Record]:
    return list(work.run(query, parameters))


def one_command(server: Server) -> Measure:
    """Measure ``selaras trace`` from start to end, and a script that only asks the same queries."""
    key = keys(server)[0]
    command = selaras(server.settings.db, "trace", key)
    script = python("benchmarks.bare_trace", server.address, server.user, server.database or "", key)
    mine, bare = [], []
    for _ in range(_COMMANDS):
        mine.append(run(command, server.environment, fine=(0, 1)).seconds)
        bare.append(run(script, {"BARE_PASSWORD": server.password}).seconds)
    imports = _imports(server, command)
    return Measure(
        server.name,
        "one command: selaras trace",
        statistics.median(mine) * 1000,
        statistics.median(bare) * 1000,
        "script with the bare driver",
        unit="ms",
        detail={"imports_ms": imports},
    )


def whole_command(server: Server, planted: Planted) -> Measure:
    """Measure how much of ``selaras audit`` with a few rules goes into imports."""
    options = ["--year", str(planted.year), "--as-of", planted.as_of, "--fail-on", "never", "--format", "csv"]
    options += [word for rule in RULES for word in ("--rule", rule)]
    command = selaras(server.settings.db, "audit", *options)
    seconds = run(command, server.environment).seconds * 1000
    return Measure(
        server.name,
        "one command: selaras audit",
        _imports(server, command),
        seconds,
        "whole command",
        0.5,
        unit="ms",
    )


def _imports(server: Server, command: list[str]) -> float:
    """Return the milliseconds that a command spends on imports, by Python's own account."""
    line = [command[0], "-X", "importtime", *command[1:]]
    said = run(line, server.environment, fine=(0, 1)).errors
    return sum(map(int, _IMPORT.findall(said))) / 1000
