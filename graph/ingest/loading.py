"""A load from beginning to end: check all, compare, write, say what happened."""

import tempfile
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from graph.errors import DatasetError
from graph.ingest import batches
from graph.ingest.compare import compare
from graph.ingest.explain import doubts, explain
from graph.ingest.folder import open_folder
from graph.ingest.gather import gather, open_gathered, open_references
from graph.ingest.problem import Problem, Problems
from graph.ingest.records import RecordSpool
from graph.ingest.report import Counts, Listener, LoadedDataset, LoadReport
from graph.ingest.source import MANIFEST, DatasetSource
from graph.schema import ddl, upsert
from graph.store import Store


def load_folders(
    store: Store, folders: Sequence[Path], *, prune: bool, dry_run: bool, listener: Listener | None
) -> LoadReport:
    """Load dataset folders in this order; nothing is written if anything is wrong."""
    problems = Problems()
    datasets = _open(folders, problems)
    with tempfile.TemporaryDirectory(prefix="selaras-") as place:
        folder = Path(place)
        names = [dataset.manifest.id for dataset in datasets]

        def held(label: str, keys: Collection[str]) -> Collection[str]:
            rows = store.read(upsert.held_elsewhere(label), {"keys": sorted(keys), "datasets": names})
            return {row["key"] for row in rows}

        def keys_held(label: str) -> Iterable[str]:
            with store.stream(upsert.keys_elsewhere(label), {"datasets": names}) as rows:
                for row in rows:
                    yield row["key"]

        with open_gathered(_made(folder / "all")) as gathered:
            references = open_references(datasets, held, keys_held)
            gather(datasets, references, gathered, problems, listener)
            found = doubts(gathered)
        if found:
            explain(datasets, references, found, held, keys_held, problems)
        _refuse(problems)
        different = RecordSpool(_made(folder / "different"))
        try:
            nodes, relationships = compare(store, gathered.records, different, problems, listener)
        finally:
            different.close()
        _refuse(problems)
        if not dry_run:
            for statement in ddl.statements():
                store.write(statement)
            batches.write(store, different, listener)
        return _report(datasets, gathered.rows, nodes, relationships, dry_run=dry_run)


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


def _refuse(problems: Problems) -> None:
    if problems.total:
        raise DatasetError(problems.ordered(), problems.total)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _report(
    datasets: Sequence[DatasetSource],
    rows: dict[str, int],
    nodes: dict[str, Counts],
    relationships: dict[str, Counts],
    *,
    dry_run: bool,
) -> LoadReport:
    loaded = tuple(
        LoadedDataset(
            dataset.manifest.id, dataset.manifest.title, dataset.digest, rows.get(dataset.manifest.id, 0)
        )
        for dataset in datasets
    )
    return LoadReport(loaded, nodes, relationships, dry_run=dry_run)
