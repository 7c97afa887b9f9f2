"""The legal status of regulations as the graph knows it: its rows become statements, which are weighed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from graph.catalogue import ask
from graph.legal_status import Facts, Statement, Status, When, status_on

if TYPE_CHECKING:
    from graph.store import Row, Store

_COPIED = (
    *("says", "regulation", "newer", "stated_on"),
    *("source", "source_name", "authority", "mark", "article", "quote"),
)


@dataclass(frozen=True, slots=True)
class Law:
    """Some regulations, everything that came after them, and all that tells of their force."""

    facts: Mapping[str, Facts]
    names: Mapping[str, str]
    titles: Mapping[str, str | None]
    statements: tuple[Statement, ...]

    def status(self, regulation: str, on: date) -> Status:
        """Return the status of one regulation on a day."""
        return status_on(self.facts[regulation], self.statements, on)

    def successors(self, regulation: str, on: date) -> tuple[str, ...]:
        """Return what ended the regulation, what ended that, and so on, as it stands on a day."""
        chain = [regulation]
        while True:
            status = self.status(chain[-1], on)
            if status.verdict != "ended" or status.by is None or status.by in chain:
                return tuple(chain[1:])
            chain.append(status.by)

    def followers(self, regulation: str, on: date) -> tuple[str, ...]:
        """Return what came later on the same matter, without anybody having said that it ended this one."""
        later = (s for s in self.statements if s.says == "FOLLOWS" and s.regulation == regulation)
        known = {s.newer for s in later if s.newer and not (s.works_from and s.works_from.span[0] > on)}
        return tuple(sorted(known))


def law(store: "Store", regulations: Iterable[str]) -> Law:
    """Return what the graph knows about the force of ``regulations`` and of all that replaced them."""
    keys = sorted(set(regulations))
    return from_rows(ask(store, "trace/law", regulations=keys) if keys else [])


def from_rows(rows: "Sequence[Row]") -> Law:
    """Return what the rows of ``trace/law`` say."""
    said = [said for row in rows for said in (*row["relations"], *row["claims"])]
    names = {relation["newer"]: relation["newer_name"] for row in rows for relation in row["relations"]}
    return Law(
        facts={row["key"]: Facts(row["key"], _when(row, "effective"), row["effective_to"]) for row in rows},
        names={**names, **{row["key"]: row["name"] for row in rows}},
        titles={row["key"]: row["title"] for row in rows},
        # A relation between two of the rows stands in both.
        statements=tuple(dict.fromkeys(map(_statement, said))),
    )


def _statement(said: Mapping[str, Any]) -> Statement:
    copied: dict[str, Any] = {name: said.get(name) for name in _COPIED}
    return Statement(effective=_when(said, "effective"), newer_effective=_when(said, "newer"), **copied)


def _when(row: Mapping[str, Any], name: str) -> When | None:
    day = row.get(f"{name}_from")
    return When(day, row.get(f"{name}_precision") or "DAY") if day else None
