"""The command line as a process: pipes, Ctrl-C, and what it leaves behind."""

import contextlib
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from urllib.request import urlopen

import psutil
import pytest

from seed import datasets

SELARAS = [sys.executable, "-P", "-m", "cli.main"]
TOP = Path(__file__).parents[2]
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts a command line in an empty folder with an embedded graph of its own."""
    base = {**os.environ, "PYTHONPATH": str(TOP), "SELARAS_LANG": "en", "TERM": "xterm", "COLUMNS": "80"}
    base.pop("NO_COLOR", None)
    started: list[subprocess.Popen[str]] = []

    def start(
        *arguments: str, environment: Mapping[str, str] = MappingProxyType({}), **options: object
    ) -> "subprocess.Popen[str]":
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        process = subprocess.Popen(  # type: ignore[call-overload]
            [*SELARAS, *arguments], cwd=tmp_path, env={**base, **environment}, text=True, **pipes
        )
        started.append(process)
        return process  # type: ignore[no-any-return]

    yield start
    for process in started:
        process.kill()
        process.communicate()
    subprocess.run([*SELARAS, "engine", "stop"], cwd=tmp_path, env=base, check=True, capture_output=True)


def _of_folder(folder: Path) -> list[psutil.Process]:
    """Return every process that was started for a folder."""
    found = []
    for process in psutil.process_iter():
        try:
            if any(str(folder) in part for part in process.cmdline()):
                found.append(process)
        except psutil.Error:
            continue
    return found


def test_a_reader_that_goes_away_is_no_error(start: Start) -> None:
    reading, writing = os.pipe()
    os.close(reading)

    process = start("rules", "--json", stdout=writing)
    os.close(writing)

    assert process.stderr is not None
    assert (process.stderr.read(), process.wait()) == ("", 141)


@pytest.mark.parametrize("line", [("rules",), ("rules", "--json"), ("query", "--json")])
def test_a_full_disk_behind_the_output_is_told(line: tuple[str, ...], start: Start) -> None:
    with Path("/dev/full").open("w") as full:
        process = start(*line, stdout=full)

    assert process.stderr is not None
    assert (process.stderr.read(), process.wait()) == (
        "selaras: stdout cannot be written: No space left on device. "
        "Name another file, or go to a folder that takes it.\n",
        2,
    )


def test_the_service_answers_until_ctrl_c_and_leaves_nothing_behind(start: Start, tmp_path: Path) -> None:
    process = start("serve", "--port", "0")
    assert process.stderr is not None
    said = process.stderr.readline()
    address = re.search(r"http://127\.0\.0\.1:\d+", said)
    assert address is not None, said + process.stderr.read()

    with urlopen(f"{address[0]}/health/live") as answer:  # noqa: S310 - our own address
        assert answer.status == 200
    process.send_signal(signal.SIGINT)

    assert process.wait(30) == 130
    assert process.stderr.read() == ""
    _, alive = psutil.wait_procs(_of_folder(tmp_path), timeout=60)
    assert alive == []


def test_ctrl_c_in_the_middle_of_a_command_leaves_nothing_behind(start: Start, tmp_path: Path) -> None:
    process = start("demo")
    assert process.stderr is not None
    assert process.stderr.readline() == "Starting the graph in local:.selaras ...\n"

    process.send_signal(signal.SIGINT)

    assert process.wait(30) == 130
    assert process.stderr.read() == ""
    _, alive = psutil.wait_procs(_of_folder(tmp_path), timeout=60)
    assert alive == []


def test_a_port_that_is_taken_is_told(start: Start) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        process = start("serve", "--port", str(port))

        out, said = process.communicate()

    assert (process.returncode, out) == (2, "")
    assert said == (
        f"selaras: Nobody can listen on 127.0.0.1:{port} (Address already in use). "
        "Choose another port with `--port`.\n"
    )


def test_the_demonstration_gives_the_same_twice(start: Start, tmp_path: Path) -> None:
    results = []
    for _ in range(2):
        process = start("demo")
        out, said = process.communicate()
        maps = [(tmp_path / f"{kind}-map.html").read_bytes() for kind in ("strategy", "cascade")]
        results.append((process.returncode, out, said, maps))

    assert results[0] == results[1]
    code, out, said, _ = results[0]
    assert (code, said) == (0, "Starting the graph in local:.selaras ...\n")
    assert max(map(len, out.splitlines())) <= 100
    assert "\x1b" not in out
    assert "no longer in force" in out


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("selaras tr", ["trace"]),
        ("selaras audit --fail-on ", ["error", "warning", "info", "never"]),
        ("selaras map c", ["cascade"]),
        ("selaras rules s", ["show"]),
        ("selaras rules show ORP-03", ["ORP-03"]),
        ("selaras query trace/i", ["trace/iku"]),
    ],
)
def test_the_shell_completes_commands_choices_rules_and_questions(words: str, offered: list[str]) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": str(TOP),
        "_SELARAS_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(words.count(" ")),
    }

    ended = subprocess.run(SELARAS, env=environment, capture_output=True, text=True)

    assert (ended.returncode, ended.stdout.split(), ended.stderr) == (0, offered, "")


def _on_a_terminal(start: Start, *arguments: str, **options: object) -> str:
    """Return what a command line writes to a terminal of 80 columns."""
    reading, writing = os.openpty()
    process = start(*arguments, **dict.fromkeys(options, writing))
    os.close(writing)
    written = b""
    # Linux reports the other end of a terminal that is closed as an error.
    with contextlib.suppress(OSError):
        while more := os.read(reading, 65536):
            written += more
    os.close(reading)
    assert process.wait() == 0
    return written.decode()


def test_a_load_draws_its_progress_on_a_terminal_only(start: Start) -> None:
    folder = str(datasets()[0])

    drawn = _on_a_terminal(start, "load", folder, "--dry-run", stderr=True)
    quiet = _on_a_terminal(start, "load", folder, "--dry-run", "--quiet", stderr=True)

    assert "Checking" in drawn
    assert quiet == ""


def test_colours_are_for_terminals_that_want_them_and_never_for_files(start: Start, tmp_path: Path) -> None:
    shown = _on_a_terminal(start, "rules", stdout=True)
    written = _on_a_terminal(start, "query", "--output", "questions.txt", stdout=True)

    assert "\x1b[1m" in shown
    assert written == ""
    assert "\x1b" not in (tmp_path / "questions.txt").read_text("utf-8")


@pytest.mark.parametrize("setting", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_who_wants_no_colours_gets_none(setting: dict[str, str], start: Start) -> None:
    assert "\x1b" not in _on_a_terminal(
        lambda *a, **o: start(*a, environment=setting, **o), "rules", stdout=True
    )
