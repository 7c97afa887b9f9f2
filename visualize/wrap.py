"""Text that fits a card: cleaned, measured without a browser, broken into lines."""

import unicodedata
from collections.abc import Iterator

# Widths in em of the usual sans-serif faces. The page squeezes a line that a wider face makes too long.
_WIDTHS = (
    ("ijl|'", 0.25),
    ("ftI.,:;!/\\()[]` ", 0.31),
    ('r-"*', 0.37),
    ("ckvxyzsJ", 0.52),
    ("w", 0.75),
    ("mMW%@—…", 0.92),
)
_EM = {letter: em for letters, em in _WIDTHS for letter in letters}


def clean(text: str) -> str:
    """Return the text without control and direction marks, on one line."""
    kept = "".join(
        " " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c) not in _UNSEEN
    )
    return " ".join(kept.split())


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def width(text: str) -> float:
    """Return about how wide the text is, in em."""
    return sum(_em(c) for c in text)


def _em(c: str) -> float:
    if c in _EM:
        return _EM[c]
    if unicodedata.east_asian_width(c) in "WF":
        return 1.02
    return 0.0 if unicodedata.combining(c) else 0.7 if c.isupper() else 0.57


def wrap(text: str, room: float, most: int) -> tuple[str, ...]:
    """Return the text in at most ``most`` lines of ``room`` em; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    for word in _words(clean(text), room):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer) <= room:
            lines[-1] = longer
        elif len(lines) < most:
            lines.append(word)
        else:
            lines[-1] = _cut(lines[-1], room)
            break
    return tuple(lines)


def _words(text: str, room: float) -> Iterator[str]:
    for word in text.split():
        piece = ""
        for c in word:
            if piece and width(piece) + _em(c) > room:
                yield piece
                piece = ""
            piece += c
        yield piece


def _cut(line: str, room: float) -> str:
    while line and width(line + "…") > room:
        line = line.rpartition(" ")[0] or line[:-1]
    return line.rstrip(" ,;:-–(") + "…"
