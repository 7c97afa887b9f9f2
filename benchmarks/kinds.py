"""The three kinds of invented indicators: how their names begin, their units, and how they are reported."""

from dataclasses import dataclass
from enum import IntEnum


class Kind(IntEnum):
    """What an indicator counts in."""

    PERCENT = 0
    MONEY = 1
    DAYS = 2


@dataclass(frozen=True, slots=True)
class Manner:
    """What all definitions of one kind have in common."""

    beginning: str
    unit: str
    measures: str
    criterion: str
    polarity: str
    period_consolidation: str
    location_consolidation: str


MANNERS = (
    Manner("Persentase", "%", "QUALITY", "Q1", "MAXIMIZE", "TAKE_LAST_KNOWN", "AVERAGE"),
    Manner("Nilai", "Rp", "QUANTITY", "Q3", "MAXIMIZE", "SUM", "SUM"),
    Manner("Rata-rata waktu", "hari kerja", "TIME", "T", "MINIMIZE", "AVERAGE", "AVERAGE"),
)
"""By kind."""

_INNER = (Kind.MONEY, Kind.MONEY, Kind.PERCENT, Kind.MONEY)
_LEAF = (Kind.PERCENT,) * 13 + (Kind.MONEY,) * 5 + (Kind.DAYS,) * 2


def inner_kind(tier: int, count: int) -> Kind:
    """Return the kind of an indicator that may be handed down: money, for the most part.

    A target in money is divided among all subordinates. One in percent is handed to a single one, because the
    same indicator with the same target at several would be one fault, and with another target the next.
    """
    if tier == 0:
        return Kind.MONEY
    return Kind.DAYS if count % 16 == 5 else _INNER[count % len(_INNER)]


def leaf_kind(count: int) -> Kind:
    """Return the kind of an indicator of a position without subordinates."""
    return _LEAF[7 * count % len(_LEAF)]
