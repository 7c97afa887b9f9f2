"""A load from beginning to end: check all, compare, write, say what happened."""

import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from graph.errors import DatasetError
from graph.ingest import batches, bulk
from graph.ingest.books import Books, already_written, begin, finish, is_empty
from graph.ingest.compare import BATCH, compare
from graph.ingest.explain import doubts, explain
from graph.ingest.folder import open_folder
from graph.ingest.gather import Gathered, gather, open_gathered, open_references
from graph.ingest.gone import Gone, Held, find_gone, note_relationships, refuse_referred, remove
from graph.ingest.keys import HashSpool
from graph.ingest.problem import Problem, Problems
from graph.ingest.records import RecordSpool
from graph.ingest.report import Counts, Listener, LoadedDataset, LoadReport
from graph.ingest.source import MANIFEST, DatasetSource
from graph.schema import ddl
from graph.store import Store


def load_folders(
    store: Store, folders: Sequence[Path], *, prune: bool, dry_run: bool, listener: Listener | None
) -> LoadReport:
    """Load dataset folders in this order; nothing is written if anything is wrong."""
    problems = Problems()
    datasets = _open(folders, problems)
    with (
        tempfile.TemporaryDirectory(prefix="selaras-") as place,
        open_gathered(_made(Path(place) / "all")) as gathered,
    ):
        empty = is_empty(store)
        _check(store, datasets, gathered, problems, listener, empty=empty)
        rows = {name: gathered.rows.get(name, 0) for name in _names(datasets)}
        wanted = tuple(_loaded(dataset, rows) for dataset in datasets)
        if empty:
            return _fill(store, wanted, gathered.records, listener, dry_run=dry_run)
        work = _Living(store, datasets, wanted, gathered, Path(place), problems, listener)
        return work.load(prune=prune, dry_run=dry_run)


def _check(
    store: Store,
    datasets: Sequence[DatasetSource],
    gathered: Gathered,
    problems: Problems,
    listener: Listener | None,
    *,
    empty: bool,
) -> None:
    books = None if empty else Books(store, _names(datasets))
    references = open_references(datasets, books)
    gather(datasets, references, gathered, problems, listener)
    found = doubts(gathered, books)
    if found:
        explain(datasets, references, found, books, problems)
    _refuse(problems)


def _fill(
    store: Store,
    wanted: Sequence[LoadedDataset],
    records: RecordSpool,
    listener: Listener | None,
    *,
    dry_run: bool,
) -> LoadReport:
    """Write all records into an empty graph."""
    by_kind = {
        kind: {
            name: Counts(created=count) for (found, name), count in records.counts.items() if found == kind
        }
        for kind in ("vertex", "edge")
    }
    by_bulk = store.engine.kind == "embedded"
    if not dry_run:
        _prepare(store)
        begin(store, wanted)
        (bulk if by_bulk else batches).write(store, records, listener)
        finish(store, wanted)
    return LoadReport(tuple(wanted), by_kind["vertex"], by_kind["edge"], dry_run=dry_run, bulk=by_bulk)


class _Living:
    """The road into a graph that holds something: compare first, then write only what differs."""

    def __init__(
        self,
        store: Store,
        datasets: Sequence[DatasetSource],
        wanted: Sequence[LoadedDataset],
        gathered: Gathered,
        folder: Path,
        problems: Problems,
        listener: Listener | None,
    ) -> None:
        self._store, self._datasets, self._wanted = store, datasets, tuple(wanted)
        self._gathered, self._folder = gathered, folder
        self._problems, self._listener = problems, listener

    def load(self, *, prune: bool, dry_run: bool) -> LoadReport:
        store, listener, problems = self._store, self._listener, self._problems
        different = RecordSpool(_made(self._folder / "different"))
        try:
            nodes, relationships = compare(
                store, self._gathered.records, different, _names(self._datasets), problems, listener
            )
        finally:
            different.close()
        gone = self._gone(prune=prune)
        if prune:
            places = {dataset.manifest.id: dataset.place for dataset in self._datasets}
            refuse_referred(store, gone, places, problems)
        _refuse(problems)
        for (kind, name), counts in gone.counts.items():
            table = nodes if kind == "vertex" else relationships
            table[name] = table.get(name, Counts()) + counts
        report = LoadReport(
            self._wanted, nodes, relationships, gone=tuple(gone.first), dry_run=dry_run, bulk=False
        )
        written = already_written(store, self._wanted)
        if not dry_run and (different.counts or report.changed or not written):
            _prepare(store)
            begin(store, self._wanted)
            batches.write(store, different, listener)
            remove(store, gone, listener, prune=prune)
            finish(store, self._wanted)
        return report

    def _gone(self, *, prune: bool) -> Gone:
        records = self._gathered.records
        with (
            closing(HashSpool(self._folder / "held-relationships")) as relationships,
            closing(HashSpool(self._folder / "held-statements")) as statements,
        ):
            held = Held(self._gathered.defined, relationships, statements)
            for kind, name in records.counts:
                if kind == "edge":
                    for batch in records.batches(kind, name, BATCH):
                        note_relationships(held, batch)
            folder = _made(self._folder / "gone")
            return find_gone(self._store, _names(self._datasets), held, folder, prune=prune)


def _prepare(store: Store) -> None:
    for statement in ddl.statements():
        store.write(statement)


def _open(folders: Sequence[Path], problems: Problems) -> list[DatasetSource]:
    found: dict[str, DatasetSource] = {}
    for folder in folders:
        place = f"{folder.name}/" if len(folders) > 1 else ""
        dataset = open_folder(folder, place, problems)
        if dataset is None:
            continue
        identity = dataset.manifest.id
        if identity in found:
            other = f"{found[identity].place}{MANIFEST}"
            problems.add(Problem("dataset_twice", f"{place}{MANIFEST}", None, "id", identity, other=other))
        else:
            found[identity] = dataset
    return list(found.values())


def _names(datasets: Sequence[DatasetSource]) -> list[str]:
    return [dataset.manifest.id for dataset in datasets]


def _loaded(dataset: DatasetSource, rows: dict[str, int]) -> LoadedDataset:
    manifest = dataset.manifest
    return LoadedDataset(manifest.id, manifest.title, dataset.digest, rows[manifest.id])


def _refuse(problems: Problems) -> None:
    if problems.total:
        raise DatasetError(problems.ordered(), problems.total)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
