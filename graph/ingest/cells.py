"""Cells into values, a whole column in one sweep; only faults are looked at one by one."""

import math
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.nearest import nearest
from graph.schema.tables import Column

# Control characters but tab and line breaks, and the marks that make a text show in another order than it is
# stored in. Direction marks without such power (U+200E, U+200F, U+061C) are ordinary text.
_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ufffd\ud800-\udfff]"
)
_INTEGER = re.compile(r"[+-]?[0-9]+")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_DECIMAL_COMMA = re.compile(r"[+-]?[0-9]+(\.[0-9]{3})*,[0-9]+")
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OTHER_DATE = re.compile(r"([0-9]{1,2})[/.\-]([0-9]{1,2})[/.\-]([0-9]{4})")
_CACHE = 20_000
_LARGEST = 2**63 - 1


class RefusedCell(Exception):
    """A cell that cannot be read; the arguments become those of a Problem."""

    def __init__(self, code: str, **more: Any) -> None:
        super().__init__(code)
        self.code, self.more = code, more


Report = Callable[[int, str, RefusedCell], None]
"""Called with the place in the column, the cell, and what is wrong with it."""


@dataclass(slots=True)
class Reader:
    """Turns the cells of one column into values; None for an empty cell."""

    column: Column
    words: Mapping[str, str]
    _known: dict[str, Any]

    def read(self, cells: Sequence[str], report: Report) -> list[Any]:
        """Return one value for each cell; a cell that is refused is reported and gives None."""
        texts: list[str] = list(map(str.strip, cells))
        if self.words:
            texts = [self.words.get(text, text) for text in texts]
        if self.column.kind == "text" and not self.column.allowed:
            return self._texts(texts, report)
        if len(self._known) > _CACHE:
            self._known.clear()
        known = self._known
        refused: dict[str, RefusedCell] = {}
        for text in set(texts).difference(known):
            try:
                known[text] = convert(self.column, text)
            except RefusedCell as fault:
                refused[text] = fault
        if refused:
            for place, text in enumerate(texts):
                if text in refused:
                    report(place, cells[place], refused[text])
            return [known.get(text) for text in texts]
        return list(map(known.__getitem__, texts))

    def _texts(self, texts: list[str], report: Report) -> list[Any]:
        together = "".join(texts)
        if not together.isprintable() and _REFUSED.search(together):
            for place, text in enumerate(texts):
                found = _REFUSED.search(text)
                if found:
                    letter = f"U+{ord(found[0]):04X}"
                    report(place, text, RefusedCell("control", other=letter))
        return [text or None for text in texts] if "" in texts else texts


def reader(column: Column, words: Mapping[str, str]) -> Reader:
    """Return the reader of a column; ``words`` maps what the dataset writes to what the schema says."""
    return Reader(column, words, {"": None})


def convert(column: Column, text: str) -> Any:
    """Return the value of one cell that is neither free text nor empty; RefusedCell if it is none."""
    match column.kind:
        case "integer":
            return _within(column, _integer(text))
        case "number":
            return _within(column, _number(text))
        case "boolean":
            return _boolean(text)
        case "date":
            return _date(text)
        case "texts":
            return [_choice(column, part) for part in _parts(text)] or None
        case "integers":
            return [_within(column, _integer(part)) for part in _parts(text)] or None
        case _:
            return _choice(column, text)


def _parts(text: str) -> list[str]:
    return [part for part in map(str.strip, text.split(";")) if part]


def _choice(column: Column, text: str) -> str:
    if column.allowed and text not in column.allowed:
        close = nearest(text, column.allowed, most=1)
        raise RefusedCell("choice", expected=column.allowed, nearest=close)
    found = _REFUSED.search(text)
    if found:
        raise RefusedCell("control", other=f"U+{ord(found[0]):04X}")
    return text


def _integer(text: str) -> int:
    if not _INTEGER.fullmatch(text):
        if _NUMBER.fullmatch(text) and float(text).is_integer() and abs(float(text)) < 2**53:
            raise RefusedCell("integer", nearest=(str(int(float(text))),))
        raise RefusedCell("integer")
    value = int(text) if len(text) < 25 else _LARGEST + 1
    if abs(value) > _LARGEST:
        raise RefusedCell("too_large")
    return value


def _number(text: str) -> float:
    if not _NUMBER.fullmatch(text):
        if _DECIMAL_COMMA.fullmatch(text):
            raise RefusedCell("decimal_comma", nearest=(text.replace(".", "").replace(",", "."),))
        raise RefusedCell("number")
    # With the sum, -0 is 0: engines and fingerprints must not tell them apart.
    value = float(text) + 0.0
    if not math.isfinite(value):
        raise RefusedCell("too_large")
    return value


def _within(column: Column, value: Any) -> Any:
    if column.minimum is not None and value < column.minimum:
        raise RefusedCell("too_small", other=_plain(column.minimum), nearest=(_plain(column.minimum),))
    if column.maximum is not None and value > column.maximum:
        raise RefusedCell("too_big", other=_plain(column.maximum), nearest=(_plain(column.maximum),))
    return value


def _plain(limit: float) -> str:
    return str(int(limit)) if float(limit).is_integer() else str(limit)


_TRUTH = {"true": True, "false": False}


def _boolean(text: str) -> bool:
    if text not in _TRUTH:
        meant = {"1": "true", "ya": "true", "yes": "true", "0": "false", "tidak": "false", "no": "false"}
        close = meant.get(text.casefold()) or meant.get(text) or text.casefold()
        raise RefusedCell("boolean", nearest=(close,) if close in _TRUTH else ())
    return _TRUTH[text]


def _date(text: str) -> date:
    if _ISO_DATE.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise RefusedCell("no_such_day") from None
    other = _OTHER_DATE.fullmatch(text)
    if other:
        day, month, year = (int(part) for part in other.groups())
        try:
            meant = date(year, month, day)
        except ValueError:
            raise RefusedCell("no_such_day") from None
        raise RefusedCell("date", nearest=(meant.isoformat(),))
    raise RefusedCell("date")


def hidden(key: str) -> str | None:
    """Return the first letter of a key that nobody would see or that ends its line, or None."""
    for letter in key:
        if letter != " " and (not letter.isprintable() or unicodedata.category(letter) == "Cf"):
            return f"U+{ord(letter):04X}"
    return None
