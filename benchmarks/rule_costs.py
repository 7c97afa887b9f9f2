"""What each rule costs on one graph: seconds, and how many rows it gives."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from benchmarks.filled import Data
from benchmarks.planted import Planted
from benchmarks.servers import Server
from graph.audit import audit, bound
from graph.catalogue import refuse_what_is_missing
from graph.errors import StoreError
from graph.query import Rule
from graph.store import Store, open_store

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


def costs(server: Server, data: Data, rules: Sequence[Rule], seconds: float) -> list[Cost]:
    """Return what each rule costs, asked one at a time and stopped after ``seconds``."""
    with open_store(server.settings) as store:
        return [cost(store, rule, data.planted, seconds) for rule in rules]


def cost(store: Store, rule: Rule, planted: Planted, seconds: float) -> Cost:
    """Return what one rule costs; a rule that fails or finds a wrong number says so in ``error``."""
    best = Cost(rule.id, planted.iku, 0.0)
    for number in range(TIMES):
        start = time.perf_counter()
        try:
            faults, not_judged = _count(store, rule, planted, seconds)
        except StoreError as error:
            said = " ".join(error.message("en").split())
            return Cost(rule.id, planted.iku, time.perf_counter() - start, error=f"{error.code}: {said}")
        took = time.perf_counter() - start
        if number == 0 or took < best.seconds:
            best = Cost(rule.id, planted.iku, took, faults, not_judged, _wrong(rule, planted, faults))
    return best


def together(server: Server, data: Data, rules: Sequence[str]) -> Together:
    """Return what one audit with the named rules takes, as a user would run it."""
    with open_store(server.settings) as store:
        start = time.perf_counter()
        found = audit(store, data.planted.year, _day(data.planted), rules=rules)
        seconds = time.perf_counter() - start
    findings = len(found.findings) + len(found.waived) + len(found.not_judged)
    return Together(data.iku, len(rules), seconds, findings)


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
