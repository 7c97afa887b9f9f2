"""The cascade map of a year, a unit or one IKU, read from the graph."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from graph.catalogue import ask
from graph.messages import Language, text
from graph.schema import LINEAGE
from visualize.findings import Marks, marks_of
from visualize.model import Edge, Lane, Map, Node, identify
from visualize.phrases import (
    facts,
    iku_facts,
    invented,
    level_name,
    natural,
    number,
    subtitle,
    type_names,
    with_source_names,
)
from visualize.scope import UNKNOWN, Scope, one_iku, one_unit, whole_year

if TYPE_CHECKING:
    from graph.finding import Finding
    from graph.store import Row, Store

IKU = "IKU"
MOST = 150
"""How many IKU a map shows unless told otherwise: more is no longer read."""


def cascade_map(
    store: "Store",
    *,
    language: Language,
    year: int,
    unit: str | None = None,
    root: str | None = None,
    findings: "Iterable[Finding]" = (),
    most: int = MOST,
) -> Map:
    """Return the cascade of a year, of a unit (and those below it), or above and below one IKU.

    At most ``most`` IKU, from the top, those with a finding ahead; a note says what was left out. Raises
    NotFound for an unknown ``unit`` or ``root``, and NothingToDraw if there are no IKU.
    """
    marks = marks_of(findings, language)
    marked = [
        identified.removeprefix(f"{IKU}:") for identified in marks.nodes if identified.startswith(f"{IKU}:")
    ]
    if root:
        scope = one_iku(store, root, most)
        title = text("map.cascade_title_root", language, iku=scope.name, year=year)
    elif unit:
        scope = one_unit(store, unit, year, marked, most)
        title = text("map.cascade_title_unit", language, unit=scope.name, year=year)
    else:
        scope = whole_year(store, year, marked, most)
        title = text("map.cascade_title", language, year=year)
    rows = _once(ask(store, "map/ikus", ikus=list(scope.ikus)))
    with_source_names(store, rows)
    links = ask(store, "map/links", ikus=[row["key"] for row in rows])
    tiers = _tiers(rows, links)
    top = min(tiers.values(), key=_depth)
    rows.sort(
        key=lambda row: (_depth(tiers[row["key"]]), row["unit"] or "", natural(row["code"]), row["key"])
    )
    nodes = [_node(row, tiers[row["key"]], top, marks, language) for row in rows]
    edges = [_edge(link, marks, language) for link in links]
    found = {mark for node in nodes for mark in node.marks} | {mark for edge in edges for mark in edge.marks}
    word, notes = invented([*rows, *links], language)
    shown = [node.id for node in nodes] + [
        (row["type"], row["superior"], row["subordinate"]) for row in links
    ]
    elsewhere = marks.elsewhere(shown)
    if elsewhere:
        notes += (text("map.note_loose_findings", language, n=elsewhere),)
    return Map(
        layout="cascade",
        title=title,
        subtitle=subtitle(
            language, ("indicators", len(nodes)), ("cascades", len(edges)), ("marked", len(found)), word
        ),
        language=language,
        lanes=_lanes(rows, tiers, language),
        nodes=tuple(nodes),
        edges=tuple(edges),
        clusters={row["unit"]: row["unit_name"] for row in rows if row["unit"]},
        names=type_names((IKU, *LINEAGE, "UNIQUE_UNDER"), language),
        up=text("map.cascade_up", language),
        down=text("map.cascade_down", language),
        notes=(*_left_out(scope, len(nodes), language), *notes),
    )


def _once(rows: Sequence["Row"]) -> list["Row"]:
    """Return the first row of each IKU: in a graph loaded by other means one may have two owners."""
    return list({row["key"]: row for row in reversed(rows)}.values())


def _depth(tier: int) -> int:
    return tier if tier != UNKNOWN else 10**9


def _tiers(rows: Sequence["Row"], links: Sequence["Row"]) -> dict[str, int]:
    """Return the tier of each IKU: its owner's, or else one below the lowest that cascades to it."""
    tiers = {row["key"]: row["tier"] or UNKNOWN for row in rows}
    for _ in range(len(rows)):
        below: dict[str, int] = {}
        for link in links:
            above, iku = tiers[link["superior"]], link["subordinate"]
            if above != UNKNOWN and tiers[iku] == UNKNOWN:
                below[iku] = max(below.get(iku, UNKNOWN), above + 1)
        if not below:
            break
        tiers.update(below)
    return tiers


def _lanes(rows: Sequence["Row"], tiers: Mapping[str, int], language: Language) -> tuple[Lane, ...]:
    lanes = []
    for tier in sorted(set(tiers.values()), key=_depth):
        if tier == UNKNOWN:
            lanes.append(Lane(str(tier), text("map.no_tier", language)))
            continue
        levels = Counter(row["level"] for row in rows if row["tier"] == tier and row["level"])
        common = sorted(levels, key=lambda level: (-levels[level], level))[:3]
        number_of_tier = text("map.tier", language, n=tier)
        named = ", ".join(level_name(level, language) for level in common)
        lanes.append(Lane(str(tier), named or number_of_tier, number_of_tier if named else ""))
    return tuple(lanes)


def _node(row: "Row", tier: int, top: int, marks: Marks, language: Language) -> Node:
    return Node(
        IKU,
        row["key"],
        row["name"],
        str(tier),
        code=row["code"] or "",
        owner=row["owner_name"] or "",
        badge=row["cascade_class"] or "",
        cluster=row["unit"] or "",
        rootless=tier != top and not row["has_parent"],
        facts=iku_facts(row, language),
        marks=marks.of(IKU, row["key"]),
    )


def _edge(link: "Row", marks: Marks, language: Language) -> Edge:
    said = {
        "method": link["method"],
        "approach": link["approach"],
        "share": None if link["share"] is None else f"{number(link['share'] * 100, language)} %",
        "reason": link["reason"],
        "provenance": link["provenance"],
    }
    return Edge(
        link["type"],
        identify(IKU, link["superior"]),
        identify(IKU, link["subordinate"]),
        lineage=link["type"] in LINEAGE,
        facts=facts(said, ("method", "approach", "share", "reason"), language),
        marks=marks.on(link["type"], link["superior"], link["subordinate"]),
    )


def _left_out(scope: Scope, shown: int, language: Language) -> tuple[str, ...]:
    if scope.total is None:
        return (text("map.note_more_below", language, shown=shown),)
    if scope.total > shown:
        return (text("map.note_left_out", language, shown=shown, total=scope.total),)
    return ()
