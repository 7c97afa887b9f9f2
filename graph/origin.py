"""Where the subjects of findings were read from, for programs that point at a line of a file."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from graph.finding import Finding, Origin
from graph.schema import upsert
from graph.selection import portions

if TYPE_CHECKING:
    from graph.store import Store


def with_origins(store: "Store", findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings, each with the row of its subject where that is on record."""
    found = tuple(findings)
    keys: dict[str, set[str]] = {}
    for one in found:
        keys.setdefault(one.subject.label, set()).add(one.subject.key)
    # Neo4j uses an index only where the label stands in the text.
    places = {
        (label, row["key"]): _origin(row["properties"])
        for label, some in keys.items()
        for portion in portions(some)
        for row in store.read(upsert.read_nodes(label), {"keys": portion})
    }
    return tuple(
        one.model_copy(update={"origin": places.get((one.subject.label, one.subject.key))}) for one in found
    )


def _origin(properties: Mapping[str, Any]) -> Origin | None:
    if any(properties.get(name) is None for name in ("dataset", "file", "row")):
        return None
    return Origin(dataset=properties["dataset"], file=properties["file"], row=properties["row"])
