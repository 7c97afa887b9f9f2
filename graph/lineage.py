"""What stands above and below an IKU or a strategic objective, as far as is asked for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from graph.answer import Answer, Owner, Ref, owner
from graph.catalogue import ask
from graph.find import not_found
from graph.schema import LINEAGE

if TYPE_CHECKING:
    from graph.store import Row, Store

MOST_NODES = 2000

_GOALS = ("MEASURES", "SUPPORTS")


class LineageNode(Ref):
    """One node of a lineage and its distance from where it starts."""

    owners: tuple[Owner, ...]
    depth: int = Field(description="Steps from the start: negative above it, positive below it.")
    above: int = Field(description="How many relations lead up from it, shown or not.")
    below: int = Field(description="How many relations lead down to it, shown or not.")


class LineageEdge(Answer):
    """One relation between two nodes of a lineage, from the lower to the upper one."""

    type: str
    lower: str = Field(description="Key of an IKU.")
    upper: str = Field(description="Key of a strategic objective for MEASURES and SUPPORTS, else of an IKU.")
    method: str | None
    approach: str | None
    lineage: bool = Field(description="False for unique work: it is shown, and nothing beyond it.")


class Lineage(Answer):
    """The neighbourhood of one node along the cascade."""

    start: Ref
    year: int | None
    nodes: tuple[LineageNode, ...] = Field(description="The start among them, from the top down.")
    edges: tuple[LineageEdge, ...]
    truncated: bool = Field(description="True if there are more nodes than may be listed.")


def lineage(
    store: "Store",
    key: str,
    *,
    label: Literal["IKU", "StrategicObjective"] = "IKU",
    up: int = 2,
    down: int = 1,
    year: int | None = None,
    most: int = MOST_NODES,
) -> Lineage:
    """Return what is at most ``up`` steps above and ``down`` steps below, within one year.

    An objective has the IKU that measure or support it one step below; ``year`` chooses among them, by
    default the year of its map. Raises NotFound with the nearest keys.
    """
    found = ask(store, "lineage/start", label=label, key=key)
    if not found:
        raise not_found(store, label, key)
    start = Ref(label=label, key=key, name=found[0]["name"])
    asked = found[0]["year"] if year is None or label == "IKU" else year
    walk = _Walk(store, start, tuple(map(owner, found[0]["owners"])), asked, most)
    if label == "IKU":
        walk.go(up, -1, "lineage/up")
    walk.go(down, +1, "lineage/down")
    return walk.answer()


class _Walk:
    """The nodes and edges found so far; each level is asked for at once."""

    def __init__(
        self, store: "Store", start: Ref, owners: tuple[Owner, ...], year: int | None, most: int
    ) -> None:
        self.store, self.start, self.year, self.most = store, start, year, most
        self.nodes: dict[tuple[str, str], tuple[str, tuple[Owner, ...], int]] = {
            (start.label, start.key): (start.name, owners, 0)
        }
        self.edges: dict[LineageEdge, None] = {}
        self.truncated = False

    def go(self, steps: int, direction: int, query: str) -> None:
        """Add the levels of one direction."""
        frontier, walked = [self.start], {(self.start.label, self.start.key)}
        for step in range(1, steps + 1):
            if not frontier:
                return
            rows = self._level(frontier, query)
            ahead: dict[tuple[str, str], Ref] = {}
            for row in rows:
                node = self._add(row, step * direction, "upper" if direction < 0 else "lower")
                if node and row["type"] != "UNIQUE_UNDER":
                    ahead[node.label, node.key] = node
            frontier = [node for place, node in ahead.items() if node.label == "IKU" and place not in walked]
            walked |= ahead.keys()

    def _level(self, frontier: Sequence[Ref], query: str) -> "list[Row]":
        keys = sorted(node.key for node in frontier)
        if frontier[0].label == "IKU":
            return ask(self.store, query, keys=keys)
        return ask(self.store, "lineage/measured_by", keys=keys, year=self.year)

    def _add(self, row: "Row", depth: int, far: str) -> Ref | None:
        place = row["label"], row[far]
        if place not in self.nodes:
            if len(self.nodes) >= self.most:
                self.truncated = True
                return None
            self.nodes[place] = row["name"], tuple(map(owner, row["owners"])), depth
        edge = LineageEdge(
            type=row["type"],
            lower=row["lower"],
            upper=row["upper"],
            method=row["method"],
            approach=row["approach"],
            lineage=row["type"] in (*LINEAGE, *_GOALS),
        )
        self.edges[edge] = None
        return Ref(label=row["label"], key=row[far], name=row["name"])

    def answer(self) -> Lineage:
        ikus = sorted(key for label, key in self.nodes if label == "IKU")
        goals = sorted(key for label, key in self.nodes if label != "IKU")
        rows = ask(self.store, "lineage/degrees", ikus=ikus, objectives=goals, year=self.year)
        degrees = {(row["label"], row["key"]): row for row in rows}
        nodes = (
            LineageNode(
                label=label,
                key=key,
                name=name,
                owners=owners,
                depth=depth,
                above=degrees[label, key]["above"],
                below=degrees[label, key]["below"],
            )
            for (label, key), (name, owners, depth) in self.nodes.items()
        )
        return Lineage(
            start=self.start,
            year=self.year,
            nodes=tuple(sorted(nodes, key=lambda node: (node.depth, node.label, node.key))),
            edges=tuple(sorted(self.edges, key=lambda edge: (edge.upper, edge.lower, edge.type))),
            truncated=self.truncated,
        )
