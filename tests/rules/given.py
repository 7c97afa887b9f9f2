"""The small graph of a case: Cypher patterns that must fit the schema before they are created."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from graph.query import Token, tokens
from graph.schema import NODES, RELATIONSHIPS
from graph.schema.declare import Property, Record, properties


class Misfit(AssertionError):
    """A pattern that the schema does not allow; the message says which and why."""


def check(given: str) -> None:
    """Raise Misfit unless every label, type, end point, property and value exists in the schema."""
    _Patterns(tuple(tokens(given))).read()


class _Patterns:
    """A list of patterns while it is read; variables keep the label they were given first."""

    def __init__(self, found: Sequence[Token]) -> None:
        self.found, self.at = found, 0
        self.labels: dict[str, str] = {}

    def read(self) -> None:
        while self.at < len(self.found):
            self._path()
            self._take_if(",")

    def _path(self) -> None:
        left = self._node()
        while self._next() in ("-", "<"):
            incoming = self._take_if("<")
            self._expect("-")
            rel_type = self._relationship()
            self._expect("-")
            if not incoming:
                self._expect(">")
            right = self._node()
            self._check_ends(rel_type, *((right, left) if incoming else (left, right)))
            left = right

    def _node(self) -> str:
        self._expect("(")
        variable = self._word() if self._next() not in (":", ")", "{") else ""
        label = self.labels.get(variable, "")
        if self._take_if(":"):
            label = self._word()
            if label not in NODES:
                raise Misfit(f"there is no node type {label}")
            self.labels[variable] = label
            self._properties(NODES[label], label)
        elif not label:
            raise Misfit(f"({variable}) has no label")
        self._expect(")")
        return label

    def _relationship(self) -> str:
        self._expect("[")
        self._expect(":")
        rel_type = self._word()
        if rel_type not in RELATIONSHIPS:
            raise Misfit(f"there is no relationship type {rel_type}")
        self._properties(RELATIONSHIPS[rel_type], rel_type)
        self._expect("]")
        return rel_type

    def _check_ends(self, rel_type: str, source: str, target: str) -> None:
        declared = RELATIONSHIPS[rel_type]
        if source not in (node.label for node in declared.sources):
            raise Misfit(f"{rel_type} does not begin at {source}")
        if target not in (node.label for node in declared.targets):
            raise Misfit(f"{rel_type} does not end at {target}")

    def _properties(self, declared: type[Record], owner: str) -> None:
        known = {found.name: found for found in properties(declared)}
        given: set[str] = set()
        if self._take_if("{"):
            while not self._take_if("}"):
                name = self._word()
                if name not in known:
                    raise Misfit(f"{owner} has no property {name}")
                self._expect(":")
                _check_value(known[name], self._value(), owner)
                given.add(name)
                self._take_if(",")
        missing = {name for name, found in known.items() if found.required} - given
        if missing:
            raise Misfit(f"{owner} lacks {', '.join(sorted(missing))}")

    def _value(self) -> Any:
        if self._take_if("["):
            return list(self._values())
        if self._take_if("-"):
            return -self._value()
        token = self._token()
        if token.kind == "string":
            return token.text[1:-1]
        if token.kind == "number":
            return float(token.text) if "." in token.text else int(token.text)
        if token.text == "date":
            self._expect("(")
            day = date.fromisoformat(self._token().text[1:-1])
            self._expect(")")
            return day
        return {"true": True, "false": False}[token.text]

    def _values(self) -> Iterator[Any]:
        while not self._take_if("]"):
            yield self._value()
            self._take_if(",")

    def _next(self) -> str:
        return self.found[self.at].text if self.at < len(self.found) else ""

    def _token(self) -> Token:
        self.at += 1
        return self.found[self.at - 1]

    def _word(self) -> str:
        token = self._token()
        if token.kind not in ("word", "quoted"):
            raise Misfit(f"a name was expected, not {token.text}")
        return token.text.strip("`")

    def _expect(self, sign: str) -> None:
        if not self._take_if(sign):
            raise Misfit(f"{sign} was expected before {self._next() or 'the end'}")

    def _take_if(self, sign: str) -> bool:
        if self._next() != sign:
            return False
        self.at += 1
        return True


_KINDS: dict[str, type | tuple[type, ...]] = {
    "text": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "date": date,
    "texts": list,
    "integers": list,
}


def _check_value(declared: Property, value: Any, owner: str) -> None:
    fits = isinstance(value, _KINDS[declared.kind]) and (
        declared.kind == "boolean" or not isinstance(value, bool)
    )
    inside = value if isinstance(value, list) else [value]
    if not fits or (declared.allowed and not set(inside) <= set(declared.allowed)):
        raise Misfit(f"{owner}.{declared.name} cannot be {value!r}")
