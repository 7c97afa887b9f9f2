"""What both measurements take from the command line, and the folder they work in."""

import argparse
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.generate import LARGEST, SMALLEST
from benchmarks.servers import ENGINES

# What one IKU takes on the disk at the same time: dataset, lines, import files and two stores.
_BYTES_EACH = 16_000


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that are the same everywhere."""
    parser.add_argument(
        "--engine", action="append", choices=ENGINES, help="repeat for several; all if left out"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, help="write everything measured to this file too")
    parser.add_argument("--work", type=Path, help="folder for temporary files (the system's)")


@contextmanager
def work_folder(
    parser: argparse.ArgumentParser, options: argparse.Namespace, sizes: Sequence[int]
) -> Iterator[Path]:
    """Yield an empty folder for graphs of these sizes, all there at once, and remove it whatever ends us.

    The parser tells what makes it impossible.
    """
    if min(sizes) < SMALLEST or max(sizes) > LARGEST:
        parser.error(f"--iku takes {SMALLEST} to {LARGEST}")
    # Whatever ends us, engines are stopped and files removed.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="selaras-measure-", dir=options.work) as work:
        free = shutil.disk_usage(work).free
        if free < sum(sizes) * _BYTES_EACH:
            parser.error(f"{work} has only {free >> 20} MB free")
        yield Path(work).resolve()
