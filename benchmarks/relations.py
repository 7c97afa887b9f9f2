"""Functions and processes: what lets an indicator support one outside its own line."""

from benchmarks.indicators import Indicators
from benchmarks.shape import Shape
from benchmarks.table import Folder

_EACH = 4000
_UNRELATED = 37


class Relations:
    """Writes which indicators share a function or a process."""

    def __init__(self, shape: Shape, folder: Folder, indicators: Indicators) -> None:
        self._own = indicators.own
        self._joined = bytearray(shape.iku)
        self._count = 4 + shape.iku // _EACH
        self._in_function = folder.writer("in_function", "iku,function")
        self._in_process = folder.writer("in_process", "iku,process")
        for number in range(self._count):
            folder.add("function", f"FUNGSI-{number}", f"Fungsi {number}")
            folder.add("process", f"PROSES-{number}", f"Proses {number}")

    def basis(self, superior: int, subordinate: int) -> str:
        """Return what a cascade outside the line follows, and write what both share; empty for most.

        Rarely they do not share it: CAS-22.
        """
        choice = superior % 8
        # An own indicator may stand below such a cascade already, with another function.
        if choice > 2 or self._own[superior]:
            return ""
        basis, table, write = (
            ("PROCESS", "PROSES", self._in_process)
            if choice == 2
            else ("FUNCTIONAL", "FUNGSI", self._in_function)
        )
        shared = f"{table}-{superior % self._count}"
        if not self._joined[superior]:
            self._joined[superior] = 1
            write(f"IKU-{superior},{shared}\n")
        if subordinate % _UNRELATED != 5:
            write(f"IKU-{subordinate},{shared}\n")
        return basis
