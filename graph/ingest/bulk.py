"""The road into an empty graph of the embedded engine: its own bulk road, fed from the files on disk."""

from collections.abc import Iterator

from graph.engine.bulk import fill
from graph.ingest.records import RecordSpool
from graph.ingest.report import Listener, Progress
from graph.store import Store

_PIECE = 1 << 20


def write(store: Store, records: RecordSpool, listener: Listener | None) -> None:
    """Create every record; the graph must be empty."""
    if store.lease is None:
        raise ValueError("only the embedded engine has a bulk road")
    fill(store.lease, _pieces(records, listener))


def _pieces(records: RecordSpool, listener: Listener | None) -> Iterator[bytes]:
    files = list(records.files())
    done, total = 0, sum(path.stat().st_size for _, path in files)
    for name, path in files:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece
                done += len(piece)
                if listener:
                    listener(Progress("write", name, done, total))
