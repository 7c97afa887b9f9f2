"""Places along the layers for a given order: in the middle of the neighbours, as far as the room allows."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from visualize.layers import Layers, Order

Apart = Callable[[int, int], float]
"""How far the centres of two neighbours in a layer must be apart."""
SETTLE = 16
PULLS = (1.0, 2.0, 8.0)
"""How strongly two neighbours pull, by how many of them are bends: long edges run straight."""
STAY = 0.05
"""How strongly everything holds its place, so that what has no neighbours has one too."""


def settle(graph: Layers, order: Order, apart: Apart) -> dict[int, float]:
    """Return where the centre of everything stands; clusters have no gaps inside.

    Layer after layer, to and fro, each run of vertices that keep together moves towards its neighbours.
    """
    offsets = [_offsets(layer, apart) for layer in order]
    runs = [_runs(graph, layer) for layer in order]
    centre = {
        v: offset - row[-1] / 2
        for layer, row in zip(order, offsets, strict=True)
        for v, offset in zip(layer, row, strict=True)
    }
    for turn in range(SETTLE):
        for number in range(len(order)) if turn % 2 == 0 else range(len(order) - 1, -1, -1):
            layer, row = order[number], offsets[number]
            drawn = [_drawn(graph, [(layer[at], row[at]) for at in run], centre) for run in runs[number]]
            places = isotonic([wish for wish, _ in drawn], [weight for _, weight in drawn])
            for run, place in zip(runs[number], places, strict=True):
                centre.update((layer[at], place + row[at]) for at in run)
    return centre


def isotonic(wishes: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Return the rising numbers nearest to ``wishes`` by weighted squares (pool adjacent violators)."""
    pools: list[tuple[float, float, int]] = []
    for wish, weight in zip(wishes, weights, strict=True):
        pool = (wish, weight, 1)
        while pools and pools[-1][0] > pool[0]:
            before = pools.pop()
            heavy = before[1] + pool[1]
            pool = ((before[0] * before[1] + pool[0] * pool[1]) / heavy, heavy, before[2] + pool[2])
        pools.append(pool)
    return [value for value, _, count in pools for _ in range(count)]


def _drawn(
    graph: Layers, run: Sequence[tuple[int, float]], centre: Mapping[int, float]
) -> tuple[float, float]:
    """Return where the neighbours draw the start of a run, and how strongly."""
    wish = weight = 0.0
    for v, offset in run:
        wish, weight = wish + STAY * (centre[v] - offset), weight + STAY
        for u in (*graph.above[v], *graph.below[v]):
            pull = PULLS[(u >= graph.real) + (v >= graph.real)]
            wish, weight = wish + pull * (centre[u] - offset), weight + pull
    return wish / weight, weight


def _offsets(layer: Sequence[int], apart: Apart) -> list[float]:
    """Return where each vertex stands when all stand as close as they may, the first at 0."""
    offsets = [0.0] * len(layer)
    for at, (a, b) in enumerate(pairwise(layer), start=1):
        offsets[at] = offsets[at - 1] + apart(a, b)
    return offsets


def _runs(graph: Layers, layer: Sequence[int]) -> list[list[int]]:
    """Return the positions of the layer, those of one cluster together."""
    runs: list[list[int]] = []
    for at, v in enumerate(layer):
        if at and graph.cluster(v) == graph.cluster(layer[at - 1]):
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs
