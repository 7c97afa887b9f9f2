"""Do the cases of the rules notice a rule that was changed a little? ``python -m tests.mutants ORP-04``."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from graph.catalogue import catalogue
from graph.errors import UnknownName
from graph.query import Rule
from graph.store import Store
from tests.mutants.report import WANTED, heading, last_row, left_over, noticed_of_100, row
from tests.mutants.survivors import idle, listed, unlisted
from tests.mutants.trial import CaseFails, Outcome, tried
from tests.rules.cases import cases_of
from tests.servers.engines import ENGINES, Engines
from tests.servers.neo4j import Missing


def main() -> int:
    """Try the rules and return 0 if their cases are strong enough, 1 if not."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("rules", nargs="*", metavar="RULE", help="all rules if left out")
    parser.add_argument("--engine", choices=ENGINES, default="embedded")
    options = parser.parse_args()
    try:
        rules = [catalogue().rule(name) for name in options.rules]
    except UnknownName as error:
        parser.error(str(error))
    with tempfile.TemporaryDirectory(prefix="selaras-mutants-") as folder:
        engines = Engines(Path(folder).resolve(), (options.engine,))
        try:
            engines.settings(options.engine)
            return judge(engines.store(options.engine), rules)
        except Missing as missing:
            parser.error(str(missing))
        finally:
            engines.close()


def judge(store: Store, named: Sequence[Rule]) -> int:
    """Try the named rules, or all, tell how it went, and return 0 if their cases are strong enough."""
    tell(heading())
    outcomes: list[Outcome] = []
    broken: list[str] = []
    for rule in named or catalogue().rules():
        try:
            outcomes.append(tried(store, rule, tuple(cases_of(rule.id))))
            tell(row(outcomes[-1]))
        except (CaseFails, FileNotFoundError) as fails:
            broken.append(rule.id)
            tell(f"{rule.id:<10} not tried, its cases do not hold for the rule itself: {fails}")
    known = [one for one in listed(store.engine.kind) if not named or one.rule in {rule.id for rule in named}]
    needed, useless = list(unlisted(outcomes, known)), list(idle(outcomes, known))
    noticed = noticed_of_100(outcomes)
    tell(last_row(outcomes), *left_over(needed, useless))
    tell(f"\n{noticed:.1f} of 100 valid mutants are noticed{'' if named else f'; {WANTED} must be'}.")
    # A rule alone may have few mutants, and every survivor needs its reason anyway.
    weak = noticed < WANTED and not named
    return int(bool(broken or needed or useless or weak))


def tell(*lines: str) -> None:
    """Print lines at once."""
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
