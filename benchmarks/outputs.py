"""What own indicators bring about, one in four of them."""

from benchmarks.indicators import NONE, Indicators
from benchmarks.table import Folder

_EACH, _SAME = 4, 47


class Outputs:
    """Writes outputs and says which one an indicator measures."""

    def __init__(self, folder: Folder, indicators: Indicators) -> None:
        self._own, self._superior = indicators.own, indicators.superior
        self._write = folder.writer("output", "key,name,kind")

    def of(self, iku: int) -> str:
        """Return the key of the output of an own indicator, or nothing.

        Rarely it is that of the indicator above: CAS-06.
        """
        if not self._has(iku):
            return ""
        above = self._superior[iku]
        if iku // _EACH % _SAME == 3 and above != NONE and self._has(above):
            return f"HASIL-{above}"
        self._write(f"HASIL-{iku},Hasil kerja {iku},{'MAIN' if iku % 3 else 'INTERMEDIATE'}\n")
        return f"HASIL-{iku}"

    def _has(self, iku: int) -> bool:
        return self._own[iku] == 1 and iku % _EACH == 1
