"""A Cypher text as a tree of brackets. CASE and END are brackets too; keywords are those in capitals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from graph.query import tokens

_PAIRS = {"<>", "<=", ">=", "->", "<-", "=~"}
_CLOSING = {"(": ")", "[": "]", "{": "}", "CASE": "END"}
_CLAUSES = {
    "MATCH",
    "OPTIONAL",
    "WITH",
    "WHERE",
    "RETURN",
    "UNWIND",
    "CALL",
    "UNION",
    "ORDER",
    "SKIP",
    "LIMIT",
}
_DIVIDERS = _CLAUSES | {"WHEN", "THEN", "ELSE", "AS", "BY", "DISTINCT"}
_KEYWORDS = _DIVIDERS | {"CASE", "END", "AND", "OR", "NOT", "IN", "IS", "NULL", "STARTS", "ENDS"}


@dataclass(frozen=True, slots=True)
class Leaf:
    """One piece of the text, a sign of two characters in one; ``kind`` is that of its token or keyword."""

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Group:
    """What stands between two brackets, with them."""

    text: str
    """The opening bracket, empty for the whole."""
    items: "tuple[Item, ...]"
    start: int
    end: int


Item: TypeAlias = Leaf | Group


@dataclass(frozen=True, slots=True)
class Segment:
    """What stands in a group between two dividers; ``after`` is the one before it, empty for the first."""

    after: str
    clause: str
    items: tuple[Item, ...]


def parse(text: str) -> Group:
    """Return the whole text as a group without brackets."""
    return _Reader(list(_leaves(text)), len(text)).group("", 0)


def groups(whole: Group) -> Iterator[Group]:
    """Yield a group and every group inside it."""
    yield whole
    for item in whole.items:
        if isinstance(item, Group):
            yield from groups(item)


def segments(group: Group) -> Iterator[Segment]:
    """Yield what stands between keywords, commas, the bar of a comprehension and the colon of a map."""
    after = clause = ""
    items: list[Item] = []
    for at, item in enumerate(group.items):
        if not _divides(group, at, items):
            items.append(item)
            continue
        if items and item.text != ":":
            yield Segment(after, clause, tuple(items))
        after, items = item.text, []
        clause = after if after in _CLAUSES else clause
    if items:
        yield Segment(after, clause, tuple(items))


def split(items: Sequence[Item], divider: str) -> list[Sequence[Item]]:
    """Return the parts of a list between the dividers."""
    places = [at for at, item in enumerate(items) if isinstance(item, Leaf) and item.text == divider]
    begins, ends = [0, *(at + 1 for at in places)], [*places, len(items)]
    return [items[begin:end] for begin, end in zip(begins, ends, strict=True)]


def tight(left: Item, right: Item) -> bool:
    """Return whether there is nothing between the two."""
    return left.end == right.start


def is_keyword(item: Item, *words: str) -> bool:
    """Return whether the item is one of these keywords."""
    return isinstance(item, Leaf) and item.kind == "keyword" and item.text in words


def is_call(before: Item | None, group: Item) -> bool:
    """Return whether a group holds what the function named before it is given."""
    return group.text == "(" and isinstance(before, Leaf) and before.kind == "word" and tight(before, group)


def _divides(group: Group, at: int, items: Sequence[Item]) -> bool:
    item = group.items[at]
    if not isinstance(item, Leaf):
        return False
    if item.text == ",":
        return True
    if item.text == "|":
        return not tight(group.items[at - 1], item)
    if item.text == ":":
        return group.text == "{" and len(items) == 1 and isinstance(items[0], Leaf)
    return is_keyword(item, *_DIVIDERS) and not (at and is_keyword(group.items[at - 1], "STARTS", "ENDS"))


def _leaves(text: str) -> Iterator[Leaf]:
    found: Leaf | None = None
    for token in tokens(text):
        end = token.start + len(token.text) + (token.kind == "parameter")
        touches = found is not None and found.end == token.start
        if found and touches and found.text + token.text in _PAIRS:
            found = Leaf("sign", found.text + token.text, found.start, end)
            continue
        if found:
            yield found
        is_name = found is not None and touches and found.text in (".", ":", "|")
        word = token.kind == "word" and token.text in _KEYWORDS and not is_name
        found = Leaf("keyword" if word else token.kind, token.text, token.start, end)
    if found:
        yield found


class _Reader:
    """The pieces of a text while it is read; a bracket that nothing closes ends with the text."""

    def __init__(self, leaves: Sequence[Leaf], length: int) -> None:
        self.leaves, self.length, self.at = leaves, length, 0

    def group(self, opening: str, start: int) -> Group:
        items: list[Item] = []
        while self.at < len(self.leaves):
            leaf = self.leaves[self.at]
            self.at += 1
            if opening and leaf.text == _CLOSING[opening] and leaf.kind in ("sign", "keyword"):
                return Group(opening, tuple(items), start, leaf.end)
            opens = leaf.text in _CLOSING and leaf.kind in ("sign", "keyword")
            items.append(self.group(leaf.text, leaf.start) if opens else leaf)
        return Group(opening, tuple(items), start, self.length)
