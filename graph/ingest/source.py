"""Tables as a dataset holds them, be it a folder of CSV files, a workbook or a request."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from graph.ingest.problem import Problem
from graph.schema.declare import Provenance

MANIFEST = "dataset.toml"
CHUNK = 2_000
"""Rows that are checked together."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some rows of a table, each with the line on which it begins; empty lines are left out."""

    numbers: Sequence[int]
    rows: Sequence[Sequence[str]]


class UnreadableTable(Exception):
    """A table cannot be read to its end; ``problem`` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class TableSource(Protocol):
    """One table of a dataset. Reading it twice gives the same rows."""

    @property
    def file(self) -> str:
        """Return where it is in the dataset, for example ``iku.csv``: what its records remember."""

    @property
    def place(self) -> str:
        """Return where people find it, with the folder if there are several: what problems say."""

    @property
    def size(self) -> int:
        """Return how much there is to read, in bytes or near to it; 0 if nobody can say."""

    def heading(self) -> tuple[str, ...]:
        """Return the names of the columns as written; UnreadableTable if there are none."""

    def chunks(self) -> Iterator[Chunk]:
        """Yield all rows, at most ``CHUNK`` at a time; UnreadableTable if they cannot be read."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a dataset says about itself."""

    id: str
    title: Mapping[str, str]
    provenance: Provenance
    source: str | None
    vocabulary: Mapping[tuple[str, str], Mapping[str, str]]
    """Value of the schema by the word the dataset uses for it, for each table and column."""


@dataclass(frozen=True, slots=True)
class DatasetSource:
    """One dataset, ready to be checked."""

    manifest: Manifest
    tables: Mapping[str, TableSource]
    digest: str
    place: str
    """What files are named after in messages; empty for the only dataset of a command."""
