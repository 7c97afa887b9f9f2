"""QLT-08: the quality points of a contract, each of its IKU held against every other of the year."""

from collections.abc import Iterator

from tests.differential.model import IKU, YEAR, Graph, Row
from tests.differential.sharing import uses


def qlt_08(graph: Graph) -> Iterator[Row]:
    """What a contract gains by the level of control and loses by sharing, and what cannot be told."""
    for contract in graph.contracts:
        if contract.year != YEAR:
            continue
        raised, lowered, unknown = [], [], []
        for iku in graph.live():
            if iku.contract != contract.key:
                continue
            manual = graph.manual_of(iku)
            control, shared = manual and manual.control, is_shared(graph, iku)
            if control in ("LOW", "MODERATE"):
                raised.append(iku.key)
            if shared:
                lowered.append(iku.key)
            if control is None or shared is None:
                unknown.append(iku.key)
        if raised or lowered:
            yield {
                "contract": contract.key,
                "points": len(raised) - len(lowered),
                "gained": len(raised),
                "lost": len(lowered),
                "untold": len(unknown),
                "raised": raised,
                "lowered": lowered,
                "unknown": unknown,
            }


def is_shared(graph: Graph, iku: IKU) -> bool | None:
    """Return whether another position has the same IKU in the strict sense; None where that is unknown."""
    found: set[bool | None] = set()
    mine = _respects(graph, iku)
    if None in mine[:4] or graph.owner_of(iku) is None:
        return None
    for other, _, owner in uses(graph):
        theirs = _respects(graph, other)
        if owner.key != iku.owner and mine[:4] == theirs[:4]:
            pairs = list(zip(mine, theirs, strict=True))
            if all(one is None or two is None or one == two for one, two in pairs):
                found.add(None if any(None in pair for pair in pairs) else True)
    return True if True in found else None if None in found else False


def _respects(graph: Graph, iku: IKU) -> tuple[object, ...]:
    """Return the seven respects in which a shared IKU is the same; the last three may be unknown."""
    manual, owner = graph.manual_of(iku), graph.owner_of(iku)
    return (
        manual and manual.definition_key,
        manual and manual.formula_key,
        iku.annual_target,
        iku.target_unit,
        owner and owner.job_level,
        manual and manual.measurement_object,
        manual and manual.realisation_method,
    )
