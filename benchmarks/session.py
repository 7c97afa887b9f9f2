"""One whole measurement: generate, fill, audit, ask, on one engine after the other, and clean up."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import audits, fill, questions
from benchmarks.export import read
from benchmarks.filled import Data, check, generated
from benchmarks.generate import SMALLEST
from benchmarks.measure import Measure
from benchmarks.process import Ran
from benchmarks.servers import Neo4j, Server, embedded_server, prepare
from benchmarks.steps import step
from graph.ingest.neo4j_import import ImportFiles
from graph.store import open_store
from tests.servers.neo4j import Missing


@dataclass
class Session:
    """What was measured so far, and what else a reader should know."""

    work: Path
    iku: int
    seed: int
    measures: list[Measure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    versions: dict[str, str] = field(default_factory=dict)

    def run(self, engines: Sequence[str]) -> None:
        """Measure on the named engines."""
        tiny, small, whole = (
            generated(self.work, max(self.iku // part, SMALLEST), self.seed) for part in (80, 8, 1)
        )
        if "embedded" in engines:
            self._embedded(tiny, small, whole)
        others = [name for name in engines if name != "embedded"]
        if others:
            self._neo4j_all(others, small, whole)

    def _embedded(self, tiny: Data, small: Data, whole: Data) -> None:
        lines = self._lines(whole)
        with self._engine("alone") as server, step("embedded: bulk road alone"):
            alone = fill.bulk_alone(server, lines)
        lines.unlink()
        with self._engine("tiny") as server:
            first = self._load(server, tiny)
        with self._engine("small") as server:
            second = self._load(server, small)
        folder = self.work / "embedded-whole"
        with embedded_server(folder) as server:
            third = self._load(server, whole)
            self._beside(server, f"fill with {whole.iku:,} IKU", third.seconds, alone, "bulk road alone", 1.5)
        # Started anew, as Neo4j is after its import.
        with embedded_server(folder) as server:
            self._ask(server, whole)
        shutil.rmtree(folder)
        self.measures.append(
            Measure(
                "embedded",
                f"memory while loading {whole.iku:,} IKU",
                third.peak,
                second.peak,
                f"while loading {small.iku:,}",
                1.5,
                unit="MB",
                detail={
                    str(one.iku): ran.peak for one, ran in ((tiny, first), (small, second), (whole, third))
                },
            )
        )

    def _neo4j_all(self, names: Sequence[str], small: Data, whole: Data) -> None:
        lines = self._lines(small)
        with step(f"export {whole.iku:,} IKU for neo4j-admin"):
            exported = fill.export(whole.folder, self.work / "import")
        for name in names:
            try:
                self._neo4j_small(name, small, lines)
                self._neo4j_whole(name, whole, exported)
            except Missing as missing:
                self.notes.append(f"{name} was not measured: {missing}")

    def _neo4j_whole(self, name: str, whole: Data, exported: Ran) -> None:
        neo4j = Neo4j(name, self.work / name)
        files: ImportFiles = read(self.work / "import")
        with step(f"{name}: neo4j-admin import alone"):
            alone = neo4j.fill(files).seconds
        with neo4j.server() as server:
            what = f"fill with {whole.iku:,} IKU by neo4j-admin"
            self._beside(server, what, exported.seconds + alone, alone, "neo4j-admin alone", 1.5)
            with step(f"{name}: constraints and indexes"):
                prepare(server)
            self._ask(server, whole)
        shutil.rmtree(neo4j.home)

    def _neo4j_small(self, name: str, small: Data, lines: Path) -> None:
        """Measure the road over Bolt at the small size."""
        with self._neo4j(f"{name}-driver", name) as server, step(f"{name}: bare driver alone"):
            alone = fill.driver_alone(server, lines)
        with self._neo4j(f"{name}-ours", name) as server:
            ran = self._load(server, small)
            what = f"fill with {small.iku:,} IKU over Bolt"
            self._beside(server, what, ran.seconds, alone, "bare driver, ready-made rows", 1.5)

    def _ask(self, server: Server, whole: Data) -> None:
        """Measure everything that needs a full graph."""
        with open_store(server.settings) as store:
            self.versions[server.name] = str(store.engine)
        with step(f"{server.name}: audits, by turns with NetworkX"):
            measure, note = audits.beside(server, whole)
        self.measures.append(measure)
        self.notes.append(note)
        with step(f"{server.name}: traces and commands"):
            self.measures.append(questions.one_trace(server, whole.planted))
            self.measures.append(questions.one_command(server))
            self.measures.append(questions.whole_command(server, whole.planted))

    def _load(self, server: Server, data: Data) -> Ran:
        with step(f"{server.name}: selaras load of {data.iku:,} IKU"):
            ran = fill.ours(server, data.folder)
        check(server, data)
        return ran

    def _lines(self, data: Data) -> Path:
        with step(f"write the bulk lines of {data.iku:,} IKU"):
            return fill.write_lines(data.folder, self.work / f"lines-{data.iku}")

    def _beside(
        self,
        server: Server,
        what: str,
        ours: float,
        other: float,
        other_is: str,
        wanted: float,
    ) -> None:
        self.measures.append(Measure(server.name, what, ours, other, other_is, wanted))

    @contextmanager
    def _engine(self, name: str) -> Iterator[Server]:
        """Run the embedded engine on a fresh folder that is removed afterwards."""
        folder = self.work / f"embedded-{name}"
        try:
            with embedded_server(folder) as server:
                yield server
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @contextmanager
    def _neo4j(self, folder: str, name: str) -> Iterator[Server]:
        """Run Neo4j on a fresh folder that is removed afterwards."""
        home = self.work / folder
        try:
            with Neo4j(name, home).server() as server:
                yield server
        finally:
            shutil.rmtree(home, ignore_errors=True)
