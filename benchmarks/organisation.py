"""Write positions, contracts, maps, indicators and cascades, superiors first, with the planted faults."""

from array import array
from collections.abc import Callable
from random import Random

from benchmarks.ground import SIGNED_ON, YEAR, Grounds
from benchmarks.manuals import Manuals
from benchmarks.planted import Planted
from benchmarks.shape import Fault, Place, Shape
from benchmarks.table import Folder

Write = Callable[[str], object]

_NONE = -1
_REACHES_ANY, _REACHES_OWN, _REACHES_BOTH = 1, 2, 3

PERSPECTIVES = ("Pemangku kepentingan", "Pelanggan", "Proses internal", "Pembelajaran dan pertumbuhan")
SCHEME = "BSC"


class Organisation:
    """Writes position by position, and keeps of each indicator only what those below it need."""

    def __init__(self, shape: Shape, folder: Folder, grounds: Grounds, planted: Planted) -> None:
        self._shape, self._folder, self._grounds, self._planted = shape, folder, grounds, planted
        self._random = Random(f"{shape.seed} rows")
        self._manuals = Manuals(folder, planted)
        self._starts, self._owners, self._faults = shape.starts, shape.owners, shape.faults
        self._manual = array("i", [_NONE]) * shape.iku
        self._target = array("d", [0.0]) * shape.iku
        self._superior = array("i", [_NONE]) * shape.iku
        self._reach = bytearray(shape.iku)
        """Bit 1: reaches an objective. Bit 2: reaches one of the nearest map owner above."""
        self._nearest = array("i", [0]) * shape.positions
        """The nearest map owner above each position, itself included."""
        self._cycles: set[tuple[int, int]] = set()
        """Every cascade that lies on a cycle; several cycles may share one."""
        self._position = folder.writer("position", "key,name,position_type,level,level_no,active,superior")
        self._contract = folder.writer(
            "contract", "key,name,year,signed_on,valid_from,valid_to,level,map_owner,signed_by,approved_by"
        )
        self._iku = folder.writer(
            "iku", "key,name,year,code,cascade_class,annual_target,target_unit,weight,owner,manual,contract"
        )
        self._cascade = folder.writer("cascade", "superior,technique,subordinate,method,approach,how,reason")
        self._measures = folder.writer("measures", "iku,objective")
        self._supports = folder.writer("supports", "iku,objective,how")
        self._sourced = folder.writer("sourced_from", "iku,ground,tier,cited_version_date")

    def write(self) -> None:
        """Write everything and complete the count of what was planted."""
        self._folder.add("scheme", SCHEME, "Kartu skor berimbang")
        for rank, name in enumerate(PERSPECTIVES, 1):
            self._folder.add("perspective", f"P{rank}", name, str(rank), SCHEME)
        for place in self._shape.places():
            self._write_position(place)
        self._planted.found("ORP-01", sum(not reach & _REACHES_ANY for reach in self._reach))
        self._planted.found("UNS-07", sum(not reach & _REACHES_OWN for reach in self._reach))
        self._planted.members["CAS-09"] = len(self._cycles)

    def _write_position(self, place: Place) -> None:
        number, level = place.number, place.tier + 1
        owner = number in self._owners
        self._nearest[number] = number if owner else self._nearest[place.superior]
        superior = f"JAB-{place.superior}" if place.tier else ""
        kind = "PELAKSANA" if number in self._shape.leaves else "STRUKTURAL"
        self._position(f"JAB-{number},Jabatan {number},{kind},T{level},{level},true,{superior}\n")
        self._contract(
            f"KK-{number},Kontrak kinerja {number},{YEAR},{SIGNED_ON},{YEAR}-01-01,{YEAR}-12-31,T{level},"
            f"{'true' if owner else 'false'},JAB-{number},{superior}\n"
        )
        first, after = self._starts[number], self._starts[number + 1]
        cascaded = min(after - first - 1, self._count(place.superior)) if place.tier else 0
        if owner:
            self._write_map(place, after - first)
        fault = self._faults[number]
        for slot in range(after - first):
            iku = first + slot
            if slot < cascaded:
                # Turned by family, so that no definition runs down one column of the whole organisation.
                turned = (slot + place.superior) % self._count(place.superior)
                cascade_class = self._write_cascaded(place, iku, turned, slot, fault)
            else:
                # The last indicator of a position is always its own: that is where such faults sit.
                self._write_own(place, iku, fault if iku == after - 1 else Fault.NONE)
                cascade_class = "N"
            if owner:
                self._reach[iku] = _REACHES_BOTH
                self._measures(f"IKU-{iku},SS-{number}-{slot}\n")
            manual, weight = self._manual[iku], 100 // (after - first)
            self._iku(
                f"IKU-{iku},{self._manuals.name(manual)},{YEAR},{slot + 1}a-{cascade_class},{cascade_class},"
                f"{self._target[iku]:.10g},{self._manuals.unit(manual)},{weight},JAB-{number},"
                f"{self._manuals.key(manual)},KK-{number}\n"
            )

    def _write_map(self, place: Place, objectives: int) -> None:
        owner = place.number
        self._folder.add(
            "strategy_map", f"PETA-{owner}", f"Peta strategi {owner}", str(YEAR), SCHEME, f"JAB-{owner}"
        )
        # One map in eleven has an objective that nobody measures.
        unmeasured = int(owner % 11 == 1)
        for slot in range(objectives + unmeasured):
            key = f"SS-{owner}-{slot}"
            self._folder.add(
                "strategic_objective",
                key,
                f"Terwujudnya sasaran {owner}.{slot + 1}",
                str(slot + 1),
                strategy_map=f"PETA-{owner}",
                perspective=f"P{slot % len(PERSPECTIVES) + 1}",
            )
            if slot:
                self._folder.add("causes", key, f"SS-{owner}-{slot - 1}")
            if place.tier and slot < min(objectives, 3):
                self._folder.add("objective_cascade", f"SS-{place.superior}-{slot}", key)
        self._planted.found("ORP-04", unmeasured)

    def _count(self, position: int) -> int:
        return self._starts[position + 1] - self._starts[position]

    def _write_cascaded(self, place: Place, iku: int, above_slot: int, slot: int, fault: int) -> str:
        """Write an indicator that the superior hands down, under the same definition."""
        above = self._starts[place.superior] + above_slot
        manual = self._manual[iku] = self._manual[above]
        # At most one of a family repeats the target of a superior's indicator.
        same_target = self._manuals.percent(manual) and slot != 1 and place.ordinal == above_slot + 2
        technique = "DUPLICATE" if same_target else "CLUSTER"
        if same_target:
            self._target[iku] = self._target[above]
        elif slot == 1 and place.ordinal % 2 and self._faults[place.number - 1] == Fault.SAME_TARGET:
            self._target[iku] = self._target[self._starts[place.number - 1] + 1]
            self._planted.group("DUP-01", 2)
        else:
            self._target[iku] = self._single_target(iku)
        if slot == 0 and fault == Fault.CUT:
            self._planted.found("ORP-03")
        else:
            if slot == 0 and fault == Fault.TECHNIQUE:
                technique = "CLUSTER" if same_target else self._random.choice(("DUPLICATE", "SUPPORTIVE"))
                self._planted.found("CAS-01")
            self._superior[iku] = above
            self._reach[iku] = self._reach[above]
            self._write_cascade(above, technique, iku)
        return "CP" if place.superior in self._owners else "C"

    def _write_own(self, place: Place, iku: int, fault: int) -> None:
        """Write an indicator that the position formulated itself, drawn from a source."""
        manual = self._manual[iku] = self._manuals.add(fault)
        alike = fault in (Fault.SHARED, Fault.RENAMED)
        self._target[iku] = self._single_target(iku) if alike else self._usual_target(place.tier, iku)
        chance = self._random.random()
        if (
            place.tier
            and fault not in (Fault.ADRIFT, Fault.WRONG_MAP, Fault.INCOMPLETE)
            and (chance < 0.5 or fault == Fault.CYCLE)
        ):
            self._write_supportive(place, iku, fault)
        else:
            if place.tier and chance < 0.85 and manual != _NONE:
                self._write_cascade(self._starts[place.superior] + 1, "UNIQUE", iku)
            if place.number not in self._owners and fault != Fault.ADRIFT:
                self._write_support(place, iku, fault)
        if fault == Fault.UNGROUNDED:
            self._planted.found("UNS-01")
            return
        ended = fault == Fault.REVOKED
        ground, tier = self._random.choice(self._grounds.ended if ended else self._grounds.standing)
        self._sourced(f"IKU-{iku},{ground},{tier},{SIGNED_ON}\n")
        self._planted.found("UNS-02", int(ended))

    def _write_supportive(self, place: Place, iku: int, fault: int) -> None:
        """Hang an own indicator under one of the superior's; some under a neighbour's of the superior too."""
        # Never the first: a fault may have cut it off, and a cycle must not give it a superior again.
        above = self._random.randrange(self._starts[place.superior] + 1, self._starts[place.superior + 1])
        self._superior[iku] = above
        self._reach[iku] = self._reach[above]
        self._write_cascade(above, "SUPPORTIVE", iku)
        if fault == Fault.CYCLE:
            self._write_cycle(iku, above)
        elif place.tier > 1 and self._random.random() < 0.3:
            second = self._starts[self._neighbour(place)] + 1
            # A superior with a map of its own is the one to be reached, and no neighbour's work reaches it.
            reach = self._reach[second] & (_REACHES_ANY if place.superior in self._owners else _REACHES_BOTH)
            self._reach[iku] |= reach
            self._write_cascade(second, "SUPPORTIVE", iku)

    def _write_cycle(self, iku: int, above: int) -> None:
        """Let a cascade go back up, to the superior's indicator or to the one above it."""
        beyond, top = self._superior[above], above
        self._cycles.add((above, iku))
        # Only what was handed down has a single superior, so that there is no second way round.
        handed_down = beyond != _NONE and self._manual[beyond] == self._manual[above]
        if handed_down and self._random.random() < 0.5:
            top = beyond
            self._cycles.add((beyond, above))
        self._cycles.add((iku, top))
        self._planted.found("CAS-09")
        self._write_cascade(iku, "SUPPORTIVE", top)

    def _neighbour(self, place: Place) -> int:
        """Return a position beside the superior, under the same superior."""
        tier = self._shape.tiers[place.tier - 1]
        width = self._shape.fan_out(place.tier - 2)
        first = (place.superior - tier.start) % width == 0
        return place.superior + 1 if first else place.superior - 1

    def _write_support(self, place: Place, iku: int, fault: int) -> None:
        owner = self._nearest[place.number]
        reach = _REACHES_BOTH
        if fault == Fault.WRONG_MAP:
            # Map owners nearest to those without a map are all of one tier; none of them is above another.
            owner, reach = owner - 1 if owner - 1 in self._lowest_owners() else owner + 1, _REACHES_ANY
        self._supports(f"IKU-{iku},SS-{owner}-{iku % self._count(owner)},Menyumbang langsung\n")
        self._reach[iku] |= reach

    def _lowest_owners(self) -> range:
        return next(tier for tier in self._shape.tiers if tier.stop == self._owners.stop)

    def _usual_target(self, tier: int, iku: int) -> float:
        """Return one of the few targets that own indicators of a tier have, as in real contracts."""
        manual = self._manual[iku]
        if self._manuals.percent(manual):
            return 100.0 - 5 * tier - manual % 4
        return 1e9 * (tier + 1) + 1e8 * (manual % 4)

    def _single_target(self, iku: int) -> float:
        """Return a target that no other indicator has, so that only planted ones agree."""
        if self._manuals.percent(self._manual[iku]):
            return round(40 + 50 * iku / self._shape.iku, 6) + 1e-7
        return 1_000_500.0 + 1_000 * iku

    def _write_cascade(self, superior: int, technique: str, subordinate: int) -> None:
        self._cascade(f"IKU-{superior},{technique},IKU-{subordinate},{_DETAILS[technique]}\n")


_DETAILS = {
    "DUPLICATE": "NON_DIRECT,TERRITORY,,",
    "CLUSTER": "DIRECT,TERRITORY,,",
    "SUPPORTIVE": "NON_DIRECT,,Hasilnya menjadi bahan bagi atasan,",
    "UNIQUE": ",,,Pekerjaan khusus jabatan ini",
}
