"""Rules about technique, class and owner: each cascade and each position is looked at by itself."""

from collections.abc import Iterator

from tests.differential.model import YEAR, Graph, Manual, Row

MOST_UNIQUE = 0.5
"""The default of CAS-23."""


def orp_06(graph: Graph) -> Iterator[Row]:
    """A position that is filled, or may be, and owns no IKU, in a reporting line where somebody has one."""
    owners = {iku.owner for iku in graph.live()}
    loaded = {
        _top(graph, one.key)
        for one in graph.positions
        if any(i.owner == one.key and i.of_the_year for i in graph.ikus)
    }
    for position in graph.positions:
        if (
            position.active is not False
            and position.key not in owners
            and _top(graph, position.key) in loaded
        ):
            yield {"position": position.key, "verdict": "fault" if position.active else "not_judged"}


def _top(graph: Graph, key: str) -> str:
    position = graph.position(key)
    return _top(graph, position.superior) if position and position.superior else key


def cas_01(graph: Graph) -> Iterator[Row]:
    """A cascade whose technique is not the one that the truth table gives."""
    for cascade in graph.cascades:
        a, b = graph.iku(cascade.superior), graph.iku(cascade.subordinate)
        if a.dropped or b.dropped or not b.of_the_year:
            continue
        if None in (a.annual_target, a.target_unit, b.annual_target, b.target_unit):
            continue
        same_iku = _same(graph.manual_of(a), graph.manual_of(b))
        same_target = (a.annual_target, a.target_unit) == (b.annual_target, b.target_unit)
        if same_iku is None:
            continue
        allowed = {
            (True, True): ["CASCADE_DUPLICATE"],
            (True, False): ["CASCADE_CLUSTER"],
            (False, False): ["CASCADE_SUPPORTIVE", "UNIQUE_UNDER"],
            (False, True): [],
        }[same_iku, same_target]
        if cascade.technique not in allowed:
            yield {
                "superior": a.key,
                "iku": b.key,
                "recorded": cascade.technique,
                "same_iku": same_iku,
                "same_target": same_target,
                "allowed": allowed,
                "severity": "error" if allowed else "info",
            }


def _same(one: Manual | None, other: Manual | None) -> bool | None:
    """Return whether two definitions are the same indicator; None where that is unknown."""
    if one is None or other is None:
        return None
    if one.key == other.key:
        return True
    texts = [
        (one.name_key, other.name_key),
        (one.definition_key, other.definition_key),
        (one.formula_key, other.formula_key),
    ]
    if any(left != right for left, right in texts if left is not None and right is not None):
        return False
    return None if any(None in pair for pair in texts) else True


def cas_04(graph: Graph) -> Iterator[Row]:
    """Class CP, though no superior's IKU belongs to an owner of a map."""
    nobody = not any(one.owner for one in graph.maps if one.year == YEAR)
    for row in _superiors(graph, "CP"):
        if True not in row["map_owners"]:
            unknown = nobody or None in row["map_owners"]
            yield _without(row, "map_owners") | {"verdict": "not_judged" if unknown else "fault"}


def cas_05(graph: Graph) -> Iterator[Row]:
    """Class C, though every superior's IKU belongs to an owner of a map."""
    for row in _superiors(graph, "C"):
        if False not in row["map_owners"]:
            unknown = None in row["map_owners"]
            yield _without(row, "map_owners") | {"verdict": "not_judged" if unknown else "fault"}


def cas_23(graph: Graph) -> Iterator[Row]:
    """A superior more than half of whose direct subordinates' IKU are Unique."""
    unique = {cascade.subordinate for cascade in graph.cascades if cascade.technique == "UNIQUE_UNDER"}
    for superior in graph.positions:
        below = {position.key for position in graph.positions if position.superior == superior.key}
        ikus = [iku.key for iku in graph.live() if iku.owner in below]
        found = [key for key in ikus if key in unique]
        if found and len(found) / len(ikus) > MOST_UNIQUE:
            yield {
                "superior": superior.key,
                "unique_ikus": len(found),
                "all_ikus": len(ikus),
                "share": len(found) / len(ikus),
                "most": MOST_UNIQUE,
                "ikus": found,
            }


def _superiors(graph: Graph, cascade_class: str) -> Iterator[Row]:
    """Yield each IKU of a class with its superiors, and of each whether a map owner has it, None: unknown."""
    for iku in graph.live():
        above = sorted({a.key for a, b, _ in graph.lineage() if b == iku and not a.dropped})
        owners = [graph.owner_of(graph.iku(key)) for key in above]
        if iku.cascade_class == cascade_class and above:
            yield {
                "iku": iku.key,
                "superiors": above,
                "map_owners": {owner and bool(graph.maps_of(owner)) for owner in owners},
            }


def _without(row: Row, name: str) -> Row:
    return {key: value for key, value in row.items() if key != name}
