"""A real Neo4j server of one release line, in a throw-away folder."""

import secrets
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from graph.settings import Secret, Settings
from tests.servers import jars
from tests.servers.java import find_java

_MAIN = {"5": "org.neo4j.server.CommunityEntryPoint", "2026": "org.neo4j.server.Neo4jCommunity"}
JAVA = {"5": (17, 21), "2026": (21, 99)}
# Small and quick to start: this server holds a few hundred nodes at a time.
_OPTIONS = (
    "-Xmx512m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
)
_CONFIGURATION = """
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.memory.pagecache.size=32m
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
db.tx_log.rotation.size=1m
db.transaction.monitor.check.interval=100ms
server.bolt.telemetry.enabled=false
"""


class Missing(Exception):
    """A server that cannot be had here, and why."""


@dataclass
class Neo4jServer:
    """A running server; ``settings`` open a store on it."""

    process: subprocess.Popen[bytes]
    settings: Settings

    def stop(self) -> None:
        # Nobody needs its data any more, and a proper end takes it many seconds.
        self.process.kill()
        self.process.wait()


def launch(line: str, folder: Path) -> Neo4jServer:
    """Start the server without waiting for it; raises Missing with the reason."""
    problem = jars.fetch(line)
    if problem:
        raise Missing(problem)
    oldest, newest = JAVA[line]
    java = find_java(oldest, newest)
    if java is None:
        raise Missing(f"no Java between {oldest} and {newest} is installed")
    port = _free_port()
    (folder / "conf").mkdir(parents=True)
    (folder / "conf" / "neo4j.conf").write_text(_CONFIGURATION.format(port=port), "utf-8")
    command = [str(java), *_OPTIONS, "-cp", f"{jars.FOLDER / line / 'jars'}/*", _MAIN[line]]
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [*command, f"--home-dir={folder}", f"--config-dir={folder / 'conf'}"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            # Ctrl-C is for the tests; they stop the server when they are done.
            start_new_session=True,
        )
    settings = Settings(db=f"bolt://127.0.0.1:{port}", db_password=Secret(secrets.token_urlsafe(12)))
    return Neo4jServer(process, settings)


def wait_until_ready(server: Neo4jServer) -> None:
    """Return when the server takes queries under its new password; raises Missing when it gave up."""
    assert server.settings.db_password
    until = time.monotonic() + 120
    statement = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password"
    while True:
        try:
            with neo4j.GraphDatabase.driver(server.settings.db, auth=("neo4j", "neo4j")) as driver:
                driver.execute_query(
                    statement, password=server.settings.db_password.reveal(), database_="system"
                )
            return
        except (DriverError, Neo4jError) as error:
            if server.process.poll() is not None or time.monotonic() > until:
                server.stop()
                raise Missing(f"the server did not start: {error}") from error
            time.sleep(0.2)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port
