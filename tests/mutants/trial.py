"""The mutants of a rule before its cases: which are noticed, which survive, which no engine could run."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from graph.errors import QueryRefused
from graph.query import Rule
from graph.store import Rehearsal, Row, Store
from tests.mutants.mutate import Mutant, mutants
from tests.mutants.watch import stopped_after
from tests.rules.cases import Case, patterns, readable

_SECONDS = 10.0
"""What a mutant may take; one that takes longer would be noticed by whoever waits for it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of every mutant of one rule."""

    rule: Rule
    noticed: tuple[Mutant, ...]
    survived: tuple[Mutant, ...]
    invalid: tuple[Mutant, ...]


class CaseFails(Exception):
    """A case does not hold for the rule as it is, so that it proves nothing about its mutants."""


def tried(store: Store, rule: Rule, cases: Sequence[Case]) -> Outcome:
    """Return which mutants of a rule its cases notice. Raises CaseFails."""
    trial = _Trial(store, rule)
    for case in cases:
        trial.hold(case)
    return trial.outcome(len(cases))


class _Trial:
    """The mutants of one rule while its cases go by; each leaves with the first case that notices it."""

    def __init__(self, store: Store, rule: Rule) -> None:
        self.store, self.rule = store, rule
        self.all = mutants(rule.text)
        self.mark = uuid4().hex
        self.noticed: set[Mutant] = set()
        self.refused: Counter[Mutant] = Counter()

    def hold(self, case: Case) -> None:
        """Show every mutant that nothing has noticed yet to one case."""
        waiting = [mutant for mutant in self.all if mutant not in self.noticed]
        waiting.reverse()
        while waiting:
            with self.store.rehearse() as rehearsal:
                if case.given.strip():
                    rehearsal.run(f"CREATE {patterns(case.given)}")
                self._prove(rehearsal, case)
                # No driver goes on with a transaction that has met an error.
                while waiting and self._goes_on(rehearsal, case, waiting.pop()):
                    pass

    def _prove(self, rehearsal: Rehearsal, case: Case) -> None:
        try:
            found = rehearsal.run(self.rule.text, self.rule.bind(case.parameters))
        except QueryRefused as refused:
            raise CaseFails(f"{case}: {refused}") from refused
        if _differs(found, case):
            raise CaseFails(f"{case}: other rows")

    def _goes_on(self, rehearsal: Rehearsal, case: Case, mutant: Mutant) -> bool:
        # The same for each case, so that the engine's cache of parsed queries keeps its worth.
        tag = f"/* mutant {self.mark}:{self.all.index(mutant)} */"
        with stopped_after(_SECONDS, self.store, tag) as late:
            try:
                found = rehearsal.run(f"{mutant.text}\n{tag}", self.rule.bind(case.parameters))
            except QueryRefused:
                if late.is_set():
                    self.noticed.add(mutant)
                self.refused[mutant] += 1
                return False
        if _differs(found, case):
            self.noticed.add(mutant)
        return True

    def outcome(self, cases: int) -> Outcome:
        """Return what became of them; one refused by only some cases differs from the rule there."""
        invalid = [
            mutant for mutant in self.all if self.refused[mutant] == cases and mutant not in self.noticed
        ]
        noticed = [
            mutant for mutant in self.all if mutant in self.noticed or 0 < self.refused[mutant] < cases
        ]
        survived = [mutant for mutant in self.all if mutant not in (*invalid, *noticed)]
        return Outcome(self.rule, tuple(noticed), tuple(survived), tuple(invalid))


def _differs(found: list[Row], case: Case) -> bool:
    return [_read(row) for row in found] != [dict(row) for row in case.expect]


def _read(row: Row) -> Mapping[str, Any]:
    try:
        return readable(row)
    except (TypeError, KeyError):
        # Evidence that no case could write.
        return row
