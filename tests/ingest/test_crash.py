"""A load that dies in the middle is put right by the same command."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.engine.embedded import status, stop
from graph.errors import StoreError
from graph.ingest import Listener, Progress, load
from graph.settings import Settings
from graph.store import Store, open_store
from tests.ingest.dataset import dump, write

ROWS = 2_000
BIG = {
    "position": "key,name,superior\nP0,Kepala,\n"
    + "".join(f"P{number},Jabatan {number},P{(number - 1) // 5}\n" for number in range(1, ROWS)),
    "iku": "key,name,year,owner\n"
    + "".join(f"I{number},Indeks {number},2024,P{number}\n" for number in range(ROWS)),
}


@pytest.fixture
def own(tmp_path: Path, embedded: Store) -> Iterator[Settings]:
    """An embedded engine that may be killed; ``embedded`` says whether there can be one."""
    folder = tmp_path / "engine"
    yield Settings(db=f"local:{folder}", engine_idle=5, engine_memory="512m")
    stop(folder)


@pytest.mark.parametrize("empty", [True, False], ids=["bulk", "batches"])
def test_the_engine_is_killed_in_the_middle(
    own: Settings, embedded: Store, tmp_path: Path, empty: bool
) -> None:
    folder = write(tmp_path / "besar", BIG)
    load(embedded, [folder])
    clean = dump(embedded)

    with pytest.raises(StoreError), open_store(own) as store:
        if not empty:
            store.write("CREATE (:Finding {key: 'in the way'})")
        load(store, [folder], progress=_killer(own))

    with open_store(own) as store:
        incomplete = store.read(
            "MATCH (d:Dataset) RETURN d.key AS key, d.complete AS complete, d.digest AS digest"
        )
        assert incomplete == [{"key": "besar", "complete": False, "digest": None}]
        load(store, [folder])
        store.write("MATCH (n:Finding) DELETE n")
        assert dump(store) == clean


def _killer(own: Settings) -> Listener:
    def listen(progress: Progress) -> None:
        if progress.stage == "write" and progress.total and progress.done > progress.total // 2:
            process = status(own.folder).process if own.folder else None
            if process:
                os.kill(process, signal.SIGKILL)

    return listen


PROGRAM = """
import os, signal, sys
from pathlib import Path
from graph.ingest import load
from graph.settings import Settings
from graph.store import open_store

def die(progress):
    if progress.stage == "write" and progress.done > progress.total // 2:
        os.kill(os.getpid(), signal.SIGKILL)

with open_store(Settings(db=sys.argv[1], engine_idle=5, engine_memory="512m")) as store:
    load(store, [Path(sys.argv[2])], progress=die)
"""


def test_our_process_is_killed_in_the_middle(own: Settings, embedded: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "besar", BIG)
    load(embedded, [folder])
    clean = dump(embedded)

    died = subprocess.run([sys.executable, "-c", PROGRAM, own.db, str(folder)], check=False, timeout=300)

    assert died.returncode == -signal.SIGKILL
    with open_store(own) as store:
        load(store, [folder])
        assert dump(store) == clean
