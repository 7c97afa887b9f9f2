"""Work plans, and the individual indicators that complete them."""

from benchmarks.ground import YEAR
from benchmarks.planted import Planted
from benchmarks.table import Folder

_EACH, _EMPTY, _ONE_SIDED = 8, 101, 103
_EVERY_ASPECT = "QUANTITY;QUALITY;TIME;COST"


class Plans:
    """Writes one work plan for one position in eight."""

    def __init__(self, folder: Folder, planted: Planted) -> None:
        self._planted = planted
        self._write = folder.writer("work_plan", "key,name,year,position")

    def write(self, position: int) -> None:
        """Write the plan of a position, if it has one."""
        if position % _EACH == 2:
            self._write(f"RK-{position},Rencana kinerja {position},{YEAR},JAB-{position}\n")

    def columns(self, position: int) -> str:
        """Return what the last indicator of a position says of its plan: that it completes it.

        Rarely it does not (ORP-11), or does not look at every aspect (QLT-11).
        """
        if position % _EACH != 2:
            return ",,"
        if position // _EACH % _EMPTY == 3:
            self._planted.found("ORP-11")
            return ",,"
        aspects = "QUANTITY;TIME" if position // _EACH % _ONE_SIDED == 3 else _EVERY_ASPECT
        return f"true,{aspects},RK-{position}"
