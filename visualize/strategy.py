"""The strategy map of one owner and year, read from the graph."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from graph.catalogue import ask
from graph.errors import NothingToDraw
from graph.find import not_found
from graph.messages import Language, text
from visualize.findings import Marks, marks_of
from visualize.model import Edge, Lane, Map, Node, identify
from visualize.phrases import facts, iku_facts, invented, natural, subtitle, type_names, with_source_names

if TYPE_CHECKING:
    from graph.finding import Finding
    from graph.store import Row, Store

OBJECTIVE, IKU = "StrategicObjective", "IKU"
LOOSE = "\0loose"
"""Lane of the owner's IKU that measure no objective of the map."""


def strategy_map(
    store: "Store",
    *,
    language: Language,
    year: int,
    map_key: str | None = None,
    findings: "Iterable[Finding]" = (),
) -> Map:
    """Return the strategy map of the highest owner in ``year``, or the one named, with findings marked.

    A map that is named is drawn whatever its year. Raises NotFound for an unknown ``map_key``, and
    NothingToDraw if the year has no map.
    """
    head, others = _chosen(store, year, map_key)
    key, marks = head["key"], marks_of(findings, language)
    objectives = ask(store, "map/objectives", map=key)
    measures = ask(store, "map/measures", map=key)
    loose = [row["iku"] for row in ask(store, "map/unattached", map=key)]
    causes = ask(store, "map/causes", map=key)
    ikus = {
        row["key"]: row
        for row in ask(store, "map/ikus", ikus=sorted({row["iku"] for row in measures} | set(loose)))
    }
    with_source_names(store, objectives, ikus.values())
    lanes = _lanes(ask(store, "map/perspectives", map=key), objectives, loose, language)
    objectives.sort(key=lambda row: (natural(row["number"]), row["key"]))
    nodes = [_objective(row, lanes, marks, language) for row in objectives]
    nodes += _chips(measures, ikus, nodes, marks, language)
    nodes += [_iku(ikus[iku], LOOSE, "", marks, language) for iku in loose]
    edges = [
        Edge(
            "MEASURES",
            identify(IKU, row["iku"]),
            identify(OBJECTIVE, row["objective"]),
            rises=True,
            marks=marks.on("MEASURES", row["iku"], row["objective"]),
        )
        for row in measures
    ]
    edges += [
        Edge(
            "CAUSES",
            identify(OBJECTIVE, row["cause"]),
            identify(OBJECTIVE, row["effect"]),
            rises=True,
            facts=facts({"provenance": row["provenance"]}, (), language),
            marks=marks.on("CAUSES", row["cause"], row["effect"]),
        )
        for row in causes
    ]
    found = {mark for node in nodes for mark in node.marks} | {mark for edge in edges for mark in edge.marks}
    word, notes = invented([head, *objectives, *ikus.values(), *causes], language)
    shown = [node.id for node in nodes]
    shown_links = [("MEASURES", row["iku"], row["objective"]) for row in measures]
    shown_links += [("CAUSES", row["cause"], row["effect"]) for row in causes]
    elsewhere = marks.elsewhere([*shown, *shown_links])
    return Map(
        layout="strategy",
        title=head["name"],
        subtitle=subtitle(
            language,
            head["owner_name"] or "",
            str(head["year"]),
            ("objectives", len(objectives)),
            ("indicators", len(ikus)),
            ("marked", len(found)),
            word,
        ),
        language=language,
        lanes=tuple(lanes.values()),
        nodes=tuple(nodes),
        edges=tuple(edges),
        names=type_names((OBJECTIVE, IKU, "MEASURES", "CAUSES"), language),
        up=text("map.strategy_up", language),
        down=text("map.strategy_down", language),
        notes=(*notes, *_other_maps(others, language), *_elsewhere(elsewhere, language)),
    )


def _chosen(store: "Store", year: int, map_key: str | None) -> tuple["Row", list["Row"]]:
    """Return the map to draw and the others of its year."""
    if map_key:
        found = ask(store, "map/maps", map=map_key)
        if not found:
            raise not_found(store, "StrategyMap", map_key)
        year = found[0]["year"]
    same = ask(store, "map/maps", year=year)
    if not same:
        raise NothingToDraw("map", year=year, years=[row["year"] for row in ask(store, "map/map_years")])
    head = found[0] if map_key else same[0]
    return head, [row for row in same if row["key"] != head["key"]]


def _lanes(
    perspectives: list["Row"], objectives: list["Row"], loose: list[str], language: Language
) -> dict[str | None, Lane]:
    lanes: dict[str | None, Lane] = {row["key"]: Lane(row["key"], row["name"]) for row in perspectives}
    if any(row["perspective"] is None for row in objectives):
        lanes[None] = Lane("", text("map.no_perspective", language))
    if loose:
        lanes[LOOSE] = Lane(LOOSE, text("map.no_objective", language))
    return lanes


def _objective(row: "Row", lanes: Mapping[str | None, Lane], marks: Marks, language: Language) -> Node:
    lane = lanes[row["perspective"]]
    said = {
        "lane": lane.name,
        "description": row["description"],
        "scope": row["scope"],
        "superior_objective": row["superiors"],
        "provenance": row["provenance"],
        "source": row["source"],
        "key": row["key"],
    }
    return Node(
        OBJECTIVE,
        row["key"],
        row["name"],
        lane.key,
        code=row["number"] or "",
        facts=facts(said, ("lane", "description", "scope", "superior_objective"), language),
        marks=marks.of(OBJECTIVE, row["key"]),
    )


def _chips(
    measures: list["Row"], ikus: Mapping[str, "Row"], cards: list[Node], marks: Marks, language: Language
) -> list[Node]:
    """Return each IKU once, under the first objective that it measures; the others are in its panel."""
    place = {card.id: card for card in cards}
    first: dict[str, Node] = {}
    for row in measures:
        first.setdefault(row["iku"], place[identify(OBJECTIVE, row["objective"])])
    ordered = sorted(first, key=lambda iku: (natural(ikus[iku]["code"]), iku))
    return [_iku(ikus[iku], first[iku].lane, first[iku].id, marks, language) for iku in ordered]


def _iku(row: Mapping[str, Any], lane: str, card: str, marks: Marks, language: Language) -> Node:
    return Node(
        IKU,
        row["key"],
        row["name"],
        lane,
        code=row["code"] or "",
        owner=row["owner_name"] or "",
        badge=row["cascade_class"] or "",
        card=card,
        facts=iku_facts(row, language),
        marks=marks.of(IKU, row["key"]),
    )


def _other_maps(others: list["Row"], language: Language) -> tuple[str, ...]:
    if not others:
        return ()
    named = "; ".join(f"{row['name']} ({row['key']})" for row in others[:12])
    return (text("map.note_other_maps", language, maps=named + (" …" if len(others) > 12 else "")),)


def _elsewhere(count: int, language: Language) -> tuple[str, ...]:
    return (text("map.note_loose_findings", language, n=count),) if count else ()
