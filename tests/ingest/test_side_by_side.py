"""Processes that work side by side."""

import os
import signal
import subprocess
import sys
from functools import partial
from typing import Any

import pytest

from graph.errors import ReaderLost
from graph.ingest.side_by_side import Tell, side_by_side

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a process cannot be copied safely")


def test_each_tells_and_returns_in_its_place() -> None:
    heard: list[tuple[int, Any]] = []

    def hear(place: int, said: str) -> None:
        heard.append((place, said))

    def work(number: int, tell: Tell) -> int:
        tell(f"{number} squared")
        return number * number

    found = side_by_side(
        [partial(work, 5), partial(work, 6)], lambda place, said: heard.append((place, said))
    )

    assert found == [25, 36]
    assert sorted(heard) == [(0, "5 squared"), (1, "6 squared")]


def test_what_one_raises_is_raised_with_the_place() -> None:
    def work(tell: Tell) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError) as raised:
        side_by_side([work, _endless], _deaf)

    assert (raised.value.errno, raised.value.strerror) == (28, "No space left on device")
    assert "in work" in raised.value.__notes__[0]


def test_one_that_is_killed_is_told_in_a_sentence() -> None:
    with pytest.raises(ReaderLost) as lost:
        side_by_side([_killed, _endless], _deaf)

    assert lost.value.message("en") == (
        "A process that checked part of the tables ended before its time, perhaps because memory ran out. "
        "Nothing was written. Make room in memory and run the command again."
    )
    assert lost.value.message("id") == (
        "Proses yang memeriksa sebagian tabel berakhir sebelum waktunya, mungkin karena memori habis. Tidak "
        "ada yang ditulis. Sediakan memori, lalu jalankan perintah ini lagi."
    )


def test_none_outlives_an_interrupt() -> None:
    told: list[int] = []

    def hear(place: int, process: int) -> None:
        told.append(process)
        if len(told) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        side_by_side([_endless, _endless], hear)

    for process in told:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


PROGRAM = """
import os, signal
from graph.ingest.side_by_side import side_by_side

def work(tell):
    while True:
        tell(os.getpid())

def hear(place, process):
    os.kill(os.getpid(), signal.SIGKILL)

side_by_side([work, work], hear)
"""


def test_none_outlives_a_first_process_that_is_killed() -> None:
    """Whoever lives on would hold the output open, and the time would run out."""
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, timeout=60, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGKILL, b"", b"")


def _endless(tell: Tell) -> None:
    tell(os.getpid())
    signal.pause()


def _killed(tell: Tell) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _deaf(place: int, said: object) -> None:
    """Hear and do nothing."""
