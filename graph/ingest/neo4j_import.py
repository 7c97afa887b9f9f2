"""Datasets as files for ``neo4j-admin database import full``: how an empty Neo4j database is filled fastest.

Bolt has no bulk road. An administrator stops the database, runs the command on the server's machine, and
starts it again; the next load of the same folders adds constraints and indexes and finds nothing to change.
"""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from graph.errors import OutputFailed
from graph.ingest.books import row
from graph.ingest.checking import checked, work_folder
from graph.ingest.import_tables import ImportTables
from graph.ingest.lines import BETWEEN
from graph.ingest.report import Listener, LoadedDataset


@dataclass(frozen=True, slots=True)
class ImportFiles:
    """The files of one import: by label, and by relationship type."""

    nodes: Mapping[str, Path]
    relationships: tuple[tuple[str, Path], ...]


def export(
    folders: Sequence[str | PathLike[str]], into: str | PathLike[str], *, progress: Listener | None = None
) -> ImportFiles:
    """Check dataset folders as ``load`` into an empty graph does, and write the import files into a folder.

    Raises DatasetError if anything is wrong; nothing is written then. Raises OutputFailed if the files cannot
    be written.
    """
    target, places = Path(into), [Path(folder) for folder in folders]
    with work_folder() as work, checked(places, None, progress, tables := ImportTables(work)) as found:
        _add_datasets(found.datasets, tables)
        return _moved(tables, target)


def _add_datasets(datasets: Sequence[LoadedDataset], tables: ImportTables) -> None:
    rows = [row(dataset) for dataset in datasets]
    tables.add_columns("vertex", "Dataset", {name: [one[name] for one in rows] for name in rows[0]})


def _moved(tables: ImportTables, target: Path) -> ImportFiles:
    """Return the files of the tables where they were asked for."""
    try:
        target.mkdir(parents=True, exist_ok=True)
        return ImportFiles(
            {label: _move(path, target) for label, path in tables.nodes.items()},
            tuple((name, _move(path, target)) for name, path in tables.relationships),
        )
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OutputFailed(path=str(target), reason=reason) from error


def _move(file: Path, into: Path) -> Path:
    return Path(shutil.move(file, into / file.name))


def command(
    files: ImportFiles, admin: Sequence[str] = ("neo4j-admin",), database: str = "neo4j"
) -> list[str]:
    """Return the command line that makes the files the whole content of a database that is stopped."""
    return [
        *admin,
        "database",
        "import",
        "full",
        database,
        *(f"--nodes={label}={path}" for label, path in files.nodes.items()),
        *(f"--relationships={rel_type}={path}" for rel_type, path in files.relationships),
        f"--array-delimiter={BETWEEN}",
        "--multiline-fields=true",
        "--overwrite-destination=true",
    ]
