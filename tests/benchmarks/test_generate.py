"""The generator writes what it says: the same bytes for the same seed, and exactly the faults it counts."""

import csv
import statistics
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from benchmarks.generate import generate
from benchmarks.kinds import Kind
from benchmarks.networkx_audit import passes
from benchmarks.planted import COUNTED
from benchmarks.shape import Fault, Shape
from benchmarks.targets import load, part, quarters, share, short_part
from graph.ingest.checking import checked
from graph.ingest.records import RecordSpool
from graph.schema.tables import tables
from tests.benchmarks.naive import Naive, duplicates, rows_of

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

    naive = Naive(tmp_path, planted.year)
    assert naive.findings() == planted.findings
    assert planted.findings.keys() == set(COUNTED)
    # A few thousand indicators are too few for these.
    assert {rule for rule in COUNTED if not planted.findings[rule]} <= {
        "DUP-10",
        "MTX-03",
        "ORP-02",
        "ORP-13",
    }
    members = {rule: sum(map(len, found)) for rule, found in naive.groups().items()}
    assert members | {"CAS-09": naive.in_cycles()} == planted.members


@SIZES
def test_the_networkx_script_finds_what_was_planted(iku: int, seed: int, tmp_path: Path) -> None:
    planted = generate(tmp_path, iku, seed)

    found = next(passes(tmp_path, planted.as_of))

    assert found.findings == {rule: planted.findings[rule] for rule in found.findings}
    assert found.members == {rule: planted.members[rule] for rule in found.members}


@SIZES
def test_every_row_fits_its_table(iku: int, seed: int, tmp_path: Path) -> None:
    planted = generate(tmp_path, iku, seed)

    written = {}
    for path in tmp_path.glob("*.csv"):
        heading, *rows = csv.reader(path.read_text("utf-8").splitlines())
        assert set(heading) <= set(tables()[path.stem].names)
        assert {len(row) for row in rows} <= {len(heading)}
        written[path.stem] = len(rows)
        if path.stem == "iku":
            numbered = [row for row in rows if row[0].startswith("IKU-")]
            assert {row[heading.index("year")] for row in numbered} == {str(planted.year)}
            assert len(numbered) == iku
    assert written == planted.rows
    assert (planted.iku, planted.positions) == (iku, iku // 4)
    assert duplicates(tmp_path) == {}


@SIZES
def test_every_reference_of_a_dataset_leads_to_a_record_of_it(iku: int, seed: int, tmp_path: Path) -> None:
    data, work = tmp_path / "data", tmp_path / "work"
    work.mkdir()
    planted = generate(data, iku, seed)

    with checked([data], None, None, RecordSpool(work)) as found:
        assert found.gathered.rows == {"ukur": sum(planted.rows.values())}


def test_every_table_that_a_rule_looks_at_is_written(tmp_path: Path) -> None:
    planted = generate(tmp_path, 1_000, 1)

    unread = {"goal", "term", "alternative_of", "aligned_with", "precedes", "crosscuts_with"}
    assert planted.rows.keys() == tables().keys() - unread


def test_rows_grow_with_the_indicators_and_no_faster(tmp_path: Path) -> None:
    small, large = (sum(generate(tmp_path / str(iku), iku, 1).rows.values()) / iku for iku in (3_000, 12_000))

    assert 5.5 < large < small < 7.5


def test_an_office_has_some_dozens_of_positions(tmp_path: Path) -> None:
    generate(tmp_path, 10_000, 1)

    above = {row["key"]: row["part_of"] for row in rows_of(tmp_path, "unit")}
    offices = {row["key"] for row in rows_of(tmp_path, "unit") if row["office"] == "true"}
    found = Counter[str]()
    for row in rows_of(tmp_path, "position"):
        unit = row["unit"]
        while unit and unit not in offices:
            unit = above[unit]
        found[unit] += 1
    assert (len(found), found.pop("PUSAT")) == (81, 11)
    assert (min(found.values()), max(found.values())) == (9, 67)


def test_parts_of_a_load_add_up_exactly_and_differ() -> None:
    for whole, of in ((3e9, 7), (1_000_000_450.0, 8), (12_000_345.0, 2)):
        parts = [load(whole, ordinal, of) for ordinal in range(of)]
        assert sum(parts) == whole
        assert len(set(parts)) == of
        assert sum(share(ordinal, of) for ordinal in range(of)) == pytest.approx(1, abs=1e-12)


def test_parts_of_a_sum_cover_it_and_small_ones_do_not() -> None:
    for whole in (1e9, 1_000_000_450.0, 7.3e9):
        assert part(whole, 3) > whole
    assert sum(map(short_part, range(999_990, 1_000_000))) < 1e9


@pytest.mark.parametrize(
    ("kind", "quarterly"),
    [(Kind.MONEY, sum), (Kind.PERCENT, lambda values: values[-1]), (Kind.DAYS, statistics.mean)],
)
def test_quarters_make_the_year(kind: Kind, quarterly: Callable[[Sequence[float]], float]) -> None:
    assert quarterly(quarters(kind, 1_000_000_457.0)) == 1_000_000_457.0


def test_the_organisation_has_tiers_and_every_fault() -> None:
    shape = Shape(10_000, 1)

    assert [len(tier) for tier in shape.tiers] == [1, 10, 80, 640, 1769]
    assert shape.owners == range(91)
    assert {fault: shape.faults.count(fault) for fault in Fault if fault} == dict.fromkeys(list(Fault)[1:], 5)
    assert [place._asdict() for place in shape.places()][11] == {
        "number": 11,
        "tier": 2,
        "superior": 1,
        "ordinal": 0,
    }
