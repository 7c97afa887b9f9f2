"""Which year is meant when none is said."""

from datetime import date
from typing import TYPE_CHECKING

from graph.catalogue import ask

if TYPE_CHECKING:
    from graph.store import Store


def latest_year(store: "Store") -> int:
    """Return the latest year that has indicators; this year where the graph has none."""
    years = [int(row["year"]) for row in ask(store, "map/iku_years")]
    return max(years, default=date.today().year)
