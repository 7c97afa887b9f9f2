"""``selaras paths``: how one indicator reaches the strategic objectives."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.output import as_json, emit
from cli.present.sentences import numbered
from cli.session import session

if TYPE_CHECKING:
    from cli.commands import Say


def build(say: "Say") -> Callable[..., None]:
    """Return the command."""

    def paths(
        context: typer.Context,
        iku: Annotated[str, typer.Argument(help=say("trace_iku"), metavar=say("metavar_iku"))],
        year: Annotated[int | None, typer.Option(help=say("paths_year"), metavar=say("metavar_year"))] = None,
        json: Annotated[bool, typer.Option("--json", help=say("help_json"))] = False,
        output: Annotated[
            Path | None, typer.Option(help=say("help_output"), metavar=say("metavar_file"))
        ] = None,
    ) -> None:
        from graph.paths import paths
        from graph.paths_sentences import sentences

        here = session(context)
        with here.store() as store:
            found = paths(store, iku, year)
        emit(as_json(found) if json else numbered(sentences(found, here.language)), output)

    return paths
