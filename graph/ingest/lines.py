"""Columns into lines of text: what all lines share is written once, and the rest is put in by the column."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import orjson

Columns = Mapping[str, Sequence[Any]]
BETWEEN = ";"
"""Stands between the values of a list in a CSV file, as in a dataset's table: none of them holds it."""
_QUOTED = re.compile('[",\r\n]')


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
    return _filled("{" + "".join(parts) + "}", varying, len(next(iter(columns.values()))))


def csv_lines(columns: Sequence[Sequence[Any]]) -> bytes:
    """Return one line of comma separated cells per row; what is None is an empty cell.

    The values of a column are of one type, and none is an empty text or list. A column without any row
    stands for empty cells.
    """
    parts: list[str] = []
    varying: list[Sequence[Any]] = []
    for values in columns:
        if not values or values.count(values[0]) == len(values):
            parts.append("".join(map(str, _cells(values[:1]))).replace("%", "%%"))
        else:
            parts.append("%s")
            varying.append(_cells(values))
    return _filled(",".join(parts), varying, max(map(len, columns)))


def _filled(template: str, varying: Sequence[Sequence[Any]], count: int) -> bytes:
    if not varying:
        return (template.replace("%%", "%") + "\n").encode() * count
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


def _cells(values: Sequence[Any]) -> Sequence[Any]:
    """Return the values as they stand in a CSV file; numbers are left as they are."""
    kind = next((type(value) for value in values if value is not None), None)
    if kind is list:
        return _quoted([BETWEEN.join(map(str, value)) if value else "" for value in values])
    if kind is date or kind is bool:
        written = {value: "" if value is None else str(value).lower() for value in set(values)}
        return [written[value] for value in values]
    known = values if None not in values else ["" if value is None else value for value in values]
    return _quoted(known) if kind is str else known


def _quoted(texts: Sequence[str]) -> Sequence[str]:
    if not _QUOTED.search("".join(texts)):
        return texts
    return ['"{}"'.format(text.replace('"', '""')) if _QUOTED.search(text) else text for text in texts]
