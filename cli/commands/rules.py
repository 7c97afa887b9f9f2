"""``selaras rules``: the rules of the audit, and what one of them is about."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from cli import complete
from cli.output import as_json, emit
from cli.present.style import SEVERITY_TONES, paint, table, wrapped
from cli.session import Session, session

if TYPE_CHECKING:
    from cli.commands import Say
    from graph.query import Rule


def build(say: "Say") -> Callable[..., None]:
    """Return the command."""

    def rules(
        context: typer.Context,
        rule: Annotated[
            str | None,
            typer.Argument(
                help=say("rules_rule"), metavar=say("metavar_rule"), autocompletion=complete.rules
            ),
        ] = None,
        json: Annotated[bool, typer.Option("--json", help=say("help_json"))] = False,
    ) -> None:
        from graph.catalogue import catalogue

        here = session(context)
        chosen = catalogue().rules() if rule is None else (catalogue().rule(rule),)
        if json:
            emit(
                as_json([_record(one, here) for one in chosen] if rule is None else _record(chosen[0], here))
            )
        elif rule is None:
            emit("\n".join(_listed(chosen, here)))
        else:
            emit("\n".join(_described(chosen[0], here)))

    return rules


def _record(rule: "Rule", here: Session) -> dict[str, object]:
    return {
        "id": rule.id,
        "family": rule.family,
        "severity": rule.severity,
        "title": rule.title.of(here.language),
        "anchor": rule.anchor,
        "parameters": dict(rule.parameters),
        "columns": dict(rule.columns),
        "rests_on": list(rule.rests_on),
        "documentation": {heading: rule.sections[heading] for heading in _headings(rule, here)},
    }


def _headings(rule: "Rule", here: Session) -> list[str]:
    """Return the headings of the documentation in the session's language, which stand in pairs by order."""
    half = len(rule.sections) // 2
    found = list(rule.sections)
    return found[:half] if here.language == "id" else found[half:]


def _listed(rules: "tuple[Rule, ...]", here: Session) -> list[str]:
    from graph.query import family_name

    heading = [here.text(f"cli.column_{name}") for name in ("rule", "severity", "family", "title")]
    rows = [
        [
            rule.id,
            here.text(f"catalogue.severity_{rule.severity}"),
            family_name(rule.family, here.language),
            rule.title.of(here.language),
        ]
        for rule in rules
    ]
    return list(table(heading, rows))


def _described(rule: "Rule", here: Session) -> list[str]:
    severity = here.text(f"catalogue.severity_{rule.severity}")
    grade = paint(severity, SEVERITY_TONES[rule.severity])
    lines = [f"{paint(rule.id, 'bold')}  {grade}  {rule.title.of(here.language)}"]
    for heading in _headings(rule, here):
        lines += ["", paint(heading, "bold")]
        for paragraph in rule.sections[heading].split("\n\n"):
            lines += wrapped(paragraph, first="  ")
    rests = ", ".join(rule.rests_on)
    lines += ["", here.text("cli.rule_rests_on", clauses=rests), here.text("cli.rule_file", file=rule.file)]
    return lines
