"""Units: an organisation of directorates, their offices of ten to a hundred positions, and sections."""

from array import array

from benchmarks.shape import Place, Shape
from benchmarks.table import Folder

ORGANISATION = "KEMENTERIAN"
_TYPES = ("KPP", "KPP", "KPP", "KPKNL", "KPP", "KPP", "KPP", "KPKNL", "KPP", "KANWIL")
_HEAD, _HEAD_TYPE = "PUSAT", "KANTOR_PUSAT"


class Units:
    """Writes a unit when the position that leads it comes, and says where each position belongs.

    The head of an office stands two tiers above the lowest, so that an office holds the three. Above them
    are head offices.
    """

    def __init__(self, shape: Shape, folder: Folder) -> None:
        tiers = [len(tier) for tier in shape.tiers]
        lowest = len(tiers) - 1
        # A lowest tier of a few does not make offices smaller.
        if len(tiers) > 3 and tiers[-1] * 2 < tiers[-2]:
            lowest -= 1
        self.office_tier = max(lowest - 2, 1)
        self._heads = shape.tiers[self.office_tier]
        # One head office would be too large; those below its top sit with their directorate.
        self._split = self.office_tier > 3
        self._leader = array("i", [0]) * shape.positions
        """By position the one that leads its section."""
        self._directorate = array("i", [0]) * shape.positions
        """By position the one below the top that leads its directorate."""
        self._write = folder.writer("unit", "key,name,unit_type,office,valid_from,part_of")
        folder.add("organisation", ORGANISATION, "Kementerian rekaan")
        self._add(_HEAD, "Kantor pusat", _HEAD_TYPE, ORGANISATION, office=True)

    def of(self, place: Place) -> str:
        """Return the unit of a position, and write it if the position leads it; those above come first."""
        number, tier = place.number, place.tier
        if tier == 1:
            self._add_directorate(number)
        elif tier:
            self._directorate[number] = self._directorate[place.superior]
        if tier == self.office_tier:
            kind = _TYPES[number % len(_TYPES)]
            above = f"DJ-{self._directorate[number]}"
            self._add(f"KANTOR-{number}", f"{kind} {number}", kind, above, office=True)
        elif tier == self.office_tier + 1:
            self._add(f"SEKSI-{number}", f"Seksi {number}", "SEKSI", f"KANTOR-{place.superior}")
            self._leader[number] = number
        elif tier:
            self._leader[number] = self._leader[place.superior]
        return self.where(place)

    def where(self, place: Place) -> str:
        """Return the unit of a position that was written."""
        number, tier = place.number, place.tier
        if tier < self.office_tier:
            return f"KP-{self._directorate[number]}" if tier and self._split else _HEAD
        if tier == self.office_tier:
            return f"KANTOR-{number}"
        return f"SEKSI-{self._leader[number]}"

    def two(self, number: int) -> tuple[str, str]:
        """Return two offices, others for another number."""
        heads = self._heads
        return f"KANTOR-{heads[number % len(heads)]}", f"KANTOR-{heads[(number + 1) % len(heads)]}"

    def _add_directorate(self, number: int) -> None:
        self._directorate[number] = number
        self._add(f"DJ-{number}", f"Direktorat jenderal {number}", "DIREKTORAT_JENDERAL", ORGANISATION)
        if self._split:
            self._add(f"KP-{number}", f"Kantor pusat {number}", _HEAD_TYPE, f"DJ-{number}", office=True)

    def _add(self, key: str, name: str, kind: str, part_of: str, *, office: bool = False) -> None:
        self._write(f"{key},{name},{kind},{'true' if office else 'false'},2010-01-01,{part_of}\n")
