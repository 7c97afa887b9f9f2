"""Datasets into the graph: read, check whole, write so that doing it again changes nothing."""

from collections.abc import Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from graph.ingest.report import Counts, Listener, LoadedDataset, LoadReport, Progress

if TYPE_CHECKING:
    from graph.store import Store

__all__ = ["Counts", "Listener", "LoadReport", "LoadedDataset", "Progress", "load"]


def load(
    store: "Store",
    folders: Sequence[str | PathLike[str]],
    *,
    prune: bool = False,
    dry_run: bool = False,
    progress: Listener | None = None,
) -> LoadReport:
    """Load dataset folders, in this order, and return what changed.

    Everything is checked before anything is written: DatasetError carries all that is wrong. Loading the same
    again changes nothing; a corrected folder updates. Records that a dataset no longer holds are reported,
    and removed only with ``prune``. With ``dry_run`` nothing is written. After a crash the same call brings
    the graph to the right state. Raises WorkFilesFailed, and ReaderLost: on Linux large tables are checked by
    copies of this process.
    """
    from graph.ingest.loading import load_folders

    places = [Path(folder) for folder in folders]
    return load_folders(store, places, prune=prune, dry_run=dry_run, listener=progress)
