"""Layered layout: every item keeps the layer it is given; its order and place along the layer are found.

Long edges get a bend in each layer they pass, so that they go between items and never through one. The
order starts from a walk along the edges and is improved by barycenter sweeps and swaps of neighbours. The
same graph gives the same result, in whatever order it is handed over.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from visualize.layers import Item, Layers, layers_of
from visualize.ordering import crossings, fewest_crossings, together
from visualize.placing import settle


@dataclass(frozen=True, slots=True)
class Spacing:
    """Free room along a layer."""

    gap: float = 20.0
    cluster_gap: float = 0.0
    """Further room in front of a cluster and behind it."""
    bend: float = 8.0
    """Room for an edge that passes."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where everything stands along its layer; the first item begins at 0."""

    order: tuple[tuple[str, ...], ...]
    centre: Mapping[str, float]
    bends: Mapping[tuple[str, str], tuple[tuple[int, float], ...]]
    """For an edge as given: the layers between its ends, from source to target, and the place in each."""
    clusters: tuple[tuple[int, str, tuple[str, ...]], ...]
    """Layer, name and members of every cluster, in order."""
    crossings: int


def arrange(
    items: Iterable[Item], edges: Iterable[tuple[str, str]], spacing: Spacing | None = None
) -> Arrangement:
    """Return the arrangement with the fewest crossings that was found, never more than the natural order has.

    ``edges`` name items by id, in either direction; edges within one layer do not take part.
    """
    spacing = spacing or Spacing()
    graph = _graph(items, edges, spacing)
    order = fewest_crossings(graph)

    def apart(a: int, b: int) -> float:
        one, other = graph.items[a], graph.items[b]
        gap = spacing.gap if min(a, b) < graph.real else 0.0
        extra = spacing.cluster_gap if one.cluster != other.cluster else 0.0
        return (one.size + other.size) / 2 + gap + extra

    centre = settle(graph, order, apart)
    start = min((centre[v] - graph.items[v].size / 2 for layer in order for v in layer), default=0.0)
    named = tuple(tuple(graph.items[v].id for v in layer if v < graph.real) for layer in order)
    cluster = {item.id: item.cluster for item in graph.items}
    return Arrangement(
        order=named,
        centre={graph.items[v].id: centre[v] - start for v in range(graph.real)},
        bends={
            edge: tuple((graph.items[v].layer, centre[v] - start) for v in chain)
            for edge, chain in graph.chains.items()
        },
        clusters=tuple(
            (number, name, tuple(members))
            for number, layer in enumerate(named)
            for name, members in groupby(layer, key=lambda one: cluster[one])
            if name
        ),
        crossings=crossings(graph, order),
    )


def natural_crossings(items: Iterable[Item], edges: Iterable[tuple[str, str]]) -> int:
    """Return how many crossings the natural order has, with the same bends."""
    graph = _graph(items, edges, Spacing())
    return crossings(graph, graph.natural)


def _graph(items: Iterable[Item], edges: Iterable[tuple[str, str]], spacing: Spacing) -> Layers:
    graph = layers_of(items, edges, spacing.bend)
    for layer in graph.natural:
        layer[:] = together(graph, layer, {v: float(at) for at, v in enumerate(layer)})
    return graph
