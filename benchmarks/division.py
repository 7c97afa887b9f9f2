"""How one superior hands indicators down: which of them, by what approach, and to whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.indicators import NONE, Indicators
from benchmarks.kinds import Kind
from benchmarks.manuals import Manuals
from benchmarks.shape import Place, Shape

ASPECTS = 4
_APPROACHES = {1: "TERRITORY", 5: "ASPECT", 9: "QUANT_LOAD", 11: "QUANT_LOAD"}
"""By what remains of the superior's number divided by 16; all others divide without saying how."""
_ALONE, _ALONE_TEAM, _ALONE_OWNER = 331, 530, 37
"""One superior in so many hands nothing down: CAS-23, for a team also MTX-02, for a map owner UNS-14."""
_TWICE, _SHORT, _SAME_MONEY, _PERCENT_SPLIT = 1009, 211, 61, 8


@dataclass(frozen=True, slots=True)
class Division:
    """What one superior hands down to a family of subordinates."""

    superior: int
    members: range
    slots: Sequence[int]
    """Places of the superior's indicators that go to all, in the order in which they are handed down."""
    percent: int
    """Place of the one that goes to a single subordinate, NONE if there is none."""
    days: int
    """Place of the one that others work towards in time, NONE if there is none."""
    direct: bool
    approach: str
    """How the first of them is divided; empty if nobody says."""
    alone: bool
    """Nothing is handed down, and what subordinates do is unique."""
    short: bool
    """The parts do not cover the whole: UNS-09."""

    def handed(self, ordinal: int, most: int) -> Sequence[int]:
        """Return which of the superior's indicators one subordinate gets, at most so many."""
        if self.percent == NONE or not self.splits_percent(ordinal) or len(self.slots) < 2:
            return self.slots[:most]
        return [*self.slots[:2], self.percent, *self.slots[2:]][:most]

    def splits_percent(self, ordinal: int) -> bool:
        """Return whether a subordinate gets the superior's indicator in percent.

        It is one, and in some families a second with another target: CAS-03.
        """
        second = ordinal == self.percent + 3 and self.superior % _PERCENT_SPLIT == 3
        return ordinal == self.percent + 2 or second

    def repeats(self, kind: Kind, index: int) -> bool:
        """Return whether the one subordinate who may have the superior's target does.

        That is meant for percent, and rare for money: CAS-02.
        """
        return index != 1 and (kind is Kind.PERCENT or (index > 0 and self.superior % _SAME_MONEY == 3))


def divide(shape: Shape, place: Place, indicators: Indicators, manuals: Manuals) -> Division:
    """Return what the superior of a place hands down."""
    superior = place.superior
    first, after = shape.starts[superior], shape.starts[superior + 1]
    count = after - first
    kinds = [manuals.kind(indicators.manual[iku]) for iku in range(first, after)]
    members = shape.family(place)
    alone = _is_alone(shape, superior) and not any(shape.faults[members.start : members.stop])
    # Turned by family, so that no definition runs down one column of the whole organisation.
    turned = [(slot + superior) % count for slot in range(count)]
    slots = [] if alone else [slot for slot in turned if kinds[slot] is Kind.MONEY]
    # What is handed down directly is no outcome in between for those who hand it on.
    direct = (len(shape.tiers) - 1 - place.tier) % 2 == 0
    return Division(
        superior,
        members,
        slots,
        NONE if alone or Kind.PERCENT not in kinds else kinds.index(Kind.PERCENT),
        NONE if alone or Kind.DAYS not in kinds[1:] else kinds.index(Kind.DAYS, 1),
        direct,
        _APPROACHES.get(superior % 16, "") if direct and slots else "",
        alone,
        superior % _SHORT == 5,
    )


def _is_alone(shape: Shape, superior: int) -> bool:
    """Return whether a superior hands nothing down, unless a fault below needs that it does."""
    if superior in shape.owners and superior % _ALONE_OWNER == 5:
        return True
    return superior % _ALONE == 17 or superior % _ALONE_TEAM == 13


def takes_twice(position: int) -> bool:
    """Return whether a position is given its first indicator twice: DUP-06."""
    return position % _TWICE == 13
