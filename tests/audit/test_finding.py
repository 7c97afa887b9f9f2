"""What one row of a rule says: its sentence in both languages, and its fingerprint."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.answer import Ref
from graph.finding import Finding, Reason, finding, fingerprint
from graph.query import Rule, Texts


def rule(**changes: Any) -> Rule:
    values: dict[str, Any] = {
        "id": "UNS-02",
        "title": Texts("x", "x"),
        "parameters": {},
        "defaults": {},
        "columns": {"iku": "str", "name": "str", "parts": "str[]", "evidence": "evidence"},
        "requires": (),
        "sections": {},
        "text": "",
        "file": "audit/unsupported/UNS-02-x.cypher",
        "severity": "warning",
        "anchor": "IKU",
        "subject": "iku",
        "identity": ("iku", "parts"),
        "reason": Texts("{name}: {parts}", "{name} has {parts}"),
        "not_judged": Texts("{name} belum", "{name} not yet"),
        "rests_on": ("S2-22",),
    }
    return Rule(**(values | changes))


ROW: dict[str, Any] = {
    "iku": "A",
    "name": "Indeks",
    "parts": ["x", "y"],
    "evidence": [{"node": "IKU", "key": "A"}],
}


def test_a_row_becomes_a_finding() -> None:
    assert finding(rule(), ROW) == Finding(
        rule="UNS-02",
        family="unsupported",
        verdict="fault",
        severity="warning",
        subject=Ref(label="IKU", key="A", name="Indeks"),
        reason=Reason(id="Indeks: x, y", en="Indeks has x, y"),
        evidence=({"node": "IKU", "key": "A"},),
        rests_on=("S2-22",),
        fingerprint=fingerprint(rule(), ROW),
        values={"iku": "A", "parts": ["x", "y"]},
    )


def test_a_row_may_say_its_own_severity_and_that_it_is_not_judged() -> None:
    found = finding(rule(), ROW | {"severity": "info", "verdict": "not_judged"})

    assert (found.severity, found.verdict) == ("info", "not_judged")
    assert found.reason == Reason(id="Indeks belum", en="Indeks not yet")


def test_a_subject_without_a_name_goes_by_its_key() -> None:
    assert finding(rule(), ROW | {"name": None}).subject == Ref(label="IKU", key="A", name="A")


@pytest.mark.parametrize(
    ("value", "said_id", "said_en"),
    [
        (None, "tidak diketahui", "unknown"),
        ([], "tidak diketahui", "unknown"),
        (True, "ya", "yes"),
        (False, "tidak", "no"),
        (date(2022, 7, 28), "28 Juli 2022", "28 July 2022"),
        (100.0, "100", "100"),
        (0.1, "0.1", "0.1"),
        (["a", None, date(2022, 1, 2)], "a, tidak diketahui, 2 Januari 2022", "a, unknown, 2 January 2022"),
        ("{name} {0} %s", "{name} {0} %s", "{name} {0} %s"),
    ],
)
def test_values_are_said_as_people_say_them(value: object, said_id: str, said_en: str) -> None:
    found = finding(rule(), ROW | {"parts": value})

    assert found.reason == Reason(id=f"Indeks: {said_id}", en=f"Indeks has {said_en}")


@given(st.permutations(["a", "b", "c", "d"]))
def test_a_group_keeps_its_fingerprint_in_any_order(parts: list[str]) -> None:
    assert fingerprint(rule(), ROW | {"parts": parts}) == fingerprint(
        rule(), ROW | {"parts": ["a", "b", "c", "d"]}
    )


@given(st.lists(st.text(), min_size=2, max_size=2, unique=True))
def test_another_identity_is_another_fault(keys: list[str]) -> None:
    first, second = ({**ROW, "iku": key} for key in keys)

    assert fingerprint(rule(), first) != fingerprint(rule(), second)


def test_another_rule_or_a_moved_border_is_another_fault() -> None:
    one = rule(identity=("iku", "name"))

    assert fingerprint(one, ROW) != fingerprint(rule(identity=("iku", "name"), id="UNS-03"), ROW)
    assert fingerprint(one, ROW | {"iku": "AB", "name": "C"}) != fingerprint(
        one, ROW | {"iku": "A", "name": "BC"}
    )


def test_what_is_no_identity_does_not_count() -> None:
    assert fingerprint(rule(), ROW) == fingerprint(rule(), ROW | {"name": "other", "evidence": []})


def test_a_fingerprint_never_changes_between_versions() -> None:
    assert fingerprint(rule(), ROW) == "569abeb05452ef8e"
