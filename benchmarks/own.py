"""Indicators that a position formulates itself, drawn from a source, with the faults that sit there."""

from random import Random

from benchmarks.cascades import Cascades
from benchmarks.division import Division
from benchmarks.ground import SIGNED_ON, Grounds
from benchmarks.indicators import NONE, REACHES_ANY, REACHES_BOTH, Indicators
from benchmarks.kinds import Kind
from benchmarks.manuals import Manuals
from benchmarks.planted import Planted
from benchmarks.relations import Relations
from benchmarks.shape import Fault, Place, Shape
from benchmarks.table import Folder
from benchmarks.targets import single, usual

_SKIPS = 61
"""One supporting indicator in so many hangs two tiers higher: CAS-08, half of them as a known exception."""
_OLD_CITATION, _OLD_DAY = 41, "2023-06-30"
"""One citation in so many is of a text read before the last amendments: UNS-03 where there was one."""
_TWICE = 641
"""One supporting indicator in so many is recorded as unique work beside: DUP-10."""
_LONG = 17
"""One result on the way in so many takes longer than the whole: CAS-14."""
_UNTIMED = 29
"""One indicator of time in so many has no procedure: UNS-08."""


class Own:
    """Writes definitions, sources, and what own indicators support."""

    def __init__(
        self,
        shape: Shape,
        folder: Folder,
        grounds: Grounds,
        planted: Planted,
        indicators: Indicators,
        manuals: Manuals,
        cascades: Cascades,
    ) -> None:
        self._shape, self._grounds, self._planted = shape, grounds, planted
        self._indicators, self._manuals, self._cascades = indicators, manuals, cascades
        self._random = Random(f"{shape.seed} rows")
        self._relations = Relations(shape, folder, indicators)
        self._cycles: set[tuple[int, int]] = set()
        """Every cascade that lies on a cycle; several cycles may share one."""
        self._supports = folder.writer("supports", "iku,objective,how")
        self._sourced = folder.writer("sourced_from", "iku,ground,tier,cited_version_date")

    @property
    def in_cycles(self) -> int:
        """Return how many cascades lie on cycles."""
        return len(self._cycles)

    def write(self, place: Place, division: Division | None, nearest: int, iku: int, fault: int) -> None:
        """Write indicator ``iku``; ``nearest`` is the position with the map that it has to reach."""
        known = self._indicators
        known.own[iku] = 1
        milestone = NONE
        if division and not fault and self._works_towards(place, division, iku):
            milestone = self._shape.starts[division.superior] + division.days
        leaf = self._shape.is_leaf(place.number)
        manual = self._manuals.add(fault, place.tier, leaf=leaf, days=milestone != NONE)
        known.manual[iku] = manual
        kind = self._manuals.kind(manual)
        alike = fault in (Fault.SHARED, Fault.RENAMED)
        known.target[iku] = (
            single(kind, place.tier, iku, self._shape.iku) if alike else usual(kind, place.tier, manual)
        )
        if milestone != NONE and iku % _LONG == 3:
            known.target[iku] *= 3
        self._connect(place, division, nearest, iku, fault, milestone)
        self._draw(iku, kind, fault)

    def _works_towards(self, place: Place, division: Division, iku: int) -> bool:
        """Return whether an indicator is a result on the way to one of the superior's.

        It is one per position, and of few: what comes before may take no longer than the whole: CAS-14.
        """
        some = 2 if self._shape.is_leaf(place.number) else 1
        last = iku == self._shape.starts[place.number + 1] - 1
        return division.days != NONE and place.ordinal < some and last

    def _connect(
        self, place: Place, division: Division | None, nearest: int, iku: int, fault: int, milestone: int
    ) -> None:
        chance = self._random.random()
        if milestone != NONE:
            self._support(milestone, iku, milestone=True)
            return
        if division and division.alone and fault != Fault.CYCLE:
            # Unique work, or what has nothing to do with the superior at all.
            chance = 0.6 if place.number % 3 else 0.9
        if (
            division
            and fault not in (Fault.ADRIFT, Fault.WRONG_MAP, Fault.INCOMPLETE)
            and (chance < 0.5 or fault == Fault.CYCLE)
        ):
            self._write_supportive(place, division, iku, fault)
            return
        if division and chance < 0.85 and self._indicators.manual[iku] != NONE:
            self._cascades.unique(self._shape.starts[division.superior] + 1, iku)
        if place.number not in self._shape.owners and fault != Fault.ADRIFT:
            self._write_support(nearest, iku, fault)

    def _draw(self, iku: int, kind: Kind, fault: int) -> None:
        """Write what an indicator is drawn from; one of time from a procedure that allows as much."""
        if fault == Fault.UNGROUNDED:
            self._planted.found("UNS-01")
            return
        ended = fault == Fault.REVOKED
        timed = kind is Kind.DAYS and not ended and iku % _UNTIMED != 3
        found = self._grounds.sops if timed else self._grounds.ended if ended else self._grounds.standing
        ground, tier = self._random.choice(found)
        read_on = _OLD_DAY if iku % _OLD_CITATION == 3 else SIGNED_ON
        self._sourced(f"IKU-{iku},{ground},{tier},{read_on}\n")
        self._planted.found("UNS-02", int(ended))

    def _write_supportive(self, place: Place, division: Division, iku: int, fault: int) -> None:
        """Hang an own indicator under one of the superior's; some under a neighbour's of the superior too."""
        starts, superior = self._shape.starts, division.superior
        # Never the first: a fault may have cut it off, and a cycle must not give it a superior again.
        above = self._random.randrange(starts[superior] + 1, starts[superior + 1])
        if not fault and iku % _SKIPS == 5 and place.tier > 1 and superior not in self._shape.owners:
            over = self._shape.above(place.tier - 1, superior)
            above = self._random.randrange(starts[over] + 1, starts[over + 1])
            exception = iku % 2 == 0
            self._support(above, iku, basis="" if exception else "STRUCTURAL", exception=exception)
            return
        if iku % _TWICE == 3 and not fault:
            # The last of two rows counts where only one is kept, and that must be the one with lineage.
            self._cascades.unique(above, iku)
            self._planted.found("DUP-10")
        self._support(above, iku)
        if fault == Fault.CYCLE:
            self._write_cycle(iku, above)
        elif place.tier > 1 and self._random.random() < 0.3:
            second = starts[self._neighbour(place)] + 1
            # A superior with a map of its own is the one to be reached, and no neighbour's work reaches it.
            reach = REACHES_ANY if superior in self._shape.owners else REACHES_BOTH
            self._indicators.reach[iku] |= self._indicators.reach[second] & reach
            self._cascades.support(second, iku, basis=self._relations.basis(second, iku))

    def _support(
        self,
        above: int,
        iku: int,
        *,
        basis: str = "STRUCTURAL",
        milestone: bool = False,
        exception: bool = False,
    ) -> None:
        self._indicators.superior[iku] = above
        self._indicators.reach[iku] = self._indicators.reach[above]
        self._cascades.support(above, iku, basis=basis, milestone=milestone, exception=exception)

    def _write_cycle(self, iku: int, above: int) -> None:
        """Let a cascade go back up, to the superior's indicator or to the one above it."""
        known = self._indicators
        beyond, top = known.superior[above], above
        self._cycles.add((above, iku))
        # Only what was handed down has a single superior, so that there is no second way round.
        handed_down = beyond != NONE and known.manual[beyond] == known.manual[above]
        if handed_down and self._random.random() < 0.5:
            top = beyond
            self._cycles.add((beyond, above))
        self._cycles.add((iku, top))
        self._planted.found("CAS-09")
        self._cascades.support(iku, top)

    def _neighbour(self, place: Place) -> int:
        """Return a position beside the superior, under the same superior."""
        tier = self._shape.tiers[place.tier - 1]
        width = self._shape.fan_out(place.tier - 2)
        first = (place.superior - tier.start) % width == 0
        return place.superior + 1 if first else place.superior - 1

    def _write_support(self, nearest: int, iku: int, fault: int) -> None:
        owner, reach = nearest, REACHES_BOTH
        if fault == Fault.WRONG_MAP:
            # Map owners nearest to those without a map are all of one tier; none of them is above another.
            owner, reach = owner - 1 if owner - 1 in self._lowest_owners() else owner + 1, REACHES_ANY
        objectives = self._shape.starts[owner + 1] - self._shape.starts[owner]
        self._supports(f"IKU-{iku},SS-{owner}-{iku % objectives},Menyumbang langsung\n")
        self._indicators.reach[iku] |= reach

    def _lowest_owners(self) -> range:
        return next(tier for tier in self._shape.tiers if tier.stop == self._shape.owners.stop)
