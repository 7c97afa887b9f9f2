"""``selaras rules``: the rules of the audit, and all about one of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cli import complete
from cli.output import as_json, emit
from cli.present.style import table
from cli.session import Session, session
from graph.errors import UsageProblem

if TYPE_CHECKING:
    from cli.commands import Say
    from graph.query import Rule


def build(say: "Say") -> Callable[..., None]:
    """Return the command."""

    def rules(
        context: typer.Context,
        action: Annotated[
            Literal["list", "show"], typer.Argument(help=say("rules_action"), metavar=say("metavar_action"))
        ] = "list",
        rule: Annotated[
            str | None,
            typer.Argument(
                help=say("rules_rule"), metavar=say("metavar_rule"), autocompletion=complete.rules
            ),
        ] = None,
        json: Annotated[bool, typer.Option("--json", help=say("help_json"))] = False,
    ) -> None:
        from graph.audit import chosen
        from graph.catalogue import catalogue

        here = session(context)
        if action == "list":
            found = chosen(None if rule is None else [rule])
            emit(as_json([_record(one, here) for one in found]) if json else "\n".join(_listed(found, here)))
            return
        if rule is None:
            raise UsageProblem("missing_argument", option="rules", name=here.text("cli.metavar_rule"))
        one = catalogue().rule(rule)
        if json:
            emit(as_json(_record(one, here)))
            return
        from cli.present.rules import told

        emit("\n".join(told(one, here)))

    return rules


def _record(rule: "Rule", here: Session) -> dict[str, object]:
    from graph.query import HEADINGS

    return {
        "id": rule.id,
        "family": rule.family,
        "severity": rule.severity,
        "title": rule.title.of(here.language),
        "anchor": rule.anchor,
        "parameters": dict(rule.parameters),
        "columns": dict(rule.columns),
        "rests_on": list(rule.rests_on),
        "documentation": {heading: rule.sections[heading] for heading in HEADINGS[here.language]},
    }


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
