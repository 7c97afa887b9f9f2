"""How an IKU reaches the strategic objectives: every shortest way up, or the reason there is none."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from graph.answer import Answer, Owner, Ref, owner
from graph.catalogue import ask
from graph.find import not_found
from graph.schema import LINEAGE

if TYPE_CHECKING:
    from graph.store import Row, Store

MOST_PATHS = 100

NoPath = Literal["other_year", "no_parent", "only_unique", "cycle", "reaches_nothing"]


class Objective(Ref):
    """A strategic objective, with the map and the perspective it stands in."""

    strategy_map: Ref | None
    perspective: Ref | None


class Hop(Answer):
    """One step up. The last one of a path leads from an IKU to the objective."""

    type: str = Field(description="Relationship type: the technique, or MEASURES or SUPPORTS.")
    lower: Ref
    upper: Ref
    owners: tuple[Owner, ...] = Field(description="Owner of the lower IKU.")
    method: str | None = None
    approach: str | None = None
    how: str | None = None


class Path(Answer):
    """One way up to one objective."""

    objective: Objective
    hops: tuple[Hop, ...]


class UniqueWork(Answer):
    """An IKU above which this one is unique work: visible, but no lineage."""

    superior: Ref
    reason: str | None


class Paths(Answer):
    """Every shortest way to each objective within reach; without any, the reason."""

    iku: Ref
    year: int
    owners: tuple[Owner, ...]
    paths: tuple[Path, ...]
    unique_under: tuple[UniqueWork, ...]
    reason: NoPath | None = Field(description="Why there is no path; null if there is one.")
    ends_at: tuple[Ref, ...] = Field(description="IKU at which the lineage ends without an objective.")
    truncated: bool = Field(description="True if there are more paths than are listed.")


def paths(store: "Store", iku: str, year: int | None = None, *, most: int = MOST_PATHS) -> Paths:
    """Return the alignment paths of an IKU in its year; shortest per objective.

    No path is an answer with its reason; so is a ``year`` that is not the IKU's own. Raises NotFound with the
    nearest keys.
    """
    climb = _climb(store, iku)
    if iku not in climb.rows:
        raise not_found(store, "IKU", iku)
    start = climb.rows[iku]
    asked = start["year"] if year is None else year
    found = tuple(islice(_all_paths(climb, iku), most + 1)) if asked == start["year"] else ()
    reason, ends = (None, ()) if found else _reason(climb, start, asked)
    return Paths(
        iku=_ref(start),
        year=asked,
        owners=_owners(start),
        paths=found[:most],
        unique_under=tuple(
            UniqueWork(superior=_ref(above), reason=above["reason"])
            for above in start["superiors"]
            if above["type"] not in LINEAGE
        ),
        reason=reason,
        ends_at=ends,
        truncated=len(found) > most,
    )


@dataclass(frozen=True, slots=True)
class _Climb:
    """Everything above one IKU in its year, and how many steps up each IKU is."""

    rows: "dict[str, Row]"
    steps: dict[str, int]


def _climb(store: "Store", iku: str) -> _Climb:
    """Return what is above an IKU; each level is asked for at once, and none twice, so that cycles end."""
    climb = _Climb({}, {})
    level, steps = [iku], 0
    while level:
        rows = ask(store, "paths/above", ikus=level)
        climb.rows.update((row["key"], row) for row in rows)
        climb.steps.update((row["key"], steps) for row in rows)
        above = {up["key"] for row in rows for up in _lineage(row)}
        level, steps = sorted(above - climb.rows.keys()), steps + 1
    return climb


def _lineage(row: "Row") -> "list[dict[str, Any]]":
    return [above for above in row["superiors"] if above["type"] in LINEAGE]


def _all_paths(climb: _Climb, start: str) -> Iterator[Path]:
    below: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    goals: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    for key, row in sorted(climb.rows.items()):
        for above in _lineage(row):
            if climb.steps[above["key"]] == climb.steps[key] + 1:
                below.setdefault(above["key"], []).append((key, above))
        for objective in row["objectives"]:
            goals.setdefault(objective["key"], []).append((key, objective))
    for _, reached in sorted(goals.items()):
        nearest = min(climb.steps[key] for key, _ in reached)
        for key, objective in reached:
            if climb.steps[key] == nearest:
                last = _hop(climb.rows[key], objective, _objective(objective))
                for hops in _ways(climb, below, start, key):
                    yield Path(objective=_objective(objective), hops=(*hops, last))


def _ways(
    climb: _Climb, below: dict[str, list[tuple[str, dict[str, Any]]]], start: str, top: str
) -> Iterator[tuple[Hop, ...]]:
    """Yield every shortest way from ``start`` up to ``top``; walked downwards, no step leads astray."""
    open_: list[tuple[str, tuple[Hop, ...]]] = [(top, ())]
    while open_:
        key, hops = open_.pop()
        if key == start:
            yield hops
            continue
        upper = _ref(climb.rows[key])
        for lower, edge in reversed(below[key]):
            open_.append((lower, (_hop(climb.rows[lower], edge, upper), *hops)))


def _reason(climb: _Climb, start: "Row", year: int) -> tuple[NoPath, tuple[Ref, ...]]:
    if start["year"] != year:
        return "other_year", ()
    if not _lineage(start):
        return ("only_unique" if start["superiors"] else "no_parent"), ()
    ends = tuple(_ref(row) for _, row in sorted(climb.rows.items()) if not _lineage(row))
    return ("reaches_nothing" if ends else "cycle"), ends


def _ref(row: "Row | dict[str, Any]") -> Ref:
    return Ref(label="IKU", key=row["key"], name=row["name"])


def _owners(row: "Row") -> tuple[Owner, ...]:
    return tuple(owner(found) for found in row["owners"])


def _hop(lower: "Row", edge: dict[str, Any], upper: Ref) -> Hop:
    return Hop(
        type=edge["type"],
        lower=_ref(lower),
        upper=Ref(label=upper.label, key=upper.key, name=upper.name),
        owners=_owners(lower),
        method=edge.get("method"),
        approach=edge.get("approach"),
        how=edge["how"],
    )


def _objective(row: dict[str, Any]) -> Objective:
    return Objective(
        label="StrategicObjective",
        key=row["key"],
        name=row["name"],
        strategy_map=Ref(label="StrategyMap", key=row["map"], name=row["map_name"]) if row["map"] else None,
        perspective=Ref(label="Perspective", key=row["perspective"], name=row["perspective_name"])
        if row["perspective"]
        else None,
    )
