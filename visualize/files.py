"""Pages on disk: either the whole new file is there, or the old one as it was."""

import os
import secrets
from pathlib import Path

from graph.errors import OutputFailed


def save(page: str, path: Path) -> Path:
    """Write the page and return where it stands, as an absolute path. Raises OutputFailed."""
    target = path.absolute()
    # Beside the target, since only within one file system does a rename take its place at once.
    temporary = target.with_name(f".selaras-{secrets.token_hex(8)}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with temporary.open("x", encoding="utf-8", newline="\n") as file:
                file.write(page)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise OutputFailed(path=str(path), reason=error.strerror or type(error).__name__) from error
    return target
