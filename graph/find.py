"""What to offer when a key was asked for that the graph does not hold."""

from typing import TYPE_CHECKING

from graph.catalogue import ask
from graph.errors import NotFound

if TYPE_CHECKING:
    from graph.store import Store

_CANDIDATES = 2000
_OFFERED = 3
_ALIKE = 60


def not_found(store: "Store", label: str, key: str) -> NotFound:
    """Return the error that names the nearest keys of ``label``; a piece of a name finds its key too."""
    # Only a mistake needs it, and every command would pay for its import.
    from rapidfuzz import fuzz, process

    folded = key.strip().lower()
    if not folded:
        return NotFound(label, key)
    rows = ask(
        store,
        "find/alike",
        label=label,
        start=folded[: max(1, len(folded) // 2)],
        text=folded,
        shortest=len(folded) - 1,
        longest=len(folded) + 1,
        limit=_CANDIDATES,
    )
    keys = [row["key"] for row in rows]
    alike = process.extract(
        folded, keys, scorer=fuzz.ratio, processor=str.lower, score_cutoff=_ALIKE, limit=_OFFERED
    )
    named = [row["key"] for row in rows if folded in row["name"].lower()]
    return NotFound(label, key, tuple(dict.fromkeys([near for near, _, _ in alike] + named))[:_OFFERED])
