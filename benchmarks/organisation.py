"""Write positions, contracts and indicators, superiors first, with the planted faults."""

from array import array

from benchmarks.cascades import Cascades
from benchmarks.contracts import Contracts
from benchmarks.division import Division, divide
from benchmarks.ground import YEAR, Grounds
from benchmarks.handed import HandedDown
from benchmarks.indicators import NONE, REACHES_ANY, REACHES_BOTH, REACHES_OWN, Indicators
from benchmarks.kinds import Kind
from benchmarks.manuals import Manuals
from benchmarks.maps import Maps
from benchmarks.outputs import Outputs
from benchmarks.own import Own
from benchmarks.plans import Plans
from benchmarks.planted import Planted
from benchmarks.shape import Fault, Place, Shape
from benchmarks.table import Folder
from benchmarks.units import Units

_OTHER_CODE, _OTHER_CLASS, _SAME_CODE, _OTHER_OUTCOME, _OTHER_UNIT = 1009, 1511, 1013, 1013, 53
_CLAIMED, _ROUTINE = 211, 257


class Organisation:
    """Writes position by position, and keeps of each indicator only what those below it need."""

    def __init__(self, shape: Shape, folder: Folder, grounds: Grounds, planted: Planted) -> None:
        self._shape, self._planted = shape, planted
        self._starts, self._owners, self._faults = shape.starts, shape.owners, shape.faults
        self.indicators = Indicators.of(shape)
        self.manuals = Manuals(folder, planted)
        self.units = Units(shape, folder)
        self.nearest = array("i", [0]) * shape.positions
        """The nearest map owner above each position, itself included."""
        cascades = Cascades(folder)
        self._maps = Maps(shape, folder, planted)
        self._plans = Plans(folder, planted)
        self._contracts = Contracts(shape, folder)
        self._handed = HandedDown(shape, folder, planted, self.indicators, self.manuals, cascades)
        self._own = Own(shape, folder, grounds, planted, self.indicators, self.manuals, cascades)
        self._outputs = Outputs(folder, self.indicators)
        self._division: Division | None = None
        self._final = len(shape.tiers) % 2
        self._position = folder.writer(
            "position", "key,name,position_type,level,level_no,active,unit,superior"
        )
        self._iku = folder.writer(
            "iku",
            "key,name,year,code,cascade_class,annual_target,target_unit,weight,outcome_level,work_type,"
            "individual,aspects,work_plan,output,status,owner,manual,contract",
        )

    @property
    def alike(self) -> list[tuple[int, int]]:
        """Return some superiors and subordinates with one indicator and one target."""
        return self._handed.alike

    def write(self) -> None:
        """Write everything and complete the count of what was planted."""
        for place in self._shape.places():
            self._write_position(place)
        reach = self.indicators.reach
        self._planted.found("ORP-01", sum(not one & REACHES_ANY for one in reach))
        self._planted.found("UNS-07", sum(not one & REACHES_OWN for one in reach))
        self._planted.members["CAS-09"] = self._own.in_cycles

    def _write_position(self, place: Place) -> None:
        number, level = place.number, place.tier + 1
        owner = number in self._owners
        self.nearest[number] = number if owner else self.nearest[place.superior]
        superior = f"JAB-{place.superior}" if place.tier else ""
        kind = "PELAKSANA" if self._shape.is_leaf(number) else "STRUKTURAL"
        unit = self.units.of(place)
        self._position(f"JAB-{number},Jabatan {number},{kind},T{level},{level},true,{unit},{superior}\n")
        fault = self._faults[number]
        self._contracts.write(place, fault)
        if owner:
            self._maps.write(place)
        self._plans.write(number)
        self._write_indicators(place, self._divided(place), fault)

    def _divided(self, place: Place) -> Division | None:
        """Return what the superior hands down; those who share one come one after the other."""
        if not place.tier:
            return None
        if self._division is None or self._division.superior != place.superior:
            self._division = divide(self._shape, place, self.indicators, self.manuals)
        return self._division

    def _write_indicators(self, place: Place, division: Division | None, fault: int) -> None:
        number = place.number
        first, after = self._starts[number], self._starts[number + 1]
        # The last indicator of a position is always its own: that is where most faults sit.
        slots = self._handed.slots(place, division, after - first - 1, fault) if division else []
        owner, nearest = number in self._owners, self.nearest[number]
        handed = "CP" if place.superior in self._owners else "C"
        for index in range(after - first):
            iku = first + index
            if division and index < len(slots):
                self._handed.write(place, division, iku, index, slots[index], fault)
                cascade_class = handed
                if iku % _OTHER_CLASS == 17:
                    cascade_class = "C" if handed == "CP" else "CP"
            else:
                self._own.write(place, division, nearest, iku, fault if iku == after - 1 else Fault.NONE)
                cascade_class = self._own_class(iku, handed, fault)
            if owner:
                self.indicators.reach[iku] = REACHES_BOTH
            self._write_indicator(place, iku, index, after - first, cascade_class)

    def _own_class(self, iku: int, handed: str, fault: int) -> str:
        """Return the class of an own indicator; rarely it is said to be handed down: CAS-07."""
        claimed = iku % _CLAIMED == 7 and not fault and self.indicators.superior[iku] != NONE
        return handed if claimed else "N"

    def _write_indicator(self, place: Place, iku: int, index: int, count: int, cascade_class: str) -> None:
        number, manual, manuals = place.number, self.indicators.manual[iku], self.manuals
        said = cascade_class
        if iku % _OTHER_CODE == 11:
            said = "C" if cascade_class != "C" else "N"
        code = 1 if index == 1 and number % _SAME_CODE == 5 else index + 1
        unit = manuals.unit(manual)
        if iku % _OTHER_UNIT == 7 and manuals.kind(manual) is Kind.DAYS:
            unit = "hari"
        # Between those who hand down directly and those who do not, tier by tier.
        final = place.tier % 2 == self._final
        outcome = "FINAL" if final != (iku % _OTHER_OUTCOME == 17) else "INTERMEDIATE"
        routine = index == 0 if number % 3 == 0 else number % _ROUTINE == 9
        plan = self._plans.columns(number) if index == count - 1 else ",,"
        output = self._outputs.of(iku) if self.indicators.own[iku] else ""
        self._iku(
            f"IKU-{iku},{manuals.name(manual)},{YEAR},{code}a-{said},{cascade_class},"
            f"{self.indicators.target[iku]:.15g},{unit},{100 // count},{outcome},"
            f"{'ROUTINE' if routine else 'IMPROVEMENT'},{plan},{output},,JAB-{number},"
            f"{manuals.key(manual)},KK-{number}\n"
        )
