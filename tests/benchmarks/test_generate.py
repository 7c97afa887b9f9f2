"""The generator writes what it says: the same bytes for the same seed, and exactly the faults it counts."""

import csv
from dataclasses import asdict
from pathlib import Path

import pytest

from benchmarks.generate import generate
from benchmarks.networkx_audit import audit
from benchmarks.shape import Fault, Shape
from graph.schema.tables import tables
from tests.benchmarks.naive import Naive, duplicates

SIZES = pytest.mark.parametrize(("iku", "seed"), [(1_000, 1), (1_000, 2), (6_000, 3)])


def _content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    first, again = generate(tmp_path / "first", 1_000, 7), generate(tmp_path / "again", 1_000, 7)

    assert first == again
    assert _content(tmp_path / "first") == _content(tmp_path / "again")


def test_another_seed_writes_another_organisation(tmp_path: Path) -> None:
    generate(tmp_path / "first", 1_000, 7)
    generate(tmp_path / "other", 1_000, 8)

    first, other = _content(tmp_path / "first"), _content(tmp_path / "other")
    assert {name for name in first if first[name] != other[name]} >= {
        "iku.csv",
        "cascade.csv",
        "sourced_from.csv",
    }


@pytest.mark.parametrize("iku", [999, 1_000_001])
def test_sizes_that_are_not_meant_are_refused(iku: int, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=f"from 1000 to 1000000 indicators can be generated, not {iku}"):
        generate(tmp_path, iku)


@SIZES
def test_every_planted_fault_is_found_and_no_other(iku: int, seed: int, tmp_path: Path) -> None:
    planted = generate(tmp_path, iku, seed)

    naive = Naive(tmp_path)
    assert naive.findings() == planted.findings
    assert min(planted.findings.values()) > 0
    members = {rule: sum(map(len, found)) for rule, found in naive.groups().items()}
    assert members | {"CAS-09": naive.in_cycles()} == planted.members


@SIZES
def test_the_networkx_script_finds_what_was_planted(iku: int, seed: int, tmp_path: Path) -> None:
    planted = generate(tmp_path, iku, seed)

    found = audit(tmp_path, planted.as_of)

    assert found.findings == {rule: planted.findings[rule] for rule in found.findings}
    assert found.members == {rule: planted.members[rule] for rule in found.members}


@SIZES
def test_every_row_fits_its_table(iku: int, seed: int, tmp_path: Path) -> None:
    planted = generate(tmp_path, iku, seed)

    written = {}
    for path in tmp_path.glob("*.csv"):
        heading, *rows = csv.reader(path.read_text("utf-8").splitlines())
        assert set(heading) <= set(tables()[path.stem].names)
        assert {len(row) for row in rows} == {len(heading)}
        written[path.stem] = len(rows)
    assert written == planted.rows
    assert (written["iku"], written["position"]) == (iku, iku // 4)
    assert duplicates(tmp_path) == {}


def test_the_organisation_has_tiers_and_every_fault() -> None:
    shape = Shape(10_000, 1)

    assert [len(tier) for tier in shape.tiers] == [1, 10, 80, 640, 1769]
    assert shape.owners == range(91)
    assert {fault: shape.faults.count(fault) for fault in Fault if fault} == dict.fromkeys(list(Fault)[1:], 5)
    assert [asdict(place) for place in shape.places()][11] == {
        "number": 11,
        "tier": 2,
        "superior": 1,
        "ordinal": 0,
    }
