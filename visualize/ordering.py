"""The order within each layer that makes edges cross least."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from visualize.layers import Layers, Order

SWEEPS = 12
PATIENCE = 4
"""Sweeps without a gain after which it is left as it is."""


def fewest_crossings(graph: Layers) -> Order:
    """Return the best order found, from the natural order and from a walk along the edges."""
    best, fewest = graph.natural, crossings(graph, graph.natural)
    for start in (graph.natural, _walk(graph)):
        order, waiting = [list(layer) for layer in start], 0
        for turn in range(SWEEPS):
            _sweep(graph, order, downward=turn % 2 == 0)
            _swap_neighbours(graph, order)
            found = crossings(graph, order)
            waiting = 0 if found < fewest else waiting + 1
            if found < fewest:
                best, fewest = [list(layer) for layer in order], found
            if fewest == 0 or waiting == PATIENCE:
                break
    return best


def together(graph: Layers, layer: Sequence[int], wish: Mapping[int, float]) -> list[int]:
    """Return the layer sorted by wish, clusters by their mean; equal wishes stay as they stand."""
    clusters: dict[object, list[int]] = defaultdict(list)
    for v in layer:
        clusters[graph.cluster(v)].append(v)
    ordered = sorted(clusters.values(), key=lambda members: _mean([wish[v] for v in members]))
    return [v for members in ordered for v in sorted(members, key=lambda v: wish[v])]


def crossings(graph: Layers, order: Order) -> int:
    """Return how many pairs of edges cross, bends counted as items."""
    total = 0
    for upper, lower in pairwise(order):
        place = {v: at for at, v in enumerate(lower, start=1)}
        # A binary indexed tree over the lower layer holds the ends of the edges seen so far.
        tree, seen = [0] * (len(lower) + 1), 0
        for v in upper:
            ends = [place[u] for u in graph.below[v]]
            for end in ends:
                at, not_beyond = end, 0
                while at:
                    not_beyond += tree[at]
                    at &= at - 1
                total += seen - not_beyond
            for end in ends:
                at = end
                while at <= len(lower):
                    tree[at] += 1
                    at += at & -at
            seen += len(ends)
    return total


def _walk(graph: Layers) -> Order:
    """Return the order in which a depth-first walk from the first layer meets everything."""
    met: dict[int, int] = {}
    for start in (v for layer in graph.natural for v in layer):
        todo = [start]
        while todo:
            v = todo.pop()
            if v not in met:
                met[v] = len(met)
                todo += reversed(graph.below[v])
    return [together(graph, layer, {v: float(met[v]) for v in layer}) for layer in graph.natural]


def _sweep(graph: Layers, order: Order, *, downward: bool) -> None:
    """Sort each layer by where its neighbours in the layer before it stand."""
    neighbours = graph.above if downward else graph.below
    for number in range(1, len(order)) if downward else range(len(order) - 2, -1, -1):
        fixed, layer = order[number - 1 if downward else number + 1], order[number]
        place = {v: float(at) for at, v in enumerate(fixed)}
        scale = len(fixed) / len(layer) if layer else 1.0
        wish = {
            v: _mean([place[u] for u in neighbours[v]]) if neighbours[v] else at * scale
            for at, v in enumerate(layer)
        }
        order[number] = together(graph, layer, wish)


def _swap_neighbours(graph: Layers, order: Order) -> None:
    """Swap two neighbours wherever that saves a crossing and tears no cluster apart."""
    for number, layer in enumerate(order):
        upper = {v: at for at, v in enumerate(order[number - 1])} if number else {}
        lower = {v: at for at, v in enumerate(order[number + 1])} if number + 1 < len(order) else {}
        above = {v: sorted(upper[u] for u in graph.above[v]) for v in layer}
        below = {v: sorted(lower[u] for u in graph.below[v]) for v in layer}
        members: dict[object, int] = defaultdict(int)
        for v in layer:
            members[graph.cluster(v)] += 1
        for at in range(len(layer) - 1):
            a, b = layer[at], layer[at + 1]
            one, other = graph.cluster(a), graph.cluster(b)
            free = one == other or members[one] == members[other] == 1
            if free and _saved(above[a], above[b]) + _saved(below[a], below[b]) > 0:
                layer[at], layer[at + 1] = b, a


def _saved(left: Sequence[int], right: Sequence[int]) -> int:
    """Return how many crossings less there are if ``right`` goes first."""
    return sum(bisect_left(right, end) for end in left) - sum(bisect_left(left, end) for end in right)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
