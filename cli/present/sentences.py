"""Indented sentences as a tree that fits the terminal."""

from collections.abc import Sequence

from cli.present.style import paint, wrapped

_STEP = 2


def told(sentences: Sequence[str], *, indent: str = "") -> str:
    """Return the sentences as lines; two spaces in front of a sentence mean one step down."""
    lines: list[str] = []
    depths = [(len(sentence) - len(sentence.lstrip(" "))) // _STEP for sentence in sentences]
    for at, (sentence, depth) in enumerate(zip(sentences, depths, strict=True)):
        mark = f"{'  ' * depth}· " if depth else ""
        folded = wrapped(sentence, first=indent + mark)
        opens = depth == 0 and (at == 0 or depths[at + 1 : at + 2] > [0])
        lines += [paint(line, "bold") for line in folded] if opens else folded
    return "\n".join(lines)


def numbered(sentences: Sequence[str], *, indent: str = "") -> str:
    """Return the sentences as a list; a single one needs no number."""
    if len(sentences) == 1:
        return "\n".join(wrapped(sentences[0], first=indent))
    digits = len(str(len(sentences)))
    return "\n".join(
        line
        for at, sentence in enumerate(sentences, 1)
        for line in wrapped(sentence, first=f"{indent}{at:>{digits}}. ")
    )
