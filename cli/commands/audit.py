"""``selaras audit``: run the rules."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cli import complete
from cli.arguments import a_date
from cli.exits import FAILED, FINDINGS, OK
from cli.output import emit
from cli.session import session
from cli.years import latest_year

if TYPE_CHECKING:
    from cli.commands import Say


def build(say: "Say") -> Callable[..., int]:
    """Return the command; it returns the exit code."""

    def audit(
        context: typer.Context,
        year: Annotated[int | None, typer.Option(help=say("help_year"), metavar=say("metavar_year"))] = None,
        as_of: Annotated[
            str | None, typer.Option(help=say("help_as_of"), metavar=say("metavar_date"))
        ] = None,
        rule: Annotated[
            list[str] | None,
            typer.Option(help=say("audit_rules"), metavar=say("metavar_rule"), autocompletion=complete.rules),
        ] = None,
        form: Annotated[
            Literal["table", "json", "csv"],
            typer.Option("--format", help=say("audit_format"), metavar="table|json|csv"),
        ] = "table",
        fail_on: Annotated[
            Literal["error", "warning", "info", "never"],
            typer.Option(help=say("audit_fail_on"), metavar="error|warning|info|never"),
        ] = "error",
        output: Annotated[
            Path | None, typer.Option(help=say("help_output"), metavar=say("metavar_file"))
        ] = None,
    ) -> int:
        here = session(context)
        on = a_date(as_of, "--as-of") or date.today()
        from exchange.findings import as_csv, as_json
        from graph.audit import audit, chosen

        # A mistyped rule is told before a graph is started.
        chosen(rule or None)
        with here.store() as store:
            found = audit(store, year or latest_year(store), on, rules=rule or None)
        if form == "json":
            emit(as_json(found), output)
        elif form == "csv":
            emit(as_csv(found, here.language), output)
        else:
            from cli.present.audited import told

            emit("\n".join(told(found, here)), output)
        if found.failed:
            here.note("cli.audit_partly", rules=", ".join(failed.rule for failed in found.failed))
            return FAILED
        return FINDINGS if fail_on != "never" and found.reaches(fail_on) else OK

    return audit
