"""The cases that prove a rule: a small graph each, and exactly the rows it gives.

They stand in ``tests/rules``; an installed Selaras carries a copy of the folder beside its queries.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
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


def folder() -> Traversable:
    """Return the folder of the case files."""
    installed = files("queries").joinpath("cases")
    return installed if installed.is_dir() else files("queries").joinpath("..", "tests", "rules")


@cache
def cases_of(rule: str) -> tuple[Case, ...]:
    """Return every case of one rule, in the order of its file."""
    written = folder().joinpath(f"{rule}.toml").read_text("utf-8")
    return tuple(
        Case(rule, one["name"], one["given"], one["parameters"], tuple(one["expect"]), one.get("boundary"))
        for one in tomllib.loads(written)["case"]
    )


def example(rule: str, *, fires: bool) -> Case:
    """Return the first case that finds something, or the first that finds nothing."""
    return next(one for one in cases_of(rule) if bool(one.expect) == fires)
