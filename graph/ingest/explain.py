"""Name the rows behind keys that stand twice, lead nowhere or run in circles: a second, slower reading."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from graph.ingest.books import Books
from graph.ingest.check import Block, blocks
from graph.ingest.gather import Gathered, defined_ids, label_keys, reference_columns, relationship_ids
from graph.ingest.keys import missing, on_cycles, twice
from graph.ingest.problem import Problem, Problems
from graph.ingest.resolve import References
from graph.ingest.source import MANIFEST, DatasetSource
from graph.schema import RELATIONSHIPS
from graph.schema.tables import tables


class Doubts(NamedTuple):
    """Hashes that need a closer look."""

    doubled: set[int]
    doubled_relationships: set[int]
    unknown: set[int]
    circling: dict[str, set[int]]

    def __bool__(self) -> bool:
        return any((self.doubled, self.doubled_relationships, self.unknown, *self.circling.values()))


def doubts(gathered: Gathered, books: Books | None) -> Doubts:
    """Return what cannot be right, or can be right only because the graph holds more."""
    unknown = missing(gathered.referred, gathered.defined)
    if unknown and books:
        _add_known_lines(gathered, books)
    return Doubts(
        twice(gathered.defined),
        twice(gathered.relationships),
        unknown,
        {name: on_cycles(pairs, gathered.folder) for name, pairs in gathered.lines.items()},
    )


def _add_known_lines(gathered: Gathered, books: Books) -> None:
    """Add who points to whom in the graph: a circle may run through records of other datasets."""
    for rel_type, pairs in gathered.lines.items():
        known = _known_lines(rel_type, books)
        while batch := list(islice(known, 10_000)):
            pairs.add((hash(left), hash(right)) for left, right in batch)


def _known_lines(rel_type: str, books: Books) -> Iterator[tuple[str, str]]:
    """Yield who points to whom in the graph, as ``Label:KEY``."""
    declared = RELATIONSHIPS[rel_type]
    for source in declared.sources:
        for target in declared.targets:
            for start, end in books.pairs(rel_type, source.label, target.label):
                ends = (f"{source.label}:{start}", f"{target.label}:{end}")
                yield ends if declared.column_of == "source" else (ends[1], ends[0])


def explain(
    datasets: Sequence[DatasetSource],
    references: References,
    found: Doubts,
    books: Books | None,
    problems: Problems,
) -> None:
    """Add a problem for every row behind a doubt that the graph does not settle."""
    first: dict[object, tuple[str, int]] = {}
    lines: dict[str, dict[str, tuple[str, str, int]]] = {}
    lost: list[Problem] = []
    for dataset in datasets:
        for problem in _lost_default(dataset, found.unknown, books):
            if problems.unread.isdisjoint(problem.expected):
                _take(problem, problems, lost)
        for name in tables():
            if name not in dataset.tables:
                continue
            for block in blocks(dataset, name, references, Problems()):
                _tell_doubled(block, found, first, problems)
                _collect_lines(block, found, lines)
                for problem in _lost(dataset, block, found.unknown, books):
                    if problems.unread.isdisjoint(problem.expected):
                        _take(problem, problems, lost)
    for rel_type, pointers in lines.items():
        if books:
            for left, right in _known_lines(rel_type, books):
                if hash(left) in found.circling[rel_type]:
                    pointers.setdefault(left, (right, "", 0))
        for problem in _circles(rel_type, pointers):
            problems.add(problem)
    _suggest(datasets, lost, books, problems)


def _take(problem: Problem, problems: Problems, lost: list[Problem]) -> None:
    if not problems.full(problem.file, problem.code, problem.column):
        lost.append(problem)
    problems.add(problem)


def _tell_doubled(
    block: Block, found: Doubts, first: dict[object, tuple[str, int]], problems: Problems
) -> None:
    own = defined_ids(block)
    hashes = found.doubled if own is not None else found.doubled_relationships
    if not hashes:
        return
    identities: Iterable[object] = own if own is not None else relationship_ids(block)
    for number, identity in zip(block.numbers, identities, strict=True):
        if identity is None or hash(identity) not in hashes:
            continue
        if identity not in first:
            first[identity] = (block.place, number)
            continue
        file, row = first[identity]
        code, place = ("twice", str(row)) if file == block.place else ("twice_in", f"{file}:{row}")
        if own is not None:
            value = str(identity).partition(":")[2]
            problems.add(Problem(f"key_{code}", block.place, number, "key", value, other=place))
        else:
            problems.add(Problem(f"row_{code}", block.place, number, other=place))


def _lost(dataset: DatasetSource, block: Block, unknown: set[int], books: Books | None) -> Iterator[Problem]:
    default = dataset.manifest.source and f"Source:{dataset.manifest.source}"
    for name, values in reference_columns(block):
        doubtful = {value for value in set(values) if value and hash(value) in unknown and value != default}
        doubtful = _not_held(doubtful, books)
        if not doubtful:
            continue
        labels = block.table.column(name).refers_to
        for number, value in zip(block.numbers, values, strict=True):
            if value in doubtful and value:
                yield Problem("unknown_key", block.place, number, name, value.partition(":")[2], labels)


def _lost_default(dataset: DatasetSource, unknown: set[int], books: Books | None) -> Iterator[Problem]:
    key = dataset.manifest.source
    if key and hash(f"Source:{key}") in unknown and _not_held({f"Source:{key}"}, books):
        yield Problem("unknown_key", f"{dataset.place}{MANIFEST}", None, "source", key, ("Source",))


def _not_held(ids: set[str], books: Books | None) -> set[str]:
    if books is None or not ids:
        return ids
    by_label: dict[str, set[str]] = {}
    for value in ids:
        label, _, key = value.partition(":")
        by_label.setdefault(label, set()).add(key)
    return ids.difference(
        f"{label}:{key}" for label, keys in by_label.items() for key in books.held(label, keys)
    )


def _collect_lines(block: Block, found: Doubts, lines: dict[str, dict[str, tuple[str, str, int]]]) -> None:
    """Keep who points to whom for records from which a line never ends."""
    own = defined_ids(block)
    if own is None:
        return
    for name, values in reference_columns(block):
        rel_type = block.table.column(name).relationship or ""
        circling = found.circling.get(rel_type)
        if not circling or not RELATIONSHIPS[rel_type].acyclic:
            continue
        pointers = lines.setdefault(rel_type, {})
        for number, left, right in zip(block.numbers, own, values, strict=True):
            if left and right and hash(left) in circling:
                pointers[left] = (right, block.place, number)


def _circles(rel_type: str, pointers: dict[str, tuple[str, str, int]]) -> Iterator[Problem]:
    """Yield one problem for each circle, at the row of its first record."""
    column = next(
        column.name
        for table in tables().values()
        for column in table.columns
        if column.relationship == rel_type
    )
    done: set[str] = set()
    for start in pointers:
        walk: dict[str, None] = {}
        here = start
        while here in pointers and here not in done and here not in walk:
            walk[here] = None
            here = pointers[here][0]
        done.update(walk)
        if here in walk:
            order = list(walk)
            ring = order[order.index(here) :]
            written = [place for place, one in enumerate(ring) if pointers[one][1]]
            lowest = min(written, key=lambda place: pointers[ring[place]][1:])
            ring = [*ring[lowest:], *ring[: lowest + 1]]
            _, file, number = pointers[ring[0]]
            chain = " → ".join(one.partition(":")[2] for one in _shortened(ring))
            yield Problem(f"circle_{rel_type.lower()}", file, number, column, other=chain)


def _shortened(ring: Sequence[str]) -> Iterable[str]:
    return ring if len(ring) <= 12 else (*ring[:6], ":…", *ring[-5:])


def _suggest(
    datasets: Sequence[DatasetSource],
    lost: Sequence[Problem],
    books: Books | None,
    problems: Problems,
) -> None:
    """Put the nearest valid keys into the problems that are told one by one."""
    if not lost:
        return
    from rapidfuzz import fuzz, process

    best: dict[tuple[tuple[str, ...], str], list[tuple[float, str]]] = {
        (problem.expected, problem.value or ""): [] for problem in lost
    }
    for label in {label for labels, _ in best for label in labels}:
        for keys in _known(datasets, label, books):
            for (labels, value), scored in best.items():
                if label in labels:
                    close = process.extract(value, keys, scorer=fuzz.ratio, limit=3, score_cutoff=70)
                    scored.extend((score, key) for key, score, _ in close)
                    scored.sort(key=lambda one: (-one[0], one[1]))
                    del scored[3:]
    for place, problem in enumerate(problems.kept):
        nearest = best.get((problem.expected, problem.value or ""))
        if problem.code == "unknown_key" and nearest:
            problems.kept[place] = replace(problem, nearest=tuple(dict.fromkeys(key for _, key in nearest)))


def _known(datasets: Sequence[DatasetSource], label: str, books: Books | None) -> Iterator[list[str]]:
    yield from label_keys(datasets, label)
    if books:
        chunk: list[str] = []
        for key in books.keys(label):
            chunk.append(key)
            if len(chunk) == 10_000:
                yield chunk
                chunk = []
        yield chunk
