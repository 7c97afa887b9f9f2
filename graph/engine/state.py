"""What a running engine tells those who come after: one file that only its owner can read."""

import json
import os
import shutil
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

FILE = "engine.json"
LOCK = "engine.lock"
_PAGE = 1 << 20


@dataclass(frozen=True, slots=True)
class State:
    """Where the keeper of a running engine listens, and the engine's doors and password."""

    keeper: int
    control: int
    bolt: int
    http: int
    password: str
    version: str

    def __repr__(self) -> str:
        return f"State(keeper={self.keeper}, control={self.control}, bolt={self.bolt}, http={self.http})"


def read_state(folder: Path) -> State | None:
    """Return what the last keeper wrote, or None when there is nothing that can be read as that."""
    try:
        found = json.loads((folder / FILE).read_text("utf-8"))
        state = State(**found)
    except (OSError, ValueError, TypeError):
        return None
    numbers = (state.keeper, state.control, state.bolt, state.http)
    texts = (state.password, state.version)
    fits = all(isinstance(n, int) and n > 0 for n in numbers) and all(isinstance(t, str) for t in texts)
    return state if fits else None


def write_private(path: Path, content: str) -> None:
    """Put ``content`` in place in one step, readable by its owner only."""
    # mkstemp creates with mode 0600, so that there is no moment in which others may read.
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(content)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def write_state(folder: Path, state: State) -> None:
    """Tell those who come after where the engine is."""
    write_private(folder / FILE, json.dumps(asdict(state)))


def is_full(folder: Path) -> bool:
    """Return whether the disk has no room for another page of data."""
    return shutil.disk_usage(folder).free < _PAGE


def lock(folder: Path) -> IO[str] | None:
    """Return the open lock file of the data folder, or None while somebody else holds it.

    The operating system lets go of it when the holder ends, however that happens. The file names the holder.
    """
    file = (folder / LOCK).open("a+", encoding="utf-8")
    try:
        _lock(file.fileno())
    except BlockingIOError:
        file.close()
        return None
    file.truncate(0)
    file.write(str(os.getpid()))
    file.flush()
    return file


def holder(folder: Path) -> str:
    """Return the process number that the lock file names, or a question mark."""
    try:
        return (folder / LOCK).read_text("utf-8").strip() or "?"
    except (OSError, UnicodeDecodeError):
        return "?"


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        # Far behind the content, because Windows keeps others from reading what is locked.
        os.lseek(handle, 1 << 20, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError from error
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
