"""The process that starts the engine, counts who uses it, and ends it when nobody does.

It is run as ``python -m graph.engine.keeper FOLDER IDLE WAIT [MEMORY]`` by the first command that needs the
graph, and outlives it. Each user holds a connection to it for as long as it works; the operating system
closes that connection however the user ends, so that nobody is counted who is gone.

A user that says ``bye`` before it leaves lets the engine wait ``IDLE`` seconds for the next one. One that
leaves without a word was interrupted or killed: if it was the last, the engine ends at once, and with it
whatever it was still computing for nobody.
"""

import contextlib
import errno
import hmac
import json
import os
import secrets
import selectors
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, Any

from graph.engine.http import ready, shut_down
from graph.engine.runtime import Runtime, command, find_runtime
from graph.engine.state import FILE, State, holder, is_full, lock, read_state, write_state
from graph.engine.users import write_users

# How long the one who started the keeper may take until it is there as its first user.
_FIRST_USER = 10.0
_LOG = "engine.log"


class NotStarted(Exception):
    """The engine did not come up; ``report`` says why to those who wait for it."""

    def __init__(self, **report: Any) -> None:
        super().__init__(report)
        self.report = report


class Engine:
    """The Java process and its doors."""

    def __init__(self, folder: Path, runtime: Runtime, memory: str | None) -> None:
        self.folder, self.runtime, self.memory = folder, runtime, memory
        self.password = secrets.token_urlsafe(24)
        self.bolt, self.http = _free_port(), _free_port()
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process; it is not ready yet."""
        write_users(self.folder / "config", self.password)
        log = self.folder / _LOG
        if log.exists():
            log.replace(log.with_suffix(".old"))
        line = command(self.runtime, self.folder, bolt=self.bolt, http=self.http, memory=self.memory)
        with log.open("wb") as output:
            self.process = subprocess.Popen(  # noqa: S603 - our own command line, no shell
                line, stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=self.folder
            )

    def is_ready(self) -> bool:
        """Return whether it takes queries; raises NotStarted once it has given up."""
        if self.process and self.process.poll() is not None:
            raise self.why_not()
        return ready(self.http)

    def why_not(self) -> NotStarted:
        """Return the reason that the log gives for the end of the process."""
        log = self.folder / _LOG
        try:
            said = log.read_text("utf-8", "replace")
        except OSError:
            said = ""
        for sign, reason in (
            ("No space left on device", errno.ENOSPC),
            ("Read-only file system", errno.EROFS),
            ("Permission denied", errno.EACCES),
            ("AccessDeniedException", errno.EACCES),
        ):
            if sign in said:
                return NotStarted(error="storage", errno=reason, path=str(self.folder))
        # Nothing can be written on a full disk, not even that it is full.
        if is_full(self.folder):
            return NotStarted(error="storage", errno=errno.ENOSPC, path=str(self.folder))
        return NotStarted(error="failed", log=str(log), last=_last_words(said))

    def stop(self) -> None:
        """End the process; its data is closed properly unless it does not answer for a minute."""
        if self.process is None or self.process.poll() is not None:
            return
        if os.name != "nt" or not shut_down(self.http, self.password):
            self.process.terminate()
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Keeper:
    """The users of one engine, and when it may end."""

    def __init__(self, engine: Engine, idle: float) -> None:
        self.engine, self.idle = engine, idle
        self.stay = self.ready = self.ending = False
        self.deadline: float | None = time.monotonic() + _FIRST_USER
        self.users: set[socket.socket] = set()
        self.stopping: list[socket.socket] = []
        self.buffers: dict[socket.socket, bytes] = {}
        self.selector = selectors.DefaultSelector()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.selector.register(self.listener, selectors.EVENT_READ)

    def run(self) -> None:
        """Serve until the engine is to end; raises NotStarted when it does not come up."""
        while not self.ending:
            for key, _ in self.selector.select(0.5 if self.ready else 0.02):
                self._hear(key.fileobj)
            if not self.ready:
                self.ready = self.engine.is_ready()
                self._tell_users(b'{"ready": true}\n' if self.ready else b"\n")
            elif self.engine.process and self.engine.process.poll() is not None:
                return
            if self.deadline is not None and time.monotonic() >= self.deadline:
                return

    def refuse(self, report: dict[str, Any]) -> None:
        """Tell all who wait why there is no engine."""
        self._tell_users(json.dumps(report).encode() + b"\n")

    def _hear(self, source: Any) -> None:
        if source is self.listener:
            user, _ = self.listener.accept()
            user.settimeout(2.0)
            self.buffers[user] = b""
            self.selector.register(user, selectors.EVENT_READ)
            return
        try:
            data = source.recv(4096)
        except OSError:
            data = b""
        self.buffers[source] += data
        while b"\n" in self.buffers[source]:
            line, _, self.buffers[source] = self.buffers[source].partition(b"\n")
            self._answer(source, line)
            if source not in self.buffers:
                return
        if not data or len(self.buffers[source]) > 4096:
            self._gone(source, said_bye=False)

    def _answer(self, user: socket.socket, line: bytes) -> None:
        if line == b"bye":
            self._gone(user, said_bye=True)
            return
        try:
            asked = json.loads(line)
            known = hmac.compare_digest(str(asked["password"]).encode(), self.engine.password.encode())
            wish = asked["wish"]
        except (ValueError, TypeError, KeyError):
            known, wish = False, ""
        if not known:
            self._gone(user, said_bye=True)
        elif wish == "use":
            self.users.add(user)
            self.stay = self.stay or bool(asked.get("stay"))
            self.deadline = None
            _send(user, b'{"ready": true}\n' if self.ready else b"\n")
        elif wish == "stop":
            self.stopping.append(user)
            self.ending = True
        else:
            java = self.engine.process.pid if self.engine.process else 0
            left = None if self.deadline is None else max(0.0, self.deadline - time.monotonic())
            status = {"users": len(self.users), "stay": self.stay, "process": java, "seconds_left": left}
            _send(user, json.dumps(status).encode() + b"\n")

    def _gone(self, user: socket.socket, *, said_bye: bool) -> None:
        self.selector.unregister(user)
        del self.buffers[user]
        user.close()
        if user not in self.users:
            return
        self.users.discard(user)
        if not self.users and not self.stay:
            self.deadline = time.monotonic() + (self.idle if said_bye else 0.0)

    def _tell_users(self, line: bytes) -> None:
        for user in tuple(self.users):
            _send(user, line)


def _last_words(said: str) -> str:
    """Return the last error of a log with the line after it, without the steps that led there."""
    lines = [
        line.strip() for line in said.splitlines() if line.strip() and not line.strip().startswith("at ")
    ]
    telling = [number for number, line in enumerate(lines) if "rror" in line or "xception" in line]
    first = telling[-1] if telling else len(lines) - 1
    return " ".join(lines[first : first + 2]) or "?"


def _send(user: socket.socket, line: bytes) -> None:
    # Whoever cannot be told is gone, which its connection says in the next round.
    with contextlib.suppress(OSError):
        user.sendall(line)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def _own(folder: Path, wait: float) -> IO[str]:
    """Return the lock of the folder, once whoever held it has closed the data."""
    until = time.monotonic() + wait
    while (file := lock(folder)) is None:
        if _answers(folder):
            raise NotStarted(error="lost")
        if time.monotonic() >= until:
            raise NotStarted(error="locked", holder=holder(folder))
        time.sleep(0.05)
    return file


def _answers(folder: Path) -> bool:
    state = read_state(folder)
    try:
        with socket.create_connection(("127.0.0.1", state.control if state else 0), 1.0):
            return True
    except OSError:
        return False


def _end_leftover(folder: Path) -> None:
    """Let an engine that lost its keeper close its data, so that the next one may open it."""
    state = read_state(folder)
    if state and shut_down(state.http, state.password):
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                socket.create_connection(("127.0.0.1", state.http), 1.0).close()
            except OSError:
                return
            time.sleep(0.05)


def keep(folder: Path, idle: float, wait: float, memory: str | None) -> dict[str, Any]:
    """Own the folder, run its engine until it may end, and return what to tell the one who asked for it."""
    try:
        runtime = find_runtime()
        own = _own(folder, wait)
        with own:
            _end_leftover(folder)
            engine = Engine(folder, runtime, memory)
            keeper = Keeper(engine, idle)
            signal.signal(signal.SIGTERM, lambda *_: setattr(keeper, "ending", True))
            try:
                engine.start()
                control = keeper.listener.getsockname()[1]
                doors = State(
                    os.getpid(), control, engine.bolt, engine.http, engine.password, runtime.version
                )
                write_state(folder, doors)
                _report({"started": True})
                keeper.run()
            except NotStarted as error:
                keeper.refuse(error.report)
            finally:
                (folder / FILE).unlink(missing_ok=True)
                engine.stop()
    except NotStarted as error:
        return error.report
    except OSError as error:
        return {"error": "storage", "errno": error.errno, "path": error.filename or str(folder)}
    return {}


def _report(line: dict[str, Any]) -> None:
    # The one who asked reads a single line; it may be gone by now.
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.close()


if __name__ == "__main__":
    os.umask(0o077)
    _report(
        keep(Path(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3]), sys.argv[4] if sys.argv[4:] else None)
    )
