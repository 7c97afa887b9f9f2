"""No question of a request may run without end."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.store import EngineInfo, Row, Store


class WithinTime:
    """The reading half of a store whose every question is stopped after the same time."""

    def __init__(self, store: "Store", seconds: float) -> None:
        self._store, self._seconds = store, seconds

    @property
    def engine(self) -> "EngineInfo":
        """Return the engine that answers."""
        return self._store.engine

    def read(
        self,
        query: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        seconds: float | None = None,
        most: int | None = None,
    ) -> "list[Row]":
        """Return the rows of a question, at the latest after the time of the application."""
        longest = self._seconds if seconds is None else min(seconds, self._seconds)
        return self._store.read(query, parameters, seconds=longest, most=most)
