"""Tables shared out between processes, and what each leaves behind put together."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from graph.ingest.gather import Gathered, gather, nothing_gathered
from graph.ingest.problem import Problems
from graph.ingest.records import Records
from graph.ingest.report import Listener, Progress
from graph.ingest.resolve import References
from graph.ingest.side_by_side import Tell, processes, side_by_side
from graph.ingest.source import DatasetSource
from graph.schema.tables import tables

Share = list[tuple[DatasetSource, str]]
"""Tables, each given by its dataset and name."""
WORTH = 4 << 20
"""Bytes in tables from which on a second process reads sooner than it is started."""
_MOST = 4


def gather_all(
    datasets: Sequence[DatasetSource],
    references: References,
    into: Gathered,
    records: Records,
    problems: Problems,
    listener: Listener | None,
) -> None:
    """Read all tables of all datasets into ``records``, large ones in several processes.

    ``problems`` gets every fault that one row shows by itself. Raises ReaderLost.
    """
    every = list(_every(datasets))
    alone = references.needs_graph or sum(dataset.tables[name].size for dataset, name in every) < WORTH
    shares = [every] if alone else _shared_out(every, min(processes(), _MOST))
    if len(shares) == 1:
        gather(every, references, into, records, problems, listener)
        return

    def read(place: int, share: Share, tell: Tell) -> tuple[Gathered, Records, Problems]:
        left = nothing_gathered(into.folder / str(place)), records.part(str(place)), Problems()
        gather(share, references, *left, tell)
        return left

    done = [0] * len(shares)

    def hear(place: int, progress: Progress) -> None:
        done[place] = progress.done
        if listener:
            listener(Progress(progress.stage, progress.what, sum(done)))

    works = [partial(read, place, share) for place, share in enumerate(shares)]
    for gathered, part, found in side_by_side(works, hear):
        into.take(gathered)
        records.take(part)
        problems.take(found)


def _every(datasets: Sequence[DatasetSource]) -> Iterator[tuple[DatasetSource, str]]:
    for dataset in datasets:
        for name in tables():
            if name in dataset.tables:
                yield dataset, name


def _shared_out(every: Share, number: int) -> list[Share]:
    """Return at most ``number`` shares of like size; what is of one name stays together."""
    sizes: Counter[str] = Counter()
    for dataset, name in every:
        sizes[name] += dataset.tables[name].size
    names: list[set[str]] = [set() for _ in range(number)]
    taken = [0] * number
    for name, size in sizes.most_common():
        least = taken.index(min(taken))
        names[least].add(name)
        taken[least] += size
    return [[one for one in every if one[1] in some] for some in names if some]
