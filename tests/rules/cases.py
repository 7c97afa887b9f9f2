"""The cases of every rule, and how a row is written in one; ``graph.cases`` reads them."""

from collections.abc import Iterator, Mapping
from typing import Any

from graph.cases import FOLDER, Case, cases_of

__all__ = ["Case", "cases", "cases_of", "patterns", "readable", "shown"]


def cases() -> Iterator[Case]:
    """Yield every case of every rule, in the order of their files."""
    for file in sorted(FOLDER.glob("*.toml")):
        yield from cases_of(file.stem)


def patterns(given: str) -> str:
    """Return the given graph as one CREATE statement; a pattern per line needs no comma."""
    lines = [line.strip().rstrip(",") for line in given.strip().splitlines() if line.strip()]
    return ",\n".join(lines)


def shown(evidence: list[Mapping[str, str]]) -> list[str]:
    """Return evidence as a person writes it: ``IKU A``, ``A -CASCADE_DUPLICATE-> B``."""
    return [
        f"{part['node']} {part['key']}"
        if "node" in part
        else f"{part['from']} -{part['link']}-> {part['to']}"
        for part in evidence
    ]


def readable(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row as a case writes it: evidence in short, and no column that is null (TOML has no null)."""
    short = {**row, "evidence": shown(row["evidence"])}
    return {name: value for name, value in short.items() if value is not None}
