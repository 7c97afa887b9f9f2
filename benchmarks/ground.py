"""What invented indicators rest on: regulations with their chains, and what is established by them."""

from dataclasses import dataclass
from random import Random

from benchmarks.statuses import ARTICLE, Statuses
from benchmarks.table import Folder
from benchmarks.targets import NORM_DAYS

YEAR = 2025
SIGNED_ON = "2025-01-31"
AS_OF = "2025-06-30"
SOURCE = "ILLUSTRASI"

_KINDS = (("duty", "Tugas"), ("sop", "SOP"), ("obligation", "Kewajiban"), ("clause", "Klausul"))
_LIMITED = 64


@dataclass(frozen=True, slots=True)
class Grounds:
    """Keys that an indicator can be drawn from, with the tier of the source, by whether they hold."""

    standing: tuple[tuple[str, int], ...]
    ended: tuple[tuple[str, int], ...]
    sops: tuple[tuple[str, int], ...]
    """Procedures among those that hold."""
    laws: tuple[str, ...]
    """Regulations among those that hold."""


def write_grounds(folder: Folder, iku: int, random: Random) -> Grounds:
    """Write the legal tables and return what indicators may be drawn from.

    One regulation in eight had ended before contracts were signed. One in eight ends after the day of the
    audit, and one in eight was amended: both still hold.
    """
    regulations = 32 + iku // 4000
    folder.add("source", SOURCE, "Data ilustrasi untuk pengukuran", "LAW", provenance="ILLUSTRATIVE")
    folder.add("source", ARTICLE, "Artikel rekaan", "ARTICLE", provenance="ILLUSTRATIVE")
    statuses = Statuses(folder)
    ended: list[str] = []
    standing: list[str] = []
    for number in range(1, regulations + 1):
        fate = number % 8
        status = {"status": "REVOKED", "since": "2023-03-01"} if fate == 0 else {}
        # One in some dozens of them is for one kind of office only, and is drawn from elsewhere too: UNS-04.
        if number % _LIMITED == 5:
            status["applies_to_unit_type"] = "KPP"
        key = statuses.regulation(number, 2010 + number % 12, **status)
        (ended if fate == 0 else standing).append(key)
        if fate < 3:
            newer_year = (2023, 2026, 2024)[fate]
            newer = statuses.regulation(
                number + regulations, newer_year, "NOT_YET" if newer_year == 2026 else "IN_FORCE"
            )
            relation = (("REVOKES", "REPLACES")[number // 8 % 2], "REVOKES", "AMENDS")[fate]
            day = f"{newer_year}-03-01"
            folder.add("legal_relation", newer, relation, key, effective_from=day, mark="SEEN")
    statuses.bad_ones(2 * regulations + 1, iku)
    drawn = _items(folder, "A", standing, iku // 100 + 64, random)
    return Grounds(
        standing=drawn,
        ended=_items(folder, "B", ended, iku // 1000 + 16, random),
        sops=tuple((key, tier) for key, tier in drawn if tier == 2),
        laws=tuple(standing),
    )


def _items(
    folder: Folder, group: str, regulations: list[str], count: int, random: Random
) -> tuple[tuple[str, int], ...]:
    found = [(key, 3) for key in regulations]
    for number in range(count):
        table, name = _KINDS[number % len(_KINDS)]
        key = f"{table.upper()}-{group}{number:06d}"
        regulation = random.choice(regulations)
        written = f"{name} {group}{number:06d}"
        if table == "clause":
            folder.add(table, key, written, text=f"Isi {written}", mark="SEEN", regulation=regulation)
        else:
            more = {"norm_time": str(NORM_DAYS), "norm_unit": "hari kerja"} if table == "sop" else {}
            folder.add(table, key, written, **more)
            folder.add(
                "established_by",
                key,
                regulation,
                article=f"Pasal {number % 90 + 1}",
                mark="SEEN",
            )
        found.append((key, {"duty": 1, "sop": 2}.get(table, 3)))
    return tuple(found)
