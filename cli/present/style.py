"""Text for a terminal or a pipe: colours where they are seen, nothing that can act, lines that fit."""

import os
import re
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from typing import IO

from graph.wording import clean

WIDTH = 100
_NARROWEST = 12
_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}
SEVERITY_TONES = {"error": "red", "warning": "yellow", "info": "blue"}


def plain(text: str) -> str:
    """Return the text without escape sequences and direction marks; its lines and their indents stay."""
    lines = text.splitlines()
    return "\n".join(line[: len(line) - len(line.lstrip(" "))] + clean(line) for line in lines)


def columns(stream: IO[str] | None = None) -> int:
    """Return how wide lines may be: the terminal's width up to 120, in a pipe always 100."""
    stream = stream or sys.stdout
    return min(max(shutil.get_terminal_size().columns, 40), 120) if stream.isatty() else WIDTH


def coloured(stream: IO[str] | None = None) -> bool:
    """Return whether colours are seen and wanted (https://no-color.org)."""
    stream = stream or sys.stdout
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def paint(text: str, *tones: str) -> str:
    """Return the text in the given tones where standard output shows them."""
    if not tones or not coloured():
        return text
    return f"\x1b[{';'.join(_CODES[tone] for tone in tones)}m{text}\x1b[0m"


def unpainted(text: str) -> str:
    """Return the text as it is where no tones are shown."""
    return _TONE.sub("", text)


_TONE = re.compile(r"\x1b\[[0-9;]*m")


def wrapped(text: str, *, first: str = "", rest: str | None = None, width: int | None = None) -> list[str]:
    """Return the cleaned text in lines that fit, behind ``first`` and then ``rest``."""
    return textwrap.wrap(
        clean(text),
        width or columns(),
        initial_indent=first,
        subsequent_indent=" " * len(first) if rest is None else rest,
        break_on_hyphens=False,
    ) or [first.rstrip()]


def table(
    heading: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = (), indent: str = ""
) -> Iterator[str]:
    """Yield a table as lines: columns as wide as they need to be, the widest ones wrapped to fit."""
    cells = [[clean(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(heading, *cells, strict=True)]
    room = columns() - len(indent) - 2 * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    yield paint(indent + _line(heading, widths, right), "bold")
    for row in cells:
        parts = [textwrap.wrap(cell, width) or [""] for cell, width in zip(row, widths, strict=True)]
        for at in range(max(map(len, parts))):
            yield indent + _line([part[at] if at < len(part) else "" for part in parts], widths, right)


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> str:
    placed = [
        cell.rjust(width) if at in right else cell.ljust(width)
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return "  ".join(placed).rstrip()
