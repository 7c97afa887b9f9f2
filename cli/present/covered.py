"""Coverage as one table: a row for each unit and tier, so many of so many in each cell."""

from collections.abc import Iterator

from cli.present import style
from cli.present.style import paint, wrapped
from cli.session import Session
from graph.coverage import Coverage, Covered, Share
from graph.coverage_sentences import MEASURES, measure, percent, shares, tier
from graph.wording import clean, day

_NOTHING = "–"


def table(coverage: Coverage, here: Session) -> Iterator[str]:
    """Yield the head, the table, and what its columns mean."""
    head = here.text("coverage.head", year=coverage.year, day=day(coverage.as_of, here.language))
    yield paint(head, "bold")
    yield ""
    numbered = [f"({number})" for number in range(1, len(MEASURES) + 1)]
    heading = ["", "IKU", *numbered]
    rows = [_row(name, covered, here) for name, covered in _parts(coverage, here)]
    yield from style.table(heading, rows, right=range(1, len(heading)))
    yield ""
    for number, name in zip(numbered, MEASURES, strict=True):
        yield from wrapped(measure(name, here.language), first=f"{number} ", rest="    ")
    yield from wrapped(here.text("cli.coverage_cells"))


def _parts(coverage: Coverage, here: Session) -> Iterator[tuple[str, Covered]]:
    yield here.text("coverage.total"), coverage.total
    for unit in coverage.units:
        yield "· " * unit.depth + clean(unit.unit.name), unit
    if coverage.units and coverage.outside.ikus:
        yield here.text("coverage.outside"), coverage.outside
    for one in coverage.tiers:
        yield tier(one, here.language), one


def _row(name: str, covered: Covered, here: Session) -> list[str]:
    return [name, str(covered.ikus or _NOTHING), *(_cell(share, here) for _, share in shares(covered))]


def _cell(share: Share, here: Session) -> str:
    unknown = "?" if share.not_judged else ""
    return f"{percent(share, here.language)}%{unknown}" if share.of else unknown or _NOTHING
