"""Processes to kill, and waiting for what their end brings about."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

_MOST_SECONDS = 60.0


def eventually(holds: Callable[[], bool]) -> bool:
    """Return True as soon as the condition holds, False if it never does."""
    until = time.monotonic() + _MOST_SECONDS
    while not holds():
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def ended(process: int) -> bool:
    """Return whether a process is gone; one that only waits to be collected counts as gone."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    state = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False
    )
    return state.stdout.strip() in ("", "Z", "Zl", "Zs", "Zsl")


def kill(process: int) -> None:
    """End a process without letting it do anything about it, and wait until it is gone."""
    os.kill(process, signal.SIGKILL)
    assert eventually(lambda: ended(process))


def run_script(script: str, *arguments: str | Path) -> subprocess.Popen[str]:
    """Start a Python of its own on a script; it speaks to us over its standard output."""
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # So that a Ctrl-C sent to it is not one for us, too.
        start_new_session=True,
        cwd=Path(__file__).parents[2],
    )
