"""Reading, writing and trying out, the same on every engine."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from types import TracebackType
from typing import Any, Self

from neo4j import (
    READ_ACCESS,
    WRITE_ACCESS,
    Driver,
    ManagedTransaction,
    Result,
    Session,
    Transaction,
    unit_of_work,
)

from graph.engine.embedded import Lease
from graph.errors import QueryTimeout, TooManyRows
from graph.store.facts import EngineInfo, Row
from graph.store.faults import Place, faults
from graph.store.limits import Watch
from graph.store.values import rows

_FETCH = 1000
Parameters = Mapping[str, Any]


class Rehearsal:
    """One transaction that never happened: it sees what it writes, and nobody else ever does."""

    def __init__(self, transaction: Transaction, place: Place) -> None:
        self._transaction, self._place = transaction, place

    def run(self, query: str, parameters: Parameters | None = None) -> list[Row]:
        """Return the rows of a query, or of a write that will be undone."""
        with faults(self._place):
            return list(_rows(self._transaction.run(query, dict(parameters or {}))))


class Store:
    """A graph that answers. Safe to share between threads."""

    def __init__(self, driver: Driver, engine: EngineInfo, place: Place, lease: Lease | None) -> None:
        self.engine = engine
        self.lease = lease
        self._driver, self._place = driver, place
        self._watch = Watch(driver, place.database) if engine.kind == "embedded" else None

    def read(
        self,
        query: str,
        parameters: Parameters | None = None,
        *,
        seconds: float | None = None,
        most: int | None = None,
    ) -> list[Row]:
        """Return the rows of a question that changes nothing.

        Raises QueryTimeout after ``seconds`` (the server stops computing), and TooManyRows as soon as there
        are more than ``most``.
        """
        return self._managed(query, parameters, seconds, most, reading=True)

    def write(
        self, query: str, parameters: Parameters | None = None, *, seconds: float | None = None
    ) -> list[Row]:
        """Write in one transaction and return its rows; a conflict with another writer is tried again."""
        return self._managed(query, parameters, seconds, None, reading=False)

    @contextmanager
    def stream(
        self, query: str, parameters: Parameters | None = None, *, seconds: float | None = None
    ) -> Iterator[Iterator[Row]]:
        """Yield the rows of a question one by one as they come, without keeping them."""
        with (
            faults(self._place, seconds),
            self._limit(query, seconds) as (text, late),
            self._session() as session,
            session.begin_transaction(timeout=self._timeout(seconds)) as transaction,
        ):
            found = _rows(transaction.run(text, dict(parameters or {})))
            yield found if seconds is None else _while_in_time(found, late, seconds)

    @contextmanager
    def rehearse(self) -> Iterator[Rehearsal]:
        """Yield a transaction that is always undone."""
        with faults(self._place), self._driver.session(database=self._place.database) as session:
            transaction = session.begin_transaction()
            try:
                yield Rehearsal(transaction, self._place)
            finally:
                transaction.close()

    def close(self, *, interrupted: bool = False) -> None:
        """Let go of the graph; an embedded engine waits for the next command unless we were interrupted."""
        try:
            self._driver.close()
        finally:
            if self.lease:
                self.lease.release(interrupted=interrupted)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close(interrupted=isinstance(error, KeyboardInterrupt))

    def _managed(
        self,
        query: str,
        parameters: Parameters | None,
        seconds: float | None,
        most: int | None,
        *,
        reading: bool,
    ) -> list[Row]:
        with faults(self._place, seconds), self._limit(query, seconds) as (text, late):

            @unit_of_work(timeout=self._timeout(seconds))
            def work(transaction: ManagedTransaction) -> list[Row]:
                if seconds is not None and late():
                    raise QueryTimeout(seconds=f"{seconds:g}")
                found: list[Row] = []
                for row in _rows(transaction.run(text, dict(parameters or {}))):
                    if most is not None and len(found) == most:
                        raise TooManyRows(most=most)
                    found.append(row)
                return found

            with self._session(
                reading=reading, fetch=_FETCH if most is None else min(most + 1, _FETCH)
            ) as session:
                return session.execute_read(work) if reading else session.execute_write(work)

    def _session(self, *, reading: bool = True, fetch: int = _FETCH) -> Session:
        access = READ_ACCESS if reading else WRITE_ACCESS
        return self._driver.session(
            database=self._place.database, fetch_size=fetch, default_access_mode=access
        )

    def _timeout(self, seconds: float | None) -> float | None:
        return None if self._watch else seconds

    def _limit(
        self, query: str, seconds: float | None
    ) -> AbstractContextManager[tuple[str, Callable[[], bool]]]:
        if seconds is None or self._watch is None:
            return nullcontext((query, lambda: False))
        return self._watch.limit(query, seconds)


def _rows(result: Result) -> Iterator[Row]:
    return rows(result.keys(), result)


def _while_in_time(found: Iterator[Row], late: Callable[[], bool], seconds: float) -> Iterator[Row]:
    for row in found:
        if late():
            raise QueryTimeout(seconds=f"{seconds:g}")
        yield row
