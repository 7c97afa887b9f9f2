"""What a load keeps on disk for a while."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from graph.errors import DatasetError, OutputFailed
from graph.ingest import load
from graph.ingest.neo4j_import import export
from graph.ingest.shares import WORTH
from graph.store import Store
from tests.ingest.dataset import SMALL, write

PROGRAM = """
import resource, sys
from graph.errors import WorkFilesFailed
from graph.ingest.neo4j_import import export

resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    export([sys.argv[1]], sys.argv[2])
except WorkFilesFailed as error:
    print(error.message("id"), error.message("en"), sep="\\n")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="has no limit on the size of a file")
@pytest.mark.parametrize("size", [5_000, WORTH // 15], ids=["one process", "several"])
def test_a_disk_that_is_full_is_told_in_a_sentence(tmp_path: Path, size: int) -> None:
    rows = "".join(f"P{number},Jabatan {number}\n" for number in range(size))
    units = "".join(f"U{number},Unit {number}\n" for number in range(size))
    folder = write(tmp_path / "data", {"position": "key,name\n" + rows, "unit": "key,name\n" + units})

    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, folder, tmp_path / "out"], capture_output=True, text=True, check=True
    )

    place = tempfile.gettempdir()
    assert (done.stdout, done.stderr) == (
        f"Berkas kerja tidak dapat disimpan di {place} (File too large). Sediakan ruang di sana, atau pilih "
        "folder lain dengan TMPDIR.\n"
        f"Work files cannot be kept in {place} (File too large). Make room there, or name another folder "
        "with TMPDIR.\n",
        "",
    )
    assert not (tmp_path / "out").exists()


def test_nothing_is_left_of_them(embedded: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(work))
    folder = write(tmp_path / "contoh", SMALL)

    load(embedded, [folder])
    load(embedded, [folder])
    (folder / "goal.csv").write_text("key\nG\nG\n", "utf-8")
    with pytest.raises(DatasetError):
        load(embedded, [folder])

    assert list(work.iterdir()) == []


def test_import_files_that_cannot_be_written_are_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("in the way", "utf-8")

    with pytest.raises(OutputFailed) as failed:
        export([write(tmp_path / "contoh", SMALL)], tmp_path / "out")

    assert failed.value.values == {"path": str(tmp_path / "out"), "reason": "File exists"}
