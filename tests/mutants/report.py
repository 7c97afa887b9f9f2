"""What became of the mutants, as lines for a person."""

from collections.abc import Iterator, Sequence
from importlib.resources import files

from graph.query import Rule
from tests.mutants.mutate import Mutant
from tests.mutants.survivors import Survivor
from tests.mutants.trial import Outcome

WANTED = 95
"""Of 100 valid mutants that many must be noticed."""
_ROW = "{:<10}{:>9}{:>9}{:>10}{:>9}"


def heading() -> str:
    """Return the first line of the table."""
    return _ROW.format("rule", "mutants", "noticed", "survived", "invalid")


def row(outcome: Outcome) -> str:
    """Return the line of one rule."""
    return _numbers(outcome.rule.id, [outcome])


def last_row(outcomes: Sequence[Outcome]) -> str:
    """Return the line of all rules together."""
    return _numbers("all", outcomes)


def place(rule: Rule, mutant: Mutant) -> str:
    """Return file and line of a mutant."""
    content = files("queries").joinpath(rule.file).read_text("utf-8")
    above = content.partition(rule.text)[0].count("\n")
    return f"queries/{rule.file}:{above + mutant.line}"


def left_over(unlisted: Sequence[tuple[Outcome, Mutant]], idle: Sequence[Survivor]) -> Iterator[str]:
    """Yield what is to be done: mutants that need a case or a reason, and reasons that nothing needs."""
    if unlisted:
        yield "\nNo case notices these; add one, or a reason in tests/mutants/survivors.toml:"
    for outcome, mutant in unlisted:
        yield f"  {place(outcome.rule, mutant)}: {mutant.name}"
    if idle:
        yield "\nThese are listed in tests/mutants/survivors.toml, but a case notices them or they are gone:"
    for one in idle:
        yield f"  {one.rule}: {one.mutant}"


def noticed_of_100(outcomes: Sequence[Outcome]) -> float:
    """Return how many of 100 valid mutants the cases notice; all of none."""
    noticed = sum(len(outcome.noticed) for outcome in outcomes)
    valid = noticed + sum(len(outcome.survived) for outcome in outcomes)
    return 100 * noticed / valid if valid else 100.0


def _numbers(name: str, outcomes: Sequence[Outcome]) -> str:
    noticed = sum(len(outcome.noticed) for outcome in outcomes)
    survived = sum(len(outcome.survived) for outcome in outcomes)
    invalid = sum(len(outcome.invalid) for outcome in outcomes)
    return _ROW.format(name, noticed + survived + invalid, noticed, survived, invalid)
