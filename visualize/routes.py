"""The way of every edge from card to card, in the free room between layers."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from visualize.layouts import Point, Route
from visualize.model import Edge

PORTS = 0.62
"""Part of a card's side over which its edges spread."""
ARC = 40.0
"""How far an edge between two cards of one layer swings out."""


@dataclass(frozen=True, slots=True)
class End:
    """One card as an edge sees it: its place along the layer, and where it begins and ends across."""

    layer: int
    centre: float
    size: float
    low: float
    high: float


def routes(
    edges: Sequence[Edge],
    ends: Mapping[str, End],
    bends: Mapping[tuple[str, str], Sequence[tuple[int, float]]],
    layers: Sequence[tuple[float, float]],
    *,
    swing: int,
    rows: bool,
) -> tuple[Route, ...]:
    """Return a route for each edge whose two ends are cards of their own.

    ``layers`` says where the cards of each layer begin and end across; ``swing`` is 1 if edges within a layer
    swing out behind it and -1 if in front of it; with ``rows``, across is downward.
    """
    drawn = [(n, e) for n, e in enumerate(edges) if e.source in ends and e.target in ends]
    ports = _ports(drawn, ends, swing)
    return tuple(
        Route(n, tuple((b, a) if rows else (a, b) for a, b in points))
        for n, edge in drawn
        for points in [
            _points(
                (_side(edge.source, edge.target, ends, swing), ports[n, edge.source]),
                (_side(edge.target, edge.source, ends, swing), ports[n, edge.target]),
                [(layers[layer], at) for layer, at in bends.get((edge.source, edge.target), ())],
                swing if ends[edge.source].layer == ends[edge.target].layer else 0,
            )
        ]
    )


def _side(one: str, other: str, ends: Mapping[str, End], swing: int) -> float:
    """Return where the edge touches ``one``, across the layers."""
    step = ends[other].layer - ends[one].layer or swing
    return ends[one].high if step > 0 else ends[one].low


def _ports(
    drawn: Sequence[tuple[int, Edge]], ends: Mapping[str, End], swing: int
) -> dict[tuple[int, str], float]:
    """Return where along each of its two cards an edge touches, in the order of the other ends."""
    sides: dict[tuple[str, float], list[tuple[float, int]]] = defaultdict(list)
    for n, edge in drawn:
        for one, other in ((edge.source, edge.target), (edge.target, edge.source)):
            sides[one, _side(one, other, ends, swing)].append((ends[other].centre, n))
    found: dict[tuple[int, str], float] = {}
    for (one, _), touching in sides.items():
        end = ends[one]
        step = min(14.0, end.size * PORTS / len(touching))
        start = end.centre - step * (len(touching) - 1) / 2
        found.update({(n, one): start + step * at for at, (_, n) in enumerate(sorted(touching))})
    return found


def _points(
    start: Point, end: Point, bends: Sequence[tuple[tuple[float, float], float]], swing: int
) -> list[Point]:
    if swing:
        out = (max if swing > 0 else min)(start[0], end[0]) + swing * ARC
        return [start, (out, start[1]), (out, end[1]), end]
    points = [start]
    for (low, high), at in bends:
        near, far = (low, high) if start[0] < end[0] else (high, low)
        points += [*_curve(points[-1], (near, at)), *_curve((near, at), (far, at))]
    return points + _curve(points[-1], end)


def _curve(start: Point, end: Point) -> list[Point]:
    """Return a curve that leaves and arrives straight across."""
    reach = (end[0] - start[0]) / 2
    return [(start[0] + reach, start[1]), (end[0] - reach, end[1]), end]
