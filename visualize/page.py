"""A placed map as one HTML file that needs nothing else: no request leaves it, no name in it can act.

pyvis holds the data and renders our template; the drawing library is the one inside its installed wheel.
Every script and style stands in the page and is allowed by its hash, so the same map gives the same bytes.
"""

import base64
import hashlib
import re
from collections import Counter
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Any

from graph.messages import catalogue
from graph.query import SEVERITIES
from visualize.layouts import Picture, place
from visualize.model import Map, Mark, Node
from visualize.palette import ALARMS, TONES, stroke
from visualize.wrap import clean

SCRIPTS = ("data.js", "state.js", "draw.js", "cards.js", "camera.js", "panel.js", "main.js")
LIBRARY = "lib/vis-9.1.2/vis-network.min.js"


def page(drawn: Map) -> str:
    """Return the map as one self-contained HTML page; the same map gives the same bytes."""
    # These three pull in about forty modules; only a map needs them.
    from jinja2 import Environment, PackageLoader
    from markupsafe import Markup
    from pyvis.network import Network

    picture = place(drawn)
    library, script, style = _library(), _script(), _template("map.css")
    net = Network(directed=True, cdn_resources="in_line", heading=clean(drawn.title))
    _fill(net, drawn, picture)
    net.options = {"physics": {"enabled": False}}
    net.templateEnv = Environment(
        loader=PackageLoader("visualize", "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    net.templateEnv.globals.update(
        drawn=drawn,
        data=_data(net, drawn, picture),
        t=_texts(drawn),
        legend=_legend(drawn, picture),
        listed=_listed(drawn),
        findings=_findings(drawn),
        glyph={severity: alarm.glyph for severity, alarm in ALARMS.items()},
        policy=_policy(style, library, script),
        style=Markup(style),  # noqa: S704  (our own file)
        library=Markup(library),  # noqa: S704  (the installed wheel's file)
        script=Markup(script),  # noqa: S704  (our own files)
    )
    net.path = "map.html"
    html: str = net.generate_html()
    return html


def _fill(net: Any, drawn: Map, picture: Picture) -> None:
    boxes = {box.id: box for box in picture.boxes}
    lanes = {lane.key: at for at, lane in enumerate(drawn.lanes)}
    for node in drawn.nodes:
        box = boxes[node.id]
        net.add_node(
            node.id,
            label=clean(node.name),
            shape="custom",
            x=round(box.x, 1),
            y=round(box.y, 1),
            width=box.width,
            height=round(box.height, 1),
            lines=box.lines,
            tone=box.tone % len(TONES),
            type=node.label,
            key=clean(node.key),
            code=clean(node.code),
            owner=clean(node.owner),
            badge=clean(node.badge),
            lane=str(lanes[node.lane]),
            card=node.card,
            rootless=node.rootless,
            facts=[{"label": fact.label, "text": clean(fact.text)} for fact in node.facts],
            marks=_marks(node.marks),
        )
    ways = {route.edge: route.points for route in picture.routes}
    for number, edge in enumerate(drawn.edges):
        net.add_edge(
            edge.source,
            edge.target,
            type=edge.rel_type,
            rises=edge.rises,
            lineage=edge.lineage,
            way=[round(value, 1) for value in chain(*ways.get(number, ()))],
            facts=[{"label": fact.label, "text": clean(fact.text)} for fact in edge.facts],
            marks=_marks(edge.marks),
        )


def _marks(marks: tuple[Mark, ...]) -> list[dict[str, str]]:
    ordered = sorted(marks, key=lambda mark: (SEVERITIES.index(mark.severity), mark.rule))
    return [{"rule": m.rule, "severity": m.severity, "reason": clean(m.reason)} for m in ordered]


def _data(net: Any, drawn: Map, picture: Picture) -> dict[str, Any]:
    texts = _texts(drawn)
    lanes = {lane.key: (str(at), lane) for at, lane in enumerate(drawn.lanes)}
    return {
        "title": clean(drawn.title),
        "subtitle": clean(drawn.subtitle),
        "file": re.sub(r"[^a-z0-9]+", "-", clean(drawn.title).lower()).strip("-")[:80] or drawn.layout,
        "axis": picture.axis,
        "head": picture.head,
        "width": round(picture.width, 1),
        "height": round(picture.height, 1),
        "tones": [asdict(tone) for tone in TONES],
        "bands": [
            {
                **asdict(band),
                "tone": band.tone % len(TONES),
                "lane": lanes[band.lane][0],
                "name": clean(lanes[band.lane][1].name),
                "note": clean(lanes[band.lane][1].note),
            }
            for band in picture.bands
        ],
        "frames": [{**asdict(frame), "tone": frame.tone % len(TONES)} for frame in picture.frames],
        "strokes": {name: asdict(stroke(name)) for name in sorted({edge.rel_type for edge in drawn.edges})},
        "severities": {
            severity: {**asdict(alarm), "name": texts[f"severity_{severity}"]}
            for severity, alarm in ALARMS.items()
        },
        "names": dict(drawn.names),
        "up": drawn.up,
        "down": drawn.down,
        "texts": {name: texts[name] for name in _SPOKEN},
        "nodes": net.nodes,
        "edges": net.edges,
    }


_SPOKEN = ("matches", "nothing_above", "nothing_below", "spoken", "spoken_findings")


def _legend(drawn: Map, picture: Picture) -> list[dict[str, Any]]:
    """Return the filters, block by block, with how many things each entry stands for."""
    texts = _texts(drawn)
    routed = {route.edge for route in picture.routes}
    number = {lane.key: str(at) for at, lane in enumerate(drawn.lanes)}
    lanes = Counter(number[node.lane] for node in drawn.nodes if not node.card)
    kinds = Counter(node.label for node in drawn.nodes)
    ways = Counter(edge.rel_type for at, edge in enumerate(drawn.edges) if at in routed)
    worst = Counter(_worst(node) for node in drawn.nodes)
    rootless = sum(node.rootless for node in drawn.nodes)

    def entries(counted: dict[str, int], names: dict[str, str]) -> list[dict[str, Any]]:
        return [
            {"value": value, "name": clean(names.get(value, value)), "count": counted[value]}
            for value in names
            if counted.get(value)
        ]

    named = {name: drawn.names.get(name, name) for name in sorted({*kinds, *ways})}
    marks = {severity: texts[f"severity_{severity}"] for severity in SEVERITIES} | {
        "none": texts["no_finding"]
    }
    blocks = [
        (
            "lane",
            texts[f"lanes_{picture.axis}"],
            entries(lanes, {number[lane.key]: lane.name for lane in drawn.lanes}),
        ),
        ("label", texts["kinds"], entries(kinds, named) if len(kinds) > 1 else []),
        ("rel_type", texts["ways"], entries(ways, named)),
        ("severity", texts["findings"], entries(worst, marks) if worst["none"] < len(drawn.nodes) else []),
        ("rootless", texts["lineage"], entries({"rootless": rootless}, {"rootless": texts["rootless"]})),
    ]
    return [{"filter": name, "title": title, "entries": found} for name, title, found in blocks if found]


def _worst(node: Node) -> str:
    return min((mark.severity for mark in node.marks), key=SEVERITIES.index, default="none")


def _listed(drawn: Map) -> list[dict[str, Any]]:
    """Return the nodes lane by lane for the list, chips under their cards."""
    chips: dict[str, list[Node]] = {}
    at = _numbers(drawn)
    for node in drawn.nodes:
        if node.card:
            chips.setdefault(node.card, []).append(node)
    cards = [node for node in drawn.nodes if not node.card]
    return [
        {
            "name": clean(lane.name),
            "nodes": [
                {
                    "at": at[node.id],
                    "card": node.card,
                    "code": clean(node.code),
                    "name": clean(node.name),
                    "owner": clean(node.owner),
                    "marks": _marks(node.marks),
                }
                for card in cards
                if card.lane == lane.key
                for node in (card, *chips.get(card.id, ()))
            ],
        }
        for lane in drawn.lanes
    ]


def _numbers(drawn: Map) -> dict[str, int]:
    """Return the number by which the page's HTML refers to a node: no attribute has to carry a key."""
    return {node.id: at for at, node in enumerate(drawn.nodes)}


def _findings(drawn: Map) -> list[dict[str, Any]]:
    """Return every finding once, the worst first, with its subject or else the first node that shows it."""
    texts = _texts(drawn)
    shown: dict[Mark, int] = {}
    at = _numbers(drawn)
    for node in drawn.nodes:
        for mark in node.marks:
            shown.setdefault(mark, at.get(mark.about, at[node.id]))
    for edge in drawn.edges:
        for mark in edge.marks:
            shown.setdefault(mark, at.get(mark.about, at[edge.target]))
    return [
        {
            "rule": mark.rule,
            "severity": mark.severity,
            "said": texts[f"severity_{mark.severity}"],
            "reason": clean(mark.reason),
            "node": node,
        }
        for mark, node in sorted(
            shown.items(),
            key=lambda one: (SEVERITIES.index(one[0].severity), one[0].rule, one[0].reason, one[1]),
        )
    ]


def _texts(drawn: Map) -> dict[str, str]:
    found = catalogue(drawn.language)
    return {key.removeprefix("map."): text for key, text in found.items() if key.startswith("map.")}


def _policy(style: str, *scripts: str) -> str:
    allowed = " ".join(_hash(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _library() -> str:
    return files("pyvis").joinpath("templates", LIBRARY).read_text("utf-8")


@cache
def _script() -> str:
    joined = "".join(_template(name) for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{joined}}})();'


def _template(name: str) -> str:
    return files("visualize").joinpath("templates", name).read_text("utf-8")
