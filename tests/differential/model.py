"""A small office in plain Python: what the rules are asked about, without any query.

Fields that the schema knows have its names; the others are the relationships, as keys of the other end.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

YEAR = 2024
Row = dict[str, Any]
"""What a version of a rule finds, by column."""
CASCADES = ("CASCADE_DUPLICATE", "CASCADE_CLUSTER", "CASCADE_SUPPORTIVE")


@dataclass(frozen=True)
class Unit:
    key: str
    office: bool | None
    part_of: str | None


@dataclass(frozen=True)
class Position:
    key: str
    level_no: int | None
    level: str | None
    active: bool | None
    superior: str | None
    unit: str | None
    families: frozenset[str]

    @property
    def job_level(self) -> str | None:
        """Return the tier, or where none is recorded the level in the office's own words."""
        return self.level if self.level_no is None else str(self.level_no)


@dataclass(frozen=True)
class StrategyMap:
    key: str
    year: int
    owner: str | None


@dataclass(frozen=True)
class Objective:
    key: str
    strategy_map: str | None


@dataclass(frozen=True)
class Manual:
    key: str
    words: tuple[str, ...]
    """The words of its name."""
    definition_key: str | None
    formula_key: str | None
    measurement_object: str | None
    realisation_method: str | None
    control: str | None
    polarity: str | None
    period_consolidation: str | None
    location_consolidation: str | None

    @property
    def name_key(self) -> str | None:
        return " ".join(self.words) or None

    @property
    def name_tokens(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.words))


@dataclass(frozen=True)
class Contract:
    key: str
    year: int


@dataclass(frozen=True)
class IKU:
    key: str
    year: int
    status: str | None
    cascade_class: str | None
    annual_target: float | None
    target_unit: str | None
    broad_complex: bool | None
    broad_reason: str | None
    owner: str | None
    """A position or a unit; never several, which no table can say."""
    manual: str | None
    contract: str | None
    measures: frozenset[str]
    supports: frozenset[str]
    targets: tuple[tuple[str, float], ...]
    """Period and value, one period perhaps twice."""

    @property
    def of_the_year(self) -> bool:
        return self.year == YEAR

    @property
    def dropped(self) -> bool:
        return self.status == "DROPPED"

    @property
    def folded_unit(self) -> str | None:
        return self.target_unit and self.target_unit.strip().lower()


@dataclass(frozen=True)
class Cascade:
    superior: str
    subordinate: str
    technique: str
    approach: str | None
    share: float | None
    structural_exception: bool | None


@dataclass(frozen=True)
class Graph:
    units: tuple[Unit, ...]
    positions: tuple[Position, ...]
    families: tuple[str, ...]
    objectives: tuple[Objective, ...]
    maps: tuple[StrategyMap, ...]
    manuals: tuple[Manual, ...]
    contracts: tuple[Contract, ...]
    ikus: tuple[IKU, ...]
    cascades: tuple[Cascade, ...]

    def iku(self, key: str) -> IKU:
        return next(one for one in self.ikus if one.key == key)

    def live(self) -> Iterator[IKU]:
        """Yield the IKU of the year that are not dropped, by key."""
        return (one for one in self.ikus if one.of_the_year and not one.dropped)

    def manual_of(self, iku: IKU) -> Manual | None:
        return next((one for one in self.manuals if one.key == iku.manual), None)

    def position(self, key: str | None) -> Position | None:
        return next((one for one in self.positions if one.key == key), None)

    def owner_of(self, iku: IKU) -> Position | None:
        """Return the position that owns an IKU; None where nobody does, or a unit."""
        return self.position(iku.owner)

    def tier_of(self, iku: IKU) -> int | None:
        owner = self.owner_of(iku)
        return owner.level_no if owner else None

    def maps_of(self, position: Position) -> list[str]:
        """Return the maps of the year that a position owns, by key."""
        return [one.key for one in self.maps if one.owner == position.key and one.year == YEAR]

    def lineage(self) -> Iterator[tuple[IKU, IKU, Cascade]]:
        """Yield each cascade that carries alignment, with both its ends; UNIQUE_UNDER carries none."""
        for cascade in self.cascades:
            if cascade.technique in CASCADES:
                yield self.iku(cascade.superior), self.iku(cascade.subordinate), cascade
