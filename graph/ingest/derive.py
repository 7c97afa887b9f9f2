"""Properties that follow from others: what is compared is computed once, when a record is read."""

from collections.abc import Callable, MutableMapping, Sequence
from typing import Any

from graph.errors import UnreadableNumber
from graph.ingest.cells import RefusedCell, Report
from graph.regulation import RegulationNumber, parse
from graph.text_key import code_parts, formula_key, name_key, name_prefix, name_tokens

Columns = MutableMapping[str, list[Any]]
"""The values of some rows, by column."""


def derive(label: str, columns: Columns, report: Callable[[str], Report]) -> None:
    """Add what follows from the other columns of a node table.

    ``report`` gives the way to tell that the cell of a column contradicts what follows from the key.
    """
    if label == "IKU" and "code" in columns:
        parts = _each(code_parts, columns["code"])
        columns["code_norm"] = [part and part[0] for part in parts]
        columns["code_class"] = [part and part[1] for part in parts]
    elif label == "Regulation":
        _regulation(columns, report)
    columns["name"] = _names(columns)
    if label == "ManualIKU":
        names = columns["name"]
        columns["name_key"] = _each(name_key, names)
        columns["name_tokens"] = [list(name_tokens(name)) if name else None for name in names]
        columns["name_prefix"] = _each(name_prefix, names)
        if "definition" in columns:
            columns["definition_key"] = _each(name_key, columns["definition"])
        if "formula" in columns:
            columns["formula_key"] = _each(formula_key, columns["formula"])


def _names(columns: Columns) -> list[Any]:
    keys = columns["key"]
    names = columns.get("name", keys)
    return [name or key for name, key in zip(names, keys, strict=True)] if None in names else names


def _each(make: Callable[[str], Any], values: Sequence[Any]) -> list[Any]:
    made = {value: make(value) for value in set(values) if value}
    return [made.get(value) or None for value in values]


def _regulation(columns: Columns, report: Callable[[str], Report]) -> None:
    keys = columns["key"]
    numbers = [_number(key) for key in keys]
    for name in ("type", "number", "year"):
        follows = [number and getattr(number, name) for number in numbers]
        for row, (said, it) in enumerate(zip(columns.get(name, ()), follows, strict=False)):
            if said is not None and it is not None and _bare(said) != _bare(it):
                fault = RefusedCell("against_key", other=keys[row], nearest=(str(it),))
                report(name)(row, str(said), fault)
        columns[name] = follows
    columns["suffix"] = [number and (number.suffix or None) for number in numbers]
    names = columns.get("name") or [None] * len(keys)
    columns["name"] = [
        name or (number and number.display) for name, number in zip(names, numbers, strict=True)
    ]


def _bare(part: Any) -> str:
    return str(part).upper().lstrip("0")


def _number(key: str | None) -> RegulationNumber | None:
    try:
        return parse(key or "")
    except UnreadableNumber:
        return None
