"""Each check and each point, from facts alone."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from graph.answer import Owner
from graph.catalogue import catalogue
from graph.checklist_checks import RESTS_ON, Facts, Goal, Name, Standard, Verdict, checks, points
from graph.messages import text

MANUAL = {
    "key": "M",
    "name": "Indeks x",
    "definition": "Tingkat x.",
    "formula": "a / b",
    "unit": "%",
    "control": "LOW",
    "measures": "QUALITY",
    "quality_criterion": "Q1",
    "quality_evidence": "Survei tahunan.",
    "polarity": "MAXIMIZE",
    "first_used_year": 2020,
    "name_prefix": "INDEKS",
}
FACTS = Facts(
    key="I",
    name="Indeks x",
    year=2024,
    unit="indeks",
    owners=(Owner(label="Position", key="P", name="Kepala"),),
    manual=MANUAL,
    vague=(),
    duties=(("Melayani", True),),
    same=0,
    unclear=0,
    standards=(),
    realisations=2,
    positive=1,
    duties_of_owner=1,
    goal=Goal("Peta", ("Sasaran",)),
)


def said(name: Name, facts: Facts) -> tuple[Verdict, str]:
    """Verdict and Indonesian reason of one check."""
    (found,) = (check for check in checks(facts, facts.year) if check.name == name)
    assert found.rests_on == RESTS_ON[name]
    return found.verdict, found.reason.id


def manual(**changes: Any) -> Facts:
    return replace(FACTS, manual={**MANUAL, **changes})


def expected(sentence: str, **values: Any) -> str:
    return text(f"checklist.{sentence}", "id", **values)


TWO_YEARS = {"since": 2022, "until": 2023}
TIMELY: dict[str, Any] = {"quality_criterion": "T"}


def timed(*standards: Standard) -> Facts:
    return replace(manual(**TIMELY), standards=standards)


@pytest.mark.parametrize(
    ("name", "facts", "verdict", "sentence", "values"),
    [
        ("specific", FACTS, "met", "specific_met", {}),
        ("specific", manual(definition=None), "not_judged", "specific_no_definition", {}),
        ("specific", manual(definition="  "), "not_judged", "specific_no_definition", {}),
        ("specific", replace(FACTS, manual=None), "not_judged", "specific_no_definition", {}),
        (
            "specific",
            replace(manual(definition=None), vague=("optimal", "baik")),
            "not_met",
            "specific_vague",
            {"words": "optimal, baik"},
        ),
        ("measurable", FACTS, "met", "measurable_met", {"unit": "indeks"}),
        ("measurable", replace(FACTS, manual=None), "not_judged", "no_manual", {}),
        ("measurable", manual(formula=None), "not_met", "measurable_no_formula", {}),
        ("measurable", manual(name_prefix=None), "not_met", "measurable_no_kind", {}),
        ("measurable", replace(FACTS, unit=None), "met", "measurable_met", {"unit": "%"}),
        ("measurable", replace(manual(unit=None), unit=None), "not_judged", "measurable_no_unit", {}),
        (
            "measurable",
            replace(FACTS, unit="hari kerja"),
            "not_met",
            "measurable_other_unit",
            {"kind": "Indeks", "unit": "hari kerja"},
        ),
        ("realistic", FACTS, "met", "realistic_met", TWO_YEARS),
        ("realistic", replace(FACTS, manual=None), "not_judged", "no_manual", {}),
        (
            "realistic",
            replace(FACTS, positive=0),
            "not_met",
            "realistic_zero",
            TWO_YEARS,
        ),
        (
            "realistic",
            replace(manual(polarity=None), positive=0),
            "not_judged",
            "realistic_polarity",
            TWO_YEARS,
        ),
        (
            "realistic",
            replace(manual(polarity="MINIMIZE"), positive=0),
            "met",
            "realistic_met",
            TWO_YEARS,
        ),
        (
            "realistic",
            replace(manual(first_used_year=2022), realisations=0, positive=0),
            "not_met",
            "realistic_nothing",
            {"used": 2022, **TWO_YEARS},
        ),
        (
            "realistic",
            replace(manual(first_used_year=2023), realisations=0, positive=0),
            "not_judged",
            "realistic_new",
            {"used": 2023, **TWO_YEARS},
        ),
        (
            "realistic",
            replace(manual(first_used_year=None), realisations=0, positive=0),
            "not_judged",
            "realistic_unknown",
            TWO_YEARS,
        ),
        ("fits_duties", FACTS, "met", "duties_met", {"duties": "Melayani"}),
        (
            "fits_duties",
            replace(FACTS, duties=(("A", True), ("B", False), ("C", True))),
            "met",
            "duties_met",
            {"duties": "A; C"},
        ),
        ("fits_duties", replace(FACTS, duties=(), owners=()), "not_judged", "no_position", {}),
        (
            "fits_duties",
            replace(FACTS, duties=(), owners=(Owner(label="Unit", key="U", name="u"),)),
            "not_judged",
            "no_position",
            {},
        ),
        ("fits_duties", replace(FACTS, duties=(), duties_of_owner=0), "not_judged", "duties_unknown", {}),
        ("fits_duties", replace(FACTS, duties=()), "not_met", "duties_none", {}),
        (
            "fits_duties",
            replace(FACTS, duties=(("B", False),)),
            "not_met",
            "duties_of_others",
            {"duties": "B"},
        ),
        ("quality", FACTS, "met", "quality_Q1", {"evidence": "Survei tahunan."}),
        ("quality", manual(quality_criterion="Q2"), "met", "quality_Q2", {"evidence": "Survei tahunan."}),
        ("quality", manual(quality_criterion="Q4"), "met", "quality_Q4", {"evidence": "Survei tahunan."}),
        ("quality", replace(FACTS, manual=None), "not_judged", "no_manual", {}),
        ("quality", manual(quality_criterion=None), "not_judged", "quality_no_criterion", {}),
        ("quality", manual(quality_criterion="Q9"), "not_judged", "quality_no_criterion", {}),
        (
            "quality",
            manual(quality_criterion=None, measures=None),
            "not_judged",
            "quality_no_criterion",
            {},
        ),
        (
            "quality",
            manual(quality_criterion=None, measures="QUANTITY"),
            "not_met",
            "quality_only_QUANTITY",
            {},
        ),
        ("quality", manual(quality_criterion=None, measures="COST"), "not_met", "quality_only_COST", {}),
        ("quality", manual(quality_evidence=None), "not_judged", "quality_no_evidence", {"criterion": "Q1"}),
        (
            "quality",
            replace(manual(quality_criterion="Q3"), unit=" Rp "),
            "met",
            "quality_Q3",
            {"evidence": "Survei tahunan."},
        ),
        (
            "quality",
            manual(quality_criterion="Q3"),
            "not_met",
            "quality_no_money",
            {"criterion": "Q3", "unit": "indeks"},
        ),
        (
            "quality",
            replace(manual(quality_criterion="Q3", unit=None), unit=None),
            "not_judged",
            "quality_no_unit",
            {"criterion": "Q3"},
        ),
        ("quality", timed(), "not_judged", "quality_no_standard", {"criterion": "T"}),
        (
            "quality",
            timed(Standard("A", "ended"), Standard("B", "in_force"), Standard("C", "in_force")),
            "met",
            "quality_time_in_force",
            {"standards": "B; C"},
        ),
        (
            "quality",
            timed(Standard("A", "ended"), Standard("B", "unknown")),
            "not_judged",
            "quality_time_unknown",
            {"standards": "B"},
        ),
        ("quality", timed(Standard("A", "ended")), "not_met", "quality_time_ended", {"standards": "A"}),
        ("relevant", FACTS, "met", "relevant_met", {"objectives": "Sasaran", "map": "Peta"}),
        ("relevant", replace(FACTS, goal=None), "not_judged", "relevant_no_map", {}),
        ("relevant", replace(FACTS, goal=Goal("Peta", ())), "not_met", "relevant_nothing", {"map": "Peta"}),
        ("relevant", replace(FACTS, goal=None, owners=()), "not_judged", "no_position", {}),
    ],
)
def test_a_check(
    name: Name, facts: Facts, verdict: Verdict, sentence: str, values: Mapping[str, Any]
) -> None:
    assert said(name, facts) == (verdict, expected(sentence, **values))


@pytest.mark.parametrize(
    ("kind", "unit", "fits"),
    [
        ("PERSENTASE", "%", True),
        ("PERSENTASE", "Persen", True),
        ("PERSENTASE", "laporan", False),
        ("INDEKS", "%", True),
        ("INDEKS", "hari", False),
        ("JUMLAH", "laporan", True),
        ("JUMLAH", "indeks", False),
        ("JUMLAH", "%", False),
        ("WAKTU", "Hari kerja", True),
        ("WAKTU", "indeks", False),
        ("NILAI", "Rp", True),
        ("TINGKAT", "%", True),
        ("AKURASI", "skor", True),
    ],
)
def test_the_unit_must_fit_what_the_name_begins_with(kind: str, unit: str, fits: bool) -> None:
    facts = replace(manual(name_prefix=kind), unit=unit)

    assert said("measurable", facts)[0] == ("met" if fits else "not_met")


def test_the_six_checks_come_in_the_order_of_the_source() -> None:
    assert [check.name for check in checks(FACTS, 2024)] == [
        "specific",
        "measurable",
        "realistic",
        "fits_duties",
        "quality",
        "relevant",
    ]


def test_in_another_year_nothing_is_judged() -> None:
    found = checks(FACTS, 2023)

    assert {check.verdict for check in found} == {"not_judged"}
    assert {check.reason.en for check in found} == {"This is an IKU of the year 2024, not 2023."}


@pytest.mark.parametrize(
    ("control", "worth", "sentence"),
    [
        ("LOW", 1, "control_LOW"),
        ("MODERATE", 1, "control_MODERATE"),
        ("HIGH", 0, "control_HIGH"),
        (None, None, "control_unknown"),
        ("EXTREME", None, "control_unknown"),
    ],
)
def test_control_that_is_not_all_the_owners_adds_a_point(
    control: str | None, worth: int | None, sentence: str
) -> None:
    point = points(manual(control=control))[0]

    assert (point.name, point.points, point.rests_on) == ("control", worth, ("S2-24",))
    assert point.reason.id == expected(sentence)


@pytest.mark.parametrize(
    ("facts", "worth", "sentence", "count"),
    [
        (FACTS, 0, "shared_alone", 0),
        (replace(FACTS, same=2), -1, "shared_same", 2),
        (replace(FACTS, same=2, unclear=1), -1, "shared_same", 2),
        (replace(FACTS, unclear=3), None, "shared_unclear", 3),
        (replace(FACTS, manual=None), None, "shared_unknown", 0),
        (replace(FACTS, owners=()), None, "shared_unknown", 0),
    ],
)
def test_sharing_in_full_takes_a_point(facts: Facts, worth: int | None, sentence: str, count: int) -> None:
    point = points(facts)[1]

    assert (point.name, point.points, point.rests_on) == ("shared", worth, ("S2-30",))
    assert point.reason.id == expected(sentence, count=count)


def test_foreign_text_is_put_on_one_line() -> None:
    facts = replace(FACTS, duties=(("A\n\x1b[31mB", True),))

    assert said("fits_duties", facts)[1] == "IKU mencerminkan tugas pemiliknya: A [31mB."


def test_the_checklist_and_the_rule_know_the_same_vague_words() -> None:
    rule, facts = catalogue().rule("QLT-05"), catalogue().query("checklist/facts")

    assert rule.defaults["vague_words"] == facts.defaults["vague_words"]
