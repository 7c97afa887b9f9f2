"""What is said about the force of invented regulations, and a few that say it badly."""

from benchmarks.table import Folder
from graph.regulation import parse

_EACH = 16_000
ARTICLE = "ARTIKEL"
_SEEN_ON = "2024-12-15"


class Statuses:
    """Writes regulations, each with a claim about its force that fits what happened to it."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder

    def regulation(
        self, number: int, year: int, status: str = "IN_FORCE", since: str = "", **more: str
    ) -> str:
        """Write a regulation with a claim about it, and return its key."""
        found = parse(f"PMK {number}/PMK.01/{year}")
        self._write(found.key, found.display, number, found.suffix or "", year, **more)
        self.claim(found.key, status, since or f"{year}-03-01")
        return found.key

    def claim(self, regulation: str, status: str, since: str, stated_on: str = _SEEN_ON) -> None:
        """Write a claim about the force of a regulation."""
        self._folder.add(
            "status_claim",
            f"STATUS-{regulation}-{status}",
            f"{status} {regulation}",
            status,
            stated_on,
            since,
            "DAY",
            mark="SEEN",
            regulation=regulation,
        )

    def bad_ones(self, first: int, iku: int) -> None:
        """Write regulations from which nothing is drawn, so that their faults stay with them.

        Of each group one has claims against each other (UNS-16), two replace each other and one of them has
        a clause (UNS-15), nobody cites one (ORP-09), and one follows another by an article only (QLT-15) and
        is stored twice (DUP-08).
        """
        for number in range(first, first + 6 * (2 + iku // _EACH), 6):
            old, new, one_way, other_way, _, twice = (
                self.regulation(one, 2012 + one % 3) for one in range(number, number + 6)
            )
            self._relate(new, "REVOKES", old, "2018-03-01")
            self.claim(old, "REVOKED", "2018-03-01")
            self._relate(one_way, "REPLACES", other_way, "2019-03-01")
            self._relate(other_way, "REPLACES", one_way, "2020-03-01")
            self._folder.add("clause", f"KLAUSUL-{one_way}", "", "Isi klausul", "SEEN", one_way)
            self._relate(twice, "FOLLOWS", new, "2019-03-01", ARTICLE)
            found = parse(f"PMK {number + 5} Tahun {2012 + (number + 5) % 3}")
            self._write(found.key, found.display, number + 5, "", 2012 + (number + 5) % 3)
            self.claim(found.key, "IN_FORCE", "2019-03-01")

    def _relate(self, newer: str, relation: str, older: str, day: str, source: str = "") -> None:
        self._folder.add(
            "legal_relation", newer, relation, older, effective_from=day, mark="SEEN", source=source
        )

    def _write(self, key: str, name: str, number: int, suffix: str, year: int, **more: str) -> None:
        self._folder.add(
            "regulation",
            key,
            name,
            "PMK",
            str(number),
            suffix,
            str(year),
            title=f"Pengelolaan urusan {number}",
            issued_on=f"{year}-02-01",
            effective_from=f"{year}-03-01",
            effective_precision="DAY",
            **more,
        )
