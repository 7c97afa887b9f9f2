"""How much the graph holds."""

from typing import TYPE_CHECKING

from graph.answer import Answer
from graph.catalogue import ask

if TYPE_CHECKING:
    from graph.store import Store


class Counts(Answer):
    """Number of nodes by label and of relationships by type; what there is none of is left out."""

    nodes: dict[str, int]
    relationships: dict[str, int]


def counts(store: "Store") -> Counts:
    """Return how many nodes and relationships of each type the graph holds, in alphabetical order."""
    return Counts(
        nodes={row["label"]: row["total"] for row in ask(store, "counts/nodes")},
        relationships={row["type"]: row["total"] for row in ask(store, "counts/relationships")},
    )
