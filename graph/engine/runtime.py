"""The engine's own Java and jars, and the command line that starts it."""

import platform
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from graph.errors import EngineMissing

DATABASE = "selaras"
USER = "root"
READER = "reader"

# What would open another door (MCP, PostgreSQL and Redis protocols, a console) stays off the class path.
_LEFT_OUT = ("arcadedb-mcp", "arcadedb-postgresw", "arcadedb-redisw", "arcadedb-graphql", "arcadedb-console")

# The default body limit of 100 MB would cut the bulk road short; the server listens to this machine only.
_BODY_LIMIT = 1 << 40


@dataclass(frozen=True, slots=True)
class Runtime:
    """Where the engine's Java and jars are."""

    java: Path
    jars: tuple[Path, ...]

    @property
    def version(self) -> str:
        """Return the version of the engine, read from its jar's name."""
        (engine,) = (jar for jar in self.jars if jar.name.startswith("arcadedb-engine-"))
        return engine.stem.removeprefix("arcadedb-engine-")


def find_runtime() -> Runtime:
    """Return the runtime of the installed wheel.

    Raises EngineMissing where there is none, as on platforms without a wheel.
    """
    spec = find_spec("arcadedb_embedded")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        java = Path(place) / "jre" / "bin" / ("java.exe" if sys.platform == "win32" else "java")
        jars = tuple(sorted((Path(place) / "jars").glob("*.jar")))
        if java.is_file() and jars:
            return Runtime(java, tuple(jar for jar in jars if not jar.name.startswith(_LEFT_OUT)))
    raise EngineMissing(platform=f"{platform.system()} {platform.machine()}")


def command(runtime: Runtime, folder: Path, *, bolt: int, http: int, memory: str | None) -> list[str]:
    """Return the command that runs the engine on the data in ``folder``; no secret is in it."""
    separator = ";" if sys.platform == "win32" else ":"
    settings = {
        "server.name": "selaras",
        # In production mode a client is told only that there was an error, not which.
        "server.mode": "development",
        "server.rootPath": folder,
        "server.logsDirectory": folder / "log",
        "server.defaultDatabases": f"{DATABASE}[{USER}]",
        "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "server.httpIncomingHost": "127.0.0.1",
        "server.httpIncomingPort": http,
        "server.httpBodyContentMaxSize": _BODY_LIMIT,
        "serverMetrics": "false",
        "bolt.host": "127.0.0.1",
        "bolt.port": bolt,
    }
    return [
        str(runtime.java),
        f"-Xmx{memory}" if memory else "-XX:MaxRAMPercentage=30",
        # A load or an audit counts as a whole; the longest pause in it does not.
        "-XX:+UseParallelGC",
        "-Djava.awt.headless=true",
        "--add-modules",
        "jdk.incubator.vector",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        separator.join(map(str, runtime.jars)),
        *(f"-Darcadedb.{name}={value}" for name, value in settings.items()),
        "com.arcadedb.server.ArcadeDBServer",
    ]
