"""A time limit for a query of a rehearsal: its engine is told, over a second connection, to stop."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

from graph.errors import StoreError
from graph.store import Store

_FIND = """SHOW TRANSACTIONS YIELD transactionId, currentQuery
WHERE currentQuery CONTAINS $tag RETURN transactionId AS id"""
_STOP = "TERMINATE TRANSACTION $id"


@contextmanager
def stopped_after(seconds: float, store: Store, tag: str) -> Iterator[Event]:
    """Yield what is set once the query whose text holds the tag had no time left and was stopped."""
    done, late = Event(), Event()

    def watch() -> None:
        if done.wait(seconds):
            return
        late.set()
        # The query may not have arrived at the engine when its time is up already.
        while not done.is_set():
            _stop(store, tag)
            done.wait(0.1)

    watcher = Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield late
    finally:
        done.set()
        watcher.join()


def _stop(store: Store, tag: str) -> None:
    with suppress(StoreError):
        for row in store.write(_FIND, {"tag": tag}):
            store.write(_STOP, {"id": row["id"]})
