"""What a living graph already holds: only what differs is written, and nobody's record is taken over."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from graph.ingest.problem import Problem, Problems
from graph.ingest.records import Line, RecordSpool
from graph.ingest.report import Counts, Listener, Progress
from graph.schema import upsert
from graph.store import Store

BATCH = 5_000
"""Records that are read or written in one transaction."""
_PLACE = frozenset({"file", "row"})
_FRONT = frozenset({"@type", "@class", "@id", "@from", "@to"})
Ends = tuple[str, str]


def compare(
    store: Store,
    records: RecordSpool,
    different: RecordSpool,
    datasets: Sequence[str],
    problems: Problems,
    listener: Listener | None,
) -> tuple[dict[str, Counts], dict[str, Counts]]:
    """Return what will happen to nodes and relationships by type; ``different`` gets what to write."""
    nodes: dict[str, Counts] = {}
    relationships: dict[str, Counts] = {}
    done, total = 0, sum(records.counts.values())
    for kind, name in records.counts:
        counts = Counts()
        for batch in records.batches(kind, name, BATCH):
            known = (_nodes if kind == "vertex" else _relationships)(store, name, batch)
            news, batch_counts = _differences(name, batch, known, datasets, problems)
            different.add(kind, name, news)
            counts += batch_counts
            done += len(batch)
            if listener:
                listener(Progress("compare", name, done, total))
        (nodes if kind == "vertex" else relationships)[name] = counts
    return nodes, relationships


def _nodes(store: Store, label: str, batch: Sequence[Line]) -> dict[Any, Mapping[str, Any]]:
    rows = store.read(upsert.read_nodes(label), {"keys": [line["key"] for line in batch]})
    return {(f"{label}:{row['key']}",): row["properties"] for row in rows}


def _relationships(store: Store, rel_type: str, batch: Sequence[Line]) -> dict[Any, Mapping[str, Any]]:
    found: dict[Any, Mapping[str, Any]] = {}
    own = upsert.identity(rel_type)
    for (source, target), lines in by_ends(batch).items():
        pairs = {(line["@from"], line["@to"]) for line in lines}
        rows = store.read(
            upsert.read_relationships(rel_type, source, target),
            {"rows": [{"from": key_of(start), "to": key_of(end)} for start, end in sorted(pairs)]},
        )
        for row in rows:
            properties = row["properties"]
            names = [_plain(properties.get(name)) for name in own]
            found[f"{source}:{row['from']}", f"{target}:{row['to']}", *names] = properties
    return found


def by_ends(lines: Sequence[Line]) -> dict[Ends, list[Line]]:
    """Return relationships by the labels they run between."""
    found: dict[Ends, list[Line]] = {}
    for line in lines:
        ends = (line["@from"].partition(":")[0], line["@to"].partition(":")[0])
        found.setdefault(ends, []).append(line)
    return found


def key_of(identity: str) -> str:
    """Return the key in ``Label:KEY``."""
    return identity.partition(":")[2]


def _differences(
    name: str,
    batch: Sequence[Line],
    known: Mapping[Any, Mapping[str, Any]],
    datasets: Sequence[str],
    problems: Problems,
) -> tuple[list[Line], Counts]:
    own = upsert.identity(name) if batch[0]["@type"] == "edge" else ()
    stored = upsert.stored(name)
    news: list[Line] = []
    created = updated = unchanged = 0
    for line in batch:
        identity = (line["@id"],) if "@id" in line else (line["@from"], line["@to"], *map(line.get, own))
        before = known.get(identity)
        if before is None:
            created += 1
            news.append(line)
            continue
        if before.get("dataset") not in datasets:
            problems.add(_foreign(line, before))
            continue
        changed = {field for field in stored if line.get(field) != _plain(before.get(field))}
        if changed:
            news.append(line)
        if changed - _PLACE:
            updated += 1
        else:
            unchanged += 1
    return news, Counts(created, updated, unchanged)


def _foreign(line: Line, before: Mapping[str, Any]) -> Problem:
    owner = before.get("dataset")
    code = "owned_by_dataset" if owner else "owned_by_nobody"
    if "@id" in line:
        return Problem(code, line["file"], line["row"], "key", line["key"], other=owner)
    pair = f"{key_of(line['@from'])} → {key_of(line['@to'])}"
    return Problem(code, line["file"], line["row"], value=pair, other=owner)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def parameters(name: str, lines: Sequence[Line]) -> Iterator[dict[str, Any]]:
    """Yield the rows of a write query."""
    days = upsert.dates(name)
    for line in lines:
        row = {field: value for field, value in line.items() if field not in _FRONT}
        for day in days.intersection(row):
            row[day] = date.fromisoformat(row[day])
        if "@from" in line:
            row["from"], row["to"] = key_of(line["@from"]), key_of(line["@to"])
        yield row
