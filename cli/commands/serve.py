"""``selaras serve``: answer over HTTP."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from cli.session import session

if TYPE_CHECKING:
    from cli.commands import Say


def build(say: "Say") -> Callable[..., None]:
    """Return the command."""

    def serve(
        context: typer.Context,
        host: Annotated[str, typer.Option(help=say("serve_host"), metavar=say("metavar_text"))] = "127.0.0.1",
        port: Annotated[
            int, typer.Option(help=say("serve_port"), min=0, max=65535, metavar=say("metavar_number"))
        ] = 8000,
    ) -> None:
        from api.server import listen, run

        here = session(context)
        with listen(host, port) as listener, here.store() as store:
            here.note("cli.serving", host=host, port=listener.getsockname()[1])
            run(store, listener)

    return serve
