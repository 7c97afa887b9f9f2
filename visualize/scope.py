"""Which IKU a cascade map shows: few enough to read, and how many it leaves out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.catalogue import ask
from graph.errors import NothingToDraw
from graph.find import not_found

if TYPE_CHECKING:
    from graph.store import Store

UNKNOWN = 0
"""Tier of an IKU whose owner has none."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Keys of the IKU to show, the name of what was asked for, and how many there are."""

    ikus: tuple[str, ...]
    name: str
    total: int | None
    """How many there are to show, those above included; None: more than are shown, not counted."""


def whole_year(store: "Store", year: int, first: Iterable[str], most: int) -> Scope:
    """Return the IKU of a year, tier by tier from the top until ``most``. Raises NothingToDraw."""
    tiers = _counted(ask(store, "map/tiers", year=year))
    if not tiers:
        raise NothingToDraw("iku", year=year, years=[row["year"] for row in ask(store, "map/iku_years")])
    found = _from_the_top(store, "map/tier", tiers, first, most, year=year)
    return Scope(tuple(found), "", sum(tiers.values()))


def one_unit(store: "Store", unit: str, year: int, first: Iterable[str], most: int) -> Scope:
    """Return the IKU of a unit and the units below it, and what stands above them. Raises NotFound."""
    named = ask(store, "map/unit", unit=unit)
    if not named:
        raise not_found(store, "Unit", unit)
    tiers = _counted(ask(store, "map/unit_tiers", unit=unit, year=year))
    if not tiers:
        years = [row["year"] for row in ask(store, "map/iku_years")]
        raise NothingToDraw("unit", year=year, years=years, unit=named[0]["name"])
    own = _from_the_top(store, "map/unit_tier", tiers, first, most, unit=unit, year=year)
    above = _reached(store, "map/superiors", own, most)
    return Scope((*own, *above), named[0]["name"], sum(tiers.values()) + len(above))


def one_iku(store: "Store", iku: str, most: int) -> Scope:
    """Return an IKU with all above it, and step by step what is below it until ``most``. Raises NotFound."""
    named = ask(store, "map/ikus", ikus=[iku])
    if not named:
        raise not_found(store, "IKU", iku)
    above = _reached(store, "map/superiors", [iku], most)
    room = max(most - len(above) - 1, 1)
    below = _reached(store, "map/subordinates", [iku], room + 1)
    total = 1 + len(above) + len(below) if len(below) <= room else None
    name = " ".join(filter(None, (named[0]["code"], named[0]["name"])))
    return Scope((iku, *above, *below[:room]), name, total)


def _counted(rows: list[dict[str, Any]]) -> dict[int, int]:
    """Return how many IKU each tier has, from the top, the unknown tier last."""
    return {row["tier"]: row["ikus"] for row in sorted(rows, key=lambda row: row["tier"] or 10**9)}


def _from_the_top(
    store: "Store", query: str, tiers: Mapping[int, int], first: Iterable[str], most: int, **where: Any
) -> list[str]:
    wanted, found = sorted(first)[:most], list[str]()
    for tier in tiers:
        room = most - len(found)
        if room <= 0:
            break
        rows = ask(store, query, tier=tier, first=wanted, limit=room, **where)
        found += [row["iku"] for row in rows if row["iku"] not in found]
    return found


def _reached(store: "Store", query: str, start: Iterable[str], most: int) -> list[str]:
    """Return what is reached step by step, nearest first, without the start."""
    front, met = list(start), dict.fromkeys(start)
    begun = len(met)
    while front and len(met) - begun < most:
        rows = ask(store, query, ikus=front, limit=most + begun)
        front = [row["iku"] for row in rows if row["iku"] not in met][: most - (len(met) - begun)]
        met.update(dict.fromkeys(front))
    return list(met)[begun:]
