"""The engines that are measured, in throw-away folders and bound to this machine."""

import secrets
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from benchmarks.process import Ran, run
from graph.engine import embedded
from graph.ingest.neo4j_import import ImportFiles, command
from graph.schema import ddl
from graph.settings import Secret, Settings
from graph.store import open_store
from tests.servers import jars
from tests.servers.java import find_java
from tests.servers.neo4j import JAVA, Missing

ENGINES = ("embedded", "neo4j-5", "neo4j-2026")

_MAIN = {"5": "org.neo4j.server.CommunityEntryPoint", "2026": "org.neo4j.server.Neo4jCommunity"}
# Without these the server cannot reach memory beside its heap, which it needs for whole graphs.
_OPENED = ("java.nio", "java.io", "sun.nio.ch")
_CONFIGURATION = """
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.memory.pagecache.size=2g
dbms.usage_report.enabled=false
server.bolt.telemetry.enabled=false
"""
_HEAP = "-Xmx4g"
_START_SECONDS = 180.0


@dataclass(frozen=True, slots=True)
class Server:
    """A running engine: how ours reaches it, and how a bare driver does."""

    name: str
    settings: Settings
    address: str
    user: str
    password: str
    database: str | None
    http: int | None = None

    @property
    def environment(self) -> dict[str, str]:
        """Return what a command of ours needs beside the address."""
        return {} if self.settings.folder else {"SELARAS_DB_PASSWORD": self.password}

    def driver(self) -> neo4j.Driver:
        """Return a bare driver; like ours it asks for no hints about queries, which cost the server time."""
        return neo4j.GraphDatabase.driver(
            self.address, auth=(self.user, self.password), notifications_min_severity="OFF"
        )


@contextmanager
def embedded_server(folder: Path) -> Iterator[Server]:
    """Start the embedded engine with the settings it ships with; yield it, then stop it."""
    embedded.start(folder)
    try:
        lease = embedded.join(folder)
        try:
            yield Server(
                "embedded",
                Settings(db=f"local:{folder}"),
                f"bolt://127.0.0.1:{lease.bolt_port}",
                lease.user,
                lease.password,
                lease.database,
                lease.http_port,
            )
        finally:
            lease.release()
    finally:
        embedded.stop(folder)


class Neo4j:
    """One installation of Neo4j with a home folder of its own; raises Missing if it cannot be had."""

    def __init__(self, name: str, home: Path) -> None:
        self.name, self.home = name, home
        self._line = name.removeprefix("neo4j-")
        problem = jars.fetch(self._line)
        if problem:
            raise Missing(problem)
        oldest, newest = JAVA[self._line]
        java = find_java(oldest, newest)
        if java is None:
            raise Missing(f"no Java between {oldest} and {newest} is installed")
        opened = (f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED)
        self._java = [str(java), _HEAP, *opened, "-cp", f"{jars.FOLDER / self._line / 'jars'}/*"]
        self._port = _free_port()
        (home / "conf").mkdir(parents=True)
        (home / "conf" / "neo4j.conf").write_text(_CONFIGURATION.format(port=self._port), "utf-8")

    @property
    def version(self) -> str:
        """Return the exact version."""
        return jars.version(self._line)

    def fill(self, files: ImportFiles) -> Ran:
        """Import files by ``neo4j-admin``, alone; the server must not run."""
        places = {"NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}
        # It leaves a report in the folder it is run in.
        return run(command(files, (*self._java, "org.neo4j.cli.AdminTool")), places, folder=self.home)

    @contextmanager
    def server(self) -> Iterator[Server]:
        """Start the server; yield it, then stop it."""
        with (self.home / "server.log").open("wb") as log:
            process = subprocess.Popen(  # noqa: S603 - our own command line, no shell
                [
                    *self._java,
                    _MAIN[self._line],
                    f"--home-dir={self.home}",
                    f"--config-dir={self.home / 'conf'}",
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        try:
            yield self._ready(process)
        finally:
            process.kill()
            process.wait()

    def _ready(self, process: "subprocess.Popen[bytes]") -> Server:
        password = secrets.token_urlsafe(12)
        address = f"bolt://127.0.0.1:{self._port}"
        statement = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password"
        until = time.monotonic() + _START_SECONDS
        while True:
            try:
                socket.create_connection(("127.0.0.1", self._port), 1.0).close()
                with neo4j.GraphDatabase.driver(address, auth=("neo4j", "neo4j")) as driver:
                    driver.execute_query(statement, password=password, database_="system")
                break
            except (OSError, DriverError, Neo4jError) as error:
                if process.poll() is not None or time.monotonic() > until:
                    raise Missing(f"the server did not start: {error}") from error
                time.sleep(0.2)
        settings = Settings(db=address, db_password=Secret(password))
        return Server(self.name, settings, address, "neo4j", password, None)


def prepare(server: Server) -> None:
    """Put the constraints and indexes of the schema in place and wait until they can be used."""
    with open_store(server.settings) as store:
        for statement in ddl.statements():
            store.write(statement)
        if store.engine.kind == "neo4j":
            store.write("CALL db.awaitIndexes(600)")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port
