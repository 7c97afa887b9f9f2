"""What a map says, before anybody decides where it stands: frozen values, no graph, no drawing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from graph.messages import Language
from graph.query import Severity


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the side panel."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One finding as it is shown on a node or a relationship."""

    rule: str
    severity: Severity
    reason: str
    about: str = ""
    """Id of its subject; two subjects may share a name, and then a reason."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One band of the map: a perspective, or a tier of positions."""

    key: str
    name: str
    note: str = ""
    """Said beside the name, for example how many of the lane are not shown."""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing on the map."""

    label: str
    """Type in the graph, for example IKU."""
    key: str
    name: str
    lane: str
    code: str = ""
    owner: str = ""
    """Whose it is; nodes of one name are told apart by it."""
    badge: str = ""
    """A word of one to three letters in the corner of the card."""
    card: str = ""
    """Id of the node that this one hangs under as a chip."""
    cluster: str = ""
    """Nodes of a lane with the same cluster stand together, under the name that the map gives it."""
    rootless: bool = False
    """Below the top, and nothing above it leads here."""
    facts: tuple[Fact, ...] = ()
    marks: tuple[Mark, ...] = ()

    @property
    def id(self) -> str:
        """Return what identifies the node on the whole map and in a link to it."""
        return identify(self.label, self.key)


@dataclass(frozen=True, slots=True)
class Edge:
    """One relationship on the map, drawn from ``source`` to ``target`` (ids of nodes)."""

    rel_type: str
    source: str
    target: str
    rises: bool = False
    """True if the target is nearer to the top; otherwise the source is."""
    lineage: bool = True
    """False if tracing must not follow it."""
    facts: tuple[Fact, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Map:
    """A whole map. ``layout`` names the module of ``visualize.layouts`` that places it."""

    layout: str
    title: str
    subtitle: str
    language: Language
    lanes: tuple[Lane, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    clusters: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What people call each cluster."""
    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What people call each label and each relationship type."""
    up: str = ""
    """Heading over what a trace finds above a node."""
    down: str = ""
    """Heading over what a trace finds below a node."""
    notes: tuple[str, ...] = ()
    """Sentences a reader must know: what was left out, what is invented."""


def identify(label: str, key: str) -> str:
    """Return the id of a node on a map."""
    return f"{label}:{key}"
