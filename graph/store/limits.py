"""A time limit that also stops the server."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread
from uuid import uuid4

from neo4j import Driver
from neo4j.exceptions import DriverError, Neo4jError

# The embedded engine does not look at the time limit a client asks for, and computes on when the client is
# gone. It lists what it is doing, though, with the text of each query, and stops what it is told to.
_FIND = """SHOW TRANSACTIONS YIELD transactionId, currentQuery
WHERE currentQuery CONTAINS $tag RETURN transactionId"""
_STOP = "TERMINATE TRANSACTION $id"


class Watch:
    """Stops queries of one store on an engine that does not stop them itself."""

    def __init__(self, driver: Driver, database: str | None) -> None:
        self._driver, self._database = driver, database
        self._store = uuid4().hex
        self._lock = Lock()
        self._free: list[int] = []
        self._made = 0

    @contextmanager
    def limit(self, query: str, seconds: float) -> Iterator[tuple[str, Callable[[], bool]]]:
        """Yield the query to send, and whether its time is up; then it is stopped."""
        slot = self._take()
        tag = f"selaras:{self._store}:{slot}:"
        done, late = Event(), Event()

        def wait() -> None:
            if not done.wait(seconds):
                late.set()
                self.stop(tag, done)

        watcher = Thread(target=wait, name="selaras-time-limit", daemon=True)
        watcher.start()
        try:
            yield f"{query}\n/* {tag} */", late.is_set
        finally:
            done.set()
            watcher.join()
            self._give_back(slot)

    def stop(self, tag: str, done: Event) -> None:
        """Stop what carries the tag, again and again until the one who waits for it is done."""
        # The query may not have arrived when its time is up, and a retry may send it once more.
        while not done.is_set():
            try:
                with self._driver.session(database=self._database) as session:
                    for (running,) in session.run(_FIND, tag=tag).values():
                        session.run(_STOP, id=running).consume()
            except (DriverError, Neo4jError):
                # The one who waits meets the same fault and reports it.
                pass
            done.wait(0.1)

    def _take(self) -> int:
        # The same few texts again and again, so that the engine's cache of parsed queries keeps its worth.
        with self._lock:
            if self._free:
                return self._free.pop()
            self._made += 1
            return self._made

    def _give_back(self, slot: int) -> None:
        with self._lock:
            self._free.append(slot)
