"""``selaras checklist``: the six closing checks of one indicator, and its quality points."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.arguments import a_date
from cli.output import as_json, emit
from cli.present.sentences import told
from cli.session import session

if TYPE_CHECKING:
    from cli.commands import Say


def build(say: "Say") -> Callable[..., None]:
    """Return the command."""

    def checklist(
        context: typer.Context,
        iku: Annotated[str, typer.Argument(help=say("trace_iku"), metavar=say("metavar_iku"))],
        year: Annotated[int | None, typer.Option(help=say("paths_year"), metavar=say("metavar_year"))] = None,
        as_of: Annotated[
            str | None, typer.Option(help=say("help_as_of"), metavar=say("metavar_date"))
        ] = None,
        json: Annotated[bool, typer.Option("--json", help=say("help_json"))] = False,
        output: Annotated[
            Path | None, typer.Option(help=say("help_output"), metavar=say("metavar_file"))
        ] = None,
    ) -> None:
        here = session(context)
        on = a_date(as_of, "--as-of") or date.today()
        from graph.checklist import checklist
        from graph.checklist_sentences import sentences

        with here.store() as store:
            found = checklist(store, iku, year, on)
        emit(as_json(found) if json else told(sentences(found, here.language)), output)

    return checklist
