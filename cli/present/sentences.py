"""Indented sentences as a tree that fits the terminal."""

from collections.abc import Sequence

from cli.present.style import paint, wrapped

_STEP = 2


def told(sentences: Sequence[str], *, indent: str = "") -> str:
    """Return the sentences as lines; two spaces in front of a sentence mean one step down."""
    lines: list[str] = []
    for sentence in sentences:
        depth = (len(sentence) - len(sentence.lstrip(" "))) // _STEP
        mark = f"{'  ' * depth}· " if depth else ""
        folded = wrapped(sentence, first=indent + mark)
        lines += folded if depth else [paint(line, "bold") for line in folded]
    return "\n".join(lines)
