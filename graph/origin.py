"""Where the subjects of findings were read from, for programs that point at a line of a file."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from graph.catalogue import ask
from graph.finding import Finding, Origin
from graph.selection import portions

if TYPE_CHECKING:
    from graph.store import Store


def with_origins(store: "Store", findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings, each with the row of its subject where that is on record."""
    found = tuple(findings)
    keys: dict[str, set[str]] = {}
    for one in found:
        keys.setdefault(one.subject.label, set()).add(one.subject.key)
    places = {
        (label, row["key"]): Origin(dataset=row["dataset"], file=row["file"], row=row["row"])
        for label, some in keys.items()
        for portion in portions(some)
        for row in ask(store, "find/origin", label=label, keys=portion)
    }
    return tuple(
        one.model_copy(update={"origin": places.get((one.subject.label, one.subject.key))}) for one in found
    )
