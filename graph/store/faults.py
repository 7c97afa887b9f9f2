"""What the driver raises, as an error that a caller can act on."""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    ConstraintError,
    DatabaseUnavailable,
    DriverError,
    GqlError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph.errors import (
    ConnectionLost,
    ConstraintViolated,
    LoginRefused,
    QueryRefused,
    QueryTimeout,
    SelarasError,
    SettingsError,
    StorageFailed,
    Unreachable,
)


class Place:
    """Where a store speaks to, as far as errors tell it."""

    def __init__(self, address: str, user: str, database: str | None, folder: str | None = None) -> None:
        self.address, self.user, self.database, self.folder = address, user, database, folder
        self.reached = False

    def error(self, fault: Exception, seconds: float | None) -> SelarasError:
        """Return the error for a fault of the driver; the most telling sign wins."""
        code = (fault.code or "") if isinstance(fault, Neo4jError) else ""
        said = (fault.message or "") if isinstance(fault, GqlError) else str(fault)
        if isinstance(fault, AuthError) or code.startswith("Neo.ClientError.Security.Authentication"):
            return LoginRefused(address=self.address, user=self.user)
        if code == "Neo.ClientError.Database.DatabaseNotFound":
            return SettingsError("unknown_database", place="db_database", value=str(self.database))
        if code in _STOPPED and seconds is not None:
            return QueryTimeout(seconds=_number(seconds))
        if "No space left on device" in said:
            return StorageFailed("full", path=self.folder or self.address)
        if isinstance(fault, ServiceUnavailable | SessionExpired | DatabaseUnavailable):
            return (ConnectionLost if self.reached else Unreachable)(address=self.address)
        if isinstance(fault, ConfigurationError):
            return SettingsError("bad_address", place="db", value=self.address)
        if isinstance(fault, ConstraintError) or code in _BROKEN_RULES:
            return ConstraintViolated(detail=said)
        return QueryRefused(detail=said or type(fault).__name__)


_STOPPED = {
    "Neo.ClientError.Transaction.Terminated",
    "Neo.ClientError.Transaction.TransactionTimedOut",
    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
    "Neo.TransientError.Transaction.Terminated",
}
_BROKEN_RULES = {"Neo.ClientError.Schema.ConstraintValidationFailed"}


def _number(seconds: float) -> str:
    return f"{seconds:g}"


@contextmanager
def faults(place: Place, seconds: float | None = None) -> Iterator[None]:
    """Turn every fault of the driver in the block into one error of the tree."""
    try:
        yield
    except (DriverError, Neo4jError) as fault:
        raise place.error(fault, seconds) from fault
