"""Definitions of invented indicators; shared, renamed, incomplete and flawed ones on demand."""

from benchmarks.flaws import ACTIVITY, NONE, Flaw, flaw_of
from benchmarks.ground import YEAR
from benchmarks.kinds import MANNERS, Kind, inner_kind, leaf_kind
from benchmarks.planted import Planted
from benchmarks.shape import Fault
from benchmarks.table import Folder
from benchmarks.words import subject, work

_FORMULA = "Realisasi dibagi rencana dikali seratus"
_NO_MANUAL = -1
_KINDS = tuple(Kind)
_GAPS = ("formula", "data_source")
_ACTIVE = 61
"""One definition in so many above the leaves counts activity only: QLT-04 where a map owner has it."""
_AS_BEFORE, _VAGUE, _MISNAMED, _OLD, _NEAR, _KIND = 4, 8, 16, 32, 64, 3
"""What a definition is remembered by: its kind in the lowest bits, and how its name departs from it."""


class Manuals:
    """Writes definitions and gives each a number; number -1 stands for none at all."""

    def __init__(self, folder: Folder, planted: Planted) -> None:
        self._planted = planted
        self._marks = bytearray()
        self._names = {_NO_MANUAL: "Tanpa manual"}
        """Names of those that may be handed down, because they are needed again and again."""
        self._latest = (_NO_MANUAL, self._names[_NO_MANUAL])
        self._inner, self._leaf, self._incomplete = 0, 0, 0
        self._shared, self._sharers, self._sharing = 0, 3, 0
        self._renamed: int | None = None
        self._write = folder.writer(
            "manual_iku",
            "key,name,definition,formula,unit,validity,control,measures,quality_criterion,quality_evidence,"
            "polarity,period_consolidation,location_consolidation,reporting_period,data_source,"
            "data_provider,person_in_charge,measurement_object,realisation_method,first_used_year",
        )

    def add(self, fault: int, tier: int, *, leaf: bool, days: bool = False) -> int:
        """Return the number of the definition of an own indicator, which is written if it is a new one.

        ``days`` asks for one that counts time.
        """
        if fault == Fault.SHARED:
            return self._share()
        if fault == Fault.INCOMPLETE:
            self._planted.found("UNS-13")
            self._incomplete += 1
            gap = self._incomplete % (len(_GAPS) + 1)
            return self._new(self._leaf_kind(), gap=_GAPS[gap - 1]) if gap else _NO_MANUAL
        if fault == Fault.RENAMED:
            return self._rename()
        if leaf:
            kind = Kind.DAYS if days else self._leaf_kind()
            return self._new(kind, flaw=NONE if fault or days else flaw_of(self._leaf, kind))
        self._inner += 1
        flaw = ACTIVITY if self._inner % _ACTIVE == 0 else NONE
        number = self._new(Kind.DAYS if days else inner_kind(tier, self._inner), flaw=flaw)
        self._names[number] = self._latest[1]
        return number

    def key(self, number: int) -> str:
        """Return the key, or nothing for none."""
        return f"M-{number}" if number >= 0 else ""

    def name(self, number: int) -> str:
        """Return the name of the indicators that it defines."""
        latest, name = self._latest
        return name if number == latest else self._names.get(number) or self._name(number)

    def kind(self, number: int) -> Kind:
        """Return what its indicators count in."""
        return _KINDS[self._marks[number] & _KIND] if number >= 0 else Kind.MONEY

    def unit(self, number: int) -> str:
        """Return the unit of their targets."""
        return MANNERS[self._marks[number] & _KIND].unit if number >= 0 else MANNERS[Kind.MONEY].unit

    def is_old(self, number: int) -> bool:
        """Return whether it has been in use for years."""
        return number >= 0 and bool(self._marks[number] & _OLD)

    def _name(self, number: int) -> str:
        mark = self._marks[number]
        beginning = "Jumlah" if mark & _MISNAMED else MANNERS[mark & _KIND].beginning
        said = number - 1 if mark & (_AS_BEFORE | _NEAR) else number
        last = number if mark & _NEAR else said
        return f"{beginning} {work(said)} {'efektif ' if mark & _VAGUE else ''}{subject(said)} {last}"

    def _leaf_kind(self) -> Kind:
        self._leaf += 1
        return leaf_kind(self._leaf)

    def _share(self) -> int:
        """Let two positions, then three, then two again share one definition."""
        if self._sharing == 0:
            self._shared = self._new(self._leaf_kind())
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
            self._renamed = self._new(self._leaf_kind())
            return self._renamed
        words, self._renamed = _definition(self._renamed).upper(), None
        self._planted.group("DUP-04", 2)
        return self._new(self._leaf_kind(), words)

    def _new(
        self, kind: Kind, definition: str | None = None, *, gap: str | None = None, flaw: Flaw = NONE
    ) -> int:
        number = len(self._marks)
        # Only a name that begins alike can be the same name.
        beside = number > 0 and self._marks[number - 1] == kind
        marks = _AS_BEFORE * (flaw.as_before and beside) + _NEAR * (flaw.near and beside)
        marks += _VAGUE * flaw.vague + _MISNAMED * flaw.misnamed + _OLD * flaw.old
        self._marks.append(kind + marks)
        manner = MANNERS[kind]
        formula = "" if gap == "formula" else _FORMULA
        figures = "" if gap == "data_source" else "Laporan berkala"
        claimed = number % 8 == 3 or flaw.unproven
        criterion = manner.criterion if claimed else ""
        evidence = "Lampiran kontrak" if claimed and not flaw.unproven else ""
        self._latest = (number, self._name(number))
        self._write(
            f"M-{number},{self._latest[1]},{definition or _definition(number)},{formula},{manner.unit},"
            f"{flaw.validity},{flaw.control},{manner.measures},{criterion},{evidence},"
            f"{flaw.polarity or manner.polarity},{manner.period_consolidation},"
            f"{manner.location_consolidation},QUARTERLY,{figures},Unit pelaksana,Kepala unit,"
            f"Dokumen {work(number)},Hitungan akhir tahun,{YEAR - 3 if flaw.old else YEAR}\n"
        )
        return number


def _definition(number: int) -> str:
    return f"Mengukur {work(number)} pada urusan {number} dalam satu tahun"
