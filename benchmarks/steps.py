"""Say on standard error what a measurement is doing."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def step(what: str) -> Iterator[None]:
    """Say what is done and how long it took."""
    print(f"{what} ... ", end="", file=sys.stderr, flush=True)
    start = time.monotonic()
    try:
        yield
    except BaseException:
        print("broken off", file=sys.stderr)
        raise
    print(f"{time.monotonic() - start:.1f} s", file=sys.stderr)
