"""Rules that follow lines through the graph, each by walking one step after the other."""

from collections.abc import Callable, Iterable, Iterator

from tests.differential.model import IKU, Graph, Position, Row


def reached(start: Iterable[str], step: Callable[[str], Iterable[str]]) -> set[str]:
    """Return every key that one or more steps lead to."""
    found: set[str] = set()
    todo = list(start)
    while todo:
        for key in step(todo.pop()):
            if key not in found:
                found.add(key)
                todo.append(key)
    return found


def objectives_of(graph: Graph, iku: IKU) -> set[str]:
    """Return the objectives that an IKU, or any superior's of the same year, measures or supports.

    A dropped superior still stands in the line; ORP-08 reports the cascade.
    """

    def superiors(key: str) -> list[str]:
        return [a.key for a, b, _ in graph.lineage() if b.key == key and a.of_the_year]

    line = {iku.key} | reached([iku.key], superiors)
    return {goal for key in line for goal in graph.iku(key).measures | graph.iku(key).supports}


def orp_01(graph: Graph) -> Iterator[Row]:
    """An IKU that reaches no objective."""
    for iku in graph.live():
        if not objectives_of(graph, iku):
            yield {"iku": iku.key}


def uns_07(graph: Graph) -> Iterator[Row]:
    """An IKU that reaches no objective on the map of the nearest map owner above its own owner."""
    for iku in graph.live():
        owner = graph.owner_of(iku)
        if owner is None:
            continue
        maps = nearest_maps(graph, owner)
        if not maps:
            yield {"iku": iku.key, "strategy_map": None, "verdict": "not_judged"}
        elif not objectives_of(graph, iku) & {
            one.key for one in graph.objectives if one.strategy_map in maps
        }:
            yield {"iku": iku.key, "strategy_map": maps[0], "verdict": "fault"}


def nearest_maps(graph: Graph, owner: Position) -> list[str]:
    at: Position | None = owner
    while at is not None:
        if graph.maps_of(at):
            return graph.maps_of(at)
        at = graph.position(at.superior)
    return []


def cas_08(graph: Graph) -> Iterator[Row]:
    """A cascade that passes over a tier, unless nobody stands between or the structure wants it so."""
    for a, b, cascade in graph.lineage():
        upper, lower = graph.owner_of(a), graph.owner_of(b)
        if a.dropped or b.dropped or not b.of_the_year or cascade.structural_exception:
            continue
        if upper is None or upper.level_no is None or lower is None or lower.level_no is None:
            continue
        if lower.level_no > upper.level_no + 1 and lower.superior != upper.key:
            yield {
                "superior": a.key,
                "iku": b.key,
                "technique": cascade.technique,
                "upper": upper.level_no,
                "lower": lower.level_no,
                "skipped": lower.level_no - upper.level_no - 1,
            }


def cas_09(graph: Graph) -> Iterator[Row]:
    """A cascade that does not go down: it closes a circle, rises, or stays on its tier."""

    def subordinates(key: str) -> list[str]:
        return [b.key for a, b, _ in graph.lineage() if a.key == key]

    for a, b, cascade in graph.lineage():
        if a.dropped or b.dropped or not b.of_the_year:
            continue
        upper, lower = graph.tier_of(a), graph.tier_of(b)
        if upper is not None and lower is not None and lower > upper:
            continue
        if a.key in {b.key} | reached([b.key], subordinates):
            kind = "cycle"
        elif upper is None or lower is None:
            kind = None
        else:
            kind = "upward" if lower < upper else "sideways"
        yield {
            "superior": a.key,
            "iku": b.key,
            "technique": cascade.technique,
            "kind": kind,
            "upper": upper,
            "lower": lower,
            "verdict": "fault" if kind else "not_judged",
        }


DAYS = {"hari", "hari kerja", "hari kalender"}
TIMES = DAYS | {"menit", "jam", "minggu", "bulan"}


def cas_14(graph: Graph) -> Iterator[Row]:
    """A main output that is due before its milestones: before one of them, or before all together."""

    def ends(key: str, *, upward: bool) -> list[str]:
        steps = [(a, b) for a, b, c in graph.lineage() if c.approach == "OUTPUT_MILESTONE"]
        lived = [(a, b) for a, b in steps if not (a.dropped or b.dropped) and a.of_the_year and b.of_the_year]
        return [a.key if upward else b.key for a, b in lived if key == (b.key if upward else a.key)]

    for main in graph.live():
        if ends(main.key, upward=True):
            continue
        milestones = [
            graph.iku(key) for key in sorted(reached([main.key], lambda key: ends(key, upward=False)))
        ]
        if not {one.folded_unit for one in (main, *milestones)} & TIMES or not milestones:
            continue
        yield from _late(main, milestones)


def _late(main: IKU, milestones: list[IKU]) -> Iterator[Row]:
    target, unit = main.annual_target, main.folded_unit
    clear = [
        one for one in milestones if one.annual_target is not None and _comparable(unit, one.folded_unit)
    ]
    times = [one.annual_target for one in clear if one.annual_target is not None]
    row: Row = {
        "superior": main.key,
        "target": target,
        "unit": main.target_unit,
        "longest": max(times, default=None),
        "total": sum(times),
        "units": list(dict.fromkeys(one.folded_unit for one in clear)),
        "longer": [],
    }
    kinds = []
    if target is not None:
        row["longer"] = [one.key for one in clear if (one.annual_target or 0) > target]
        if row["longer"]:
            kinds.append("milestone_longer")
        if times and sum(times) > target + abs(target) / 1e9:
            kinds.append("milestones_longer")
    if kinds:
        if set(row["units"]) != {unit}:
            kinds.append("day_units")
        yield row | {"kinds": kinds, "ikus": [one.key for one in milestones], "verdict": "fault"}
    elif target is None or len(clear) < len(milestones):
        open_main = [main.key] if target is None or unit not in TIMES else []
        unclear = [one.key for one in milestones if one not in clear]
        yield row | {"kinds": [], "ikus": open_main + unclear, "verdict": "not_judged"}


def _comparable(unit: str | None, other: str | None) -> bool:
    return unit in TIMES and (unit == other or {unit, other} <= DAYS)
