"""What was before: last year's indicators with what they reached, and some that were dropped or lost."""

from random import Random

from benchmarks.contracts import level
from benchmarks.ground import YEAR, Grounds
from benchmarks.indicators import REACHES_BOTH, Indicators
from benchmarks.kinds import MANNERS, Kind
from benchmarks.manuals import Manuals
from benchmarks.planted import Planted
from benchmarks.shape import Place, Shape
from benchmarks.table import Folder
from benchmarks.targets import single, written
from benchmarks.units import Units

_ACROSS, _BETTER, _UNKNOWN = 16, 37, 41
_DROPPED, _LOST, _SHARED = 401, 499, 251


class History:
    """Writes indicators beside those of the year. They hold none of the faults that are counted with them."""

    def __init__(
        self,
        shape: Shape,
        folder: Folder,
        grounds: Grounds,
        indicators: Indicators,
        manuals: Manuals,
        units: Units,
        planted: Planted,
    ) -> None:
        self._planted = planted
        self._shape, self._folder, self._grounds, self._units = shape, folder, grounds, units
        self._indicators, self._manuals = indicators, manuals
        self._random = Random(f"{shape.seed} history")
        self._count = 0

    def write(self, place: Place, nearest: int) -> None:
        """Write what belongs to a position; ``nearest`` is the owner of the map above it."""
        number = place.number
        if self._shape.faults[number] or not self._shape.is_leaf(number):
            return
        first, after = self._shape.starts[number], self._shape.starts[number + 1]
        old = [iku for iku in range(first, after) if self._manuals.is_old(self._indicators.manual[iku])]
        if old:
            self._write_contract(place)
        for iku in old:
            self._write_last_year(place, nearest, iku)
        if number % _DROPPED == 17 and self._indicators.superior[first] >= 0:
            self._write_dropped(place, first)
        if number % _LOST == 19 and number + 1 < self._shape.positions:
            self._write_lost(nearest, number, after - 1)
        if number % _SHARED == 40:
            self._share(f"IKU-{first}", number)

    def _kind(self, iku: int) -> Kind:
        return self._manuals.kind(self._indicators.manual[iku])

    def _write_contract(self, place: Place) -> None:
        number, year = place.number, YEAR - 1
        self._folder.add(
            "contract",
            f"KK-{number}-LALU",
            f"Kontrak kinerja {number} tahun lalu",
            str(year),
            f"{year}-01-31",
            f"{year}-01-01",
            f"{year}-12-31",
            level(place.tier),
            "false",
            f"JAB-{number}",
            f"JAB-{place.superior}",
        )

    def _write_last_year(self, place: Place, nearest: int, iku: int) -> None:
        """Write the same indicator of the year before; rarely it reached more than is wanted now: QLT-18."""
        self._count += 1
        key, target = f"LALU-{iku}", self._indicators.target[iku]
        self._write(
            key, YEAR - 1, "1a-N", "N", target * 0.9, iku, f"JAB-{place.number}", f"KK-{place.number}-LALU"
        )
        self._folder.add("supports", key, f"SS-{nearest}-0", "Menyumbang langsung")
        if self._count % _UNKNOWN != 3:
            # Of time, less is better.
            better = (self._count % _BETTER == 3) != (self._kind(iku) is Kind.DAYS)
            reached = target * (1.05 if better else 0.95)
            self._folder.add(
                "realisation", f"CAPAI-{key}", f"Capaian {key}", "Y", written(reached), str(YEAR - 1), key
            )
        if self._count % _ACROSS == 3:
            above = self._shape.starts[place.superior] + 1
            self._cascade(above, "SUPPORTIVE", key, "Hasilnya menjadi bahan bagi atasan")

    def _write_dropped(self, place: Place, iku: int) -> None:
        """Write an indicator that was handed down and dropped: ORP-08."""
        above = self._indicators.superior[iku]
        if self._indicators.reach[above] != REACHES_BOTH:
            return
        key, number = f"DICABUT-{iku}", place.number
        cascade_class = "CP" if place.superior in self._shape.owners else "C"
        target = single(Kind.MONEY, place.tier, iku, self._shape.iku)
        code = f"9a-{cascade_class}"
        self._write(key, YEAR, code, cascade_class, target, iku, f"JAB-{number}", f"KK-{number}", "DROPPED")
        self._cascade(above, "CLUSTER", key, "")

    def _write_lost(self, nearest: int, number: int, iku: int) -> None:
        """Write an indicator that nobody answers for (ORP-02), some of them one of several units (CAS-20)."""
        key = f"LEPAS-{iku}"
        self._planted.found("ORP-02")
        # In the contract of another, where no other indicator has this definition.
        self._write(key, YEAR, "9b-N", "N", self._indicators.target[iku], iku, "", f"KK-{number + 1}")
        self._folder.add("supports", key, f"SS-{nearest}-0", "Menyumbang langsung")
        ground, tier = self._random.choice(self._grounds.standing)
        self._folder.add("sourced_from", key, ground, str(tier), cited_version_date=f"{YEAR}-01-31")
        if number % 2:
            self._share(key, number)

    def _share(self, key: str, number: int) -> None:
        """Write that two offices contribute to an indicator."""
        for unit in self._units.two(number):
            self._folder.add("contributed_by", key, unit)

    def _write(
        self,
        key: str,
        year: int,
        code: str,
        cascade_class: str,
        target: float,
        like: int,
        owner: str,
        contract: str,
        status: str = "",
    ) -> None:
        """Write a row with the definition of indicator ``like``."""
        manual = self._indicators.manual[like]
        self._folder.add(
            "iku",
            key,
            self._manuals.name(manual),
            str(year),
            code,
            cascade_class,
            annual_target=written(target),
            target_unit=MANNERS[self._manuals.kind(manual)].unit,
            work_type="IMPROVEMENT",
            status=status,
            owner=owner,
            manual=self._manuals.key(manual),
            contract=contract,
        )

    def _cascade(self, superior: int, technique: str, key: str, how: str) -> None:
        self._folder.add("cascade", f"IKU-{superior}", technique, key, "NON_DIRECT", how=how)
