"""Indicators that a superior hands down, under the same definition, with the faults that sit there."""

from random import Random

from benchmarks.cascades import Cascades
from benchmarks.division import ASPECTS, Division, takes_twice
from benchmarks.indicators import Indicators
from benchmarks.kinds import Kind
from benchmarks.manuals import Manuals
from benchmarks.planted import Planted
from benchmarks.shape import Fault, Place, Shape
from benchmarks.table import Folder
from benchmarks.targets import load, part, share, short_part, single, written

_TERRITORIES_EACH = 1000
_OVERLAP, _GAP, _LOAD, _ALIKE = 97, 89, 13, 11


class HandedDown:
    """Writes cascades with what they say about aspects, territories and shares."""

    def __init__(
        self,
        shape: Shape,
        folder: Folder,
        planted: Planted,
        indicators: Indicators,
        manuals: Manuals,
        cascades: Cascades,
    ) -> None:
        self._shape, self._planted, self._indicators = shape, planted, indicators
        self._manuals, self._cascades = manuals, cascades
        self._random = Random(f"{shape.seed} techniques")
        self.alike: list[tuple[int, int]] = []
        """Some superiors and subordinates with one indicator and one target."""
        self._territories = 16 + shape.iku // _TERRITORIES_EACH
        self._covers = folder.writer("covers", "iku,territory")
        self._has_aspect = folder.writer("has_aspect", "iku,aspect")
        for number in range(self._territories):
            folder.add("territory", f"WIL-{number}", f"Wilayah {number}")
        for number in range(ASPECTS):
            folder.add("aspect", f"ASPEK-{number}", f"Unsur {number}")

    def slots(self, place: Place, division: Division, most: int, fault: int) -> list[int]:
        """Return which of the superior's indicators a position gets, at most so many."""
        found = list(division.handed(place.ordinal, most))
        beside = self._shape.faults[place.number - 1]
        if takes_twice(place.number) and len(found) > 1 and not fault and beside != Fault.SAME_TARGET:
            found[1] = found[0]
        return found

    def write(self, place: Place, division: Division, iku: int, index: int, slot: int, fault: int) -> None:
        """Write what makes indicator ``iku`` the ``index``-th that a position is given."""
        above = self._shape.starts[division.superior] + slot
        known = self._indicators
        manual = known.manual[iku] = known.manual[above]
        kind = self._manuals.kind(manual)
        approach = division.approach if index == 0 else ""
        repeats = place.ordinal == slot + 2 and division.repeats(kind, index)
        if repeats:
            known.target[iku] = known.target[above]
            if iku % _ALIKE == 3:
                self.alike.append((division.superior, place.number))
        elif index == 1 and place.ordinal % 2 and self._same_as_beside(place, division):
            known.target[iku] = known.target[self._shape.starts[place.number - 1] + 1]
            self._planted.group("DUP-01", 2)
        else:
            whole = known.target[above]
            if approach == "QUANT_LOAD" and (whole % 1 or whole < 1e6 or len(division.members) < 2):
                approach = ""
            known.target[iku] = self._target(place, division, iku, kind, approach, whole)
        if index == 0 and fault == Fault.CUT:
            self._planted.found("ORP-03")
            return
        technique = "DUPLICATE" if repeats else "CLUSTER"
        if index == 0 and fault == Fault.TECHNIQUE:
            technique = "CLUSTER" if repeats else self._random.choice(("DUPLICATE", "SUPPORTIVE"))
            self._planted.found("CAS-01")
        known.superior[iku] = above
        known.reach[iku] = known.reach[above]
        self._cascade(place, division, above, technique, iku, approach)

    def _same_as_beside(self, place: Place, division: Division) -> bool:
        return self._shape.faults[place.number - 1] == Fault.SAME_TARGET and len(division.slots) > 1

    def _target(
        self, place: Place, division: Division, iku: int, kind: Kind, approach: str, whole: float
    ) -> float:
        if kind is not Kind.MONEY:
            return single(kind, place.tier, iku, self._shape.iku)
        if approach == "QUANT_LOAD":
            last = place.number == division.members.stop - 1
            wrong = 1e6 if last and division.superior // 16 % _LOAD == 5 else 0.0
            return load(whole, place.ordinal, len(division.members)) + wrong
        return short_part(iku) if division.short else part(whole, iku)

    def _cascade(
        self, place: Place, division: Division, above: int, technique: str, iku: int, approach: str
    ) -> None:
        if not approach:
            self._cascades.hand_down(above, technique, iku, direct=division.direct)
            return
        shared, aspect = "", ""
        if approach == "TERRITORY":
            self._divide_territory(place, division, above, iku)
        elif approach == "ASPECT":
            if place.ordinal >= ASPECTS:
                approach = ""
            else:
                aspect = f"Unsur {place.ordinal}"
                self._divide_aspects(place, division, above, iku)
        else:
            shared = written(share(place.ordinal, len(division.members)))
        self._cascades.hand_down(
            above, technique, iku, direct=division.direct, approach=approach, share=shared, aspect=aspect
        )

    def _divide_territory(self, place: Place, division: Division, above: int, iku: int) -> None:
        """Give a subordinate a territory of the superior's; rarely two, or none of them."""
        first = division.superior * 10
        own = (first + place.ordinal) % self._territories
        self._covers(f"IKU-{above},WIL-{own}\n")
        if iku % _GAP == 5:
            own = (first + 11) % self._territories
        self._covers(f"IKU-{iku},WIL-{own}\n")
        if iku % _OVERLAP == 5 and place.ordinal and iku % _GAP != 5:
            self._covers(f"IKU-{iku},WIL-{own - 1 if own else self._territories - 1}\n")

    def _divide_aspects(self, place: Place, division: Division, above: int, iku: int) -> None:
        """Give a subordinate an aspect of the superior's; rarely also that of another."""
        if place.ordinal == 0:
            for number in range(ASPECTS):
                self._has_aspect(f"IKU-{above},ASPEK-{number}\n")
        self._has_aspect(f"IKU-{iku},ASPEK-{place.ordinal}\n")
        if iku % _OVERLAP == 5:
            self._has_aspect(f"IKU-{iku},ASPEK-{(place.ordinal + 1) % ASPECTS}\n")
