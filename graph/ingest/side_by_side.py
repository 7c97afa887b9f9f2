"""Work done in several processes side by side, each of which begins as a copy of this one."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

from graph.errors import ReaderLost

T = TypeVar("T")
Tell = Callable[[Any], None]
Work = Callable[[Tell], T]
"""Called with what tells the first process something before the work is done."""


def processes() -> int:
    """Return how many processes can work at once here; one where a process cannot be copied safely."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def side_by_side(works: Sequence[Work[T]], hear: Callable[[int, Any], None]) -> list[T]:
    """Do each work in a process of its own and return what they return, which must be fit for pickling.

    ``hear`` is called with the place of a work and what it tells. What a work raises is raised here, and
    ReaderLost if a process is gone before it is done; then the others are ended.
    """
    from multiprocessing.connection import wait

    results: dict[int, T] = {}
    with _started(works) as places:
        while places:
            ready: list[Any] = wait(list(places))
            for end in ready:
                place = places[end]
                try:
                    kind, said = end.recv()
                except EOFError:
                    raise ReaderLost from None
                if kind == "failed":
                    raise said
                if kind == "heard":
                    hear(place, said)
                else:
                    results[place] = said
                    del places[end]
    return [results[place] for place in range(len(works))]


@contextmanager
def _started(works: Sequence[Work[Any]]) -> Iterator[dict[Any, int]]:
    """Yield the place of each work by the end of a pipe where it is heard; end all processes afterwards."""
    from multiprocessing import get_context

    context = get_context("fork")
    places: dict[Any, int] = {}
    running = []
    try:
        for place, work in enumerate(works):
            end, other = context.Pipe(duplex=False)
            places[end] = place
            process = context.Process(target=_do, args=(work, other, list(places)))
            process.start()
            running.append(process)
            other.close()
        yield dict(places)
    finally:
        for process in running:
            process.kill()
            process.join()
        for end in places:
            end.close()


def _do(work: Work[Any], pipe: Any, not_ours: Sequence[Any]) -> None:
    """Do the work and say what came of it; end without a word when nobody listens any more."""
    import signal
    from traceback import format_exc

    # Whoever interrupts the first process interrupts the whole; it then ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Held open here, these ends would hide that the first process is gone.
    for end in not_ours:
        end.close()
    try:
        said = ("done", work(lambda news: pipe.send(("heard", news))))
    except Exception as error:
        error.add_note(format_exc())
        said = ("failed", error)
    with suppress(BrokenPipeError):
        pipe.send(said)
