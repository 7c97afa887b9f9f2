"""A data folder that cannot be used says why, and what to do."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.engine.embedded import join, stop
from graph.engine.state import lock, read_state
from graph.errors import EngineFailed, EngineMissing, StorageFailed, StoreLocked

WAY_OUT = "choose another folder with `--db local:FOLDER`."


@pytest.fixture
def unprivileged() -> Iterator[None]:
    """Nobody's rights for a while, because root may write everywhere."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(65534)
    yield
    os.seteuid(before)


def test_a_path_through_a_file_is_not_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StorageFailed) as refused:
        join(tmp_path / "file" / "graph")

    assert str(refused.value) == (
        f"The graph cannot be kept in {tmp_path}/file/graph: a part of this path is a file, not a folder. "
        "Choose another folder with `--db local:FOLDER`."
    )


def test_a_folder_that_is_a_file_is_not_a_folder(tmp_path: Path) -> None:
    (tmp_path / "graph").write_text("")

    with pytest.raises(StorageFailed) as refused:
        join(tmp_path / "graph")

    assert str(refused.value) == (
        f"The graph cannot be kept in {tmp_path}/graph: a part of this path is a file, not a folder. "
        "Choose another folder with `--db local:FOLDER`."
    )


def test_a_folder_without_write_permission_is_refused(unprivileged: None) -> None:
    with tempfile.TemporaryDirectory() as closed:
        Path(closed).chmod(0o555)

        with pytest.raises(StorageFailed) as refused:
            join(Path(closed))

        assert str(refused.value) == (
            f"The graph cannot be kept in {closed}: writing there is not permitted. "
            f"Give yourself permission, or {WAY_OUT}"
        )


WRITE_UNTIL_REFUSED = """
import subprocess, sys
from graph.errors import SelarasError
from graph.settings import Settings
from graph.store import open_store
settings = Settings(db="local:" + sys.argv[1])
written = 0
try:
    with open_store(settings) as store:
        while written < 1000:
            store.write("UNWIND range(1, 1000) AS n CREATE (:IKU {name: $name})", {"name": "x" * 100})
            written += 1
except SelarasError as error:
    print(type(error).__name__, error)
if written:
    from graph.engine.embedded import stop
    stop(settings.folder)
    subprocess.run(["mount", "-o", "remount,size=64m", sys.argv[1]], check=True)
    with open_store(settings) as store:
        print("lost:", written * 1000 - store.read("MATCH (n:IKU) RETURN count(n) AS n")[0]["n"])
"""


def on_a_disk_with(options: str, disk: Path) -> str:
    """Return what is said about a disk of our own, in a world of our own that ends with the command."""
    disk.mkdir()
    world = ["unshare", "--user", "--map-root-user", "--mount", "--pid", "--fork"]
    steps = f'mount -t tmpfs -o {options} tmpfs "$0" && exec "$@"'
    command = [*world, "sh", "-c", steps, str(disk), sys.executable, "-c", WRITE_UNTIL_REFUSED, str(disk)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    return done.stdout + done.stderr


def test_a_read_only_disk_is_named(tmp_path: Path) -> None:
    disk = tmp_path / "disk"

    said = on_a_disk_with("ro", disk)

    assert said == (
        f"StorageFailed The graph cannot be kept in {disk}: the disk is read-only. "
        "Choose another folder with `--db local:FOLDER`.\n"
    )


def test_a_disk_that_is_full_from_the_start_is_named(tmp_path: Path) -> None:
    disk = tmp_path / "disk"

    said = on_a_disk_with("size=16k", disk)

    assert said == (
        f"StorageFailed The graph cannot be kept in {disk}: the disk is full. Make room, or {WAY_OUT}\n"
    )


def test_a_disk_that_fills_up_loses_nothing_it_has_taken(tmp_path: Path) -> None:
    disk = tmp_path / "disk"

    said = on_a_disk_with("size=8m", disk)

    assert said == (
        f"StorageFailed The graph cannot be kept in {disk}: the disk is full. "
        f"Make room, or {WAY_OUT}\nlost: 0\n"
    )


def test_a_folder_that_another_program_holds_is_locked(folder: Path) -> None:
    folder.mkdir()
    own = lock(folder)
    assert own

    with own, pytest.raises(StoreLocked) as refused:
        join(folder, wait=0.1)

    assert str(refused.value) == (
        f"The graph in {folder} is in use by process {os.getpid()}, which does not share it. "
        f"End that process, or {WAY_OUT}"
    )


def test_a_damaged_note_of_a_running_engine_does_not_start_a_second(folder: Path) -> None:
    lease = join(folder)
    keeper = (folder / "engine.lock").read_text()
    whole = (folder / "engine.json").read_text()
    (folder / "engine.json").write_text(whole[:-20])

    with pytest.raises(StoreLocked) as refused:
        join(folder, wait=0.1)

    assert str(refused.value) == (
        f"The graph in {folder} is in use by process {keeper}, which does not share it. "
        f"End that process, or {WAY_OUT}"
    )
    (folder / "engine.json").write_text(whole)
    lease.release()


def test_the_note_of_an_engine_that_is_gone_does_no_harm(folder: Path) -> None:
    join(folder).release()
    note = (folder / "engine.json").read_bytes()
    stop(folder)
    (folder / "engine.json").write_bytes(note)

    join(folder).release()

    assert (folder / "engine.json").read_bytes() != note


@pytest.mark.parametrize(
    "left",
    [b"", b"{", b"[]", b"5", b'{"keeper": 1}', b"\0\xff", b'{"keeper":1,"control":"1","bolt":1,"http":1}'],
    ids=repr,
)
def test_a_damaged_note_says_nothing(tmp_path: Path, left: bytes) -> None:
    (tmp_path / "engine.json").write_bytes(left)

    assert read_state(tmp_path) is None


def test_an_engine_that_does_not_start_shows_its_last_words(folder: Path) -> None:
    with pytest.raises(EngineFailed) as failed:
        join(folder, memory="1m")

    assert str(failed.value) == (
        "The embedded graph did not start. Its last words: "
        "Error occurred during initialization of VM Too small maximum heap. "
        f"All of them are in {folder}/engine.log."
    )


def test_a_platform_without_the_engine_is_pointed_to_neo4j(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "arcadedb_embedded", None)
    monkeypatch.setattr("platform.system", lambda: "SunOS")
    monkeypatch.setattr("platform.machine", lambda: "sparc")

    with pytest.raises(EngineMissing) as missing:
        join(folder)

    assert str(missing.value) == (
        "There is no embedded graph for this platform (SunOS sparc). "
        "Use a Neo4j server instead: `--db neo4j://host:7687`."
    )
    assert not folder.exists()
