"""Measure the rules of the catalogue at several sizes: ``python -m benchmarks.rules``."""

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.filled import Data, filled, generated
from benchmarks.options import add_options, work_folder
from benchmarks.rule_costs import costs, together
from benchmarks.rule_table import Costs, as_json, table
from benchmarks.servers import ENGINES
from benchmarks.steps import step
from graph.audit import chosen
from graph.errors import UnknownName
from graph.query import Rule
from graph.store import open_store
from tests.servers.neo4j import Missing

_SIZES = (10_000, 100_000, 800_000)
_SECONDS = 300.0


def main() -> int:
    """Measure and return 0 if every rule ended and none grew too much, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.rules", description=__doc__)
    parser.add_argument("--iku", type=int, nargs="+", default=_SIZES, help="sizes (10000 100000 800000)")
    parser.add_argument("--rule", nargs="+", help="rules by identifier or family (all)")
    parser.add_argument("--seconds", type=float, default=_SECONDS, help="most for one rule (300)")
    add_options(parser)
    options = parser.parse_args()
    sizes = sorted(set(options.iku))
    try:
        rules = chosen(options.rule)
    except UnknownName as error:
        parser.error(error.message("en"))
    measured = [Costs(engine) for engine in options.engine or ENGINES]
    with work_folder(parser, options, sizes[-1], sizes[0]) as work:
        for size in sizes:
            data = generated(work, size, options.seed)
            for one in measured:
                _measure(one, data, work, rules, options.seconds)
            shutil.rmtree(data.folder)
    measured = [one for one in measured if one.rules]
    print("\n\n".join(map(table, measured)))
    if options.json:
        options.json.write_text(as_json(measured) + "\n", "utf-8")
    return int(not _well(measured))


def _measure(into: Costs, data: Data, work: Path, rules: Sequence[Rule], seconds: float) -> None:
    """Add what each rule takes on one engine and one dataset; an engine that cannot be had is said."""
    try:
        with filled(into.engine, data, work) as server:
            with open_store(server.settings) as store:
                into.version = str(store.engine)
            with step(f"{into.engine}: {len(rules)} rules on {data.iku:,} IKU"):
                found = costs(server, data, rules, seconds)
            into.sizes.append(data.iku)
            into.rules += found
            running = [one.rule for one in found if not one.error]
            with step(f"{into.engine}: one audit of {data.iku:,} IKU"):
                into.together.append(together(server, data, running))
    except Missing as missing:
        print(f"{into.engine} was not measured: {missing}", file=sys.stderr)


def _well(measured: Sequence[Costs]) -> bool:
    lost = any(growth.lost for one in measured for growth in one.growths)
    return bool(measured) and not lost and not any(one.failed for one in measured)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
