"""The command line, built in one language."""

from typing import Annotated, Any

import typer

from cli.commands import REGISTRY
from cli.help import classes
from cli.session import Session, settings
from graph.messages import Language, text


def command(language: Language) -> Any:
    """Return the whole command line, every help text in ``language``."""
    group, command_class = classes(language)

    def say(name: str) -> str:
        return text(f"cli.{name}", language)

    app = typer.Typer(
        cls=group,
        help=say("about"),
        epilog=say("epilog"),
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        options_metavar=say("metavar_options"),
        subcommand_metavar=say("metavar_command"),
        no_args_is_help=True,
        context_settings={"max_content_width": 100, "help_option_names": ["--help", "-h"]},
    )

    @app.callback()
    def start(
        context: typer.Context,
        db: Annotated[str | None, typer.Option(help=say("help_db"), metavar=say("metavar_graph"))] = None,
        lang: Annotated[
            str | None, typer.Option(help=say("help_lang"), metavar=say("metavar_language"))
        ] = None,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say("help_quiet"))] = False,
        version: Annotated[
            bool, typer.Option("--version", help=say("help_version"), callback=_version, is_eager=True)
        ] = False,
    ) -> None:
        context.obj = Session(settings(db=db, lang=lang), quiet, db)

    for name, register in REGISTRY.items():
        app.command(
            name, cls=command_class, help=say(f"command_{name}"), options_metavar=say("metavar_options")
        )(register(say))
    return typer.main.get_command(app)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"selaras {version('selaras')}")
        raise typer.Exit
