"""``selaras engine``: the embedded graph as a process."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cli.output import as_json, emit
from cli.session import Session, session

if TYPE_CHECKING:
    from cli.commands import Say
    from graph.engine.embedded import EngineStatus


def build(say: "Say") -> Callable[..., None]:
    """Return the command."""

    def engine(
        context: typer.Context,
        action: Annotated[
            Literal["start", "stop", "status"],
            typer.Argument(help=say("engine_action"), metavar=say("metavar_action")),
        ] = "status",
        json: Annotated[bool, typer.Option("--json", help=say("help_json"))] = False,
    ) -> None:
        from graph.engine import embedded

        here = session(context)
        folder = here.settings.folder
        if folder is None:
            from graph.errors import UsageProblem

            raise UsageProblem("engine_not_local", option="engine", db=here.settings.db)
        if action == "start":
            found = embedded.start(folder, memory=here.settings.engine_memory)
        elif action == "stop":
            if embedded.stop(folder):
                here.note("cli.engine_now_stopped", folder=folder)
            found = embedded.status(folder)
        else:
            found = embedded.status(folder)
        emit(as_json(found) if json else _told(found, here))

    return engine


def _told(found: "EngineStatus", here: Session) -> str:
    if not found.running:
        return here.text("cli.engine_stopped", folder=found.folder)
    values = {
        "folder": found.folder,
        "name": "ArcadeDB",
        "version": found.version,
        "port": found.bolt_port,
        "process": found.process,
        "users": found.users,
    }
    lines = [here.text("cli.engine_running", **values)]
    if found.stays:
        lines.append(here.text("cli.engine_stays"))
    elif found.seconds_left is not None:
        lines.append(here.text("cli.engine_idle", seconds=round(found.seconds_left)))
    return "\n".join(lines)
