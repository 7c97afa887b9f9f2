"""The command ``selaras``: run it, and turn whatever happens into one sentence and an exit code."""

import os
import signal
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cli.exits import INTERRUPTED, OK, PIPE_CLOSED, PipeClosed

if TYPE_CHECKING:
    from graph.messages import Language


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code.

    0 clean, 1 findings at or above ``--fail-on``, 2 could not run, 130 interrupted, 141 nobody reads on.
    """
    _readable(sys.stdout, sys.stderr)
    try:
        code = _run(list(sys.argv[1:] if arguments is None else arguments))
    except (BrokenPipeError, PipeClosed):
        _let_go()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        code = INTERRUPTED
    if code == INTERRUPTED:
        # A second Ctrl-C while the interpreter ends would print a traceback.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    return code


def _run(arguments: list[str]) -> int:
    from cli.app import command
    from cli.arguments import globals_first, wanted_language

    language: Language = "id"
    try:
        arguments = globals_first(arguments)
        language = wanted_language(arguments)
        code = command(language).main(arguments, prog_name="selaras", standalone_mode=False)
    except (KeyboardInterrupt, BrokenPipeError, PipeClosed):
        raise
    except Exception as error:
        from cli.failures import report

        code = report(error, language)
    _let_go()
    return code if isinstance(code, int) else OK


def _let_go() -> None:
    """Write out what is buffered; what nobody takes is dropped, or the interpreter would complain."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _readable(*streams: object) -> None:
    """Make the streams take every letter: UTF-8 for a program, a substitute where a terminal cannot."""
    for stream in streams:
        if hasattr(stream, "reconfigure") and hasattr(stream, "isatty"):
            stream.reconfigure(errors="replace", encoding=None if stream.isatty() else "utf-8")


if __name__ == "__main__":
    sys.exit(run())
