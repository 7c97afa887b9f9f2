"""How far a load is, on a terminal only."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from cli.session import Session
from graph.ingest import Listener, Progress


@contextmanager
def progress_bar(here: Session) -> Iterator[Listener | None]:
    """Yield what draws the progress on a terminal; None in a pipe or when it is to be quiet."""
    if here.quiet or not sys.stderr.isatty():
        yield None
        return
    # Only a terminal pays for it.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    shown = [TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn()]
    with Bar(*shown, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def draw(progress: Progress) -> None:
            stage = here.text(f"cli.stage_{progress.stage}")
            bar.update(
                task,
                description=f"{stage} {progress.what}".ljust(32),
                completed=progress.done,
                total=progress.total,
            )

        yield draw
