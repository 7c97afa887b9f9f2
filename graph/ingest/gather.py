"""Read every table once: check it, note which keys it defines and refers to, and keep its records on disk."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from pathlib import Path

from graph.ingest.books import Books
from graph.ingest.cells import RefusedCell
from graph.ingest.check import Block, blocks, ends
from graph.ingest.keys import HashSpool, PairSpool
from graph.ingest.problem import Problems
from graph.ingest.records import Records, spool
from graph.ingest.report import Listener, Progress
from graph.ingest.resolve import REGULATION, KeyIndex, References, composed, read_number
from graph.ingest.source import DatasetSource, UnreadableTable
from graph.regulation import shelve
from graph.schema import NODES, RELATIONSHIPS
from graph.schema.tables import table_name, tables
from graph.schema.upsert import identity


@dataclass(slots=True)
class Gathered:
    """What a reading of tables leaves behind in a folder of its own."""

    folder: Path
    defined: HashSpool
    referred: HashSpool
    relationships: HashSpool
    lines: dict[str, PairSpool] = field(default_factory=dict)
    """For each relationship type that must not run in circles: who points to whom."""
    rows: Counter[str] = field(default_factory=Counter)
    """How many rows each dataset has."""

    def take(self, other: "Gathered") -> None:
        """Add what another reading left behind, whose files stay where they are."""
        self.defined.take(other.defined)
        self.referred.take(other.referred)
        self.relationships.take(other.relationships)
        for rel_type, pairs in other.lines.items():
            self.of(rel_type).take(pairs)
        self.rows.update(other.rows)

    def of(self, rel_type: str) -> PairSpool:
        """Return the pairs of a relationship type."""
        if rel_type not in self.lines:
            self.lines[rel_type] = PairSpool(self.folder / f"line-{rel_type}")
        return self.lines[rel_type]


def nothing_gathered(folder: Path) -> Gathered:
    """Return what is gathered before anything is read; it will keep its files in a new ``folder``."""
    folder.mkdir()
    return Gathered(
        folder,
        HashSpool(folder / "defined"),
        HashSpool(folder / "referred"),
        HashSpool(folder / "relationships"),
    )


def gather(
    share: Iterable[tuple[DatasetSource, str]],
    references: References,
    into: Gathered,
    records: Records,
    problems: Problems,
    listener: Listener | None,
) -> None:
    """Read some tables, each given by its dataset and name, into ``records``.

    ``problems`` gets every fault that one row shows by itself.
    """
    done = 0
    for dataset, name in share:
        for block in blocks(dataset, name, references, problems):
            _note_keys(block, into)
            if not problems.total:
                spool(block, records)
            into.rows[dataset.manifest.id] += len(block.numbers)
            done += len(block.numbers)
            if listener:
                listener(Progress("check", block.place, done))


def _note_keys(block: Block, into: Gathered) -> None:
    own = defined_ids(block)
    if own is not None:
        into.defined.add(map(hash, filter(None, own)))
    else:
        into.relationships.add(map(hash, filter(None, relationship_ids(block))))
    for column, values in reference_columns(block):
        into.referred.add(map(hash, set(filter(None, values))))
        rel_type = block.table.column(column).relationship
        if own is not None and rel_type and RELATIONSHIPS[rel_type].acyclic:
            pairs = (
                (hash(left), hash(right)) for left, right in zip(own, values, strict=True) if left and right
            )
            into.of(rel_type).add(pairs)


def defined_ids(block: Block) -> list[str | None] | None:
    """Return ``Label:KEY`` of each row of a node table, or None for a table of relationships."""
    label = block.table.label
    return [key and f"{label}:{key}" for key in block.columns["key"]] if label else None


def relationship_ids(block: Block) -> Iterator[tuple[object, ...] | None]:
    """Return what tells each row of a relationship table from all others; None for a row with a fault."""
    table = block.table
    names = list(ends(table))
    if table.choice:
        names.append(table.choice)
    names.extend(name for name in identity(next(iter(table.types.values()))) if name not in names)
    columns = [block.columns.get(name) or list(repeat(None, len(block.numbers))) for name in names]
    found = zip(repeat(table.name), *columns, strict=False)
    if not any(None in column for column in columns):
        return found
    return (None if None in values else values for values in found)


def reference_columns(block: Block) -> Iterator[tuple[str, Sequence[str | None]]]:
    """Yield every column that refers to records, with its values as ``Label:KEY``."""
    for name, values in block.columns.items():
        if name in block.table.names and block.table.column(name).refers_to:
            yield name, values


def open_references(datasets: Sequence[DatasetSource], books: Books | None) -> References:
    """Return what reads references: it knows every key of labels among which a key has to choose.

    ``books`` tell what the graph holds besides; None if it is empty.
    """
    labels = _asked_labels(datasets)
    index = KeyIndex({label: label_keys(datasets, label) for label in labels if label != REGULATION})
    known: list[str] = []
    if REGULATION in labels:
        for keys in label_keys(datasets, REGULATION):
            known.extend(keys)
        if books:
            known.extend(books.keys(REGULATION))
    return References(index, shelve(known), books)


def _asked_labels(datasets: Sequence[DatasetSource]) -> Mapping[str, None]:
    found: dict[str, None] = {}
    for dataset in datasets:
        for name, source in dataset.tables.items():
            try:
                heading = source.heading()
            except UnreadableTable:
                continue
            for column in tables()[name].columns:
                if column.name in heading and (
                    len(column.refers_to) > 1 or column.refers_to == (REGULATION,)
                ):
                    found.update(dict.fromkeys(column.refers_to))
    return found


def label_keys(datasets: Sequence[DatasetSource], label: str) -> Iterator[list[str]]:
    """Yield the keys of one label over all datasets, a chunk at a time."""
    name = table_name(NODES[label])
    for dataset in datasets:
        source = dataset.tables.get(name)
        if source is None:
            continue
        try:
            heading = source.heading()
            if "key" not in heading:
                continue
            place = heading.index("key")
            for chunk in source.chunks():
                keys = composed([row[place] for row in chunk.rows if place < len(row)])
                yield [_number(key) for key in keys] if label == REGULATION else keys
        except UnreadableTable:
            continue


def _number(key: str) -> str:
    try:
        return read_number(key).key
    except RefusedCell:
        return key
