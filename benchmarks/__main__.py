"""Measure everything: ``python -m benchmarks --iku 800000``."""

import argparse
import sys

from benchmarks.options import add_options, work_folder
from benchmarks.report import as_json, table
from benchmarks.servers import ENGINES
from benchmarks.session import Session


def main() -> int:
    """Measure and return 0 if every wanted ratio was met, 1 if one was lost."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure ours beside others.")
    parser.add_argument("--iku", type=int, default=100_000, help="indicators to generate (100000)")
    add_options(parser)
    options = parser.parse_args()
    with work_folder(parser, options, [options.iku]) as work:
        session = Session(work, options.iku, options.seed)
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
