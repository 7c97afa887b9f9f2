"""One figure beside another, with the ratio that is wanted."""

from dataclasses import dataclass, field
from typing import Literal

Unit = Literal["s", "ms", "us", "MB"]


@dataclass(frozen=True, slots=True)
class Measure:
    """What ours took and what the other took for the same work, in ``unit``.

    ``wanted`` limits ``ratio``: ours divided by the other, or how many times the other takes as long as ours
    with ``faster``. None: shown, but nothing is wanted of it.
    """

    engine: str
    what: str
    ours: float
    other: float
    other_is: str
    wanted: float | None = None
    faster: bool = False
    unit: Unit = "s"
    detail: dict[str, object] = field(default_factory=dict)

    @property
    def ratio(self) -> float:
        """Return the ratio that is wanted to be small, or large with ``faster``."""
        return self.other / self.ours if self.faster else self.ours / self.other

    @property
    def lost(self) -> bool:
        """Return whether the ratio is not what is wanted."""
        if self.wanted is None:
            return False
        return self.ratio < self.wanted if self.faster else self.ratio > self.wanted

    @property
    def verdict(self) -> str:
        """Return how the ratio compares with what is wanted."""
        if self.wanted is None:
            return ""
        return "LOST" if self.lost else "met"
