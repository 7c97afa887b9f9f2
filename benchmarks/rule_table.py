"""What every rule costs at each size, as a table for people and as JSON for a program."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field

from benchmarks.measure import Measure
from benchmarks.report import machine, markdown
from benchmarks.rule_costs import TIMES, Cost, Together

GROWTH = 1.5
"""How many times the cost per indicator may grow from one size to the next."""
NOISE = 0.2
"""Seconds at the largest size below which a growth says nothing."""


@dataclass
class Costs:
    """What was measured on one engine, at every size from the smallest."""

    engine: str
    version: str = ""
    sizes: list[int] = field(default_factory=list)
    rules: list[Cost] = field(default_factory=list)
    together: list[Together] = field(default_factory=list)

    def of(self, rule: str) -> list[Cost]:
        """Return what one rule took, by size."""
        return sorted((one for one in self.rules if one.rule == rule), key=lambda one: one.iku)

    @property
    def failed(self) -> list[Cost]:
        """Return every rule that did not end at some size, or found a wrong number."""
        return [one for one in self.rules if one.error]

    @property
    def growths(self) -> list[Measure]:
        """Return how the cost per indicator of each rule grew between the two largest sizes."""
        found = []
        for rule in dict.fromkeys(one.rule for one in self.rules):
            taken = self.of(rule)
            if len(taken) < 2 or any(one.error for one in taken[-2:]):
                continue
            before, after = taken[-2:]
            wanted = GROWTH if after.seconds > NOISE else None
            other = f"per IKU at {before.iku:,}"
            found.append(Measure(self.engine, rule, after.each, before.each, other, wanted, unit="us"))
        return found


def table(costs: Costs) -> str:
    """Return a Markdown table, the costliest rule first, with the audit of all and what was lost below."""
    growths = {one.what: one for one in costs.growths}
    rules = sorted({one.rule for one in costs.rules}, key=lambda rule: (-costs.of(rule)[-1].seconds, rule))
    heading = ["rule", "rows", *(f"{size:,} s" for size in costs.sizes)]
    heading += [*(f"{size:,} us/IKU" for size in costs.sizes), "growth", ""]
    lines = markdown(heading, [_row(costs.of(rule), growths.get(rule)) for rule in rules])
    lines += ["", f"{costs.engine}, {costs.version}. {machine()}", *_notes(costs)]
    lines += [f"Failed: {one.rule} at {one.iku:,} IKU: {one.error}" for one in costs.failed]
    lost = [one for one in growths.values() if one.lost]
    lines += [f"LOST: {one.what}: {one.ratio:.2f} times, wanted <= {GROWTH}." for one in lost]
    return "\n".join(lines)


def as_json(measured: Iterable[Costs]) -> str:
    """Return everything that was measured."""
    said = [
        {
            "engine": one.engine,
            "version": one.version,
            "sizes": one.sizes,
            "rules": [asdict(cost) | {"rows": cost.rows, "each_us": cost.each} for cost in one.rules],
            "growth": {growth.what: {"ratio": growth.ratio, "lost": growth.lost} for growth in one.growths},
            "together": [asdict(all_of_them) for all_of_them in one.together],
        }
        for one in measured
    ]
    return json.dumps({"machine": machine(), "engines": said}, indent=2)


def _row(taken: Sequence[Cost], growth: Measure | None) -> list[str]:
    last = taken[-1]
    rows = f"{last.faults:,}" + (f" + {last.not_judged:,}" if last.not_judged else "")
    return [
        last.rule,
        "" if last.error else rows,
        *("failed" if one.error else f"{one.seconds:.2f}" for one in taken),
        *("" if one.error else f"{one.each:.2f}" for one in taken),
        f"{growth.ratio:.2f}" if growth else "",
        growth.verdict if growth else "",
    ]


def _notes(costs: Costs) -> list[str]:
    largest = f"{costs.sizes[-1]:,}"
    notes = [
        f"Rows at {largest} IKU; after + those that were not judged. Each rule was asked alone, on one size "
        f"right after the other, and its rows were counted; the best of {TIMES} times counts."
    ]
    if len(costs.sizes) > 1:
        notes.append(
            f"Growth: cost per IKU at {largest} IKU divided by that at {costs.sizes[-2]:,}. Where a rule "
            f"takes at most {NOISE} s at {largest} it is noise and not judged."
        )
    for one in costs.together:
        audit = f"One audit of {one.iku:,} IKU with {one.rules} rules"
        notes.append(f"{audit}: {one.seconds:.2f} s, {one.findings:,} findings made.")
    return notes
