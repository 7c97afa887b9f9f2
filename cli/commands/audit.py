"""``selaras audit``: run the rules."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from cli import complete
from cli.arguments import a_date
from cli.exits import FAILED, FINDINGS, OK
from cli.output import emit
from cli.session import Session, session
from cli.years import latest_year
from visualize.files import save

if TYPE_CHECKING:
    from cli.commands import Say
    from graph.audit import Audit
    from graph.store import Store

Form = Literal["table", "json", "csv", "sarif", "junit", "github", "html"]
_FORMS = "|".join(get_args(Form))


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
        select: Annotated[
            str | None, typer.Option(help=say("audit_select"), metavar=say("metavar_selector"))
        ] = None,
        form: Annotated[Form, typer.Option("--format", help=say("audit_format"), metavar=_FORMS)] = "table",
        fail_on: Annotated[
            Literal["error", "warning", "info", "never"],
            typer.Option(help=say("audit_fail_on"), metavar="error|warning|info|never"),
        ] = "error",
        baseline: Annotated[
            Path | None, typer.Option(help=say("audit_baseline"), metavar=say("metavar_file"))
        ] = None,
        write_baseline: Annotated[
            Path | None, typer.Option(help=say("audit_write_baseline"), metavar=say("metavar_file"))
        ] = None,
        profile: Annotated[bool, typer.Option("--profile", help=say("audit_profile"))] = False,
        output: Annotated[
            Path | None, typer.Option(help=say("help_output"), metavar=say("metavar_file"))
        ] = None,
    ) -> int:
        here = session(context)
        on = a_date(as_of, "--as-of") or date.today()
        from graph.audit import RuleRun, audit, chosen
        from graph.baseline import marked, read, written
        from graph.selector import parse

        # What is mistyped is told before a graph is started.
        chosen(rule or None)
        narrowed = None if select is None else parse(select)
        known = frozenset[str]() if baseline is None else read(baseline)
        runs: list[RuleRun] = []
        with here.store() as store:
            asked = year or latest_year(store)
            found = audit(store, asked, on, rules=rule or None, selector=narrowed, progress=runs.append)
            found = found.model_copy(update={"findings": marked(found.findings, known)})
            emit(_presented(found, form, here, store), output)
        if write_baseline:
            save(written(found.findings), write_baseline)
            here.note("cli.baseline_written", path=write_baseline, count=len(found.findings))
        if profile:
            from cli.present.profile import told

            print("\n".join(told(runs, here)), file=sys.stderr)  # noqa: T201
        if found.failed:
            here.note("cli.audit_partly", rules=", ".join(failed.rule for failed in found.failed))
            return FAILED
        return FINDINGS if fail_on != "never" and found.reaches(fail_on) else OK

    return audit


def _presented(found: "Audit", form: Form, here: Session, store: "Store") -> str:
    if form == "table":
        from cli.present.audited import told

        return "\n".join(told(found, here))
    from exchange.formats import present
    from seed.clauses import clauses

    return present(found, form, here.language, store, clauses())
