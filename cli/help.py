"""Help pages of the command line, in the language of the session and without colours or boxes."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from typer.core import TyperCommand, TyperGroup

from cli.exits import PipeClosed
from graph.errors import UsageProblem
from graph.messages import Language, text
from graph.nearest import nearest

# typer brings these parameters and their English texts itself.
_BROUGHT = ("help", "install_completion", "show_completion")


def classes(language: Language) -> tuple[type[TyperGroup], type[TyperCommand]]:
    """Return the classes of the command line and of its commands."""

    class Command(TyperCommand):
        def format_usage(self, ctx: Any, formatter: Any) -> None:
            _usage(self, ctx, formatter, language)

        def format_options(self, ctx: Any, formatter: Any) -> None:
            _options(self, ctx, formatter, language)

    class Group(TyperGroup):
        def make_context(self, *args: Any, **options: Any) -> Any:
            with _pipe():
                return super().make_context(*args, **options)

        def invoke(self, ctx: Any) -> Any:
            with _pipe():
                return super().invoke(ctx)

        def list_commands(self, ctx: Any) -> list[str]:
            return list(self.commands)

        def format_usage(self, ctx: Any, formatter: Any) -> None:
            _usage(self, ctx, formatter, language)

        def format_options(self, ctx: Any, formatter: Any) -> None:
            rows = [(name, _first_line(found.help)) for name, found in self.commands.items()]
            with formatter.section(text("cli.commands", language)):
                formatter.write_dl(rows)
            _options(self, ctx, formatter, language)

        def resolve_command(self, ctx: Any, args: list[str]) -> Any:
            if args and args[0] not in self.commands and not args[0].startswith("-"):
                close = nearest(args[0], self.commands) or tuple(self.commands)
                raise UsageProblem("no_such_command", option=args[0], nearest=", ".join(close))
            return super().resolve_command(ctx, args)

    return Group, Command


@contextmanager
def _pipe() -> Iterator[None]:
    """Keep typer from ending the process itself when a reader goes away."""
    try:
        yield
    except BrokenPipeError as error:
        raise PipeClosed from error


def _usage(command: Any, context: Any, formatter: Any, language: Language) -> None:
    pieces = " ".join(command.collect_usage_pieces(context))
    formatter.write_usage(context.command_path, pieces, prefix=text("cli.usage", language) + " ")


def _options(command: Any, context: Any, formatter: Any, language: Language) -> None:
    for kind in ("argument", "option"):
        rows = []
        for param in command.get_params(context):
            record = param.get_help_record(context) if param.param_type_name == kind else None
            if record is not None:
                brought = text(f"cli.help_{param.name}", language) if param.name in _BROUGHT else None
                name = record[0]
                if kind == "argument":
                    name = param.display_name_raw + (" ..." if param.nargs != 1 else "")
                rows.append((name, brought or param.help or ""))
        if rows:
            with formatter.section(text(f"cli.{kind}s", language)):
                formatter.write_dl(rows)


def _first_line(help_text: str | None) -> str:
    return (help_text or "").partition("\n")[0]
