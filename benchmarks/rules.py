"""Measure the rules of the catalogue at several sizes: ``python -m benchmarks.rules``."""

import argparse
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from benchmarks.filled import Data, filled, generated
from benchmarks.options import add_options, work_folder
from benchmarks.rule_costs import TIMES, costs, together
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
    with work_folder(parser, options, sizes) as work:
        every = [generated(work, size, options.seed) for size in sizes]
        measured = [
            _measured(engine, every, work, rules, options.seconds) for engine in options.engine or ENGINES
        ]
    measured = [one for one in measured if one.rules]
    print("\n\n".join(map(table, measured)))
    if options.json:
        options.json.write_text(as_json(measured) + "\n", "utf-8")
    return int(not _well(measured))


def _measured(engine: str, every: Sequence[Data], work: Path, rules: Sequence[Rule], seconds: float) -> Costs:
    """Return what each rule takes on one engine at each size; an engine that cannot be had is said."""
    measured = Costs(engine)
    try:
        with ExitStack() as stack:
            servers = [stack.enter_context(filled(engine, data, work)) for data in every]
            stores = [stack.enter_context(open_store(server.settings)) for server in servers]
            graphs = [(store, data.planted) for store, data in zip(stores, every, strict=True)]
            measured.version = str(stores[0].engine)
            with step(f"{engine}: {len(rules)} rules, {TIMES} times each"):
                measured.rules = costs(graphs, rules, seconds)
            measured.sizes = [data.iku for data in every]
            running = [rule.id for rule in rules if not any(one.error for one in measured.of(rule.id))]
            for store, planted in graphs:
                with step(f"{engine}: one audit of {planted.iku:,} IKU"):
                    measured.together.append(together(store, planted, running))
    except Missing as missing:
        print(f"{engine} was not measured: {missing}", file=sys.stderr)
    return measured


def _well(measured: Sequence[Costs]) -> bool:
    lost = any(growth.lost for one in measured for growth in one.growths)
    return bool(measured) and not lost and not any(one.failed for one in measured)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
