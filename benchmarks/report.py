"""What was measured, as a table for people and as JSON for a program."""

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict

from benchmarks.measure import Measure
from benchmarks.session import Session

_HEADING = ("engine", "what", "ours", "beside", "that is", "ratio", "wanted", "")


def table(session: Session) -> str:
    """Return everything as a Markdown table, with what was lost named again below."""
    lines = markdown(_HEADING, list(map(_row, session.measures)))
    lost = [measure for measure in session.measures if measure.lost]
    lines += ["", *session.notes, f"Engines: {', '.join(session.versions.values()) or 'none'}.", machine()]
    lines += [_lost(measure) for measure in lost] or ["Every wanted ratio was met."]
    return "\n".join(lines)


def markdown(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a table whose columns stand below each other."""
    every = [heading, ["-" * len(name) for name in heading], *rows]
    widths = [max(len(row[column]) for row in every) for column in range(len(heading))]
    return ["| " + " | ".join(map(str.ljust, row, widths)) + " |" for row in every]


def as_json(session: Session) -> str:
    """Return everything that was measured, with the details."""
    measures = [
        asdict(measure) | {"ratio": measure.ratio, "lost": measure.lost} for measure in session.measures
    ]
    whole = {
        "iku": session.iku,
        "seed": session.seed,
        "versions": session.versions,
        "machine": machine(),
        "notes": session.notes,
        "measures": measures,
    }
    return json.dumps(whole, indent=2)


def _row(measure: Measure) -> Sequence[str]:
    return (
        measure.engine,
        measure.what,
        _number(measure.ours, measure.unit),
        _number(measure.other, measure.unit),
        measure.other_is,
        f"{measure.ratio:.2f}",
        _wanted(measure),
        measure.verdict,
    )


def _wanted(measure: Measure) -> str:
    if measure.wanted is None:
        return ""
    return f"{'>=' if measure.faster else '<='} {measure.wanted:g}"


def _lost(measure: Measure) -> str:
    return f"LOST: {measure.engine}, {measure.what}: {measure.ratio:.2f}, wanted {_wanted(measure)}."


def _number(value: float, unit: str) -> str:
    return f"{value:,.0f} {unit}" if value >= 100 else f"{value:.2f} {unit}"


def machine() -> str:
    """Return what this ran on."""
    system = f"{platform.system()} {platform.machine()}"
    return f"{system}, {os.cpu_count()} cores, Python {platform.python_version()}."
