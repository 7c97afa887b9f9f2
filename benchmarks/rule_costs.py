"""What each rule costs on graphs of several sizes: seconds, and how many rows it gives."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from benchmarks.planted import Planted
from graph.audit import audit, bound
from graph.catalogue import refuse_what_is_missing
from graph.errors import StoreError
from graph.query import Rule
from graph.store import Store

TIMES = 3
"""How often a rule is asked; the best counts."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one rule took on a graph of ``iku`` indicators; ``error`` says why it did not end."""

    rule: str
    iku: int
    seconds: float
    faults: int = 0
    not_judged: int = 0
    error: str = ""

    @property
    def rows(self) -> int:
        """Return how many rows it gave."""
        return self.faults + self.not_judged

    @property
    def each(self) -> float:
        """Return the microseconds per indicator."""
        return 1e6 * self.seconds / self.iku


@dataclass(frozen=True, slots=True)
class Together:
    """What one audit with all rules that can run took, two at a time and with every finding made."""

    iku: int
    rules: int
    seconds: float
    findings: int


def costs(graphs: Sequence[tuple[Store, Planted]], rules: Sequence[Rule], seconds: float) -> list[Cost]:
    """Return what each rule costs on each graph, asked one at a time and stopped after ``seconds``.

    In every turn a rule is asked on one graph right after the other: what is compared are the graphs, and the
    machine may be a third slower some minutes later. A rule that failed is not asked again.
    """
    best: dict[tuple[str, int], Cost] = {}
    for _ in range(TIMES):
        for rule in rules:
            for store, planted in graphs:
                place = rule.id, planted.iku
                before = best.get(place)
                if before is None or not before.error:
                    best[place] = _better(before, cost(store, rule, planted, seconds))
    return list(best.values())


def cost(store: Store, rule: Rule, planted: Planted, seconds: float) -> Cost:
    """Return what one rule costs; a rule that fails or finds a wrong number says so in ``error``."""
    start = time.perf_counter()
    try:
        faults, not_judged = _count(store, rule, planted, seconds)
    except StoreError as error:
        said = " ".join(error.message("en").split())
        return Cost(rule.id, planted.iku, time.perf_counter() - start, error=f"{error.code}: {said}")
    took = time.perf_counter() - start
    return Cost(rule.id, planted.iku, took, faults, not_judged, _wrong(rule, planted, faults))


def _better(before: Cost | None, now: Cost) -> Cost:
    return now if before is None or now.error or now.seconds < before.seconds else before


def together(store: Store, planted: Planted, rules: Sequence[str]) -> Together:
    """Return what one audit with the named rules takes, as a user would run it."""
    start = time.perf_counter()
    found = audit(store, planted.year, _day(planted), rules=rules)
    seconds = time.perf_counter() - start
    findings = len(found.findings) + len(found.waived) + len(found.not_judged)
    return Together(planted.iku, len(rules), seconds, findings)


def _count(store: Store, rule: Rule, planted: Planted, seconds: float) -> tuple[int, int]:
    """Return how many rows are faults and how many are not judged, without keeping any."""
    refuse_what_is_missing(rule, store.engine)
    parameters = bound(rule, planted.year, _day(planted))
    rows, not_judged = 0, 0
    with store.stream(rule.text, parameters, seconds=seconds) as answer:
        for row in answer:
            rows += 1
            not_judged += row.get("verdict", "fault") != "fault"
    return rows - not_judged, not_judged


def _wrong(rule: Rule, planted: Planted, faults: int) -> str:
    right = planted.findings.get(rule.id)
    return "" if right in (None, faults) else f"{faults} found instead of {right}"


def _day(planted: Planted) -> date:
    return date.fromisoformat(planted.as_of)
