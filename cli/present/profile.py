"""What each rule of an audit cost, for people."""

from collections.abc import Iterator, Sequence

from cli.present.style import paint, table
from cli.session import Session
from graph.audit import RuleRun


def told(runs: Sequence[RuleRun], here: Session) -> Iterator[str]:
    """Yield a table of seconds and rows by rule, the dearest first, and the sum."""
    heading = [here.text(f"cli.column_{name}") for name in ("rule", "seconds", "rows", "title")]
    ordered = sorted(runs, key=lambda run: -run.seconds)
    rows = [
        [run.rule.id, f"{run.seconds:.3f}", str(run.rows), run.rule.title.of(here.language)]
        for run in ordered
    ]
    yield from table(heading, rows, right=[1, 2])
    sums = {"seconds": f"{sum(run.seconds for run in runs):.3f}", "rows": sum(run.rows for run in runs)}
    yield paint(here.text("cli.profile_sum", rules=len(runs), **sums), "bold")
