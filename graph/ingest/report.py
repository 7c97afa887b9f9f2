"""What a load did, type by type."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Stage = Literal["check", "compare", "write", "remove"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a load is: rows or records done in this stage, of how many if that is known."""

    stage: Stage
    what: str
    done: int
    total: int | None = None


Listener = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Counts:
    """What happened to the records of one type.

    A record of which only the line in its file changed is unchanged. ``replaced`` counts relationships taken
    out because their record now says something else. ``gone`` counts records that the dataset no longer
    holds, ``removed`` how many of these were taken out.
    """

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    replaced: int = 0
    gone: int = 0
    removed: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.created + other.created,
            self.updated + other.updated,
            self.unchanged + other.unchanged,
            self.replaced + other.replaced,
            self.gone + other.gone,
            self.removed + other.removed,
        )

    @property
    def changed(self) -> bool:
        """True if the graph is different afterwards."""
        return bool(self.created or self.updated or self.replaced or self.removed)


@dataclass(frozen=True, slots=True)
class LoadedDataset:
    """One dataset of a load."""

    id: str
    title: Mapping[str, str]
    digest: str
    records: int


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did, or would do if ``dry_run``."""

    datasets: tuple[LoadedDataset, ...]
    nodes: Mapping[str, Counts]
    relationships: Mapping[str, Counts]
    gone: tuple[str, ...] = field(default=())
    """The first records that are no longer held, as ``Label:KEY``."""
    dry_run: bool = False
    bulk: bool = False
    """True if the graph was empty and was filled by the engine's bulk road."""

    @property
    def total(self) -> Counts:
        """Return all types together."""
        return sum((*self.nodes.values(), *self.relationships.values()), Counts())

    @property
    def changed(self) -> bool:
        """True if the graph is different from before."""
        return self.total.changed
