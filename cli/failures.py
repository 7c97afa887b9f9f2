"""What went wrong as one sentence with the way out, on standard error; never a traceback unless asked for."""

import errno
import os
import sys
import traceback
from typing import Any

from cli.exits import FAILED
from cli.present.style import plain
from cli.session import DEBUG
from graph.errors import OutputFailed, SelarasError
from graph.messages import Language, text

EXIT_CODES: dict[type[SelarasError], int] = {SelarasError: FAILED}
"""Exit code by class of error; a class that is not named has that of the nearest one above it."""


def exit_code(error: type[SelarasError]) -> int:
    """Return the exit code of a class of errors."""
    return next(EXIT_CODES[above] for above in error.__mro__ if above in EXIT_CODES)


def report(error: Exception, language: Language) -> int:
    """Say on standard error what happened and what to do; return the exit code."""
    print(plain(f"selaras: {sentence(error, language)}"), file=sys.stderr)  # noqa: T201
    if os.environ.get(DEBUG):
        traceback.print_exception(error)
    return exit_code(type(error)) if isinstance(error, SelarasError) else FAILED


def sentence(error: Exception, language: Language) -> str:
    """Return what a person needs to know of any error at all."""
    if isinstance(error, SelarasError):
        return error.message(language)
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        # Files of ours are written elsewhere, with an error of their own.
        return OutputFailed(path="stdout", reason=error.strerror).message(language)
    # typer keeps its classes in a private module; their names and attributes are what it documents.
    about = _USAGE.get(type(error).__name__)
    if about is not None:
        context: Any = getattr(error, "ctx", None)
        see = text("cli.see_help", language, command=f"{context.command_path} --help") if context else ""
        return f"{about(error, language)} {see}".rstrip()
    return text("error.unexpected", language, kind=type(error).__name__, debug=f"{DEBUG}=1")


_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EIO)


def _no_option(error: Any, language: Language) -> str:
    close = ", ".join(sorted(error.possibilities or ()))
    if close:
        return text("cli.no_such_option", language, option=error.option_name, nearest=close)
    return text("cli.no_such_option_at_all", language, option=error.option_name)


def _no_value(error: Any, language: Language) -> str:
    return text("cli.option_without_value", language, option=error.option_name)


def _missing(error: Any, language: Language) -> str:
    return text("cli.missing_argument", language, name=error.param.display_name_raw)


def _bad(error: Any, language: Language) -> str:
    option = error.param.param_type_name == "option"
    name = error.param.opts[0] if option else error.param.display_name_raw
    choices = error.param.type_descriptor.choices
    if choices:
        return text("cli.bad_choice", language, option=name, known=", ".join(choices))
    return text("cli.bad_number", language, option=name)


def _no_command(error: Any, language: Language) -> str:
    return text("cli.no_command", language)


def _other(error: Any, language: Language) -> str:
    return text("cli.extra_argument", language, detail=error.format_message())


_USAGE = {
    "NoSuchOption": _no_option,
    "BadOptionUsage": _no_value,
    "MissingParameter": _missing,
    "BadParameter": _bad,
    "NoArgsIsHelpError": _no_command,
    "UsageError": _other,
    "BadArgumentUsage": _other,
}
