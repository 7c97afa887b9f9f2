"""Words that both maps share: facts of a record, numbers, provenance, what a reader must know."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from graph.catalogue import ask
from graph.messages import Language, catalogue, text
from graph.schema import NODES, RELATIONSHIPS
from visualize.model import Fact

if TYPE_CHECKING:
    from graph.store import Row, Store

ILLUSTRATIVE = "ILLUSTRATIVE"


def number(value: float, language: Language) -> str:
    """Return a number as people write it, with at most four decimals."""
    written = f"{value:,.4f}".rstrip("0").rstrip(".")
    return written.translate(str.maketrans(",.", ".,")) if language == "id" else written


def facts(row: Mapping[str, Any], names: Iterable[str], language: Language) -> tuple[Fact, ...]:
    """Return the named columns that hold something, as lines for the panel; the key comes last."""
    found = []
    for name in (*names, "provenance", "source", "key"):
        said = _said(name, row.get(name), language)
        if said:
            found.append(Fact(text(f"map.fact_{name}", language), said))
    return tuple(found)


_CODED = ("class", "method", "approach", "provenance")


def _said(name: str, value: Any, language: Language) -> str:
    if value is None or value == []:
        return ""
    if name in _CODED:
        return text(f"map.{name}_{value}", language)
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return number(value, language) if isinstance(value, int | float) else str(value)


def target(row: Mapping[str, Any], language: Language) -> str | None:
    """Return the target of an IKU for the year with its unit."""
    if row["annual_target"] is None:
        return None
    value, unit = number(row["annual_target"], language), row["target_unit"] or ""
    return f"Rp{value}" if unit == "Rp" else f"{value} {unit}".rstrip()


def iku_facts(row: Mapping[str, Any], language: Language) -> tuple[Fact, ...]:
    """Return what the panel says of an IKU."""
    said = {
        "owner": row["owner_name"],
        "unit": row["unit_name"],
        "class": row["cascade_class"],
        "target": target(row, language),
        "weight": row["weight"] and f"{number(row['weight'], language)} %",
        "objective": row["objectives"],
        "provenance": row["provenance"],
        "source": row["source"],
        "key": row["key"],
    }
    return facts(said, ("owner", "unit", "class", "target", "weight", "objective"), language)


def with_source_names(store: "Store", *tables: Iterable["Row"]) -> None:
    """Put the name of its source in place of the key in every row."""
    rows = [row for table in tables for row in table if row["source"]]
    found = ask(store, "map/sources", sources=sorted({row["source"] for row in rows})) if rows else []
    names = {row["key"]: row["name"] for row in found}
    for row in rows:
        row["source"] = names.get(row["source"], row["source"])


def type_names(names: Iterable[str], language: Language) -> dict[str, str]:
    """Return what people call labels and relationship types."""
    return {
        name: getattr(NODES[name].names if name in NODES else RELATIONSHIPS[name].names, language)
        for name in names
    }


def level_name(level: str, language: Language) -> str:
    """Return what people call a level of positions; levels are free text, so most call themselves."""
    return catalogue(language).get(f"map.level_{level}", level)


def invented(rows: Sequence[Mapping[str, Any]], language: Language) -> tuple[str, tuple[str, ...]]:
    """Return the word for the subtitle and the note that say how much of a map is illustrative."""
    count = sum(row.get("provenance") == ILLUSTRATIVE for row in rows)
    if not count:
        return "", ()
    part = "all" if count == len(rows) else "some"
    note = text(f"map.note_illustrative_{part}", language, n=count, total=len(rows))
    return text(f"map.illustrative_{part}", language), (note,)


def subtitle(language: Language, *parts: tuple[str, int] | str) -> str:
    """Return counts and words on one line; what counts nothing is left out."""
    said = [
        part if isinstance(part, str) else text(f"map.{part[0]}", language, n=part[1])
        for part in parts
        if part and (isinstance(part, str) or part[1])
    ]
    return " · ".join(said)


def natural(code: str | None) -> tuple[tuple[int, int, str], ...]:
    """Return a key that sorts codes as people do: SS.2 before SS.10, what has no code last."""
    if not code:
        return ((2, 0, ""),)
    pieces = re.findall(r"\d+|\D+", code.casefold())
    return tuple((0, int(piece), "") if piece.isdecimal() else (1, 0, piece) for piece in pieces)
