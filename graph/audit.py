"""Every chosen rule over the graph, for one year and one day."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from pydantic import Field

from graph.answer import Answer
from graph.catalogue import ask, catalogue, refuse_what_is_missing
from graph.errors import EngineLacks, QueryRefused, QueryTimeout, StoreError, TooManyRows
from graph.finding import Finding, finding
from graph.messages import Language
from graph.query import SEVERITIES, Rule, Severity

if TYPE_CHECKING:
    from graph.store import Store

Outcome = TypeVar("Outcome")

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
    findings: tuple[Finding, ...] = Field(description="Faults, by rule and subject.")
    not_judged: tuple[Finding, ...] = Field(description="Subjects that lack the data a rule needs.")
    failed: tuple[FailedRule, ...] = Field(description="Rules that could not run.")
    incomplete: tuple[str, ...] = Field(description="Datasets whose load was broken off.")

    def counts(self) -> dict[str, dict[Severity, int]]:
        """Return the number of findings by family and severity, families without any included."""
        found = Counter((found.family, found.severity) for found in self.findings)
        families = dict.fromkeys(catalogue().rule(rule).family for rule in self.rules)
        return {family: {level: found[family, level] for level in SEVERITIES} for family in families}

    def worst(self) -> Severity | None:
        """Return the highest severity found, None if nothing was."""
        found = {finding.severity for finding in self.findings}
        return next((level for level in SEVERITIES if level in found), None)

    def reaches(self, level: Severity) -> bool:
        """Return whether anything was found at this severity or above."""
        worst = self.worst()
        return worst is not None and SEVERITIES.index(worst) <= SEVERITIES.index(level)


def chosen(rules: Sequence[str] | None) -> tuple[Rule, ...]:
    """Return the named rules, or all, by identifier. Raises UnknownName with the nearest."""
    if rules is None:
        return catalogue().rules()
    named = {rule.id: rule for rule in map(catalogue().rule, rules)}
    return tuple(named[identifier] for identifier in sorted(named))


def audit(
    store: "Store",
    year: int,
    as_of: date,
    *,
    rules: Sequence[str] | None = None,
    progress: Callable[[Rule], None] | None = None,
) -> Audit:
    """Run the rules, all of them unless some are named, and return every row as a finding.

    A rule that the engine cannot run does not stop the others: it is listed in ``failed``. Raises UnknownName
    for a rule that does not exist, and StoreError when the graph itself does not answer.
    """
    selected = chosen(rules)
    incomplete = tuple(row["dataset"] for row in ask(store, "counts/incomplete"))
    found: list[Finding] = []
    failed: list[FailedRule] = []
    for rule, outcome in _side_by_side(selected, lambda rule: _attempt(store, rule, year, as_of)):
        if progress:
            progress(rule)
        if isinstance(outcome, FailedRule):
            failed.append(outcome)
        else:
            found.extend(outcome)
    return Audit(
        year=year,
        as_of=as_of,
        rules=tuple(rule.id for rule in selected),
        findings=_sorted(one for one in found if one.verdict == "fault"),
        not_judged=_sorted(one for one in found if one.verdict != "fault"),
        failed=tuple(failed),
        incomplete=incomplete,
    )


def run(store: "Store", rule: Rule, year: int, as_of: date) -> list[Finding]:
    """Return what one rule finds. Raises StoreError."""
    refuse_what_is_missing(rule, store.engine)
    given = {"year": year, "as_of": as_of}
    bound = rule.bind({name: value for name, value in given.items() if name in rule.parameters})
    return [finding(rule, row) for row in store.read(rule.text, bound)]


def _attempt(store: "Store", rule: Rule, year: int, as_of: date) -> list[Finding] | FailedRule:
    try:
        return run(store, rule, year, as_of)
    except _OF_ONE_RULE as error:
        return _failed(rule, error)


def _side_by_side(
    rules: Sequence[Rule], attempt: Callable[[Rule], Outcome]
) -> Iterator[tuple[Rule, Outcome]]:
    """Yield every rule with its outcome, in the order of the rules; rules do not depend on each other."""
    pool = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="rule")
    try:
        yield from zip(rules, pool.map(attempt, rules), strict=True)
    finally:
        # An interruption goes on to the store, which cuts what still runs; waiting here would keep it alive.
        pool.shutdown(wait=False, cancel_futures=True)


def _failed(rule: Rule, error: StoreError) -> FailedRule:
    message: dict[Language, str] = {"id": error.message("id"), "en": error.message("en")}
    return FailedRule(rule=rule.id, error=error.code, message=message)


def _sorted(found: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=lambda one: (one.rule, one.subject.key, one.fingerprint)))
