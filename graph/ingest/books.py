"""What the graph already knows: records of other datasets, and which datasets are loaded whole."""

from collections.abc import Collection, Iterator, Sequence

from graph.ingest.report import LoadedDataset
from graph.schema import upsert
from graph.store import Store


class Books:
    """Answers what the graph holds for datasets that are not being loaded."""

    def __init__(self, store: Store, datasets: Sequence[str]) -> None:
        self._store, self._datasets = store, list(datasets)

    def held(self, label: str, keys: Collection[str]) -> set[str]:
        """Return those of ``keys`` that the graph holds under a label."""
        rows = self._store.read(
            upsert.held_elsewhere(label), {"keys": sorted(keys), "datasets": self._datasets}
        )
        return {row["key"] for row in rows}

    def keys(self, label: str) -> Iterator[str]:
        """Yield every key that the graph holds under a label."""
        with self._store.stream(upsert.keys_elsewhere(label), {"datasets": self._datasets}) as rows:
            for row in rows:
                yield row["key"]

    def pairs(self, rel_type: str, source: str, target: str) -> Iterator[tuple[str, str]]:
        """Yield the keys at both ends of every relationship of a type between two labels."""
        query = upsert.pairs_elsewhere(rel_type, source, target)
        with self._store.stream(query, {"datasets": self._datasets}) as rows:
            for row in rows:
                yield row["from"], row["to"]


def is_empty(store: Store) -> bool:
    """Return whether the graph holds no node at all."""
    return not store.read(upsert.anything())


def begin(store: Store, datasets: Sequence[LoadedDataset]) -> None:
    """Mark datasets as being written: whoever finds the mark later knows that it was not finished."""
    rows = [{"key": dataset.id, "name": _name(dataset), "complete": False} for dataset in datasets]
    store.write(upsert.write_nodes("Dataset"), {"rows": rows})


def finish(store: Store, datasets: Sequence[LoadedDataset]) -> None:
    """Mark datasets as written whole."""
    store.write(upsert.write_nodes("Dataset"), {"rows": [row(dataset) for dataset in datasets]})


def already_written(store: Store, datasets: Sequence[LoadedDataset]) -> bool:
    """Return whether the graph says that exactly this content was written whole."""
    known = store.read(upsert.read_nodes("Dataset"), {"keys": [dataset.id for dataset in datasets]})
    wanted = {dataset.id: row(dataset) for dataset in datasets}
    return {one["key"]: one["properties"] for one in known} == wanted


def row(dataset: LoadedDataset) -> dict[str, object]:
    """Return what the graph keeps of a dataset that was written whole."""
    return {
        "key": dataset.id,
        "name": _name(dataset),
        "digest": dataset.digest,
        "records": dataset.records,
        "complete": True,
    }


def _name(dataset: LoadedDataset) -> str:
    return dataset.title.get("id") or dataset.title.get("en") or dataset.id
