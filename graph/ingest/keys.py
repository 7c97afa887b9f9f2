"""Which keys are defined and which are referred to, in memory that does not grow with the data.

Keys are held as 64-bit hashes in files, in buckets by hash: a bucket is compared at a time. A hash decides
only that a closer look is needed; whatever is told to a person is looked up by the key itself.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

BUCKETS = 64
PAIR_BUCKETS = 16
_PAIR_MASK = PAIR_BUCKETS - 1
_EDGES = tuple((bucket << 58) - (1 << 63) for bucket in range(1, BUCKETS))
_WIDTH = 8
_TOGETHER = 30_000


class HashSpool:
    """A multiset of hashes on disk, read one bucket at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._parts: list[tuple[Path, int, array[int]]] = []
        self._end = 0
        self._waiting: array[int] = array("q")

    def add(self, hashes: Iterable[int]) -> None:
        """Add some hashes."""
        self._waiting.extend(hashes)
        if len(self._waiting) >= _TOGETHER:
            self._write()

    def _write(self) -> None:
        part = array("q", sorted(self._waiting))
        del self._waiting[:]
        cuts = array("I", [0, *(bisect_left(part, edge) for edge in _EDGES), len(part)])
        with self._path.open("ab") as file:
            part.tofile(file)
        self._parts.append((self._path, self._end, cuts))
        self._end += len(part) * _WIDTH

    def take(self, other: "HashSpool") -> None:
        """Add all hashes of another one, whose file stays where it is."""
        self._waiting.extend(other._waiting)
        self._parts.extend(other._parts)

    def bucket(self, number: int) -> "array[int]":
        """Return the hashes of one bucket, equal ones as often as they were added."""
        if self._waiting:
            self._write()
        found: array[int] = array("q")
        for path, parts in groupby(self._parts, itemgetter(0)):
            with path.open("rb") as file:
                for _, start, cuts in parts:
                    count = cuts[number + 1] - cuts[number]
                    if count:
                        file.seek(start + cuts[number] * _WIDTH)
                        found.frombytes(file.read(count * _WIDTH))
        return found


def twice(spool: HashSpool) -> set[int]:
    """Return the hashes that were added more than once."""
    found: set[int] = set()
    for number in range(BUCKETS):
        bucket = spool.bucket(number)
        seen = set(bucket)
        if len(seen) < len(bucket):
            once: set[int] = set()
            for value in bucket:
                (found if value in once else once).add(value)
    return found


def missing(wanted: HashSpool, known: HashSpool) -> set[int]:
    """Return the hashes of ``wanted`` that are not in ``known``."""
    found: set[int] = set()
    for number in range(BUCKETS):
        rest = set(wanted.bucket(number))
        if rest:
            rest.difference_update(known.bucket(number))
            found |= rest
    return found


class PairSpool:
    """Pairs of hashes on disk, each left one at most once: who points to whom."""

    def __init__(self, path: Path) -> None:
        self._paths = [path.with_suffix(f".{number}") for number in range(PAIR_BUCKETS)]
        self.size = 0

    def add(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Add pairs in the bucket of their left hash."""
        split: list[array[int]] = [array("q") for _ in range(PAIR_BUCKETS)]
        for left, right in pairs:
            split[left & _PAIR_MASK].extend((left, right))
            self.size += 1
        for path, part in zip(self._paths, split, strict=True):
            if part:
                with path.open("ab") as file:
                    part.tofile(file)

    def rows(self, number: int) -> Iterator[tuple[int, int]]:
        """Yield the pairs of one bucket."""
        path = self._paths[number]
        found: array[int] = array("q", path.read_bytes() if path.exists() else b"")
        return zip(found[::2], found[1::2], strict=True)

    def take(self, other: "PairSpool") -> None:
        """Add all pairs of another one."""
        for number in range(PAIR_BUCKETS):
            self.add(other.rows(number))

    def remove(self) -> None:
        """Remove the files; nothing is left to be read."""
        for path in self._paths:
            path.unlink(missing_ok=True)


def on_cycles(pairs: PairSpool, folder: Path) -> set[int]:
    """Return the left hashes from which following the pairs never ends: those on a cycle and those below it.

    Every round doubles the distance each pair looks ahead and drops what reached an end, so that the number
    of rounds is the logarithm of the longest chain. Nothing dropped while something is left means a cycle.
    """
    current, rounds = pairs, 0
    while current.size:
        rounds += 1
        by_right = PairSpool(folder / f"right-{rounds}")
        for number in range(PAIR_BUCKETS):
            by_right.add((right, left) for left, right in current.rows(number))
        further = PairSpool(folder / f"further-{rounds}")
        for number in range(PAIR_BUCKETS):
            ahead = dict(current.rows(number))
            further.add((left, ahead[right]) for right, left in by_right.rows(number) if right in ahead)
        by_right.remove()
        stuck = further.size == current.size
        if current is not pairs:
            current.remove()
        current = further
        if stuck:
            break
    found = {left for number in range(PAIR_BUCKETS) for left, _ in current.rows(number)}
    if current is not pairs:
        current.remove()
    return found
