"""Results: to standard output, or whole into a file."""

import re
import sys
from pathlib import Path
from typing import Any

from cli.present.style import unpainted
from visualize.files import save


def as_json(value: Any) -> str:
    """Return models, rows and days as JSON, indented, letters as they are."""
    import orjson

    written = orjson.dumps(value, default=_plain, option=orjson.OPT_INDENT_2).decode()
    # What a terminal would act on stays what it is, but as an escape.
    return _ACTING.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


_ACTING = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def _plain(value: Any) -> Any:
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="python")
    if isinstance(value, Path):
        return str(value)
    return dict(value)


def emit(result: str, file: Path | None = None) -> None:
    """Write a result, ending in one line break, to standard output or in one step to a file.

    Raises OutputFailed; a file that was there before is then still as it was.
    """
    result = result.rstrip("\n") + "\n" if result else ""
    if file is None:
        sys.stdout.write(result)
        sys.stdout.flush()
        return
    save(unpainted(result), file)
