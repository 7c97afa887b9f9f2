"""Run a command as its own process and say how long it took and how much memory it held at most."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

ROOT = Path(__file__).parents[1]


class CommandFailed(Exception):
    """A measured command ended in a way that makes its time worthless."""


@dataclass(frozen=True, slots=True)
class Ran:
    """One finished process; ``peak`` is the most memory it held, in MB."""

    seconds: float
    peak: float
    output: str
    errors: str


def run(
    command: Sequence[str],
    environment: Mapping[str, str] | None = None,
    *,
    fine: Sequence[int] = (0,),
    folder: Path = ROOT,
) -> Ran:
    """Run a command to its end. Raises CommandFailed with the last it said for any other exit code."""
    with TemporaryFile() as output, TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 - our own command lines, no shell
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=errors,
            cwd=folder,
            env={**os.environ, **(environment or {})},
        )
        try:
            _, status, used = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            process.wait()
            raise
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said, complaint = (_text(file) for file in (output, errors))
    if process.returncode not in fine:
        last = "\n".join((complaint or said).strip().splitlines()[-12:])
        raise CommandFailed(f"{' '.join(command[:6])} ... ended with {process.returncode}:\n{last}")
    return Ran(seconds, used.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10), said, complaint)


def python(module: str, *arguments: str) -> list[str]:
    """Return the command line that runs a module of ours."""
    return [sys.executable, "-m", module, *arguments]


def selaras(db: str, *arguments: str) -> list[str]:
    """Return the command line of ``selaras`` on one graph."""
    return python("cli.main", "--db", db, "--quiet", "--lang", "en", *arguments)


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8", "replace")
