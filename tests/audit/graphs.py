"""Small graphs for the audit, written as in the cases of rules and checked against the schema before."""

from graph.store import Store
from tests.rules.cases import patterns
from tests.rules.given import check


def create(store: Store, given: str) -> None:
    """Write the patterns into the empty graph of a test; a line that ends in a comma goes on in the next."""
    joined = patterns(given.replace(",\n", ", "))
    check(joined)
    store.write(f"CREATE {joined}")
