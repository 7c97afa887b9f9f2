"""Reading, writing and trying out, the same on every engine."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from types import TracebackType
from typing import Self

from neo4j import (
    READ_ACCESS,
    WRITE_ACCESS,
    Driver,
    ManagedTransaction,
    Session,
    Transaction,
    unit_of_work,
)

from graph.engine.embedded import Lease
from graph.errors import TooManyRows
from graph.store.facts import EngineInfo, Parameters, Row
from graph.store.faults import Place, faults
from graph.store.interruption import cut_when_interrupted
from graph.store.limits import Answer, Deadline, ServerLimits, WatchedLimits
from graph.store.patience import Patience

_FETCH = 1000


class Rehearsal:
    """One transaction that never happened: it sees what it writes, and nobody else ever does."""

    def __init__(self, transaction: Transaction, place: Place) -> None:
        self._transaction, self._place = transaction, place

    def run(self, query: str, parameters: Parameters | None = None) -> list[Row]:
        """Return the rows of a query, or of a write that will be undone."""
        with faults(self._place):
            return list(Answer(self._transaction, query, parameters))


class Store:
    """A graph that answers. Safe to share between threads.

    ``engine`` says which one it is; ``lease`` leads to the embedded engine's other doors, None for a server.
    """

    def __init__(
        self, driver: Driver, reader: Driver, engine: EngineInfo, place: Place, lease: Lease | None
    ) -> None:
        self.engine = engine
        self.lease = lease
        self._driver, self._reader, self._place = driver, reader, place
        watched = engine.kind == "embedded"
        self._limits = WatchedLimits(driver, place.database) if watched else ServerLimits()
        self._patience = Patience(embedded=watched)

    def read(
        self,
        query: str,
        parameters: Parameters | None = None,
        *,
        seconds: float | None = None,
        most: int | None = None,
    ) -> list[Row]:
        """Return the rows of a question.

        Raises QueryTimeout after ``seconds`` (the server stops computing), TooManyRows as soon as there are
        more than ``most``, and ReadOnly when the query would change the graph.
        """
        with faults(self._place, seconds, reading=True):
            work = self._work(query, parameters, Deadline(seconds), most)
            fetch = _FETCH if most is None else min(most + 1, _FETCH)
            with self._session(reading=True, fetch=fetch) as session:
                return self._patience.try_again(session.execute_read, work)

    def write(
        self, query: str, parameters: Parameters | None = None, *, seconds: float | None = None
    ) -> list[Row]:
        """Write in one transaction and return its rows; a conflict with another writer is tried again."""
        with faults(self._place, seconds):
            work = self._work(query, parameters, Deadline(seconds), None)
            with self._session(reading=False) as session:
                return self._patience.try_again(session.execute_write, work)

    @contextmanager
    def stream(
        self, query: str, parameters: Parameters | None = None, *, seconds: float | None = None
    ) -> Iterator[Iterator[Row]]:
        """Yield the rows of a question as they come, without keeping them; errors as for ``read``."""
        deadline = Deadline(seconds)
        with (
            faults(self._place, seconds, reading=True),
            self._session(reading=True) as session,
            closing(session.begin_transaction(timeout=self._timeout(seconds))) as transaction,
            cut_when_interrupted(transaction),
            self._limits.run(transaction, query, parameters, deadline) as answer,
        ):
            yield _in_time(answer, deadline)
            if answer.finished:
                # Only now does the embedded engine refuse a change of properties.
                transaction.commit()

    @contextmanager
    def rehearse(self) -> Iterator[Rehearsal]:
        """Yield a transaction that is always undone."""
        with (
            faults(self._place),
            self._session(reading=False) as session,
            closing(session.begin_transaction()) as transaction,
            cut_when_interrupted(transaction),
        ):
            yield Rehearsal(transaction, self._place)

    def close(self, *, interrupted: bool = False) -> None:
        """Let go of the graph; an embedded engine waits for the next command unless we were interrupted."""
        try:
            self._driver.close()
            self._reader.close()
        finally:
            if self.lease:
                self.lease.release(interrupted=interrupted)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close(interrupted=isinstance(error, KeyboardInterrupt))

    def _work(
        self, query: str, parameters: Parameters | None, deadline: Deadline, most: int | None
    ) -> Callable[[ManagedTransaction], list[Row]]:
        @unit_of_work(timeout=self._timeout(deadline.seconds))
        def work(transaction: ManagedTransaction) -> list[Row]:
            found: list[Row] = []
            with (
                cut_when_interrupted(transaction),
                self._limits.run(transaction, query, parameters, deadline) as answer,
            ):
                for row in answer:
                    if most is not None and len(found) == most:
                        raise TooManyRows(most=most)
                    found.append(row)
            return found

        return work

    def _session(self, *, reading: bool, fetch: int = _FETCH) -> Session:
        return (self._reader if reading else self._driver).session(
            database=self._place.database,
            fetch_size=fetch,
            default_access_mode=READ_ACCESS if reading else WRITE_ACCESS,
        )

    def _timeout(self, seconds: float | None) -> float | None:
        return None if self._limits.watches else seconds


def _in_time(answer: Answer, deadline: Deadline) -> Iterator[Row]:
    for row in answer:
        deadline.left()
        yield row
