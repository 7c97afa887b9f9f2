"""Definitions of invented indicators; shared, renamed and incomplete ones on demand."""

from benchmarks.planted import Planted
from benchmarks.shape import Fault
from benchmarks.table import Folder

_WORK = ("penyelesaian layanan", "penyampaian laporan", "tindak lanjut temuan", "pemutakhiran basis data")
_FORMULA = "Realisasi dibagi rencana dikali seratus"
_NO_MANUAL = -1
_GAPS = ("formula", "data_source")


class Manuals:
    """Writes definitions and gives each a number; number -1 stands for none at all."""

    def __init__(self, folder: Folder, planted: Planted) -> None:
        self._planted = planted
        self._count = 0
        self._incomplete = 0
        self._shared, self._sharers, self._sharing = 0, 3, 0
        self._renamed: int | None = None
        self._write = folder.writer(
            "manual_iku",
            "key,name,definition,formula,unit,validity,control,polarity,period_consolidation,"
            "location_consolidation,reporting_period,data_source,data_provider,person_in_charge,"
            "measurement_object,realisation_method",
        )

    def add(self, fault: int) -> int:
        """Return the number of the definition of an own indicator, which is written if it is a new one."""
        if fault == Fault.INCOMPLETE:
            self._planted.found("UNS-13")
            self._incomplete += 1
            kind = self._incomplete % (len(_GAPS) + 1)
            return self._new(gap=_GAPS[kind - 1]) if kind else _NO_MANUAL
        if fault == Fault.SHARED:
            return self._share()
        if fault == Fault.RENAMED:
            return self._rename()
        return self._new()

    def key(self, number: int) -> str:
        """Return the key, or nothing for none."""
        return f"M-{number}" if number >= 0 else ""

    def name(self, number: int) -> str:
        """Return the name of the indicators that it defines."""
        return f"Persentase {_WORK[number % len(_WORK)]} urusan {number}" if number >= 0 else "Tanpa manual"

    def unit(self, number: int) -> str:
        """Return the unit of their targets."""
        return "%" if self.percent(number) else "Rp"

    def percent(self, number: int) -> bool:
        """Return whether that unit is per cent."""
        return number % 5 < 3

    def _share(self) -> int:
        """Let two positions, then three, then two again share one definition."""
        if self._sharing == 0:
            self._shared = self._new()
            self._sharers, self._sharing = 5 - self._sharers, 1
            return self._shared
        self._sharing += 1
        if self._sharing == 2:
            self._planted.group("DUP-02", 2)
        else:
            self._planted.members["DUP-02"] += 1
        if self._sharing == self._sharers:
            self._sharing = 0
        return self._shared

    def _rename(self) -> int:
        """Write every second definition like the one before, in other letters and under another name."""
        if self._renamed is None:
            self._renamed = self._new()
            return self._renamed
        words, self._renamed = _definition(self._renamed).upper(), None
        self._planted.group("DUP-04", 2)
        return self._new(words)

    def _new(self, definition: str | None = None, *, gap: str | None = None) -> int:
        number = self._count
        self._count += 1
        formula = "" if gap == "formula" else _FORMULA
        figures = "" if gap == "data_source" else "Laporan berkala"
        self._write(
            f"M-{number},{self.name(number)},{definition or _definition(number)},{formula},"
            f"{self.unit(number)},EXACT,MODERATE,MAXIMIZE,TAKE_LAST_KNOWN,AVERAGE,QUARTERLY,{figures},"
            f"Unit pelaksana,Kepala unit,Dokumen {_WORK[number % len(_WORK)]},Hitungan akhir tahun\n"
        )
        return number


def _definition(number: int) -> str:
    return f"Mengukur {_WORK[number % len(_WORK)]} pada urusan {number} dalam satu tahun"
