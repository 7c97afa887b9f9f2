"""Comparing keys on disk gives what comparing them in memory gives."""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from graph.ingest.keys import HashSpool, PairSpool, missing, on_cycles, twice

HASH = st.integers(-(2**63), 2**63 - 1) | st.integers(-3, 3)


@given(st.lists(st.lists(HASH, max_size=20), max_size=6))
def test_what_was_added_more_than_once_is_found(parts: list[list[int]]) -> None:
    with TemporaryDirectory() as folder:
        spool = HashSpool(Path(folder) / "spool")
        for part in parts:
            spool.add(part)
        found = twice(spool)

    counted = Counter(value for part in parts for value in part)
    assert found == {value for value, count in counted.items() if count > 1}


@given(st.lists(HASH), st.lists(HASH))
def test_what_is_wanted_and_not_known_is_found(wanted: list[int], known: list[int]) -> None:
    with TemporaryDirectory() as folder:
        asked, held = HashSpool(Path(folder) / "wanted"), HashSpool(Path(folder) / "known")
        asked.add(wanted)
        held.add(known)
        found = missing(asked, held)

    assert found == set(wanted) - set(known)


def test_more_hashes_than_are_held_in_memory_are_compared(tmp_path: Path) -> None:
    spool = HashSpool(tmp_path / "spool")
    for start in range(0, 200_000, 1_000):
        spool.add(map(hash, map(str, range(start, start + 1_000))))
    assert twice(spool) == set()
    spool.add([hash("7"), hash("199999")])

    assert twice(spool) == {hash("7"), hash("199999")}


def test_what_two_spools_hold_is_compared_as_one(tmp_path: Path) -> None:
    ours, theirs = HashSpool(tmp_path / "ours"), HashSpool(tmp_path / "theirs")
    ours.add(range(40_000))
    theirs.add(range(39_999, 80_000))
    theirs.add([79_999])

    ours.take(theirs)

    assert twice(ours) == {39_999, 79_999}


@given(st.dictionaries(st.integers(0, 30), st.integers(0, 30), max_size=31))
def test_those_whose_line_never_ends_are_found(points_to: dict[int, int]) -> None:
    with TemporaryDirectory() as place:
        folder = Path(place)
        pairs = PairSpool(folder / "pairs")
        pairs.add(points_to.items())
        found = on_cycles(pairs, folder)
        pairs.remove()

        assert list(folder.iterdir()) == []

    def endless(start: int) -> bool:
        here, steps = start, 0
        while here in points_to and steps <= len(points_to):
            here, steps = points_to[here], steps + 1
        return here in points_to

    # Every record of a circle is found; of those below one, it may be that some are not.
    rings = {start for start in points_to if endless(start) and _on_ring(start, points_to)}
    assert rings <= found <= {start for start in points_to if endless(start)}


def _on_ring(start: int, points_to: dict[int, int]) -> bool:
    here = points_to[start]
    for _ in points_to:
        if here == start:
            return True
        here = points_to.get(here, -1)
    return False


def test_a_chain_of_many_links_is_no_circle(tmp_path: Path) -> None:
    pairs = PairSpool(tmp_path / "pairs")
    pairs.add((number, number + 1) for number in range(50_000))

    assert on_cycles(pairs, tmp_path) == set()


def test_a_circle_in_two_spools_is_found(tmp_path: Path) -> None:
    ours, theirs = PairSpool(tmp_path / "ours"), PairSpool(tmp_path / "theirs")
    ours.add([(1, 2), (2, 3)])
    theirs.add([(3, 1), (4, 5)])

    ours.take(theirs)

    assert on_cycles(ours, tmp_path) == {1, 2, 3}
