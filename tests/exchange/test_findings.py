"""Findings as CSV and JSON: whole, and harmless in a spreadsheet."""

import csv
import json
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.findings import COLUMNS, as_csv, as_json, neutral
from graph.answer import Ref
from graph.audit import Audit
from graph.finding import Finding, Reason, Verdict
from tests.exchange.audits import AUDIT


def _finding(name: str, verdict: Verdict = "fault") -> Finding:
    return Finding(
        rule="ORP-03",
        family="orphaned",
        verdict=verdict,
        severity="error",
        subject=Ref(label="IKU", key="i-1", name=name),
        reason=Reason(id=f"IKU {name} tanpa induk", en=f"IKU {name} has no parent"),
        evidence=(
            {"node": "IKU", "key": "i-1"},
            {"link": "CASCADE_CLUSTER", "from": "i-0", "to": "i-1"},
        ),
        rests_on=("S2-04", "S2-05"),
        fingerprint="0123456789abcdef",
        values={"class": "C"},
    )


def _audit(*findings: Finding, not_judged: tuple[Finding, ...] = ()) -> Audit:
    return Audit(
        year=2022,
        as_of=date(2022, 12, 31),
        rules=("ORP-03",),
        findings=findings,
        not_judged=not_judged,
        failed=(),
        incomplete=(),
    )


def test_a_finding_is_one_row_in_the_language_that_is_asked() -> None:
    audit = _audit(_finding("Indeks"), not_judged=(_finding("Nilai", "not_judged"),))

    rows = list(csv.reader(StringIO(as_csv(audit, "en"))))

    shown = ["IKU i-1; i-0 CASCADE_CLUSTER i-1", "S2-04, S2-05", "0123456789abcdef"]
    start = ["error", "ORP-03", "orphaned", "IKU", "i-1"]
    assert rows == [
        list(COLUMNS),
        ["fault", *start, "Indeks", "IKU Indeks has no parent", *shown, *[""] * 7],
        ["not_judged", *start, "Nilai", "IKU Nilai has no parent", *shown, *[""] * 7],
    ]


def test_what_is_known_waived_or_read_from_a_file_says_so() -> None:
    rows = list(csv.DictReader(StringIO(as_csv(AUDIT, "en"))))
    further = COLUMNS[COLUMNS.index("known") :]

    assert [(row["verdict"], *(row[name] for name in further)) for row in rows] == [
        ("fault", "", "", "", "", "kantor", "iku, 1.csv", "7"),
        ("fault", "true", "", "", "", "", "", ""),
        ("fault", "", "", "", "", "", "", ""),
        ("waived", "", "Kepala", "2023-01-01", "luas", "", "", ""),
        ("waived", "", "", "", "tercatat", "", "", ""),
        ("not_judged", "", "", "", "", "", "", ""),
    ]


def test_json_holds_everything_in_both_languages() -> None:
    audit = _audit(_finding("Indeks"))

    assert json.loads(as_json(audit)) == audit.model_dump(mode="json")


@pytest.mark.parametrize(
    "cell",
    ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\u200b=1", "\ufeff=1"],
)
def test_what_a_spreadsheet_would_run_becomes_text(cell: str) -> None:
    (row,) = csv.DictReader(StringIO(as_csv(_audit(_finding(cell)), "id")))

    assert row["name"] == "'" + cell.strip(" \t\r\u200b\ufeff")


@given(st.text())
def test_no_text_at_all_begins_a_formula_or_breaks_a_row(name: str) -> None:
    cell = neutral(name)

    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    rows = list(csv.reader(StringIO(as_csv(_audit(_finding(name)), "en"))))
    assert (len(rows), rows[1][COLUMNS.index("name")]) == (2, cell)
