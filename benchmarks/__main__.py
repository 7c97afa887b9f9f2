"""Measure everything: ``python -m benchmarks --iku 800000``."""

import argparse
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from benchmarks.generate import LARGEST, SMALLEST
from benchmarks.report import as_json, table
from benchmarks.servers import ENGINES
from benchmarks.session import Session

# What one IKU takes on the disk at the same time: dataset, lines, import files and two stores.
_BYTES_EACH = 12_000


def main() -> int:
    """Measure and return 0 if every wanted ratio was met, 1 if one was lost."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure ours beside others.")
    parser.add_argument("--iku", type=int, default=100_000, help="indicators to generate (100000)")
    parser.add_argument(
        "--engine", action="append", choices=ENGINES, help="repeat for several; all if left out"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, help="write everything measured to this file too")
    parser.add_argument("--work", type=Path, help="folder for temporary files (the system's)")
    options = parser.parse_args()
    if not SMALLEST <= options.iku <= LARGEST:
        parser.error(f"--iku takes {SMALLEST} to {LARGEST}")
    # Whatever ends us, engines are stopped and files removed.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="selaras-measure-", dir=options.work) as work:
        free = shutil.disk_usage(work).free
        if free < options.iku * _BYTES_EACH:
            parser.error(f"{work} has only {free >> 20} MB free")
        session = Session(Path(work).resolve(), options.iku, options.seed)
        session.run(options.engine or ENGINES)
    print(table(session))
    if options.json:
        options.json.write_text(as_json(session) + "\n", "utf-8")
    return int(any(measure.lost for measure in session.measures))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
