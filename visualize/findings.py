"""Findings of an audit as marks on a map: every node and relationship that shows a fault carries it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.messages import Language
from visualize.model import Mark, identify

if TYPE_CHECKING:
    from graph.finding import Finding


@dataclass(frozen=True, slots=True)
class Marks:
    """Marks by what they are about."""

    nodes: Mapping[str, tuple[Mark, ...]]
    """By id of the node."""
    links: Mapping[tuple[str, str, str], tuple[Mark, ...]]
    """By relationship type and the keys of its two ends."""
    places: tuple[frozenset[object], ...]
    """For each finding: everything it is about."""

    def of(self, label: str, key: str) -> tuple[Mark, ...]:
        """Return the marks of a node."""
        return self.nodes.get(identify(label, key), ())

    def on(self, rel_type: str, source: str, target: str) -> tuple[Mark, ...]:
        """Return the marks of a relationship between nodes with these keys."""
        return self.links.get((rel_type, source, target), ())

    def elsewhere(self, shown: Iterable[object]) -> int:
        """Return how many findings are about nothing of what is shown."""
        seen = frozenset(shown)
        return sum(seen.isdisjoint(place) for place in self.places)


def marks_of(findings: "Iterable[Finding]", language: Language) -> Marks:
    """Return the findings as marks in one language."""
    nodes: dict[str, dict[Mark, None]] = defaultdict(dict)
    links: dict[tuple[str, str, str], dict[Mark, None]] = defaultdict(dict)
    places: list[frozenset[object]] = []
    for finding in findings:
        subject = {"node": finding.subject.label, "key": finding.subject.key}
        about = identify(finding.subject.label, finding.subject.key)
        mark = Mark(finding.rule, finding.severity, finding.reason.of(language), about)
        place = set[object]()
        for piece in (subject, *finding.evidence):
            if "node" in piece:
                node = identify(piece["node"], piece["key"])
                nodes[node][mark] = None
                place.add(node)
            else:
                link = (piece["link"], piece["from"], piece["to"])
                links[link][mark] = None
                place.add(link)
        places.append(frozenset(place))
    return Marks(
        {node: tuple(found) for node, found in nodes.items()},
        {link: tuple(found) for link, found in links.items()},
        tuple(places),
    )
