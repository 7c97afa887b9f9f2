"""What a load did, for people."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from cli.present.style import paint, table, wrapped
from cli.session import Session
from graph.ingest import Counts, LoadReport

_COUNTED = ("created", "updated", "replaced", "unchanged", "gone", "removed")


def record(report: LoadReport) -> dict[str, Any]:
    """Return the report for programs."""
    return {
        "dry_run": report.dry_run,
        "changed": report.changed,
        "datasets": [{**asdict(dataset), "title": dict(dataset.title)} for dataset in report.datasets],
        "nodes": {label: asdict(counts) for label, counts in report.nodes.items()},
        "relationships": {name: asdict(counts) for name, counts in report.relationships.items()},
        "total": asdict(report.total),
        "gone": list(report.gone),
    }


def told(report: LoadReport, here: Session) -> Iterator[str]:
    """Yield the report as lines: the datasets, what changed by type, and what a dataset no longer holds."""
    for dataset in report.datasets:
        title = dataset.title[here.language]
        yield from wrapped(here.text("cli.loaded_dataset", title=title, records=dataset.records))
    if not report.changed and not report.gone:
        yield here.text("cli.loaded_nothing")
        return
    counts = {**report.nodes, **report.relationships}
    used = [name for name in _COUNTED if getattr(report.total, name)]
    heading = [here.text("cli.column_type"), *(here.text(f"cli.column_{name}") for name in used)]
    rows = [[kind, *_cells(found, used)] for kind, found in counts.items() if found.changed or found.gone]
    rows.append([here.text("cli.total"), *_cells(report.total, used)])
    yield ""
    yield from table(heading, rows, right=range(1, len(heading)))
    if report.gone:
        left = report.total.gone - report.total.removed
        yield ""
        yield from wrapped(
            here.text("cli.loaded_gone" if left else "cli.loaded_removed", count=report.total.gone)
        )
        yield from (f"  {gone}" for gone in report.gone)
    if report.dry_run:
        yield paint(here.text("cli.loaded_dry_run"), "bold")


def _cells(counts: Counts, used: list[str]) -> list[str]:
    return [str(getattr(counts, name) or "-") for name in used]
