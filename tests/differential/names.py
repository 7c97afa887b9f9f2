"""DUP-09: names that are nearly the same in one office, every name held against every other."""

from collections.abc import Iterator
from itertools import combinations

from tests.differential.model import IKU, Graph, Manual, Row, Unit
from tests.differential.sharing import together

LEAST = 0.8
"""The default of the rule's parameter sim_min; its block_max is beyond graphs as small as ours."""


def dup_09(graph: Graph) -> Iterator[Row]:
    """Two names of one office whose words are nearly the same."""
    used = {
        (office_of(graph, iku), manual)
        for iku in graph.live()
        if iku.owner and (manual := graph.manual_of(iku)) and manual.name_key
    }
    pairs = []
    for office, manuals in together(sorted(used, key=lambda use: use[1].key)).items():
        first = [same[0] for same in together((one.name_key, one) for one in manuals).values()]
        for one, other in combinations(first, 2):
            if similarity(one, other) >= LEAST and not certainly_one_measure(one, other):
                pairs.append(((one, other), office))
    for (one, other), offices in together(pairs).items():
        yield {
            "manual": one.key,
            "other": other.key,
            "units": sorted(office for office in offices if office),
            "similarity": int(100 * similarity(one, other) + 0.5) / 100,
            "token": None,
            "number": None,
            "verdict": "fault",
        }


def office_of(graph: Graph, iku: IKU) -> str | None:
    """Return the first unit upward that is an office, else the topmost; None for an owner without a unit."""
    owner = graph.owner_of(iku)
    at = _unit(graph, owner.unit if owner else iku.owner)
    while at and not at.office and (above := _unit(graph, at.part_of)):
        at = above
    return at.key if at else None


def _unit(graph: Graph, key: str | None) -> Unit | None:
    return next((one for one in graph.units if one.key == key), None)


def similarity(one: Manual, other: Manual) -> float:
    shared = set(one.name_tokens) & set(other.name_tokens)
    return 2.0 * len(shared) / (len(one.name_tokens) + len(other.name_tokens))


def certainly_one_measure(one: Manual, other: Manual) -> bool:
    """Return whether definition and formula are known and the same; then DUP-04 reports the two names."""
    content = (one.definition_key, one.formula_key)
    return content == (other.definition_key, other.formula_key) and None not in content
