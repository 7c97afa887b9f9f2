"""The shape of an invented organisation: tiers, superiors, map owners, and where each fault sits."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import accumulate
from random import Random
from typing import NamedTuple

PER_POSITION = 4
"""Indicators per position, on average; a position has between three and five."""

# Subordinates per position by tier, from the top; the last goes for every tier below.
_FAN_OUT = (10, 8, 8, 7, 6, 8)
_SHARE = 2000


class Fault(IntEnum):
    """A fault that is planted at a position; ORP-04 hangs on maps and is not among them."""

    NONE = 0
    CUT = 1
    """A cascaded indicator without its superior: ORP-03, with all that follows for those below it."""
    ADRIFT = 2
    """An own indicator that supports nothing: ORP-01 and UNS-07."""
    WRONG_MAP = 3
    """An own indicator that supports an objective of a map owner who is not above it: UNS-07."""
    UNGROUNDED = 4
    """An own indicator without any source: UNS-01."""
    REVOKED = 5
    """An own indicator whose source had ended before the contract was signed: UNS-02."""
    INCOMPLETE = 6
    """A definition without formula or source of figures, or none at all: UNS-13."""
    SAME_TARGET = 7
    """Two siblings with one definition and one target: DUP-01."""
    SHARED = 8
    """Two or three positions whose own indicators share a definition: DUP-02."""
    RENAMED = 9
    """Two definitions that differ in name only: DUP-04."""
    TECHNIQUE = 10
    """A cascade under a technique that its definitions and targets contradict: CAS-01."""
    CYCLE = 11
    """A cascade that goes back up: CAS-09."""


_LEAF_ONLY = (Fault.INCOMPLETE, Fault.SAME_TARGET, Fault.SHARED, Fault.RENAMED)


class Place(NamedTuple):
    """Where a position stands; ``tier`` 0 is the top, ``ordinal`` counts among those under one superior."""

    number: int
    tier: int
    superior: int
    ordinal: int


@dataclass(frozen=True)
class Shape:
    """An organisation with ``iku`` indicators; the same numbers give the same organisation."""

    iku: int
    seed: int

    @property
    def positions(self) -> int:
        """How many positions there are."""
        return max(self.iku // PER_POSITION, 1)

    @cached_property
    def tiers(self) -> tuple[range, ...]:
        """The numbers of the positions of each tier, from the top."""
        found = [range(1)]
        while found[-1].stop < self.positions:
            start = found[-1].stop
            width = len(found[-1]) * self.fan_out(len(found) - 1)
            found.append(range(start, min(start + width, self.positions)))
        return tuple(found)

    @staticmethod
    def fan_out(tier: int) -> int:
        """Return how many subordinates a position of that tier has."""
        return _FAN_OUT[min(tier, len(_FAN_OUT) - 1)]

    @cached_property
    def owners(self) -> range:
        """The positions that own a strategy map: the upper tiers, never the two lowest."""
        return range(self.tiers[max(min(4, len(self.tiers) - 2), 1) - 1].stop)

    @cached_property
    def leaves(self) -> range:
        """The positions without subordinates."""
        last = self.tiers[-1]
        if len(self.tiers) == 1:
            return last
        above = self.tiers[-2]
        return range(above.start + -(-len(last) // self.fan_out(len(self.tiers) - 2)), last.stop)

    def places(self) -> Iterator[Place]:
        """Yield every position, superiors before subordinates."""
        yield Place(0, 0, -1, 0)
        for tier, numbers in enumerate(self.tiers[1:], 1):
            above, width = self.tiers[tier - 1], self.fan_out(tier - 1)
            for offset, number in enumerate(numbers):
                yield Place(number, tier, above.start + offset // width, offset % width)

    def family(self, place: Place) -> range:
        """Return the numbers of all who have the superior of a place, itself included."""
        first = place.number - place.ordinal
        return range(first, min(first + self.fan_out(place.tier - 1), self.tiers[place.tier].stop))

    def above(self, tier: int, position: int) -> int:
        """Return the superior of a position of that tier."""
        return self.tiers[tier - 1].start + (position - self.tiers[tier].start) // self.fan_out(tier - 1)

    def is_leaf(self, position: int) -> bool:
        """Return whether a position has no subordinates."""
        return position >= self.leaves.start

    @cached_property
    def starts(self) -> list[int]:
        """Number of the first indicator of each position, and of the one after the last."""
        random = Random(f"{self.seed} sizes")
        counts = random.choices((PER_POSITION - 1, PER_POSITION, PER_POSITION + 1), k=self.positions)
        # The asked number is kept exactly: what chance made too many or too few is spread over the leaves.
        surplus = sum(counts) - self.iku
        for position in reversed(range(self.positions)):
            if surplus == 0:
                break
            fitted = min(max(counts[position] - surplus, PER_POSITION - 1), PER_POSITION + 1)
            surplus -= counts[position] - fitted
            counts[position] = fitted
        return [0, *accumulate(counts)]

    @cached_property
    def faults(self) -> bytearray:
        """The fault of each position; about one position in a hundred carries one."""
        random = Random(f"{self.seed} faults")
        found = bytearray(self.positions)
        each = max(2, self.iku // _SHARE)
        inner = range(self.owners.stop, self.positions)
        for fault in Fault:
            if fault is Fault.NONE:
                continue
            eligible = self.leaves if fault in _LEAF_ONLY else inner
            planted = 0
            while planted < each:
                position = random.choice(eligible)
                if not found[position] and self._fits(fault, position):
                    found[position] = fault
                    planted += 1
        return found

    def _fits(self, fault: Fault, position: int) -> bool:
        """Return whether the position can carry the fault; a pair needs a neighbour beside it."""
        if fault is not Fault.SAME_TARGET:
            return True
        tier = next(tier for tier, numbers in enumerate(self.tiers) if position in numbers)
        ordinal = (position - self.tiers[tier].start) % self.fan_out(tier - 1)
        last = position + 1 not in self.tiers[tier]
        # Fan-outs may be odd: the last of an odd family has no neighbour.
        return ordinal % 2 == 0 and not last and ordinal + 1 < self.fan_out(tier - 1)
