"""The cases that prove a rule: a small graph each, and exactly the rows it gives.

They stand in ``tests/rules`` of a checkout. Where Selaras was installed from a wheel there are none to show.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from graph.query import Rule


@dataclass(frozen=True, slots=True)
class Case:
    """One case; ``expect`` holds whole rows, with evidence as people write it and without null columns.

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

    def rows(self, rule: Rule) -> Iterator[dict[str, Any]]:
        """Yield the expected rows as the rule gives them, evidence apart."""
        for row in self.expect:
            yield {name: row.get(name) for name in rule.columns}


FOLDER = Path(__file__).parents[1] / "tests" / "rules"


@cache
def cases_of(rule: str) -> tuple[Case, ...]:
    """Return every case of one rule, in the order of its file; none where the file is not there."""
    file = FOLDER / f"{rule}.toml"
    if not file.is_file():
        return ()
    return tuple(
        Case(rule, one["name"], one["given"], one["parameters"], tuple(one["expect"]), one.get("boundary"))
        for one in tomllib.loads(file.read_text("utf-8"))["case"]
    )


def examples(rule: str) -> tuple[Case, ...]:
    """Return the first case that finds something and the first that finds nothing."""
    found = (
        next((one for one in cases_of(rule) if bool(one.expect) == fires), None) for fires in (True, False)
    )
    return tuple(one for one in found if one)
