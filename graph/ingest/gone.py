"""What the datasets no longer hold: what they own in the graph against what they define now."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from graph.ingest.compare import BATCH, by_ends, parameters
from graph.ingest.keys import HashSpool, missing
from graph.ingest.problem import Problem, Problems
from graph.ingest.records import Line, RecordSpool
from graph.ingest.report import Counts, Listener, Progress
from graph.ingest.source import MANIFEST
from graph.schema import NODES, RELATIONSHIPS, upsert
from graph.store import Row, Store


@dataclass(slots=True)
class Held:
    """What the datasets define now, as hashes."""

    nodes: HashSpool
    relationships: HashSpool
    statements: HashSpool
    """The pairs in tables of relationships."""


def note_relationships(held: Held, lines: Sequence[Line]) -> None:
    """Note that the datasets define these relationships."""
    held.relationships.add(hash(_identity(line)) for line in lines)
    if not RELATIONSHIPS[lines[0]["@class"]].column_of:
        held.statements.add(hash(_statement(line)) for line in lines)


@dataclass(slots=True)
class Gone:
    """What is in the graph and no longer in the datasets that own it."""

    nodes: RecordSpool
    replaced: RecordSpool
    relationships: RecordSpool
    counts: dict[tuple[str, str], Counts] = field(default_factory=dict)
    first: list[str] = field(default_factory=list)


_NAMED = 20


def find_gone(store: Store, datasets: Sequence[str], held: Held, folder: Path, *, prune: bool) -> Gone:
    """Return what the datasets own in the graph but no longer define."""
    gone = Gone(
        RecordSpool(_made(folder / "nodes")),
        RecordSpool(_made(folder / "replaced")),
        RecordSpool(_made(folder / "relationships")),
    )
    _find_nodes(store, datasets, held, folder, gone, prune=prune)
    _find_relationships(store, datasets, held, folder, gone, prune=prune)
    return gone


def _find_nodes(
    store: Store, datasets: Sequence[str], held: Held, folder: Path, gone: Gone, *, prune: bool
) -> None:
    owned = HashSpool(folder / "owned")
    for lines in _stream(store, upsert.nodes_owned(), datasets, _node):
        owned.add(hash(line["@id"]) for line in lines)
    hashes = missing(owned, held.nodes)
    if not hashes:
        return
    for lines in _stream(store, upsert.nodes_owned(), datasets, _node):
        lost = [line for line in lines if hash(line["@id"]) in hashes]
        for label, some in _by_type(lost):
            gone.nodes.add("vertex", label, some)
            _count(gone, ("vertex", label), _lost(some, prune=prune))
        gone.first += [line["@id"] for line in lost[: _NAMED - len(gone.first)]]


def _find_relationships(
    store: Store, datasets: Sequence[str], held: Held, folder: Path, gone: Gone, *, prune: bool
) -> None:
    owned, stated = HashSpool(folder / "owned-relationships"), HashSpool(folder / "stated")
    for lines in _stream(store, upsert.relationships_owned(), datasets, _relationship):
        owned.add(hash(_identity(line)) for line in lines)
        stated.add(hash(_statement(line)) for line in lines)
    hashes = missing(owned, held.relationships)
    unsaid = missing(stated, held.statements) & missing(stated, held.nodes) if hashes else set()
    if not hashes:
        return
    for lines in _stream(store, upsert.relationships_owned(), datasets, _relationship):
        given_up: list[Line] = []
        corrected: list[Line] = []
        for line in lines:
            if hash(_identity(line)) in hashes:
                (given_up if hash(_statement(line)) in unsaid else corrected).append(line)
        for rel_type, some in _by_type(given_up):
            gone.relationships.add("edge", rel_type, some)
            _count(gone, ("edge", rel_type), _lost(some, prune=prune))
        for rel_type, some in _by_type(corrected):
            gone.replaced.add("edge", rel_type, some)
            _count(gone, ("edge", rel_type), Counts(replaced=len(some)))


def _by_type(lines: Iterable[Line]) -> Iterator[tuple[str, list[Line]]]:
    by_type: dict[str, list[Line]] = {}
    for line in lines:
        by_type.setdefault(line["@class"], []).append(line)
    yield from by_type.items()


def _lost(lines: Sequence[Line], *, prune: bool) -> Counts:
    return Counts(gone=len(lines), removed=len(lines) if prune else 0)


def _count(gone: Gone, place: tuple[str, str], counts: Counts) -> None:
    gone.counts[place] = gone.counts.get(place, Counts()) + counts


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _stream(
    store: Store, query: str, datasets: Sequence[str], read: Callable[[Row], Line | None]
) -> Iterator[list[Line]]:
    with store.stream(query, {"datasets": list(datasets)}) as rows:
        while batch := list(islice(rows, BATCH)):
            yield [line for line in map(read, batch) if line]


def _node(row: Row) -> Line | None:
    label = row["labels"][0]
    if label not in NODES or NODES[label].managed:
        return None
    front = {"@type": "vertex", "@class": label, "@id": f"{label}:{row['key']}"}
    return front | {"key": row["key"], "dataset": row["dataset"]}


def _relationship(row: Row) -> Line | None:
    if row["type"] not in RELATIONSHIPS:
        return None
    line = {
        "@type": "edge",
        "@class": row["type"],
        "@from": f"{row['sources'][0]}:{row['from']}",
        "@to": f"{row['targets'][0]}:{row['to']}",
    }
    for name in upsert.identity(row["type"]):
        value = row[name]
        line[name] = value.isoformat() if isinstance(value, date) else value
    return line


def _identity(line: Line) -> tuple[Any, ...]:
    rel_type = line["@class"]
    return (rel_type, line["@from"], line["@to"], *(line.get(name) for name in upsert.identity(rel_type)))


def _statement(line: Line) -> str | tuple[str, str, str]:
    """Return what says a relationship: the record in whose column it stands, or the pair in a table.

    As long as that is still there, a relationship it no longer says was corrected and not given up.
    """
    declared = RELATIONSHIPS[line["@class"]]
    if declared.column_of:
        holder: str = line["@from" if declared.column_of == "source" else "@to"]
        return holder
    return (declared.table, line["@from"], line["@to"])


def refuse_referred(store: Store, gone: Gone, places: Mapping[str, str], problems: Problems) -> None:
    """Add a problem for every node to be removed that datasets not being loaded refer to.

    ``places`` are the folders of the datasets being loaded, for messages.
    """
    datasets = list(places)
    for _, label in sorted(gone.nodes.counts):
        for batch in gone.nodes.batches("vertex", label, BATCH):
            owners = {line["key"]: line["dataset"] for line in batch}
            queries = [upsert.referring_elsewhere(label)]
            if label == "Source":
                queries.append(upsert.citing_elsewhere())
            for query in queries:
                for row in store.read(query, {"keys": sorted(owners), "datasets": datasets}):
                    file = f"{places[owners[row['key']]]}{MANIFEST}"
                    problems.add(
                        Problem("still_referred", file, value=f"{label}:{row['key']}", other=row["dataset"])
                    )


def remove(store: Store, gone: Gone, listener: Listener | None, *, prune: bool) -> None:
    """Remove what was corrected and, with ``prune``, what is no longer held."""
    spools = (gone.replaced, gone.relationships) if prune else (gone.replaced,)
    for spool in spools:
        for _, rel_type in spool.counts:
            for batch in spool.batches("edge", rel_type, BATCH):
                for (source, target), lines in by_ends(batch).items():
                    query = upsert.remove_relationships(rel_type, source, target)
                    store.write(query, {"rows": list(parameters(rel_type, lines))})
                if listener:
                    listener(Progress("remove", rel_type, len(batch)))
    if not prune:
        return
    for _, label in gone.nodes.counts:
        for batch in gone.nodes.batches("vertex", label, BATCH):
            store.write(upsert.remove_nodes(label), {"keys": [line["key"] for line in batch]})
            if listener:
                listener(Progress("remove", label, len(batch)))
