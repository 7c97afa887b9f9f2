"""Dataset folders checked whole: what every road into a graph starts from."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.errors import DatasetError, WorkFilesFailed
from graph.ingest.books import Books
from graph.ingest.explain import doubts, explain
from graph.ingest.folder import open_folder
from graph.ingest.gather import Gathered, nothing_gathered, open_references
from graph.ingest.problem import Problem, Problems
from graph.ingest.records import Records
from graph.ingest.report import Listener, LoadedDataset
from graph.ingest.shares import gather_all
from graph.ingest.source import MANIFEST, DatasetSource
from graph.store import Store


@dataclass(frozen=True, slots=True)
class Checked:
    """Datasets in which no fault was found."""

    datasets: tuple[LoadedDataset, ...]
    places: Mapping[str, str]
    """What comes before file names in problems, by dataset."""
    gathered: Gathered
    folder: Path
    """An empty folder for whatever else has to be kept for a while."""

    @property
    def names(self) -> list[str]:
        """Return the identifiers of the datasets."""
        return [dataset.id for dataset in self.datasets]


@contextmanager
def checked(
    folders: Sequence[Path], store: Store | None, listener: Listener | None, records: Records
) -> Iterator[Checked]:
    """Yield datasets fit for the graph of ``store``, or an empty one, their rows added to ``records``.

    DatasetError tells all faults; what ``records`` got until then is of no use.
    """
    problems = Problems()
    sources = _open(folders, problems)
    with work_folder() as place:
        folder = place / "other"
        folder.mkdir()
        gathered = nothing_gathered(place / "keys")
        books = Books(store, [source.manifest.id for source in sources]) if store else None
        references = open_references(sources, books)
        gather_all(sources, references, gathered, records, problems, listener)
        found = doubts(gathered, books)
        if found:
            explain(sources, references, found, books, problems)
        refuse(problems)
        datasets = tuple(_loaded(source, gathered) for source in sources)
        places = {source.manifest.id: source.place for source in sources}
        yield Checked(datasets, places, gathered, folder)


@contextmanager
def work_folder() -> Iterator[Path]:
    """Yield a folder that is gone afterwards; raises WorkFilesFailed if what is kept in it does not fit."""
    place = tempfile.gettempdir()
    try:
        with tempfile.TemporaryDirectory(prefix="selaras-") as folder:
            yield Path(folder)
    except OSError as error:
        raise WorkFilesFailed(path=place, detail=error.strerror or str(error)) from error


def refuse(problems: Problems) -> None:
    """Raise DatasetError if there is any problem."""
    if problems.total:
        raise DatasetError(problems.ordered(), problems.total)


def _open(folders: Sequence[Path], problems: Problems) -> list[DatasetSource]:
    found: dict[str, DatasetSource] = {}
    for folder in folders:
        place = f"{folder.resolve().name}/" if len(folders) > 1 else ""
        source = open_folder(folder, place, problems)
        if source is None:
            continue
        identity = source.manifest.id
        if identity in found:
            other = f"{found[identity].place}{MANIFEST}"
            problems.add(Problem("dataset_twice", f"{place}{MANIFEST}", None, "id", identity, other=other))
        else:
            found[identity] = source
    return list(found.values())


def _loaded(source: DatasetSource, gathered: Gathered) -> LoadedDataset:
    manifest = source.manifest
    return LoadedDataset(manifest.id, manifest.title, source.digest, gathered.rows[manifest.id])
