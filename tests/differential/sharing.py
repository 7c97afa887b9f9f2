"""Rules about what several share: definitions, names, indicators. Everything is compared with everything."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

from tests.differential.model import IKU, Graph, Manual, Position, Row

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def together(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    """Return the values of each key, in their order."""
    found: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found


def uses(graph: Graph) -> Iterator[tuple[IKU, Manual, Position]]:
    """Yield each live IKU that has a definition and belongs to a position, with both."""
    for iku in graph.live():
        manual, owner = graph.manual_of(iku), graph.owner_of(iku)
        if manual and owner:
            yield iku, manual, owner


def dup_01(graph: Graph) -> Iterator[Row]:
    """One indicator of several positions on one level, the same in all seven respects."""
    groups = together(
        (
            (manual.definition_key, manual.formula_key, iku.annual_target, iku.target_unit),
            (iku, manual, owner),
        )
        for iku, manual, owner in uses(graph)
    )
    for same, sharing in groups.items():
        if None in same or len({owner.key for _, _, owner in sharing}) < 2:
            continue
        details = together(
            ((owner.job_level, manual.measurement_object, manual.realisation_method), (iku, owner))
            for iku, manual, owner in sharing
        )
        levels = together((owner.job_level, owner.key) for _, _, owner in sharing)
        unknown = [
            use
            for (level, *rest), alike in details.items()
            if None in (level, *rest) and (None in levels or len(set(levels[level])) > 1)
            for use in alike
        ]
        known = [(detail, alike) for detail, alike in details.items() if None not in detail]
        for detail, alike, verdict in (
            *((detail, alike, "fault") for detail, alike in known),
            ((None, None, None), sorted(unknown, key=lambda use: use[0].key), "not_judged"),
        ):
            positions = list(dict.fromkeys(owner.key for _, owner in alike))
            if len(positions) > 1 or (positions and verdict == "not_judged"):
                yield {
                    "iku": alike[0][0].key,
                    "ikus": [iku.key for iku, _ in alike],
                    "positions": positions,
                    **dict(zip(("definition_key", "formula_key", "target", "unit"), same, strict=True)),
                    **dict(zip(("level", "object", "method"), detail, strict=True)),
                    "verdict": verdict,
                }


def dup_02(graph: Graph) -> Iterator[Row]:
    """One indicator of several positions, on any level and with any target, that is not cascaded."""
    groups = together(
        ((manual.name_key, manual.definition_key, manual.formula_key), iku)
        for iku in graph.live()
        if (manual := graph.manual_of(iku))
    )
    for same, ikus in groups.items():
        if None in same or {iku.cascade_class for iku in ikus} & {"CP", "C"}:
            continue
        sharing = [use for use in uses(graph) if use[0] in ikus]
        positions = list(dict.fromkeys(owner.key for _, _, owner in sharing))
        strict = {
            (
                iku.annual_target,
                iku.target_unit,
                owner.job_level,
                manual.measurement_object,
                manual.realisation_method,
            )
            for iku, manual, owner in sharing
        }
        if len(positions) < 2 or (len(strict) == 1 and not any(None in one for one in strict)):
            continue
        waived = all(iku.broad_complex and iku.broad_reason for iku, _, _ in sharing)
        reasons = dict.fromkeys(iku.broad_reason or "" for iku, _, _ in sharing)
        yield {
            "iku": sharing[0][0].key,
            "ikus": [iku.key for iku, _, _ in sharing],
            "positions": positions,
            **dict(zip(("name_key", "definition_key", "formula_key"), same, strict=True)),
            "verdict": "waived" if waived else "fault",
            "waived_reason": "; ".join(reasons) if waived else None,
        }


def dup_03(graph: Graph) -> Iterator[Row]:
    """One name for definitions that differ, or that may differ."""
    for name, alike in together((one.name_key, one) for one in graph.manuals).items():
        definitions, formulas = {one.definition_key for one in alike}, {one.formula_key for one in alike}
        differing, unknown = [], []
        if name is None:
            unknown.append("name")
        for word, found in (("definition", definitions), ("formula", formulas)):
            if name is not None and len(found - {None}) > 1:
                differing.append(word)
            if None in found:
                unknown.append(word)
        if len(alike) > 1 and (differing or unknown):
            yield {
                "manual": alike[0].key,
                "name_key": name,
                "manuals": [one.key for one in alike],
                "differing": differing,
                "unknown": unknown,
                "verdict": "fault" if differing else "not_judged",
            }


def dup_04(graph: Graph) -> Iterator[Row]:
    """Several names for one definition and formula."""
    for same, alike in together(
        ((one.definition_key, one.formula_key), one) for one in graph.manuals
    ).items():
        if None not in same and len({one.name_key for one in alike} - {None}) > 1:
            yield {"manual": alike[0].key, "manuals": [one.key for one in alike]}


def mtx_04(graph: Graph) -> Iterator[Row]:
    """One indicator with one target on several tiers of a job family."""
    for family in graph.families:
        groups = together(
            ((tuple(_identity(manual)), iku.annual_target, iku.target_unit), (iku, owner))
            for iku, manual, owner in uses(graph)
            if family in owner.families and iku.annual_target is not None and iku.target_unit is not None
        )
        for (definition, target, unit), alike in groups.items():
            positions = {owner.key for _, owner in alike}
            tiers = {owner.level_no for _, owner in alike}
            known = sorted(tier for tier in tiers if tier is not None)
            if len(known) > 1 or (None in tiers and len(positions) > 1):
                yield {
                    "iku": alike[0][0].key,
                    "family": family,
                    "tiers": known,
                    "positions": sorted(positions),
                    "ikus": [iku.key for iku, _ in alike],
                    "target": target,
                    "unit": unit,
                    "definition": list(definition),
                    "verdict": "fault" if len(known) > 1 else "not_judged",
                }


def _identity(manual: Manual) -> list[str]:
    """Return what makes two definitions the same: name, definition and formula, or else being one record."""
    texts = [manual.name_key, manual.definition_key, manual.formula_key]
    return [manual.key] if None in texts else [text for text in texts if text is not None]
