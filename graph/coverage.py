"""How much of an organisation is aligned, grounded and measured: shares by unit and by tier."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import Field

from graph.answer import Answer, Ref
from graph.audit import bound
from graph.catalogue import ask, catalogue, refuse_what_is_missing
from graph.law import law
from graph.legal_status import Statement, status_on
from graph.schema import LINEAGE
from graph.selection import portions

if TYPE_CHECKING:
    from graph.store import Row, Store

TECHNIQUES = (*LINEAGE, "UNIQUE_UNDER")

_REACH = "UNS-07"

Group = tuple[str | None, int | None, str | None]
"""Key of the owner's unit, number and name of its tier; None for what is not on record."""
Counts = Counter[str]


class Share(Answer):
    """So many of so many; what lacks the data to be judged counts in neither."""

    met: int
    of: int
    not_judged: int = 0

    @property
    def part(self) -> float | None:
        """From 0 to 1; None when there is nothing to judge."""
        return self.met / self.of if self.of else None


class Covered(Answer):
    """The shares of some IKU and positions. Dropped IKU count nowhere."""

    ikus: int
    reaching: Share = Field(
        description="IKU that reach an objective of the nearest map owner in the reporting line of their "
        "owner (S2-31, UNS-07); not judged: owned by no position, or nobody above owns a map."
    )
    in_force_signed: Share = Field(
        description="Of the IKU that name a source or must have one (class N, not mandatory: UNS-01), those "
        "with a source in force on the day their contract was signed; not judged: no such day, or a force "
        "that cannot be told."
    )
    in_force_asked: Share = Field(description="The same on the day asked about.")
    complete_manual: Share = Field(description="IKU whose definition lacks no field that UNS-13 asks for.")
    positions: Share = Field(
        description="Filled positions with an IKU (S1-19); not judged: without an IKU, and not known to be "
        "filled."
    )
    techniques: dict[str, Share] = Field(
        description="Cascade relations down to these IKU, by relationship type; together they are all."
    )


class CoveredUnit(Covered):
    """A unit or organisation with all units that are part of it."""

    unit: Ref
    depth: int = Field(description="Steps down from the unit that is part of no other.")


class CoveredTier(Covered):
    """The IKU and positions of one tier; without number and names, those whose tier is not on record."""

    level_no: int | None
    levels: tuple[str, ...] = Field(description="What the office calls the tier.")


class Coverage(Answer):
    """The whole answer for one year."""

    year: int
    as_of: date
    total: Covered
    units: tuple[CoveredUnit, ...] = Field(description="From the top down, each followed by its parts.")
    outside: Covered = Field(description="What belongs to no unit on record.")
    tiers: tuple[CoveredTier, ...] = Field(description="From the top down.")


def coverage(store: "Store", year: int, as_of: date) -> Coverage:
    """Return the coverage of a year by unit, rolled up, and by tier; legal force also on ``as_of``."""
    groups = _groups(store, year, as_of)
    units = {(row["label"], row["key"]): row for row in ask(store, "coverage/units")}
    return Coverage(
        year=year,
        as_of=as_of,
        total=Covered(**_shares(_sum(groups.values()))),
        units=tuple(_units(units, groups)),
        outside=Covered(**_shares(_sum(counts for group, counts in groups.items() if group[0] is None))),
        tiers=tuple(_tiers(groups)),
    )


def _groups(store: "Store", year: int, as_of: date) -> dict[Group, Counts]:
    """Return what is counted, by the unit and tier of the owner."""
    groups: dict[Group, Counts] = {}

    def add(row: "Row", **counts: int) -> None:
        groups.setdefault((row["unit"], row["level_no"], row["level"]), Counter()).update(counts)

    for row in ask(store, "coverage/ikus", year=year):
        add(row, **{name: row[name] for name in ("ikus", "complete", "unsourced", "of_positions")})
    for row, verdict in _not_reaching(store, year, as_of):
        add(row, **{f"reach_{verdict}": row["total"]})
    for row in ask(store, "coverage/positions", year=year):
        add(row, with_iku=row["with_iku"], without=row["without"], unknown=row["unknown"])
    for row in ask(store, "coverage/techniques", year=year):
        add(row, **{row["type"]: row["total"]})
    for row, signed, asked in _forces(ask(store, "coverage/sources", year=year), store, as_of):
        add(
            row, **{f"signed_{signed}": row["total"], f"asked_{asked}": row["total"], "sourced": row["total"]}
        )
    return groups


def _not_reaching(store: "Store", year: int, as_of: date) -> "Iterator[tuple[Row, str]]":
    """Yield the IKU that the rule on the map owner above names, by group, with its verdict."""
    rule = catalogue().rule(_REACH)
    refuse_what_is_missing(rule, store.engine)
    found: dict[str, set[str]] = {}
    with store.stream(rule.text, bound(rule, year, as_of)) as rows:
        for row in rows:
            found.setdefault(row["verdict"], set()).add(row[rule.subject])
    for verdict, keys in found.items():
        for some in portions(keys):
            for row in ask(store, "coverage/owners", keys=some):
                yield row, verdict


def _forces(rows: "list[Row]", store: "Store", as_of: date) -> "Iterator[tuple[Row, str, str]]":
    """Yield each row with whether any of its regulations is in force: ``met``, ``not_met`` or ``unknown``."""
    legal = law(store, {key for row in rows for key in row["regulations"]})
    chains = _chains(legal.statements)

    @cache
    def verdict(regulation: str, on: date) -> str:
        return status_on(legal.facts[regulation], chains.get(regulation, ()), on).verdict

    def force(regulations: Iterable[str], on: date | None) -> str:
        verdicts = {verdict(regulation, on) for regulation in regulations} if on else set()
        if "in_force" in verdicts:
            return "met"
        # A source without a regulation on record may rest on one that nobody entered.
        return "unknown" if "unknown" in verdicts or not verdicts else "not_met"

    for row in rows:
        yield row, force(row["regulations"], row["signed_on"]), force(row["regulations"], as_of)


def _chains(statements: Iterable[Statement]) -> Mapping[str, Sequence[Statement]]:
    """Return for each regulation what was said about its whole chain, which is all that its status needs."""
    touching: dict[str, set[Statement]] = {}
    for said in statements:
        for end in (said.regulation, said.newer or said.regulation):
            touching.setdefault(end, set()).add(said)
    chains: dict[str, Sequence[Statement]] = {}
    for start in touching:
        if start in chains:
            continue
        members, ahead = {start}, {start}
        while ahead:
            beside = {end for one in touching[ahead.pop()] for end in (one.regulation, one.newer) if end}
            ahead |= beside - members
            members |= beside
        chain = tuple(set().union(*(touching[member] for member in members)))
        chains.update(dict.fromkeys(members, chain))
    return chains


def _sum(parts: Iterable[Counts]) -> Counts:
    total: Counts = Counter()
    for part in parts:
        total.update(part)
    return total


def _shares(counts: Mapping[str, int]) -> dict[str, Any]:
    """Return the fields of a Covered."""
    ikus = counts["ikus"]
    cascades = sum(counts[name] for name in TECHNIQUES)
    judged = counts["of_positions"] - counts["reach_not_judged"]

    def in_force(day: str) -> Share:
        met, unknown = counts[f"{day}_met"], counts[f"{day}_unknown"]
        return Share(met=met, of=met + counts[f"{day}_not_met"] + counts["unsourced"], not_judged=unknown)

    return {
        "ikus": ikus,
        "reaching": Share(met=judged - counts["reach_fault"], of=judged, not_judged=ikus - judged),
        "in_force_signed": in_force("signed"),
        "in_force_asked": in_force("asked"),
        "complete_manual": Share(met=counts["complete"], of=ikus),
        "positions": Share(
            met=counts["with_iku"], of=counts["with_iku"] + counts["without"], not_judged=counts["unknown"]
        ),
        "techniques": {name: Share(met=counts[name], of=cascades) for name in TECHNIQUES},
    }


def _units(units: "Mapping[tuple[str, str], Row]", groups: Mapping[Group, Counts]) -> Iterator[CoveredUnit]:
    """Yield every unit and organisation before its parts; what runs in a circle begins at its first name."""
    parts: dict[tuple[str, str] | None, list[tuple[str, str]]] = {}
    for place, row in units.items():
        above = (row["above_label"], row["above"])
        parts.setdefault(above if above in units else None, []).append(place)
    order: list[tuple[tuple[str, str], int]] = []
    seen: set[tuple[str, str]] = set()
    for top in (*parts.get(None, ()), *units):
        stack = [(top, 0)]
        while stack:
            place, depth = stack.pop()
            if place not in seen:
                seen.add(place)
                order.append((place, depth))
                stack.extend((part, depth + 1) for part in reversed(parts.get(place, ())))
    own: dict[tuple[str, str], Counts] = {}
    for (unit, _, _), counts in groups.items():
        if unit is not None:
            own.setdefault(("Unit", unit), Counter()).update(counts)
    rolled = _rolled_up(order, own)
    for place, depth in order:
        name = units[place]["name"]
        yield CoveredUnit(
            unit=Ref(label=place[0], key=place[1], name=name), depth=depth, **_shares(rolled[place])
        )


def _rolled_up(
    order: list[tuple[tuple[str, str], int]], own: Mapping[tuple[str, str], Counts]
) -> dict[tuple[str, str], Counts]:
    """Return the counts of each unit with those of its parts; ``order`` holds a unit before its parts."""
    rolled: dict[tuple[str, str], Counts] = {}
    # Counts that wait for the unit one step up, by its depth.
    waiting: dict[int, Counts] = {}
    for place, depth in reversed(order):
        counts = _sum((own.get(place, Counter()), waiting.pop(depth + 1, Counter())))
        rolled[place] = counts
        waiting.setdefault(depth, Counter()).update(counts)
    return rolled


def _tiers(groups: Mapping[Group, Counts]) -> Iterator[CoveredTier]:
    """Yield the tiers by number; those that only have a name follow by name, what has neither comes last."""
    names: dict[tuple[int | None, str | None], set[str]] = {}
    tiers: dict[tuple[int | None, str | None], Counts] = {}
    for (_, number, name), counts in groups.items():
        tier = (number, None if number is not None else name)
        tiers.setdefault(tier, Counter()).update(counts)
        names.setdefault(tier, set()).update({name} if name is not None else ())
    for tier in sorted(tiers, key=lambda one: (one[0] is None, one[0] or 0, one[1] is None, one[1] or "")):
        yield CoveredTier(level_no=tier[0], levels=tuple(sorted(names[tier])), **_shares(tiers[tier]))
