"""What the driver raises, as an error that a caller can act on."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DatabaseUnavailable,
    DriverError,
    GqlError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph.engine.state import is_full
from graph.errors import (
    ConnectionLost,
    ConstraintViolated,
    LoginRefused,
    QueryRefused,
    QueryTimeout,
    ReadOnly,
    SelarasError,
    SettingsError,
    StorageFailed,
    Unreachable,
)
from graph.store.interruption import interruption_behind
from graph.store.limits import without_tag


@dataclass
class Place:
    """Where a store speaks to, as far as errors tell it; ``reached`` once a server has answered there."""

    address: str
    user: str
    database: str | None
    folder: Path | None = None
    reached: bool = False


@contextmanager
def faults(place: Place, seconds: float | None = None, *, reading: bool = False) -> Iterator[None]:
    """Turn every fault of the driver in the block into one error of the tree, and let Ctrl-C be Ctrl-C."""
    try:
        yield
    except Exception as fault:
        interruption = interruption_behind(fault)
        if interruption:
            raise interruption from None
        if isinstance(fault, DriverError | Neo4jError):
            raise _error(fault, place, seconds, reading) from fault
        raise


def _error(fault: GqlError, place: Place, seconds: float | None, reading: bool) -> SelarasError:
    """Return the error for a fault; the most telling sign comes first."""
    code = (fault.code or "") if isinstance(fault, Neo4jError) else ""
    said = without_tag(fault.message or str(fault)) if isinstance(fault, Neo4jError) else str(fault)
    if isinstance(fault, AuthError) or code.startswith("Neo.ClientError.Security.Authentication"):
        return LoginRefused(address=place.address, user=place.user)
    if code == "Neo.ClientError.Database.DatabaseNotFound":
        return SettingsError("unknown_database", place="db_database", value=str(place.database))
    if code in _TIME_IS_UP and seconds is not None:
        return QueryTimeout(seconds=f"{seconds:g}")
    if code in _NOT_READING and reading:
        return ReadOnly(detail=said)
    if code == "Neo.ClientError.Schema.ConstraintValidationFailed":
        return ConstraintViolated(detail=said)
    if isinstance(fault, ServiceUnavailable | SessionExpired | DatabaseUnavailable):
        return (ConnectionLost if place.reached else Unreachable)(address=place.address)
    if isinstance(fault, ConfigurationError):
        return SettingsError("bad_address", place="db", value=place.address)
    # The embedded engine tells a client only that a commit failed.
    if _FULL in said or (place.folder and is_full(place.folder)):
        return StorageFailed("full", path=str(place.folder or place.address))
    return QueryRefused(detail=said)


_TIME_IS_UP = frozenset(
    {
        "Neo.ClientError.Transaction.TransactionTimedOut",
        "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
    }
)
_NOT_READING = frozenset({"Neo.ClientError.Statement.AccessMode", "Neo.ClientError.Security.Forbidden"})
_FULL = "No space left on device"
