"""Large tables are read by several processes, with what one alone would find."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from graph.errors import DatasetError
from graph.ingest.checking import checked, work_folder
from graph.ingest.explain import doubts
from graph.ingest.folder import open_folder
from graph.ingest.gather import Gathered, gather, nothing_gathered, open_references
from graph.ingest.import_tables import ImportTables
from graph.ingest.keys import BUCKETS
from graph.ingest.problem import Problems
from graph.ingest.records import RecordSpool
from graph.ingest.report import Progress
from graph.ingest.shares import WORTH, gather_all
from graph.ingest.side_by_side import processes
from tests.ingest.dataset import write

ROWS = 12_000
LONG = "panjang " * 20
POSITIONS = "key,name,superior\nP0,Kepala,\n" + "".join(
    f"P{number},{LONG},P{(number - 1) // 5}\n" for number in range(1, ROWS)
)
INDICATORS = "key,name,year,owner\n" + "".join(f"I{number},{LONG},2024,P{number}\n" for number in range(ROWS))
CASCADES = "superior,technique,subordinate\n" + "".join(
    f"I{(number - 1) // 5},CLUSTER,I{number}\n" for number in range(1, ROWS)
)


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A dataset that is worth two processes."""
    found = write(tmp_path / "besar", {"position": POSITIONS, "iku": INDICATORS, "cascade": CASCADES})
    assert sum(file.stat().st_size for file in found.glob("*.csv")) > WORTH
    return found


@pytest.mark.parametrize("sink", [RecordSpool, ImportTables])
def test_the_same_is_found_as_by_one(
    large: Path, tmp_path: Path, sink: type[RecordSpool] | type[ImportTables]
) -> None:
    more = write(
        tmp_path / "lagi", {"iku": "key,name,year,owner\nJ,Indeks,2024,P7\n", "position": "key\nQ\n"}
    )
    sources = [source for one in (large, more) if (source := open_folder(one, "", Problems()))]
    references = open_references(sources, None)

    def read(name: str, reading: Callable[..., None], what: Sequence[Any]) -> tuple[list[bytes], Gathered]:
        folder = tmp_path / name
        folder.mkdir()
        gathered, problems = nothing_gathered(folder / "keys"), Problems()
        reading(what, references, gathered, sink(folder), problems, None)
        assert problems == Problems()
        return _lines(folder), gathered

    alone, one = read("alone", gather, [(source, name) for source in sources for name in source.tables])
    shared, both = read("shared", gather_all, sources)

    assert len(list((tmp_path / "shared" / "keys").glob("?"))) == min(processes(), 3)
    assert shared == alone
    assert both.rows == one.rows == {"besar": 3 * ROWS - 1, "lagi": 2}
    for name in ("defined", "referred", "relationships"):
        ours, theirs = getattr(both, name), getattr(one, name)
        assert all(set(ours.bucket(bucket)) == set(theirs.bucket(bucket)) for bucket in range(BUCKETS))
    assert not doubts(both, None)


def _lines(folder: Path) -> list[bytes]:
    return sorted(
        line for file in folder.iterdir() if file.is_file() for line in file.read_bytes().splitlines()
    )


def test_faults_within_and_between_tables_are_told_at_once(large: Path, tmp_path: Path) -> None:
    (large / "position.csv").write_text(POSITIONS.replace("P0,Kepala,\n", "P0,Kepala,P2399\nP7,,\n"), "utf-8")
    (large / "iku.csv").write_text(INDICATORS + "I7,,2024,P0\nIX,,20x4,PX\n", "utf-8")

    with (
        pytest.raises(DatasetError) as refused,
        work_folder() as work,
        checked([large], None, None, RecordSpool(work)),
    ):
        pass

    assert [problem.message("en") for problem in refused.value.problems] == [
        "iku.csv, row 12002, column key: the key `I7` already stands in row 9. Each record has a key of "
        "its own.",
        "iku.csv, row 12003, column owner: there is no Position, Unit with the key `PX`, neither in the data "
        "nor in the graph.",
        "iku.csv, row 12003, column year: `20x4` is no whole number.",
        "position.csv, row 2, column superior: the reporting line runs in a circle: P0 → P2399 → P479 → "
        "P95 → P18 → P3 → P0. One of these positions needs another superior, or none.",
        "position.csv, row 10, column key: the key `P7` already stands in row 3. Each record has a key of "
        "its own.",
    ]


def test_progress_counts_the_rows_of_all(large: Path) -> None:
    heard: list[Progress] = []

    with work_folder() as work, checked([large], None, heard.append, RecordSpool(work)):
        done = [progress.done for progress in heard]

    assert done == sorted(done)
    assert (heard[-1].stage, heard[-1].done) == ("check", 3 * ROWS - 1)
    assert {progress.what for progress in heard} == {"position.csv", "iku.csv", "cascade.csv"}
