"""Datasets as files for ``neo4j-admin database import full``: how an empty Neo4j database is filled fastest.

Bolt has no bulk road. An administrator stops the database, runs the command on the server's machine, and
starts it again; the next load of the same folders adds constraints and indexes and finds nothing to change.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any

from graph.errors import OutputFailed
from graph.ingest.books import row
from graph.ingest.checking import Checked, checked
from graph.ingest.compare import BATCH, by_ends, key_of
from graph.ingest.records import Line, RecordSpool
from graph.ingest.report import Listener, LoadedDataset
from graph.schema import NODES, RELATIONSHIPS
from graph.schema.declare import Kind, Property, properties

_TYPES: Mapping[Kind, str] = {
    "text": "string",
    "integer": "long",
    "number": "double",
    "boolean": "boolean",
    "date": "date",
    "texts": "string[]",
    "integers": "long[]",
}
# A list in a table is separated by it, so that no part of one holds it.
_BETWEEN = ";"


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
    target = Path(into)
    with checked([Path(folder) for folder in folders], None, progress) as found:
        try:
            return _write(found, target)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise OutputFailed(path=str(target), reason=reason) from error


def _write(found: Checked, target: Path) -> ImportFiles:
    target.mkdir(parents=True, exist_ok=True)
    records = found.gathered.records
    labels = [name for kind, name in records.counts if kind == "vertex"]
    nodes = {label: _write_nodes(records, label, target) for label in labels}
    nodes["Dataset"] = _write_datasets(found.datasets, target)
    relationships = [
        (name, path)
        for kind, name in records.counts
        if kind == "edge"
        for path in _write_relationships(records, name, target)
    ]
    return ImportFiles(nodes, tuple(relationships))


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
        f"--array-delimiter={_BETWEEN}",
        "--multiline-fields=true",
        "--overwrite-destination=true",
    ]


def _write_nodes(records: RecordSpool, label: str, target: Path) -> Path:
    declared = [one for one in properties(NODES[label]) if one.name != "key"]
    path = target / f"{label}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow([f"key:ID({label})", *map(_heading, declared)])
        for batch in records.batches("vertex", label, BATCH):
            rows.writerows([line["key"], *_cells(line, declared)] for line in batch)
    return path


def _write_datasets(wanted: Sequence[LoadedDataset], target: Path) -> Path:
    declared = [one for one in properties(NODES["Dataset"]) if one.name != "key"]
    path = target / "Dataset.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["key:ID(Dataset)", *map(_heading, declared)])
        rows.writerows([dataset.id, *_cells(row(dataset), declared)] for dataset in wanted)
    return path


def _write_relationships(records: RecordSpool, rel_type: str, target: Path) -> Iterator[Path]:
    """Write one file for each pair of labels, because a file names the labels of its ends."""
    declared = list(properties(RELATIONSHIPS[rel_type]))
    writers: dict[tuple[str, str], Any] = {}
    with ExitStack() as files:
        for batch in records.batches("edge", rel_type, BATCH):
            for ends, lines in by_ends(batch).items():
                if ends not in writers:
                    path = target / f"{rel_type}-{ends[0]}-{ends[1]}.csv"
                    file = files.enter_context(path.open("w", encoding="utf-8", newline=""))
                    writers[ends] = csv.writer(file)
                    heading = [f":START_ID({ends[0]})", f":END_ID({ends[1]})", *map(_heading, declared)]
                    writers[ends].writerow(heading)
                    yield path
                writers[ends].writerows(
                    [key_of(line["@from"]), key_of(line["@to"]), *_cells(line, declared)] for line in lines
                )


def _heading(one: Property) -> str:
    return f"{one.name}:{_TYPES[one.kind]}"


def _cells(line: Line, declared: Sequence[Property]) -> Iterator[Any]:
    for one in declared:
        value = line.get(one.name)
        if isinstance(value, list):
            yield _BETWEEN.join(map(str, value))
        elif isinstance(value, bool):
            yield "true" if value else "false"
        else:
            yield value
