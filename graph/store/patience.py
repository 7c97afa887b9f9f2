"""When a transaction that failed is tried again."""

import random
import time
from collections.abc import Callable
from typing import TypeVar

from neo4j.exceptions import ConstraintError, DriverError, Neo4jError, ServiceUnavailable, SessionExpired

Value = TypeVar("Value")
Work = TypeVar("Work")

_SECONDS = 15.0
_FIRST_PAUSE, _LONGEST_PAUSE = 0.02, 1.0
# A key that somebody else has just written is found by the next try; one that was there before never is.
_MERGES = 4


class Patience:
    """Tries again what another writer got in the way of, and on a server also what a short absence did.

    The embedded engine differs in two ways: gone, it does not come back under the same address; and of two
    writers that MERGE one key at once, it tells the later that the key exists, where a server lets it wait.
    """

    def __init__(self, *, embedded: bool) -> None:
        self._embedded = embedded

    def try_again(self, execute: Callable[[Work], Value], work: Work) -> Value:
        """Return what ``execute(work)`` returns, once nothing that passes stands in its way."""
        until = time.monotonic() + _SECONDS
        pause = _FIRST_PAUSE
        merges = _MERGES if self._embedded else 0
        while True:
            try:
                return execute(work)
            except (DriverError, Neo4jError) as fault:
                if isinstance(fault, ConstraintError) and merges:
                    merges -= 1
                elif not self._passes(fault) or time.monotonic() > until:
                    raise
            # Writers that met once must not meet again and again.
            time.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311 - no secret
            pause = min(pause * 2, _LONGEST_PAUSE)

    def _passes(self, fault: DriverError | Neo4jError) -> bool:
        if isinstance(fault, ServiceUnavailable | SessionExpired) and self._embedded:
            return False
        return fault.is_retryable()
