"""The closing checklist of one IKU: six checks, and what its quality is worth under KMK 327/KMK.01/2018.

The six checks are the conclusion of the founding article on non-cascading IKU (S2-32). It adds a point for
control that is not all the owner's (S2-24) and takes one for an IKU that several employees of one level share
(S2-30); for measuring quality or time it names criteria but no points (S2-25 to S2-29), so none are counted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from pydantic import Field

from graph.answer import Answer, Owner, Ref, owner
from graph.catalogue import ask
from graph.checklist_checks import (
    Check,
    Facts,
    Force,
    Goal,
    Point,
    Standard,
    Verdict,
    checks,
    points,
    quality_verdict,
)
from graph.find import not_found
from graph.law import law
from graph.selection import select
from graph.selector import Selector, Term

if TYPE_CHECKING:
    from graph.store import Store


class Quality(Answer):
    """What the quality of one IKU is worth."""

    criterion: str | None = Field(
        description="Criterion that it is said to meet: Q1 to Q4 quality, T time. It has no points itself."
    )
    verdict: Verdict = Field(description="Whether it meets the criterion.")
    points: tuple[Point, ...]
    total: int | None = Field(description="Sum of the points; null if one of them cannot be told.")


class Alternative(Ref):
    """Another wording of the same indicator, or the IKU itself among them."""

    quality: Quality
    asked: bool = Field(description="True for the IKU that was asked about.")


class Checklist(Answer):
    """The whole answer for one IKU."""

    iku: Ref
    year: int = Field(description="Year asked about.")
    as_of: date
    owners: tuple[Owner, ...]
    checks: tuple[Check, ...] = Field(description="The six checks, in the order of the source.")
    quality: Quality
    alternatives: tuple[Alternative, ...] = Field(
        description="The wordings to choose from, best quality first; empty if there is only one."
    )


def checklist(store: "Store", iku: str, year: int | None, as_of: date) -> Checklist:
    """Return the checklist of an IKU; standards are asked for their force on ``as_of``.

    ``year`` is the IKU's own where it is None; for another one nothing is judged. Raises NotFound with the
    nearest keys.
    """
    facts = _facts(store, _with_alternatives(store, iku), as_of)
    if iku not in facts:
        raise not_found(store, "IKU", iku)
    asked = facts[iku]
    year = asked.year if year is None else year
    qualities = {key: _quality(found) for key, found in facts.items()}
    if asked.year == year:
        asked = _with_goal(store, asked)
    return Checklist(
        iku=_ref(asked),
        year=year,
        as_of=as_of,
        owners=asked.owners,
        checks=checks(asked, year),
        quality=qualities[iku],
        alternatives=_alternatives(facts, qualities, iku) if len(facts) > 1 else (),
    )


def _ref(facts: Facts) -> Ref:
    return Ref(label="IKU", key=facts.key, name=facts.name)


def _with_alternatives(store: "Store", iku: str) -> list[str]:
    """Return the IKU and all that are alternatives of it, of each other, and so on."""
    known, ahead = {iku}, {iku}
    while ahead:
        rows = ask(store, "checklist/alternatives", keys=sorted(ahead))
        ahead = {row["key"] for row in rows} - known
        known |= ahead
    return sorted(known)


def _facts(store: "Store", keys: Sequence[str], as_of: date) -> dict[str, Facts]:
    shared = {row["key"]: row for row in ask(store, "checklist/shared", keys=keys)}
    standards = _standards(store, keys, as_of)
    nobody = {"same": 0, "unclear": 0}
    return {
        row["key"]: Facts(
            key=row["key"],
            name=row["name"],
            year=row["year"],
            unit=row["target_unit"],
            owners=tuple(map(owner, row["owners"])),
            manual=row["manual"],
            vague=tuple(row["vague"]),
            duties=tuple((duty["name"], duty["own"]) for duty in row["duties"]),
            duties_of_owner=row["duties_of_owner"],
            realisations=row["realisations"],
            positive=row["positive"],
            same=shared.get(row["key"], nobody)["same"],
            unclear=shared.get(row["key"], nobody)["unclear"],
            standards=standards.get(row["key"], ()),
        )
        for row in ask(store, "checklist/facts", keys=keys)
    }


def _standards(store: "Store", keys: Sequence[str], as_of: date) -> dict[str, tuple[Standard, ...]]:
    rows = ask(store, "checklist/standards", keys=keys)
    legal = law(store, {regulation for row in rows for regulation in row["regulations"]})
    found: dict[str, list[Standard]] = {}
    for row in rows:
        verdicts = {legal.status(regulation, as_of).verdict for regulation in row["regulations"]}
        force: Force = "ended"
        if "in_force" in verdicts:
            force = "in_force"
        elif not verdicts or "unknown" in verdicts:
            force = "unknown"
        found.setdefault(row["key"], []).append(Standard(row["name"], force))
    return {key: tuple(standards) for key, standards in found.items()}


def _with_goal(store: "Store", facts: Facts) -> Facts:
    """Return the facts with the map of the nearest owner above, and what the IKU or any above it reaches."""
    if facts.position is None:
        return facts
    maps = ask(store, "checklist/map_above", position=facts.position.key, year=facts.year)
    if not maps:
        return facts
    upward = Selector(((Term("IKU", facts.key, up=None),),))
    above = sorted(select(store, upward, facts.year))
    reached = ask(store, "checklist/reached", keys=above, map=maps[0]["key"])
    return replace(facts, goal=Goal(maps[0]["name"], tuple(row["name"] for row in reached)))


def _quality(facts: Facts) -> Quality:
    found = points(facts)
    known = [point.points for point in found if point.points is not None]
    return Quality(
        criterion=facts.criterion,
        verdict=quality_verdict(facts),
        points=found,
        total=sum(known) if len(known) == len(found) else None,
    )


def _alternatives(
    facts: Mapping[str, Facts], qualities: Mapping[str, Quality], asked: str
) -> tuple[Alternative, ...]:
    """Return the wordings: first those that name a criterion, of these those that meet it, then by points."""

    def rank(key: str) -> tuple[Any, ...]:
        quality = qualities[key]
        known = sum(point.points or 0 for point in quality.points)
        return quality.criterion is None, quality.verdict != "met", -known, key

    return tuple(
        Alternative(label="IKU", key=key, name=facts[key].name, quality=qualities[key], asked=key == asked)
        for key in sorted(facts, key=rank)
    )
