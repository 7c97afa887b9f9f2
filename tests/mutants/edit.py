"""One change of a text, and what a person is told of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from tests.mutants.tree import Group, Item

_SHOWN = 90


@dataclass(frozen=True, slots=True)
class Edit:
    """What stands from ``start`` to ``end`` becomes ``new``; ``said`` is what that does."""

    start: int
    end: int
    new: str
    said: str
    later: int = 0
    """How far behind ``start`` the thing stands that is spoken of."""

    @property
    def place(self) -> int:
        """Return where in the text the thing stands that is spoken of."""
        return self.start + self.later

    def applied(self, text: str) -> str:
        """Return the text after the change."""
        return text[: self.start] + self.new + text[self.end :]


def span(items: Sequence[Item]) -> tuple[int, int]:
    """Return where the first item begins and the last one ends."""
    return items[0].start, items[-1].end


def excerpt(text: str, items: Sequence[Item]) -> str:
    """Return the items as they stand in the text, on one line and not too long."""
    start, end = span(items)
    line = " ".join(text[start:end].split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"


def until_keyword(items: Sequence[Item]) -> Sequence[Item]:
    """Return the items before the first keyword."""
    return list(takewhile(lambda item: isinstance(item, Group) or item.kind != "keyword", items))


def each_left_out(text: str, parts: Sequence[Sequence[Item]], whole: str) -> Iterator[Edit]:
    """Yield a change for each of several parts: without it, and without what divides it from the next."""
    for at, part in enumerate(parts):
        said = f"{whole} without {excerpt(text, part)}"
        start, end = span(part)
        if at:
            before = span(parts[at - 1])[1]
            yield Edit(before, end, "", said, start - before)
        else:
            yield Edit(start, span(parts[1])[0], "", said)
