"""Strategy maps of the upper tiers, their objectives, what measures them, and the plan that states it."""

from benchmarks.ground import YEAR
from benchmarks.planted import Planted
from benchmarks.shape import Place, Shape
from benchmarks.table import Folder

_BALANCED, _LEAN = "BSC", "BSC3"
_PERSPECTIVES = ("Pemangku kepentingan", "Pelanggan", "Proses internal", "Pembelajaran dan pertumbuhan")
_WRONG_SCHEME, _NO_PERSPECTIVE, _LOWER, _DIRECT = 97, 79, 89, 41
_TWO_OBJECTIVES, _CROWDED, _UNSTATED, _UNDIVIDED = 61, 53, 67, 47


class Maps:
    """Writes the map of one owner after the other."""

    def __init__(self, shape: Shape, folder: Folder, planted: Planted) -> None:
        self._shape, self._folder, self._planted = shape, folder, planted
        self._measures = folder.writer("measures", "iku,objective")
        for scheme, count in ((_BALANCED, 4), (_LEAN, 3)):
            folder.add("scheme", scheme, f"Kartu skor dengan {count} perspektif")
            for rank, name in enumerate(_PERSPECTIVES[:count], 1):
                folder.add("perspective", f"{scheme}-{rank}", name, str(rank), scheme)
        for rank in range(1, 4):
            folder.add("equivalent_to", f"{_BALANCED}-{rank}", f"{_LEAN}-{rank}")

    def write(self, place: Place) -> None:
        """Write the map of a position, with as many objectives as it has indicators, and what hangs on it."""
        owner, first = place.number, self._shape.starts[place.number]
        count = self._shape.starts[owner + 1] - first
        # With four perspectives and three objectives one perspective stays empty: QLT-12.
        scheme, lanes = (_LEAN, 3) if count == 3 and owner % _WRONG_SCHEME != 11 else (_BALANCED, 4)
        self._folder.add(
            "strategy_map", f"PETA-{owner}", f"Peta strategi {owner}", str(YEAR), scheme, f"JAB-{owner}"
        )
        self._folder.add("document", f"PK-{owner}", f"Perjanjian kinerja {owner}", "PK", str(YEAR))
        undivided = owner % _UNDIVIDED == 13
        self._planted.found("MTX-03", int(undivided))
        if not undivided:
            self._folder.add(
                "matrix",
                f"MATRIKS-{owner}",
                f"Matriks peta {owner}",
                str(YEAR),
                f"{YEAR}-01-20",
                f"PETA-{owner}",
                confirmed_by=f"JAB-{owner}",
            )
        # One map in eleven has an objective that nobody measures.
        unmeasured = int(owner % 11 == 1)
        for slot in range(count + unmeasured):
            self._objective(place, slot, min(count, 3), scheme, lanes)
        self._planted.found("ORP-04", unmeasured)
        for slot in range(count):
            self._indicator(owner, first + slot, slot, count)

    def _objective(self, place: Place, slot: int, handed: int, scheme: str, lanes: int) -> None:
        owner = place.number
        key = f"SS-{owner}-{slot}"
        lower = owner % _LOWER == 7 and slot == 0
        lane = f"{scheme}-{(slot + lower) % lanes + 1}"
        self._folder.add(
            "strategic_objective",
            key,
            f"Terwujudnya sasaran {owner}.{slot + 1}",
            str(slot + 1),
            strategy_map=f"PETA-{owner}",
            perspective="" if owner % _NO_PERSPECTIVE == 17 and slot == 1 else lane,
        )
        if slot:
            self._folder.add("causes", key, f"SS-{owner}-{slot - 1}")
        if place.tier and slot < handed:
            # Directly to one unit only: to all of a family it is CAS-17.
            mode = "DIRECT" if place.superior % _DIRECT == 3 else "INDIRECT"
            self._folder.add("objective_cascade", f"SS-{place.superior}-{slot}", key, mode)

    def _indicator(self, owner: int, iku: int, slot: int, count: int) -> None:
        """Write what an indicator of a map owner measures and which agreement states it."""
        self._measures(f"IKU-{iku},SS-{owner}-{slot}\n")
        if slot and owner % _CROWDED == 19:
            # Four of them at one objective are also too many for it: QLT-03.
            self._measures(f"IKU-{iku},SS-{owner}-0\n")
        elif owner % _TWO_OBJECTIVES == 23 and slot == 0:
            self._measures(f"IKU-{iku},SS-{owner}-{count - 1}\n")
        if iku % _UNSTATED != 5:
            self._folder.add("stated_in", f"IKU-{iku}", f"PK-{owner}")
