"""The engines that the tests run on: started when first asked for, stopped at the end."""

import shutil
from pathlib import Path

from graph.engine.embedded import stop
from graph.errors import EngineMissing
from graph.schema import ddl
from graph.settings import Settings
from graph.store import Store, open_store
from tests.lacking import skip_or_fail
from tests.servers.neo4j import Missing, Neo4jServer, launch, wait_until_ready

ENGINES = ("embedded", "neo4j-5", "neo4j-2026")


class Engines:
    """One server per engine for the whole session, with the schema's constraints and indexes in place."""

    def __init__(self, folder: Path, wanted: tuple[str, ...] = ENGINES) -> None:
        self._folder, self._wanted = folder, wanted
        self._launched: dict[str, Neo4jServer | Missing] = {}
        self._settings: dict[str, Settings] = {}
        self._stores: dict[str, Store] = {}
        self.tested: dict[str, str] = {}
        self.missing: dict[str, str] = {}

    def settings(self, name: str) -> Settings:
        """Return how to reach an engine, which is started first; raises Missing with the reason."""
        if name in self.missing:
            raise Missing(self.missing[name])
        self._launch_wanted()
        if name not in self._settings:
            try:
                self._settings[name] = self._start(name)
            except (Missing, EngineMissing) as error:
                self.missing[name] = str(error)
                raise Missing(str(error)) from error
        return self._settings[name]

    def running(self, name: str) -> Settings:
        """Return how to reach an engine; where it is missing, the test is skipped, and fails in CI."""
        try:
            return self.settings(name)
        except Missing as missing:
            skip_or_fail(f"{name} cannot be tested: {missing}")

    def store(self, name: str) -> Store:
        """Return the store of an engine, emptied."""
        settings = self.running(name)
        if name not in self._stores:
            store = self._stores[name] = open_store(settings)
            for statement in ddl.statements():
                store.write(statement)
            self.tested[name] = str(store.engine)
        store = self._stores[name]
        store.write("MATCH (n) DETACH DELETE n")
        return store

    def close(self) -> None:
        """Stop every server and remove its data."""
        for store in self._stores.values():
            store.close()
        for server in self._launched.values():
            if isinstance(server, Neo4jServer):
                server.stop()
        stop(self._folder / "embedded")
        shutil.rmtree(self._folder, ignore_errors=True)

    def _launch_wanted(self) -> None:
        # All at once: while one comes up, the tests of another run.
        for line in ("5", "2026"):
            if f"neo4j-{line}" in self._wanted and line not in self._launched:
                try:
                    self._launched[line] = launch(line, self._folder / f"neo4j-{line}")
                except Missing as error:
                    self._launched[line] = error

    def _start(self, name: str) -> Settings:
        if name == "embedded":
            settings = Settings(db=f"local:{self._folder / name}", engine_idle=60, engine_memory="512m")
            open_store(settings).close()
            return settings
        server = self._launched[name.removeprefix("neo4j-")]
        if isinstance(server, Missing):
            raise server
        wait_until_ready(server)
        return server.settings
