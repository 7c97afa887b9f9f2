"""One rule, for people: what it is about, two examples, the clauses behind it, and its text."""

from collections.abc import Iterator

from cli.present.style import SEVERITY_TONES, paint, wrapped
from cli.session import Session
from graph.cases import Case, examples
from graph.finding import sentence
from graph.query import HEADINGS, Rule
from seed.clauses import clauses


def told(rule: Rule, here: Session) -> Iterator[str]:
    """Yield the rule as lines."""
    severity = here.text(f"catalogue.severity_{rule.severity}")
    grade = paint(severity, SEVERITY_TONES[rule.severity])
    yield f"{paint(rule.id, 'bold')}  {grade}  {rule.title.of(here.language)}"
    finds, why, fix = HEADINGS[here.language]
    yield from _section(rule, finds, here)
    yield from _section(rule, why, here)
    for case in examples(rule.id):
        yield from _example(rule, case, here)
    yield from _section(rule, fix, here)
    yield from ("", paint(here.text("cli.rule_clauses"), "bold"))
    for clause in (clauses()[key] for key in rule.rests_on):
        said = f"{clause.key} {clause.name}: {clause.text} ({clause.firmness(here.language)})"
        yield from wrapped(said, first="  · ", rest="    ")
    yield from ("", paint(here.text("cli.rule_file", file=rule.file), "bold"))
    yield from (f"  {line}" for line in rule.text.splitlines())


def _section(rule: Rule, heading: str, here: Session) -> Iterator[str]:
    yield from ("", paint(heading, "bold"))
    for paragraph in rule.sections[heading].split("\n\n"):
        yield from wrapped(paragraph, first="  ")


def _example(rule: Rule, case: Case, here: Session) -> Iterator[str]:
    kind = "cli.rule_fires" if case.expect else "cli.rule_silent"
    yield from ("", paint(here.text(kind, name=case.name), "bold"))
    yield from (f"    {line}" for line in case.given.strip().splitlines())
    for row in case.rows(rule):
        said = sentence(rule, row, here.language)
        yield from wrapped(said, first="  → ", rest="    ")
