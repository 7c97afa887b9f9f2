"""The mutants that may survive: ``survivors.toml`` says of each why no case can notice it."""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.mutants.mutate import Mutant
from tests.mutants.trial import Outcome

FILE = Path(__file__).with_name("survivors.toml")


@dataclass(frozen=True, slots=True)
class Survivor:
    """A mutant of a rule by its name, and why it answers like the rule."""

    rule: str
    mutant: str
    reason: str


def listed(engine: str, file: Path = FILE) -> tuple[Survivor, ...]:
    """Return every mutant of the file that may survive on this kind of engine."""
    return tuple(
        Survivor(entry["rule"], name, entry["reason"])
        for entry in tomllib.loads(file.read_text("utf-8"))["survivor"]
        for name in entry["mutants"]
        if entry.get("engine", engine) == engine
    )


def unlisted(outcomes: Iterable[Outcome], known: Sequence[Survivor]) -> Iterator[tuple[Outcome, Mutant]]:
    """Yield every mutant that survived without a reason."""
    allowed = {(one.rule, one.mutant) for one in known}
    for outcome in outcomes:
        for mutant in outcome.survived:
            if (outcome.rule.id, mutant.name) not in allowed:
                yield outcome, mutant


def idle(outcomes: Iterable[Outcome], known: Iterable[Survivor]) -> Iterator[Survivor]:
    """Yield every listed mutant that did not survive, or was not there at all."""
    survived = {(outcome.rule.id, mutant.name) for outcome in outcomes for mutant in outcome.survived}
    for one in known:
        if (one.rule, one.mutant) not in survived:
            yield one
