"""The Java runtimes of this machine."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path


def find_java(oldest: int, newest: int) -> Path | None:
    """Return the ``java`` of the newest runtime between two major versions, or None."""
    found = {_major(home): home for home in _homes() if (home / "release").is_file()}
    fitting = [major for major in found if oldest <= major <= newest]
    return found[max(fitting)] / "bin" / "java" if fitting else None


def _homes() -> Iterator[Path]:
    for name, value in sorted(os.environ.items()):
        if name.startswith("JAVA_HOME") and value:
            yield Path(value)
    command = shutil.which("java")
    if command:
        yield Path(command).resolve().parents[1]
    if sys.platform == "darwin":
        yield from Path("/Library/Java/JavaVirtualMachines").glob("*/Contents/Home")
    else:
        yield from Path("/usr/lib/jvm").glob("*")


def _major(home: Path) -> int:
    for line in (home / "release").read_text("utf-8").splitlines():
        if line.startswith("JAVA_VERSION="):
            return int(line.partition("=")[2].strip('"').split(".")[0])
    return 0
