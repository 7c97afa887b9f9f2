"""Columns into JSON lines: what all lines share is written once, and the rest is put in by the column."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import orjson

Columns = Mapping[str, Sequence[Any]]


def json_lines(columns: Columns) -> bytes:
    """Return one JSON object per row, each on a line of its own; what is None is left out.

    The values of a column are of one type. The first column has a value in every row.
    """
    parts: list[str] = []
    varying: list[Sequence[Any]] = []
    for name, values in columns.items():
        comma = "," if parts else ""
        field = f"{comma}{_text(name)}:"
        first = values[0]
        if values.count(first) == len(values):
            if first is not None:
                parts.append((field + _text(first)).replace("%", "%%"))
        elif all(values) or None not in values:
            quote, texts = _written(values)
            parts.append(f"{field}{quote}%s{quote}")
            varying.append(texts)
        else:
            parts.append("%s")
            quote, texts = _written([value for value in values if value is not None])
            rest = iter(texts)
            varying.append(
                ["" if value is None else f"{field}{quote}{next(rest)}{quote}" for value in values]
            )
    template = "{" + "".join(parts) + "}"
    if not varying:
        return (template.replace("%%", "%") + "\n").encode() * len(next(iter(columns.values())))
    return ("\n".join(map(template.__mod__, zip(*varying, strict=True))) + "\n").encode()


def _text(value: Any) -> str:
    return orjson.dumps(value).decode()


def _written(values: Sequence[Any]) -> tuple[str, Sequence[Any]]:
    """Return what goes around each value, and the values as they stand in JSON."""
    kind = type(values[0])
    if kind is str:
        together = "".join(values)
        if together.isprintable() and '"' not in together and "\\" not in together:
            return '"', values
        return "", [_text(value) for value in values]
    if kind is int or kind is float:
        return "", list(map(repr, values))
    if kind is date or kind is bool:
        written = {value: _text(value) for value in set(values)}
        return "", [written[value] for value in values]
    return "", [_text(value) for value in values]
