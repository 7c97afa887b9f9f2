"""``selaras coverage``: how much of an organisation is aligned, grounded and measured."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cli.arguments import a_date
from cli.output import as_json, emit
from cli.session import session
from cli.years import latest_year

if TYPE_CHECKING:
    from cli.commands import Say


def build(say: "Say") -> Callable[..., None]:
    """Return the command."""

    def coverage(
        context: typer.Context,
        year: Annotated[int | None, typer.Option(help=say("help_year"), metavar=say("metavar_year"))] = None,
        as_of: Annotated[
            str | None, typer.Option(help=say("help_as_of"), metavar=say("metavar_date"))
        ] = None,
        form: Annotated[
            Literal["table", "sentences", "json"],
            typer.Option("--format", help=say("coverage_format"), metavar="table|sentences|json"),
        ] = "table",
        output: Annotated[
            Path | None, typer.Option(help=say("help_output"), metavar=say("metavar_file"))
        ] = None,
    ) -> None:
        here = session(context)
        on = a_date(as_of, "--as-of") or date.today()
        from graph.coverage import coverage

        with here.store() as store:
            found = coverage(store, year or latest_year(store), on)
        if form == "json":
            emit(as_json(found), output)
        elif form == "sentences":
            from cli.present.sentences import told
            from graph.coverage_sentences import sentences

            emit(told(sentences(found, here.language)), output)
        else:
            from cli.present.covered import table

            emit("\n".join(table(found, here)), output)

    return coverage
