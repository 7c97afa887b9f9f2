"""Time limits that also stop the server, and questions given up that it does not go on computing."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Lock, Thread
from uuid import uuid4

from neo4j import Driver, ManagedTransaction, Transaction
from neo4j.exceptions import DriverError, Neo4jError

from graph.errors import QueryRefused, QueryTimeout
from graph.store.facts import Parameters, Row
from graph.store.values import rows

# The embedded engine does not look at the time limit a client asks for, and computes on when the client is
# gone. It lists what it is doing, though, with the text of each query, and stops what it is told to.
_FIND = """SHOW TRANSACTIONS YIELD transactionId, currentQuery
WHERE currentQuery CONTAINS $tag RETURN transactionId"""
_STOP = "TERMINATE TRANSACTION $id"


_TAG = re.compile(r"\n?/\* selaras:\w+:\d+ \*/")


def without_tag(said: str) -> str:
    """Return what an engine said without the tag that marks a query of ours in it."""
    return _TAG.sub("", said)


class Deadline:
    """When a question must be answered; without ``seconds`` there is none."""

    def __init__(self, seconds: float | None) -> None:
        self.seconds = seconds
        self._until = None if seconds is None else time.monotonic() + seconds

    def left(self) -> float | None:
        """Return the seconds that are left, None without a limit; raises QueryTimeout when there are none."""
        if self._until is None:
            return None
        left = self._until - time.monotonic()
        if left <= 0:
            raise self.error()
        return left

    def error(self) -> QueryTimeout:
        """Return the error for who asked."""
        return QueryTimeout(seconds=f"{self.seconds:g}")


class Answer:
    """The rows of one query as they come; ``finished`` once there are no more."""

    def __init__(
        self, transaction: ManagedTransaction | Transaction, query: str, parameters: Parameters | None
    ) -> None:
        try:
            self._result = transaction.run(query, dict(parameters or {}))
        except (TypeError, ValueError, OverflowError) as error:
            # A value that cannot be sent at all; the server has heard nothing.
            raise QueryRefused(detail=str(error)) from error
        self.finished = False

    def __iter__(self) -> Iterator[Row]:
        yield from rows(self._result.keys(), self._result)
        self.finished = True

    def discard(self) -> None:
        """Throw the rest away."""
        self._result.consume()


class ServerLimits:
    """For an engine that honours the time limit of a transaction, and stops what its client gives up."""

    watches = False

    @contextmanager
    def run(
        self,
        transaction: ManagedTransaction | Transaction,
        query: str,
        parameters: Parameters | None,
        deadline: Deadline,
    ) -> Iterator[Answer]:
        """Yield the answer to the query."""
        yield Answer(transaction, query, parameters)


class WatchedLimits:
    """For an engine that has to be told, over a second connection, to stop."""

    watches = True

    def __init__(self, driver: Driver, database: str | None) -> None:
        self._driver, self._database = driver, database
        self._store = uuid4().hex
        self._lock = Lock()
        self._free: list[int] = []
        self._made = 0

    @contextmanager
    def run(
        self,
        transaction: ManagedTransaction | Transaction,
        query: str,
        parameters: Parameters | None,
        deadline: Deadline,
    ) -> Iterator[Answer]:
        """Yield the answer to the query, which is stopped when its time is up or the block is left early."""
        slot = self._take()
        # The end of the text, because an engine may look at its beginning for EXPLAIN and the like.
        tag = f"/* selaras:{self._store}:{slot} */"
        late = Event()
        answer = None
        try:
            with self._watched(tag, deadline.left(), late):
                answer = Answer(transaction, f"{query}\n{tag}", parameters)
                yield answer
                if not answer.finished:
                    self._give_up(tag, answer)
        except (DriverError, Neo4jError) as fault:
            if late.is_set():
                raise deadline.error() from fault
            raise
        except Exception:
            self._give_up(tag, answer)
            raise
        except BaseException:
            # Interrupted in the middle of a message: nothing more can be said over this connection.
            self._stop(tag)
            raise
        finally:
            self._give_back(slot)

    @contextmanager
    def _watched(self, tag: str, seconds: float | None, late: Event) -> Iterator[None]:
        if seconds is None:
            yield
            return
        done = Event()

        def watch() -> None:
            if done.wait(seconds):
                return
            late.set()
            # The query may not have arrived at the server when its time is up already.
            while not done.is_set():
                self._stop(tag)
                done.wait(0.05)

        watcher = Thread(target=watch, daemon=True)
        watcher.start()
        try:
            yield
        finally:
            done.set()
            watcher.join()

    def _give_up(self, tag: str, answer: Answer | None) -> None:
        # Left to itself, the driver lets the server compute the rest and throws it away.
        self._stop(tag)
        with suppress(DriverError, Neo4jError):
            if answer:
                answer.discard()

    def _stop(self, tag: str) -> None:
        # Whoever waits for the query meets the same fault as this and reports it.
        with suppress(DriverError, Neo4jError), self._driver.session(database=self._database) as session:
            for (running,) in session.run(_FIND, tag=tag).values():
                session.run(_STOP, id=running).consume()

    def _take(self) -> int:
        # The same few tags again and again, so that the engine's cache of parsed queries keeps its worth.
        with self._lock:
            if self._free:
                return self._free.pop()
            self._made += 1
            return self._made

    def _give_back(self, slot: int) -> None:
        with self._lock:
            self._free.append(slot)
