"""``selaras load``: dataset folders into the graph."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from cli.output import as_json, emit
from cli.session import session

if TYPE_CHECKING:
    from cli.commands import Say


def build(say: "Say") -> Callable[..., None]:
    """Return the command."""

    def load(
        context: typer.Context,
        folders: Annotated[
            list[str], typer.Argument(help=say("load_folders"), metavar=say("metavar_folder"))
        ],
        prune: Annotated[bool, typer.Option("--prune", help=say("load_prune"))] = False,
        dry_run: Annotated[bool, typer.Option("--dry-run", help=say("load_dry_run"))] = False,
        json: Annotated[bool, typer.Option("--json", help=say("help_json"))] = False,
    ) -> None:
        from cli.present.loaded import record, told
        from cli.present.progress import progress_bar
        from graph.ingest import load

        here = session(context)
        with here.store() as store, progress_bar(here) as progress:
            report = load(store, folders, prune=prune, dry_run=dry_run, progress=progress)
        emit(as_json(record(report)) if json else "\n".join(told(report, here)))

    return load
