"""``selaras schema``: the reference of the graph, and its constraints."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.output import emit
from cli.session import session

if TYPE_CHECKING:
    from cli.commands import Say


def build(say: "Say") -> Callable[..., None]:
    """Return the command."""

    def schema(
        context: typer.Context,
        apply: Annotated[bool, typer.Option("--apply", help=say("schema_apply"))] = False,
        output: Annotated[
            Path | None, typer.Option(help=say("help_output"), metavar=say("metavar_file"))
        ] = None,
    ) -> None:
        here = session(context)
        if not apply:
            from graph.schema.docs import render

            emit(render(), output)
            return
        from graph.schema.ddl import statements

        with here.store() as store:
            wanted = list(statements())
            for statement in wanted:
                store.write(statement)
        here.note("cli.schema_applied", count=len(wanted))

    return schema
