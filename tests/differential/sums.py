"""Rules that add up: what is divided among subordinates and over the periods of a year."""

from collections.abc import Iterator
from math import fsum

from tests.differential.model import IKU, Graph, Row
from tests.differential.sharing import together

MONEY = {"rp", "rupiah", "idr", "usd", "juta rupiah", "miliar rupiah", "rp juta", "rp miliar"}
TOLERANCE = 0.01
"""The default of QLT-09."""


def uns_09(graph: Graph) -> Iterator[Row]:
    """Subordinates of a Cluster whose targets do not cover the superior's."""
    for iku in graph.live():
        manual, target, unit = graph.manual_of(iku), iku.annual_target, iku.folded_unit
        if manual is None or target is None or unit is None:
            continue
        consolidation = manual.location_consolidation
        if consolidation != "SUM" and not (consolidation is None and unit in MONEY):
            continue
        below = [
            (b, cascade)
            for a, b, cascade in graph.lineage()
            if a == iku and cascade.technique == "CASCADE_CLUSTER" and b.of_the_year and not b.dropped
        ]
        if not below or any(cascade.approach == "QUANT_LOAD" for _, cascade in below):
            continue
        parts = sorted((b for b, _ in below), key=lambda b: b.key)
        unclear = [b for b in parts if b.annual_target is None or b.folded_unit != unit]
        total = fsum(b.annual_target or 0 for b in parts if b not in unclear)
        rounding = abs(target) / 1e9
        less, more = total < target - rounding, total > target + rounding
        uncovered = {"MAXIMIZE": less, "MINIMIZE": more}.get(manual.polarity or "", less or more)
        if unclear or uncovered:
            lacking = [
                word
                for word, missing in (
                    ("parts", unclear),
                    ("location_consolidation", consolidation is None),
                    ("polarity", manual.polarity is None),
                )
                if missing
            ]
            yield {
                "iku": iku.key,
                "target": target,
                "unit": iku.target_unit,
                "total": total,
                "subordinates": [b.key for b in parts],
                "unclear": [b.key for b in unclear],
                "polarity": manual.polarity,
                "lacking": lacking,
                "verdict": "not_judged" if lacking else "fault",
            }


def cas_13(graph: Graph) -> Iterator[Row]:
    """A quantitative load whose targets, or whose shares, do not add up."""
    for iku in graph.live():
        below = together(
            (b, cascade.share)
            for a, b, cascade in sorted(graph.lineage(), key=lambda step: step[1].key)
            if a == iku and cascade.approach == "QUANT_LOAD" and b.of_the_year and not b.dropped
        )
        if below:
            # Recorded by two techniques, a subordinate still carries its load once.
            shares = {b: max((s for s in found if s is not None), default=None) for b, found in below.items()}
            yield from _load(iku, shares)


def _load(iku: IKU, below: dict[IKU, float | None]) -> Iterator[Row]:
    target = iku.annual_target
    fits = [b for b in below if b.annual_target is not None and b.folded_unit == iku.folded_unit is not None]
    shared = [share for share in below.values() if share is not None]
    partly = 0 < len(shared) < len(below)
    total = fsum(b.annual_target or 0 for b in fits) if len(fits) == len(below) else None
    shares = fsum(shared) if len(shared) == len(below) else None
    kind, severity, ikus = None, "error", [b.key for b in below]
    if target is not None and total is not None and abs(total - target) > abs(target) / 1e9:
        kind, severity = ("load_short", "error") if total < target else ("load_over", "warning")
    elif shares is not None and round(shares, 9) != 1:
        kind, severity = "load_shares", "warning"
    elif target is None or total is None or partly:
        ikus = [iku.key] if target is None or iku.target_unit is None else []
        ikus += [b.key for b in below if b not in fits or (partly and below[b] is None)]
    else:
        return
    yield {
        "superior": iku.key,
        "kind": kind,
        "target": target,
        "unit": iku.target_unit,
        "total": total,
        "shares": shares,
        "ikus": ikus,
        "severity": severity,
        "verdict": "fault" if kind else "not_judged",
    }


def qlt_09(graph: Graph) -> Iterator[Row]:
    """Targets of periods that contradict each other, or the target of the year."""
    for iku in graph.live():
        if not iku.targets:
            continue
        manual, value = graph.manual_of(iku), dict(iku.targets)
        how = manual.period_consolidation if manual else None
        quarters = [value.get(quarter) for quarter in ("Q1", "Q2", "Q3", "Q4")]
        checks = [
            ("SMT1", value.get("SMT1"), _consolidated(how, quarters[:2])),
            ("SDQ3", value.get("SDQ3"), _consolidated(how, quarters[:3])),
            ("Y", value.get("Y"), _consolidated(how, quarters)),
            ("annual_target", iku.annual_target, value.get("Y", _consolidated(how, quarters))),
        ]
        wrong = [
            (period, stated, expected)
            for period, stated, expected in checks
            if stated is not None and expected is not None and abs(stated - expected) > TOLERANCE
        ]
        unclear = []
        if len(value) < len(iku.targets):
            wrong, unclear = [], ["two_targets"]
        elif not wrong and quarters != [None] * 4 and any(map(_is_open, checks)):
            unclear = ["period_consolidation"] if how is None else ["quarter_target"]
        if wrong or unclear:
            yield {
                "iku": iku.key,
                "consolidation": how,
                "periods": [period for period, _, _ in wrong],
                "stated": [stated for _, stated, _ in wrong],
                "expected": [expected for _, _, expected in wrong],
                "unclear": unclear,
                "verdict": "not_judged" if unclear else "fault",
            }


def _is_open(check: tuple[str, float | None, float | None]) -> bool:
    _, stated, expected = check
    return stated is not None and expected is None


def _consolidated(how: str | None, quarters: list[float | None]) -> float | None:
    known = [quarter for quarter in quarters if quarter is not None]
    if how == "TAKE_LAST_KNOWN":
        return quarters[-1]
    if how is None or len(known) < len(quarters):
        return None
    return fsum(known) if how == "SUM" else fsum(known) / len(known)
