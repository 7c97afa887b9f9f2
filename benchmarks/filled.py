"""A running engine that holds one generated dataset, filled by its fastest road."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks import fill
from benchmarks.export import read
from benchmarks.generate import generate
from benchmarks.planted import Planted
from benchmarks.servers import Neo4j, Server, embedded_server, prepare
from benchmarks.steps import step


class WrongCount(Exception):
    """A graph does not hold, or an audit did not find, what was planted, so that its time means nothing."""


@dataclass(frozen=True, slots=True)
class Data:
    """One generated dataset."""

    folder: Path
    planted: Planted

    @property
    def iku(self) -> int:
        """Return how many indicators of the year it has."""
        return self.planted.iku


def generated(work: Path, iku: int, seed: int) -> Data:
    """Return a new dataset in a folder of its own below ``work``."""
    with step(f"generate {iku:,} IKU"):
        folder = work / f"data-{iku}"
        return Data(folder, generate(folder, iku, seed))


@contextmanager
def filled(engine: str, data: Data, work: Path) -> Iterator[Server]:
    """Yield an engine that was started on a graph with the dataset; stop it and remove the graph afterwards.

    Raises Missing for a server that cannot be had, and WrongCount.
    """
    home = work / f"{engine}-{data.iku}"
    try:
        if engine == "embedded":
            with embedded_server(home) as server, step(f"{engine}: selaras load of {data.iku:,} IKU"):
                fill.ours(server, data.folder)
            with embedded_server(home) as server:
                check(server, data)
                yield server
        else:
            neo4j = Neo4j(engine, home)
            with step(f"{engine}: export and import of {data.iku:,} IKU"):
                files = work / f"import-{data.iku}"
                fill.export(data.folder, files)
                neo4j.fill(read(files))
                shutil.rmtree(files)
            with neo4j.server() as server:
                prepare(server)
                check(server, data)
                yield server
    finally:
        shutil.rmtree(home, ignore_errors=True)


def check(server: Server, data: Data) -> None:
    """Raise WrongCount unless the graph holds every indicator of the dataset."""
    found, right = fill.count(server, "IKU"), data.planted.rows["iku"]
    if found != right:
        raise WrongCount(f"{server.name} holds {found} IKU instead of {right}")
