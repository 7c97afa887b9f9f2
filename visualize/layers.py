"""The graph that a layered layout works on: items and bends by number, layer by layer."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

Order = list[list[int]]
"""Numbers of items and bends, in order, layer by layer."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to place."""

    id: str
    layer: int
    size: float
    """Extent along the layer."""
    rank: int = 0
    """Natural place within the layer; decides where the edges do not."""
    cluster: str = ""
    """Items of one layer with the same cluster, other than the empty one, stand side by side."""


@dataclass(frozen=True, slots=True)
class Layers:
    """Items, and behind them one bend for each layer that an edge passes."""

    items: tuple[Item, ...]
    real: int
    """How many are items; numbers from here on are bends."""
    natural: Order
    above: list[list[int]]
    below: list[list[int]]
    chains: dict[tuple[str, str], tuple[int, ...]]
    """For each edge as given: its bends, from source to target."""

    def cluster(self, v: int) -> object:
        """Return what ``v`` must stand beside: its cluster, or only itself."""
        return self.items[v].cluster or v


def layers_of(items: Iterable[Item], edges: Iterable[tuple[str, str]], bend: float) -> Layers:
    """Return the graph in its natural order; it depends on what is given, not on the order it is given in."""
    known = sorted(items, key=lambda item: (item.layer, item.rank, item.id))
    number = {item.id: place for place, item in enumerate(known)}
    real, chains, links = len(known), dict[tuple[str, str], tuple[int, ...]](), set[tuple[int, int]]()
    for source, target in sorted(set(edges)):
        first, last = known[number[source]].layer, known[number[target]].layer
        step = 1 if first < last else -1
        between = range(first + step, last, step) if first != last else range(0)
        chain = tuple(range(len(known), len(known) + len(between)))
        known += [Item(f"{source}\0{target}", layer, bend) for layer in between]
        chains[source, target] = chain
        path = (number[source], *chain, number[target])
        links |= {(a, b) if step > 0 else (b, a) for a, b in pairwise(path)} if first != last else set()
    above: list[list[int]] = [[] for _ in known]
    below: list[list[int]] = [[] for _ in known]
    for upper, lower in sorted(links):
        below[upper].append(lower)
        above[lower].append(upper)
    natural: Order = [[] for _ in range(max((item.layer for item in known), default=-1) + 1)]
    for v, item in enumerate(known):
        natural[item.layer].append(v)
    return Layers(tuple(known), real, natural, above, below, chains)
