"""Findings as files that other programs open: CSV for a spreadsheet, JSON for anything else."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import TYPE_CHECKING

from graph.finding import piece_of_evidence
from graph.messages import Language
from graph.wording import clean

if TYPE_CHECKING:
    from graph.audit import Audit
    from graph.finding import Finding

COLUMNS = (
    "verdict",
    "severity",
    "rule",
    "family",
    "label",
    "key",
    "name",
    "reason",
    "evidence",
    "rests_on",
    "fingerprint",
    "known",
    "waived_by",
    "waived_until",
    "waived_reason",
    "dataset",
    "file",
    "row",
)
# A spreadsheet takes a cell that begins like this for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def as_csv(audit: "Audit", language: Language) -> str:
    """Return every finding, every waived one, then every subject that could not be judged, with a heading."""
    target = StringIO(newline="")
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_rows((*audit.findings, *audit.waived, *audit.not_judged), language))
    return target.getvalue()


def as_json(audit: "Audit") -> str:
    """Return the whole audit as JSON, reasons in both languages."""
    return audit.model_dump_json(indent=2)


def neutral(cell: str) -> str:
    """Return the cell on one line and such that no spreadsheet runs it: as text, behind an apostrophe."""
    seen = clean(cell)
    return f"'{seen}" if seen.startswith(_FORMULA) else seen


def _rows(findings: "Iterable[Finding]", language: Language) -> Iterator[list[str]]:
    for found in findings:
        evidence = "; ".join(map(piece_of_evidence, found.evidence))
        cells = (
            found.verdict,
            found.severity,
            found.rule,
            found.family,
            found.subject.label,
            found.subject.key,
            found.subject.name,
            found.reason.of(language),
            evidence,
            ", ".join(found.rests_on),
            found.fingerprint,
            "true" if found.known else "",
            *_waiver(found),
            *_origin(found),
        )
        yield [neutral(cell) for cell in cells]


def _waiver(found: "Finding") -> tuple[str, str, str]:
    if found.waiver is None:
        return "", "", ""
    until = found.waiver.until.isoformat() if found.waiver.until else ""
    return found.waiver.by or "", until, found.waiver.reason


def _origin(found: "Finding") -> tuple[str, str, str]:
    return (found.origin.dataset, found.origin.file, str(found.origin.row)) if found.origin else ("", "", "")
