"""How people say which IKU they mean: ``2+IKU:KEY+1``, ``unit:KEY``, ``finding:ORP``.

A space unites terms, a comma intersects them and binds closer. ``N+`` in front of a term adds N levels above
what it means, ``+N`` behind it N levels below, a ``+`` without a number all of them. A value that holds a
space, a comma, a plus or a quotation mark stands in quotation marks, in which a doubled one is one.
"""

import re
from dataclasses import dataclass, field
from typing import Literal, get_args

from graph.errors import SelectorError
from graph.nearest import nearest

Method = Literal["IKU", "unit", "position", "objective", "finding", "regulation", "year"]
METHODS: tuple[Method, ...] = get_args(Method)
LONGEST = 10_000
"""Most letters of a selector."""
FIRST_YEAR, LAST_YEAR = 1945, 2200

_OF_RULES = ("family", "severity", "rule")
_FOLDED: dict[str, Method] = {method.casefold(): method for method in METHODS}
_BARE = r"[^\s,+\"']+"
_HEAD = re.compile(r"(?:([0-9]*)\+)?([^\W\d_]+):")
_VALUE = re.compile(rf"({_BARE})|\"((?:[^\"]|\"\")*+)\"|'((?:[^']|'')*+)'")
_TAIL = re.compile(r"\+([0-9]*)")
_SPACE = re.compile(r"\s*")
_WORD = re.compile(r"[^\s,]*")
_MOST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Term:
    """One method and its value, with the levels to add; None adds all levels there are."""

    method: Method
    value: str
    up: int | None = 0
    down: int | None = 0
    place: int = field(default=1, compare=False)
    """Number of its first letter in the text it was read from."""


@dataclass(frozen=True, slots=True)
class Selector:
    """A union of intersections of terms; no part is empty."""

    parts: tuple[tuple[Term, ...], ...]


def parse(text: str) -> Selector:
    """Return what ``text`` says, in time proportional to its length. Raises SelectorError, nothing else."""
    return _Reader(text).selector()


def render(selector: Selector) -> str:
    """Return the text that ``parse`` reads back to an equal selector."""
    return " ".join(",".join(map(_rendered, part)) for part in selector.parts)


def _rendered(term: Term) -> str:
    plain = re.fullmatch(_BARE, term.value)
    value = term.value if plain else '"' + term.value.replace('"', '""') + '"'
    up = "" if term.up == 0 else f"{_levels(term.up)}+"
    down = "" if term.down == 0 else f"+{_levels(term.down)}"
    return f"{up}{term.method}:{value}{down}"


def _levels(levels: int | None) -> str:
    return "" if levels is None else str(levels)


class _Reader:
    """A text, read from left to right once."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0

    def selector(self) -> Selector:
        if len(self.text) > LONGEST:
            raise SelectorError("too_long", place=LONGEST + 1, value="…", most=LONGEST)
        parts = []
        self.skip(_SPACE)
        while self.at < len(self.text):
            parts.append(self.intersection())
            self.skip(_SPACE)
        if not parts:
            raise SelectorError("empty", place=1, value="")
        return Selector(tuple(parts))

    def intersection(self) -> tuple[Term, ...]:
        terms = [self.term()]
        while self.after_comma():
            terms.append(self.term())
        years = {term.value: term for term in terms if term.method == "year"}
        if len(years) > 1:
            other = list(years.values())[1]
            raise SelectorError("two_years", place=other.place, value=other.value)
        return tuple(terms)

    def after_comma(self) -> bool:
        """Step over a comma and the spaces around it; without one, stay."""
        before = self.at
        self.skip(_SPACE)
        if self.text[self.at : self.at + 1] != ",":
            self.at = before
            return False
        self.at += 1
        self.skip(_SPACE)
        return True

    def term(self) -> Term:
        start = self.at
        head = self.skip(_HEAD)
        if head is None:
            raise self.fault("no_term" if self.ends() else "no_method", start)
        method = self.method(head[2], start)
        value = self.value(method, start)
        tail = self.skip(_TAIL)
        if not self.ends():
            raise self.fault("behind", self.at, term=self.text[start : self.at])
        up = self.levels(head[1], start)
        down = self.levels(tail[1] if tail else None, start)
        return Term(method, value, up, down, start + 1)

    def method(self, name: str, start: int) -> Method:
        known = _FOLDED.get(name.casefold())
        if known is None:
            problem = "of_rules" if name.casefold() in _OF_RULES else "unknown_method"
            close = nearest(name, METHODS) or METHODS
            raise SelectorError(problem, place=start + 1, value=name, nearest=close)
        return known

    def value(self, method: Method, start: int) -> str:
        found = self.skip(_VALUE)
        if found is None:
            raise self.fault("no_value" if self.ends() else "unclosed", start)
        value = found[1] or (found[2] or "").replace('""', '"') or (found[3] or "").replace("''", "'")
        if not value:
            raise self.fault("no_value", start)
        if method == "year" and not (
            re.fullmatch("[0-9]{4}", value) and FIRST_YEAR <= int(value) <= LAST_YEAR
        ):
            raise SelectorError("no_year", place=start + 1, value=value)
        return value

    def levels(self, digits: str | None, start: int) -> int | None:
        if digits is None:
            return 0
        if len(digits) > _MOST_DIGITS:
            raise self.fault("levels", start, most="9" * _MOST_DIGITS)
        return int(digits) if digits else None

    def skip(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Step over ``pattern`` if it stands here, and return what it found."""
        found = pattern.match(self.text, self.at)
        if found:
            self.at = found.end()
        return found

    def ends(self) -> bool:
        """Return whether a term may end here."""
        following = self.text[self.at : self.at + 1]
        return not following or following == "," or following.isspace()

    def fault(self, problem: str, at: int, **details: str) -> SelectorError:
        word = _WORD.match(self.text, at)
        return SelectorError(problem, place=at + 1, value=word[0] if word else "", **details)
