"""The road into a living graph: batches over Bolt, each a transaction of bounded size."""

from graph.ingest.compare import BATCH, by_ends, parameters
from graph.ingest.records import RecordSpool
from graph.ingest.report import Listener, Progress
from graph.schema import upsert
from graph.store import Store


def write(store: Store, records: RecordSpool, listener: Listener | None) -> None:
    """Create or update every record; writing the same again changes nothing."""
    done, total = 0, sum(records.counts.values())
    for kind in ("vertex", "edge"):
        for found, name in list(records.counts):
            if found != kind:
                continue
            for batch in records.batches(kind, name, BATCH):
                if kind == "vertex":
                    store.write(upsert.write_nodes(name), {"rows": list(parameters(name, batch))})
                else:
                    for (source, target), lines in by_ends(batch).items():
                        rows = list(parameters(name, lines))
                        store.write(upsert.write_relationships(name, source, target), {"rows": rows})
                done += len(batch)
                if listener:
                    listener(Progress("write", name, done, total))
