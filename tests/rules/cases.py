"""The cases of every rule: ``tests/rules/<ID>.toml``, each a small graph, parameters and the exact rows."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Case:
    """One case; ``expect`` holds whole rows, their evidence as :func:`shown` writes it.

    ``boundary`` says which edge of the rule it stands on: equal, one off, empty or null; most stand on none.
    """

    rule: str
    name: str
    given: str
    parameters: Mapping[str, Any]
    expect: tuple[Mapping[str, Any], ...]
    boundary: str | None = None

    def __str__(self) -> str:
        return f"{self.rule}-{self.name.replace(' ', '-')}"


def cases() -> Iterator[Case]:
    """Yield every case of every rule, in the order of their files."""
    for file in sorted(FOLDER.glob("*.toml")):
        yield from cases_of(file.stem)


def cases_of(rule: str) -> Iterator[Case]:
    """Yield every case of one rule."""
    for case in tomllib.loads((FOLDER / f"{rule}.toml").read_text("utf-8"))["case"]:
        expect = tuple(case["expect"])
        yield Case(rule, case["name"], case["given"], case["parameters"], expect, case.get("boundary"))


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
