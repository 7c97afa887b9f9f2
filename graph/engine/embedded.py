"""Start, join and stop the embedded engine of a data folder."""

import errno
import json
import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Any, Self

from graph.engine.runtime import DATABASE, READER, USER, find_runtime
from graph.engine.state import LOCK, State, holder, read_state
from graph.errors import EngineFailed, StorageFailed, StoreLocked

# The keeper says at least once a second that the engine is still coming up.
_SILENCE = 15.0


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """What is known about the engine of one data folder."""

    folder: Path
    running: bool
    version: str | None = None
    process: int | None = None
    bolt_port: int | None = None
    users: int = 0
    stays: bool = False
    seconds_left: float | None = None


class Lease:
    """The right to use a running engine: its doors, and the connection that says somebody is there."""

    user = USER
    reader = READER
    database = DATABASE

    def __init__(self, folder: Path, state: State, connection: socket.socket) -> None:
        self.folder = folder
        self.version = state.version
        self.bolt_port, self.http_port = state.bolt, state.http
        self.password = state.password
        self._connection = connection

    def __repr__(self) -> str:
        return f"Lease(folder={str(self.folder)!r}, bolt_port={self.bolt_port})"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release(interrupted=isinstance(error, KeyboardInterrupt))

    def release(self, *, interrupted: bool = False) -> None:
        """Leave the engine to others; an interrupted last user takes it down with it."""
        try:
            if not interrupted:
                self._connection.sendall(b"bye\n")
        except OSError:
            pass
        finally:
            self._connection.close()


def join(
    folder: Path, *, idle: float = 300.0, memory: str | None = None, stay: bool = False, wait: float = 15.0
) -> Lease:
    """Return a lease on the engine of ``folder``, which is started when it is not running.

    With ``stay`` it runs until it is stopped. ``wait`` is for how long somebody else may hold the folder
    without an engine that can be joined. Raises EngineMissing, EngineFailed, StoreLocked and StorageFailed.
    """
    folder = folder.absolute()
    until = time.monotonic() + max(wait, 1.0)
    while True:
        lease = _join_running(folder, stay=stay)
        if lease is not None:
            return lease
        _start_keeper(folder, idle=idle, memory=memory, wait=wait)
        if time.monotonic() >= until:
            raise StoreLocked(path=str(folder), process=holder(folder))


def start(folder: Path, *, memory: str | None = None) -> EngineStatus:
    """Start the engine of ``folder`` to stay until ``stop``; one that runs already stays from now on."""
    join(folder, memory=memory, stay=True).release()
    return status(folder)


def stop(folder: Path) -> bool:
    """Stop the engine of ``folder``, whoever uses it, and return whether there was one."""
    folder = folder.absolute()
    asked = _ask(folder, "stop")
    if asked is None:
        return False
    _, connection = asked
    with connection:
        connection.settimeout(90.0)
        try:
            while connection.recv(4096):
                pass
        except ConnectionError:
            pass
        except TimeoutError as error:
            raise StoreLocked(path=str(folder), process=holder(folder)) from error
    return True


def status(folder: Path) -> EngineStatus:
    """Return what runs in ``folder``; nothing is started."""
    folder = folder.absolute()
    asked = _ask(folder, "status")
    if asked is None:
        return EngineStatus(folder, running=False)
    state, connection = asked
    with connection:
        answer = _line(connection)
    if answer is None:
        return EngineStatus(folder, running=False)
    return EngineStatus(
        folder,
        running=True,
        version=state.version,
        process=answer["process"],
        bolt_port=state.bolt,
        users=answer["users"],
        stays=answer["stay"],
        seconds_left=answer["seconds_left"],
    )


def _join_running(folder: Path, *, stay: bool) -> Lease | None:
    asked = _ask(folder, "use", stay=stay)
    if asked is None:
        return None
    state, connection = asked
    try:
        answer = _line(connection)
    except TimeoutError as error:
        connection.close()
        raise StoreLocked(path=str(folder), process=str(state.keeper)) from error
    except BaseException:
        connection.close()
        raise
    if answer is None or "error" in answer:
        connection.close()
        if answer:
            _raise(folder, answer)
        return None
    return Lease(folder, state, connection)


def _ask(folder: Path, wish: str, **more: Any) -> tuple[State, socket.socket] | None:
    state = read_state(folder)
    if state is None:
        return None
    try:
        connection = socket.create_connection(("127.0.0.1", state.control), 2.0)
    except OSError:
        return None
    try:
        connection.settimeout(_SILENCE)
        connection.sendall(json.dumps({"password": state.password, "wish": wish, **more}).encode() + b"\n")
    except OSError:
        connection.close()
        return None
    return state, connection


def _line(connection: socket.socket) -> dict[str, Any] | None:
    """Return the keeper's next answer; empty lines only say that it is there. None: it is gone."""
    buffer = b""
    while True:
        line, end, buffer = buffer.partition(b"\n")
        if end and line:
            answer: dict[str, Any] = json.loads(line)
            return answer
        if not end:
            try:
                more = connection.recv(4096)
            except ConnectionError:
                return None
            if not more:
                return None
            buffer = line + more


def _start_keeper(folder: Path, *, idle: float, memory: str | None, wait: float) -> None:
    find_runtime()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / LOCK).open("a").close()
    except OSError as error:
        raise storage_failed(error, folder) from error
    line = [sys.executable, "-P", "-m", "graph.engine.keeper", str(folder), str(idle), str(wait)]
    paths = [str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])]
    process = subprocess.Popen(  # noqa: S603 - our own command line, no shell
        [*line, *([memory] if memory else [])],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        **_DETACHED,
    )
    assert process.stdout  # noqa: S101 - asked for above; tells mypy
    try:
        with process.stdout as output:
            said = output.readline()
    except BaseException:
        process.terminate()
        raise
    finally:
        # It outlives this call by design; should it end before us, it must not stay behind as a zombie.
        Thread(target=process.wait, daemon=True).start()
    report = json.loads(said) if said.strip() else {"error": "failed", "log": str(folder), "last": "?"}
    if report.get("error") != "lost":
        _raise(folder, report)


_DETACHED: dict[str, Any] = (
    {"creationflags": 0x00000008 | 0x00000200} if os.name == "nt" else {"start_new_session": True}
)


def _raise(folder: Path, report: dict[str, Any]) -> None:
    error = report.get("error")
    if error == "locked":
        raise StoreLocked(path=str(folder), process=report["holder"])
    if error == "storage":
        raise storage_failed(
            OSError(report["errno"], os.strerror(report["errno"] or 0), report["path"]), folder
        )
    if error == "failed":
        raise EngineFailed(log=report["log"], last=report["last"])


_REASONS = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EROFS: "read_only",
    errno.ENOTDIR: "not_a_folder",
    errno.EEXIST: "not_a_folder",
}


def storage_failed(error: OSError, folder: Path) -> StorageFailed:
    """Return the error for a folder that does not take the graph's data."""
    reason = _REASONS.get(error.errno or 0, "other")
    return StorageFailed(reason, path=str(folder), detail=error.strerror or str(error))
