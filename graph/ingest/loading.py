"""A load from beginning to end: check all, compare, write, say what happened."""

from collections.abc import Sequence
from pathlib import Path

from graph.ingest import batches, bulk
from graph.ingest.books import already_written, begin, finish, is_empty
from graph.ingest.checking import Checked, checked, refuse, work_folder
from graph.ingest.compare import BATCH, compare
from graph.ingest.gone import Gone, Held, find_gone, note_relationships, refuse_referred, remove
from graph.ingest.keys import HashSpool
from graph.ingest.problem import Problems
from graph.ingest.records import RecordSpool
from graph.ingest.report import Counts, Listener, LoadReport
from graph.schema import ddl
from graph.store import Store


def load_folders(
    store: Store, folders: Sequence[Path], *, prune: bool, dry_run: bool, listener: Listener | None
) -> LoadReport:
    """Load dataset folders in this order; nothing is written if anything is wrong."""
    empty = is_empty(store)
    with (
        work_folder() as work,
        checked(folders, None if empty else store, listener, records := RecordSpool(work)) as found,
    ):
        if empty:
            return _fill(store, found, records, listener, dry_run=dry_run)
        return _change(store, found, records, listener, prune=prune, dry_run=dry_run)


def _fill(
    store: Store, found: Checked, records: RecordSpool, listener: Listener | None, *, dry_run: bool
) -> LoadReport:
    """Write all records into an empty graph."""
    created: dict[str, dict[str, Counts]] = {"vertex": {}, "edge": {}}
    for (kind, name), count in records.counts.items():
        created[kind][name] = Counts(created=count)
    by_bulk = store.engine.kind == "embedded"
    if not dry_run:
        _prepare(store)
        begin(store, found.datasets)
        (bulk if by_bulk else batches).write(store, records, listener)
        finish(store, found.datasets)
    return LoadReport(found.datasets, created["vertex"], created["edge"], dry_run=dry_run, bulk=by_bulk)


def _change(
    store: Store,
    found: Checked,
    records: RecordSpool,
    listener: Listener | None,
    *,
    prune: bool,
    dry_run: bool,
) -> LoadReport:
    """Write what differs into a graph that holds something, and remove what was corrected or given up."""
    problems = Problems()
    different = RecordSpool(_made(found.folder / "different"))
    nodes, relationships = compare(store, records, different, found.names, problems, listener)
    gone = _find_gone(store, found, records, prune=prune)
    if prune:
        refuse_referred(store, gone, found.places, problems)
    refuse(problems)
    for (kind, name), counts in gone.counts.items():
        table = nodes if kind == "vertex" else relationships
        table[name] = table.get(name, Counts()) + counts
    report = LoadReport(found.datasets, nodes, relationships, gone=tuple(gone.first), dry_run=dry_run)
    # A record of which only the line changed counts as unchanged, and is written all the same.
    pending = different.counts or report.changed or not already_written(store, found.datasets)
    if pending and not dry_run:
        _prepare(store)
        begin(store, found.datasets)
        batches.write(store, different, listener)
        remove(store, gone, listener, prune=prune)
        finish(store, found.datasets)
    return report


def _find_gone(store: Store, found: Checked, records: RecordSpool, *, prune: bool) -> Gone:
    held = Held(
        found.gathered.defined,
        HashSpool(found.folder / "relationships"),
        HashSpool(found.folder / "statements"),
    )
    for kind, name in records.counts:
        if kind == "edge":
            for batch in records.batches(kind, name, BATCH):
                note_relationships(held, batch)
    return find_gone(store, found.names, held, _made(found.folder / "gone"), prune=prune)


def _prepare(store: Store) -> None:
    for statement in ddl.missing(store.read(ddl.known())):
        store.write(statement)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
