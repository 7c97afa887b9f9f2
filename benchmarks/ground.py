"""What invented indicators rest on: regulations with their chains, and what is established by them."""

from dataclasses import dataclass
from random import Random

from benchmarks.table import Folder
from graph.regulation import parse

YEAR = 2025
SIGNED_ON = "2025-01-31"
AS_OF = "2025-06-30"
SOURCE = "ILLUSTRASI"

_KINDS = (("duty", "Tugas"), ("sop", "SOP"), ("obligation", "Kewajiban"), ("clause", "Klausul"))


@dataclass(frozen=True, slots=True)
class Grounds:
    """Keys that an indicator can be drawn from, with the tier of the source, by whether they hold."""

    standing: tuple[tuple[str, int], ...]
    ended: tuple[tuple[str, int], ...]


def write_grounds(folder: Folder, iku: int, random: Random) -> Grounds:
    """Write the legal tables and return what indicators may be drawn from.

    One regulation in eight had ended before contracts were signed. One in eight ends after the day of the
    audit, and one in eight was amended: both still hold.
    """
    regulations = 32 + iku // 4000
    folder.add("source", SOURCE, "Data ilustrasi untuk pengukuran", "LAW", provenance="ILLUSTRATIVE")
    ended: list[str] = []
    standing: list[str] = []
    for number in range(1, regulations + 1):
        year = 2010 + number % 12
        key = _regulation(folder, number, year)
        fate = number % 8
        (ended if fate == 0 else standing).append(key)
        if fate < 3:
            newer_year = (2023, 2026, 2024)[fate]
            newer = _regulation(folder, number + regulations, newer_year)
            relation = (("REVOKES", "REPLACES")[number // 8 % 2], "REVOKES", "AMENDS")[fate]
            day = f"{newer_year}-03-01"
            folder.add("legal_relation", newer, relation, key, effective_from=day, mark="SEEN")
    return Grounds(
        standing=_items(folder, "A", standing, iku // 100 + 64, random),
        ended=_items(folder, "B", ended, iku // 1000 + 16, random),
    )


def _regulation(folder: Folder, number: int, year: int) -> str:
    found = parse(f"PMK {number}/PMK.01/{year}")
    folder.add(
        "regulation",
        found.key,
        found.display,
        found.type,
        found.number,
        found.suffix or "",
        str(found.year),
        title=f"Pengelolaan urusan {number}",
        issued_on=f"{year}-02-01",
        effective_from=f"{year}-03-01",
        effective_precision="DAY",
    )
    return found.key


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
            folder.add(table, key, written)
            folder.add("established_by", key, regulation, article=f"Pasal {number % 90 + 1}", mark="SEEN")
        found.append((key, {"duty": 1, "sop": 2}.get(table, 3)))
    return tuple(found)
