"""Every chosen rule over the graph, for one year and one day."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pydantic import Field

from graph.answer import Answer
from graph.catalogue import ask, catalogue, refuse_what_is_missing
from graph.errors import EngineLacks, QueryRefused, QueryTimeout, StoreError, TooManyRows
from graph.finding import Finding, finding
from graph.messages import Language
from graph.query import SEVERITIES, Rule, Severity
from graph.selection import concerning, rules_needed, select
from graph.selector import Selector, parse, render
from graph.selector_rules import rules_of
from graph.waiver import waive, waivers

if TYPE_CHECKING:
    from graph.store import Store

_AT_ONCE = 2
"""Rules asked at a time: an engine answers one query on one core."""
_OF_ONE_RULE = (EngineLacks, QueryRefused, QueryTimeout, TooManyRows)


class FailedRule(Answer):
    """A rule that the engine could not run; its faults are unknown."""

    rule: str
    error: str = Field(description="Stable code of the error.")
    message: dict[Language, str]


class Audit(Answer):
    """What an audit found, what it could not judge, and what it could not run."""

    year: int
    as_of: date
    rules: tuple[str, ...] = Field(description="Rules that were run.")
    selector: str | None = Field(default=None, description="Which IKU it was narrowed to; null means all.")
    findings: tuple[Finding, ...] = Field(description="Faults, by rule and subject.")
    waived: tuple[Finding, ...] = Field(default=(), description="Faults that somebody answers for.")
    not_judged: tuple[Finding, ...] = Field(description="Subjects that lack the data a rule needs.")
    idle_waivers: tuple[str, ...] = Field(
        default=(),
        description="Waivers of the rules that were run, or of no rule there is, which no finding needed.",
    )
    failed: tuple[FailedRule, ...] = Field(description="Rules that could not run.")
    incomplete: tuple[str, ...] = Field(description="Datasets whose load was broken off.")

    def counts(self) -> dict[str, dict[Severity, int]]:
        """Return the number of findings by family and severity, families without any included."""
        found = Counter((found.family, found.severity) for found in self.findings)
        families = dict.fromkeys(catalogue().rule(rule).family for rule in self.rules)
        return {family: {level: found[family, level] for level in SEVERITIES} for family in families}

    def new(self) -> tuple[Finding, ...]:
        """Return the findings that no baseline holds."""
        return tuple(one for one in self.findings if not one.known)

    def at_least(self, level: Severity) -> tuple[Finding, ...]:
        """Return the findings of this severity or above."""
        most = SEVERITIES.index(level)
        return tuple(one for one in self.findings if SEVERITIES.index(one.severity) <= most)

    def worst(self) -> Severity | None:
        """Return the highest severity of a new finding, None if there is none."""
        found = {finding.severity for finding in self.new()}
        return next((level for level in SEVERITIES if level in found), None)

    def reaches(self, level: Severity) -> bool:
        """Return whether anything new was found at this severity or above."""
        worst = self.worst()
        return worst is not None and SEVERITIES.index(worst) <= SEVERITIES.index(level)


@dataclass(frozen=True, slots=True)
class RuleRun:
    """How one rule went: what it gave and how long the engine and we took for it."""

    rule: Rule
    outcome: list[Finding] | FailedRule
    seconds: float

    @property
    def rows(self) -> int:
        """Return the number of rows, 0 for a rule that failed."""
        return 0 if isinstance(self.outcome, FailedRule) else len(self.outcome)


def chosen(words: Sequence[str] | None) -> tuple[Rule, ...]:
    """Return the rules that the words mean, or all, by identifier. Raises UnknownName with the nearest."""
    return catalogue().rules() if words is None else rules_of(words)


def audit(
    store: "Store",
    year: int,
    as_of: date,
    *,
    rules: Sequence[str] | None = None,
    selector: Selector | str | None = None,
    progress: Callable[[RuleRun], None] | None = None,
) -> Audit:
    """Run the rules and return every row as a finding.

    ``rules`` are words as ``rules_of`` takes them; all rules if left out. With a ``selector`` only what
    concerns an IKU that it means is kept. A rule that the engine cannot run does not stop the others: it is
    listed in ``failed``. Raises UnknownName for a rule that does not exist, SelectorError for a selector that
    means nothing, and StoreError when the graph itself does not answer.
    """
    selected = chosen(rules)
    narrowed = parse(selector) if isinstance(selector, str) else selector
    needed = {rule.id: rule for rule in (*selected, *(rules_needed(narrowed) if narrowed else ()))}
    incomplete = tuple(row["dataset"] for row in ask(store, "counts/incomplete"))
    on_record = waivers(store)
    found: list[Finding] = []
    failed: list[FailedRule] = []
    for done in _side_by_side([needed[name] for name in sorted(needed)], store, year, as_of):
        if progress:
            progress(done)
        if isinstance(done.outcome, FailedRule):
            failed.append(done.outcome)
        else:
            found.extend(done.outcome)
    ran = {rule.id for rule in selected}
    if narrowed:
        meant = select(store, narrowed, year, found)
        found = concerning(store, [one for one in found if one.rule in ran], meant, year)
    # A waiver of a rule that does not exist belongs to none that is left out: it is told as idle.
    others = set(catalogue().rule_ids()) - ran
    found, idle = waive(found, [one for one in on_record if one.rule.upper() not in others], as_of)
    return Audit(
        year=year,
        as_of=as_of,
        rules=tuple(rule.id for rule in selected),
        selector=render(narrowed) if narrowed else None,
        findings=_sorted(found, "fault"),
        waived=_sorted(found, "waived"),
        not_judged=_sorted(found, "not_judged"),
        idle_waivers=() if narrowed else tuple(sorted(one.key for one in idle)),
        failed=tuple(failed),
        incomplete=incomplete,
    )


def run(store: "Store", rule: Rule, year: int, as_of: date) -> list[Finding]:
    """Return what one rule finds. Raises StoreError."""
    refuse_what_is_missing(rule, store.engine)
    return [finding(rule, row) for row in store.read(rule.text, bound(rule, year, as_of))]


def bound(rule: Rule, year: int, as_of: date) -> dict[str, object]:
    """Return the parameters of a rule for one audit."""
    given = {"year": year, "as_of": as_of}
    return rule.bind({name: value for name, value in given.items() if name in rule.parameters})


def _attempt(store: "Store", rule: Rule, year: int, as_of: date) -> RuleRun:
    start = time.perf_counter()
    outcome: list[Finding] | FailedRule
    try:
        outcome = run(store, rule, year, as_of)
    except _OF_ONE_RULE as error:
        outcome = _failed(rule, error)
    return RuleRun(rule, outcome, time.perf_counter() - start)


def _side_by_side(rules: Sequence[Rule], store: "Store", year: int, as_of: date) -> Iterator[RuleRun]:
    """Yield how every rule went, in the order of the rules; rules do not depend on each other.

    Those that walk begin first: they take longest, and a long one that begins last runs on alone.
    """
    pool = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="rule")
    try:
        begun = {
            rule.id: pool.submit(_attempt, store, rule, year, as_of)
            for rule in sorted(rules, key=lambda rule: not rule.walks)
        }
        for rule in rules:
            yield begun[rule.id].result()
    finally:
        # An interruption goes on to the store, which cuts what still runs; waiting here would keep it alive.
        pool.shutdown(wait=False, cancel_futures=True)


def _failed(rule: Rule, error: StoreError) -> FailedRule:
    message: dict[Language, str] = {"id": error.message("id"), "en": error.message("en")}
    return FailedRule(rule=rule.id, error=error.code, message=message)


def _sorted(found: Iterable[Finding], verdict: str) -> tuple[Finding, ...]:
    kept = (one for one in found if one.verdict == verdict)
    return tuple(sorted(kept, key=lambda one: (one.rule, one.subject.key, one.fingerprint)))
