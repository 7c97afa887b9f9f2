"""Ctrl-C while the driver speaks to a server."""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import ManagedTransaction, Transaction


@contextmanager
def cut_when_interrupted(transaction: ManagedTransaction | Transaction) -> Iterator[None]:
    """Cut the connection of a transaction when the block is interrupted.

    That may have been in the middle of a message. Closing the transaction properly would go on reading where
    nothing can be made out any more; the driver has no public way to do without.
    """
    try:
        yield
    except Exception:
        raise
    except BaseException:
        connection = getattr(transaction, "_connection", None)
        if connection is not None:
            connection.kill()
        raise


def interruption_behind(fault: BaseException) -> BaseException | None:
    """Return the interruption in whose wake the driver stumbled, if that is how the fault came."""
    found: BaseException | None = fault
    while isinstance(found, Exception):
        found = found.__context__
    return found
