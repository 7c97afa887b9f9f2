"""Rows of the table of cascades: technique, method, and what follows from it."""

from benchmarks.table import Folder

_WRONG_MARKS, _SILENT, _ADDED_UP = 983, 199, 419
"""One cascade in so many has marks against its method (CAS-10), says nothing of how it supports (UNS-10), or
adds an own indicator up into the superior's (CAS-06)."""


class Cascades:
    """Writes what leads from one indicator to another."""

    def __init__(self, folder: Folder) -> None:
        self._write = folder.writer(
            "cascade",
            "superior,technique,subordinate,method,approach,basis,share,aspect,contribution,represents,"
            "consolidates,superior_score_counted,how,structural_exception,reason",
        )

    def hand_down(
        self,
        superior: int,
        technique: str,
        subordinate: int,
        *,
        direct: bool,
        approach: str = "",
        share: str = "",
        aspect: str = "",
    ) -> None:
        """Write that an indicator is handed down, to be added up again."""
        method, marks = ("DIRECT", _DIRECT) if direct else ("NON_DIRECT", _NON_DIRECT)
        if subordinate % _WRONG_MARKS == 11:
            marks = _NON_DIRECT if direct else _DIRECT
        contribution, represents, counted = marks
        # Whoever hands a whole technique down says how, even where it is the wrong one.
        how = "Hasilnya menjadi bahan bagi atasan" if technique == "SUPPORTIVE" else ""
        self._write(
            f"IKU-{superior},{technique},IKU-{subordinate},{method},{approach},STRUCTURAL,{share},{aspect},"
            f"{contribution},{represents},true,{counted},{how},,\n"
        )

    def support(
        self,
        superior: int,
        subordinate: int,
        *,
        basis: str = "STRUCTURAL",
        milestone: bool = False,
        exception: bool = False,
    ) -> None:
        """Write that an own indicator supports one above it."""
        approach = "OUTPUT_MILESTONE" if milestone else ""
        how = "" if subordinate % _SILENT == 3 else "Hasilnya menjadi bahan bagi atasan"
        added_up = "true" if subordinate % _ADDED_UP == 7 else "false"
        self._write(
            f"IKU-{superior},SUPPORTIVE,IKU-{subordinate},NON_DIRECT,{approach},{basis},,,INDIRECT,false,"
            f"{added_up},true,{how},{'true' if exception else ''},\n"
        )

    def unique(self, superior: int, subordinate: int) -> None:
        """Write that an own indicator is unique work below one of the superior's."""
        self._write(f"IKU-{superior},UNIQUE,IKU-{subordinate},,,,,,,,,,,,Pekerjaan khusus jabatan ini\n")


_DIRECT = ("DIRECT", "true", "false")
_NON_DIRECT = ("INDIRECT", "false", "true")
