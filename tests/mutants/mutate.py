"""Every mutant of a Cypher text: the same text with one small change that the cases of a rule must notice."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tests.mutants.conditions import conditions
from tests.mutants.edit import Edit
from tests.mutants.patterns import patterns
from tests.mutants.tree import parse
from tests.mutants.values import values


@dataclass(frozen=True, slots=True)
class Mutant:
    """One changed text; ``name`` says what was changed, and stays the same when lines move."""

    name: str
    line: int
    """Where in the text, from 1."""
    text: str


def mutants(text: str) -> list[Mutant]:
    """Return every mutant in the order of its place; no two of them have the same text or the same name."""
    known, named = {text}, Counter[str]()
    found: list[Mutant] = []
    for edit in sorted(_edits(text), key=lambda edit: edit.place):
        changed = edit.applied(text)
        if changed not in known:
            known.add(changed)
            named[edit.said] += 1
            number = named[edit.said]
            name = edit.said if number == 1 else f"{edit.said} ({number})"
            found.append(Mutant(name, text.count("\n", 0, edit.place) + 1, changed))
    return found


def _edits(text: str) -> Iterator[Edit]:
    whole = parse(text)
    yield from conditions(text, whole)
    yield from patterns(text, whole)
    yield from values(text, whole)
