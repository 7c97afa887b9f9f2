"""Performance contracts, and the limits that hold for them."""

from benchmarks.ground import SIGNED_ON, YEAR
from benchmarks.shape import Place, Shape
from benchmarks.table import Folder

LEVELS = ("KEMENKEU_WIDE", "KEMENKEU_ONE", "KEMENKEU_TWO", "KEMENKEU_THREE", "KEMENKEU_FOUR", "KEMENKEU_FIVE")
# CAS-19 knows levels for sub-IKU of this one only.
_USUAL, _STRICT = "KMK467", "BATAS-KETAT"
_EARLY_DAY = f"{YEAR}-01-15"
_EARLY, _UNSIGNED, _UNAPPROVED, _OTHER_APPROVER, _STRICTLY = 1031, 509, 1021, 1033, 211
_SUB_IKU = 499


class Contracts:
    """Writes one contract for each position."""

    def __init__(self, shape: Shape, folder: Folder) -> None:
        self._shape = shape
        self._write = folder.writer(
            "contract",
            "key,name,year,signed_on,valid_from,valid_to,level,map_owner,signed_by,approved_by,rule_set",
        )
        self._sub_iku = folder.writer("has_sub_iku", "iku,sub_iku")
        _write_limits(folder)

    def write(self, place: Place, fault: int) -> None:
        """Write the contract of a position, which rarely is unsigned, signed too early or not approved."""
        number = place.number
        signed = _EARLY_DAY if number % _EARLY == 11 else SIGNED_ON
        if number % _UNSIGNED == 7 and not fault:
            signed = ""
        approved = f"JAB-{place.superior}" if place.tier and number % _UNAPPROVED != 9 else ""
        if number % _OTHER_APPROVER == 9:
            approved = "JAB-0"
        # Half of all contracts name their limits; for the others the day of signing tells.
        rules = _STRICT if number % _STRICTLY == 5 else _USUAL if number % 2 else ""
        owner = "true" if number in self._shape.owners else "false"
        self._write(
            f"KK-{number},Kontrak kinerja {number},{YEAR},{signed},{YEAR}-01-01,{YEAR}-12-31,"
            f"{level(place.tier)},{owner},JAB-{number},{approved},{rules}\n"
        )
        if place.tier < 2 or number % _SUB_IKU == 7:
            first = self._shape.starts[number]
            self._sub_iku(f"IKU-{first},IKU-{first + 1}\n")


def level(tier: int) -> str:
    """Return the level of the contracts of a tier."""
    return LEVELS[min(tier, len(LEVELS) - 1)]


def _write_limits(folder: Folder) -> None:
    """Write two rule sets; for the strict one contracts of five indicators are too many, of three too few."""
    for key, name, since, until in (
        (_USUAL, "Batas umum", f"{YEAR}-01-01", f"{YEAR}-12-31"),
        (_STRICT, "Batas ketat", "2020-01-01", "2020-12-31"),
    ):
        folder.add(
            "rule_set",
            key,
            name,
            since,
            until,
            forbidden_all="ACTIVITY-LOW;EXACT-HIGH",
            forbidden_map_owner="ACTIVITY-HIGH",
            max_iku_per_objective="3",
        )
        most, fewest = ("4", "4") if key == _STRICT else ("10", "3")
        for one in LEVELS:
            for owner in ("true", "false"):
                folder.add(
                    "limit", f"{key}-{one}-{owner}", f"{name} {one}", one, owner, most, fewest, rule_set=key
                )
