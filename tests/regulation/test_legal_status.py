"""The status of a regulation on a day, weighed from statements that may contradict each other."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.legal_status import AUTHORITIES, Facts, Statement, Status, When, status_on

D467, D300 = "KMK|467|KMK.01|2014", "KMK|300|KMK.01|2022"
REVOKED_ON = When(date(2022, 7, 28))


def end(**values: Any) -> Statement:
    """Return a relation that ends KMK 467 on the day it did end."""
    given: dict[str, Any] = {"newer": D300, "effective": REVOKED_ON, "authority": "CIRCULAR", "mark": "SEEN"}
    return Statement("REVOKES", D467, **{**given, **values})


def claim(says: Any, **values: Any) -> Statement:
    return Statement(says, D467, **{"authority": "STUDY", "mark": "SEEN", **values})


FACTS = Facts(D467, effective=When(date(2014, 1, 1), "YEAR"))
MODULE = claim(
    "IN_FORCE", stated_on=date(2025, 6, 1), quote="masih berlaku selama belum ada KMK penggantinya"
)
CIRCULAR = end(source="SE-17", quote="sebagai pengganti")
ARTICLE = end(source="djkn-15808", authority="ARTICLE", quote="mencabut")


def test_the_higher_authority_decides_and_the_dissent_is_shown() -> None:
    """Claim A says that KMK 467 holds, B and C that KMK 300 took its place (domain.md 2.2)."""
    status = status_on(FACTS, [MODULE, ARTICLE, CIRCULAR], date(2026, 10, 1))

    assert status == Status("ended", since=REVOKED_ON, by=D300, decided_by=CIRCULAR, dissent=(MODULE,))


def test_before_its_end_it_was_in_force_and_the_outweighed_claim_decides_nothing() -> None:
    status = status_on(FACTS, [MODULE, ARTICLE, CIRCULAR], date(2022, 7, 27))

    assert status == Status("in_force", since=FACTS.effective, reason="unopposed")


def test_equal_authorities_that_contradict_each_other_leave_it_unknown() -> None:
    study = end(authority="STUDY")

    status = status_on(FACTS, [MODULE, study], date(2026, 1, 1))

    assert status == Status("unknown", by=D300, dissent=(study, MODULE), reason="contradiction")


def test_a_claim_of_higher_authority_keeps_it_in_force() -> None:
    decree = claim("IN_FORCE", authority="DECREE", stated_on=date(2023, 1, 1))

    status = status_on(FACTS, [CIRCULAR, decree], date(2024, 1, 1))

    assert status == Status("in_force", since=FACTS.effective, decided_by=decree, dissent=(CIRCULAR,))


def test_in_force_said_before_the_end_contradicts_nothing() -> None:
    early = claim("IN_FORCE", authority="LAW", stated_on=date(2022, 7, 27))

    assert status_on(FACTS, [CIRCULAR, early], date(2022, 7, 27)).decided_by == early
    assert status_on(FACTS, [CIRCULAR, early], date(2022, 7, 28)) == Status(
        "ended", since=REVOKED_ON, by=D300, decided_by=CIRCULAR
    )


def test_a_claim_without_a_day_contradicts_every_end() -> None:
    undated = claim("IN_FORCE")

    assert status_on(FACTS, [CIRCULAR, undated], date(2023, 1, 1)).dissent == (undated,)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2017, 1, 26), Status("not_yet", since=When(date(2017, 1, 27)))),
        (date(2017, 1, 27), Status("in_force", since=When(date(2017, 1, 27)), reason="unopposed")),
    ],
)
def test_the_first_day_in_force_is_the_effective_day(on: date, expected: Status) -> None:
    assert status_on(Facts("PMK|7|PMK.09|2017", effective=When(date(2017, 1, 27))), (), on) == expected


@pytest.mark.parametrize(
    ("precision", "on", "verdict", "reason"),
    [
        ("YEAR", date(2020, 12, 31), "in_force", "unopposed"),
        ("YEAR", date(2021, 1, 1), "unknown", "imprecise"),
        ("YEAR", date(2021, 12, 30), "unknown", "imprecise"),
        ("YEAR", date(2021, 12, 31), "ended", None),
        ("MONTH", date(2021, 11, 30), "in_force", "unopposed"),
        ("MONTH", date(2021, 12, 1), "unknown", "imprecise"),
        ("MONTH", date(2021, 12, 31), "ended", None),
        ("DAY", date(2021, 12, 14), "in_force", "unopposed"),
        ("DAY", date(2021, 12, 15), "ended", None),
    ],
)
def test_near_a_date_that_is_not_exact_the_answer_is_unknown(
    precision: Any, on: date, verdict: str, reason: str | None
) -> None:
    vague = end(effective=When(date(2021, 12, 15), precision))

    status = status_on(FACTS, [vague], on)

    assert (status.verdict, status.reason) == (verdict, reason)


def test_near_a_first_day_that_is_not_exact_the_answer_is_unknown() -> None:
    assert status_on(FACTS, (), date(2014, 6, 1)) == Status("unknown", reason="imprecise")
    assert status_on(FACTS, (), date(2013, 12, 31)) == Status("not_yet", since=FACTS.effective)


def test_an_exact_statement_dates_the_end_that_another_leaves_vague() -> None:
    undated = claim("REPLACED", authority="CIRCULAR", stated_on=date(2022, 12, 1))

    assert status_on(FACTS, [undated, ARTICLE], date(2020, 1, 1)).verdict == "in_force"
    assert status_on(FACTS, [undated, ARTICLE], date(2023, 1, 1)) == Status(
        "ended", since=REVOKED_ON, by=D300, decided_by=undated
    )
    assert status_on(FACTS, [undated], date(2020, 1, 1)) == Status(
        "unknown", dissent=(undated,), reason="undated"
    )


def test_in_force_said_within_the_span_of_a_vague_end_puts_the_end_later() -> None:
    vague = end(effective=When(date(2022, 1, 1), "YEAR"))
    still = claim("IN_FORCE", authority="DECREE", stated_on=date(2022, 5, 1))

    assert status_on(FACTS, [vague, still], date(2022, 5, 1)).verdict == "in_force"
    assert status_on(FACTS, [vague, still], date(2022, 5, 2)).reason == "imprecise"


def test_a_relation_without_a_day_works_from_the_first_day_of_the_newer_regulation() -> None:
    relation = end(effective=None, newer_effective=REVOKED_ON)

    assert status_on(FACTS, [relation], date(2022, 7, 27)).verdict == "in_force"
    assert status_on(FACTS, [relation], date(2022, 7, 28)).since == REVOKED_ON


def test_a_missing_day_is_said_and_never_guessed() -> None:
    relation = end(effective=None)

    assert status_on(FACTS, [relation], date(2026, 1, 1)) == Status(
        "unknown", by=D300, dissent=(relation,), reason="undated"
    )
    assert status_on(Facts(D467), (), date(2026, 1, 1)) == Status("unknown", reason="no_start")


def test_what_ended_another_is_itself_in_force_from_that_day() -> None:
    newer = Facts(D300)

    assert status_on(newer, [CIRCULAR], date(2022, 7, 27)) == Status("unknown", reason="no_start")
    assert status_on(newer, [CIRCULAR], date(2022, 7, 28)) == Status("in_force", reason="unopposed")


def test_a_claim_stands_in_for_a_missing_first_day() -> None:
    seen = claim("IN_FORCE", stated_on=date(2016, 1, 1))
    begun = claim("IN_FORCE", effective=When(date(2015, 1, 1)))

    assert status_on(Facts(D467), [seen], date(2016, 1, 1)) == Status("in_force", decided_by=seen)
    assert status_on(Facts(D467), [seen], date(2015, 12, 31)) == Status("unknown", reason="no_start")
    assert status_on(Facts(D467), [begun], date(2014, 12, 31)) == Status(
        "not_yet", since=When(date(2015, 1, 1))
    )


def test_not_yet_is_believed_only_where_the_first_day_is_missing() -> None:
    early = claim("NOT_YET", stated_on=date(2015, 6, 1))

    assert status_on(Facts(D467), [early], date(2015, 1, 1)) == Status("not_yet", decided_by=early)
    assert status_on(FACTS, [early], date(2015, 1, 1)) == Status(
        "in_force", since=FACTS.effective, dissent=(early,), reason="unopposed"
    )


@pytest.mark.parametrize("mark", ["INFERRED", "UNVERIFIED"])
def test_what_nobody_has_read_ends_nothing(mark: Any) -> None:
    guess = end(mark=mark)

    assert status_on(FACTS, [guess], date(2022, 7, 27)).verdict == "in_force"
    assert status_on(FACTS, [guess], date(2022, 7, 28)) == Status(
        "unknown", by=D300, dissent=(guess,), reason="inferred"
    )
    assert status_on(FACTS, [guess, MODULE], date(2026, 1, 1)) == Status(
        "in_force", since=FACTS.effective, decided_by=MODULE, dissent=(guess,)
    )


def test_it_ends_after_its_own_last_day_whoever_says_otherwise() -> None:
    facts = Facts(D467, effective=FACTS.effective, effective_to=date(2020, 12, 31))
    law = claim("IN_FORCE", authority="LAW", stated_on=date(2021, 1, 1))

    assert status_on(facts, [law], date(2020, 12, 31)).verdict == "in_force"
    assert status_on(facts, [law], date(2021, 1, 1)) == Status(
        "ended",
        since=When(date(2021, 1, 1)),
        decided_by=Statement("EXPIRES", D467, effective=When(date(2021, 1, 1))),
        dissent=(law,),
    )
    assert status_on(Facts(D467, FACTS.effective, date.max), (), date(2099, 1, 1)).verdict == "in_force"


def test_the_end_of_what_ended_it_does_not_bring_it_back() -> None:
    next_end = Statement("REPLACES", D300, newer="KMK|127||2026", effective=When(date(2026, 1, 1)))

    status = status_on(FACTS, [CIRCULAR, next_end], date(2026, 6, 1))

    assert status == Status("ended", since=REVOKED_ON, by=D300, decided_by=CIRCULAR)


def test_a_chain_that_comes_back_to_itself_is_unknown() -> None:
    back = Statement("REPLACES", D300, newer=D467, effective=When(date(2014, 1, 1)))
    itself = end(newer=D467)

    assert status_on(FACTS, [CIRCULAR, back], date(2023, 1, 1)) == Status(
        "unknown", dissent=(CIRCULAR,), reason="cycle"
    )
    assert status_on(FACTS, [itself], date(2023, 1, 1)).reason == "cycle"


def test_amending_is_told_and_ends_nothing() -> None:
    later = Statement("AMENDS", D467, newer="KMK|9||2023", effective=When(date(2023, 1, 1)))
    amended = Statement("AMENDS", D467, newer="KMK|556|KMK.01|2015", effective=When(date(2015, 1, 1), "YEAR"))
    undated = Statement("AMENDS", D467, newer="KMK|1||2020")

    status = status_on(FACTS, [undated, later, amended], date(2016, 1, 1))

    assert status == Status(
        "in_force", since=FACTS.effective, amended_by=(amended, undated), reason="unopposed"
    )


_KEYS = st.sampled_from(["A", "B", "C"])
_DATES = st.dates(date(2010, 1, 1), date(2030, 12, 31))
_WHENS = st.none() | st.builds(When, _DATES, st.sampled_from(["DAY", "MONTH", "YEAR"]))
_CLAIMS = st.sampled_from(["IN_FORCE", "NOT_YET", "REVOKED", "REPLACED"])
_RELATIONS = st.sampled_from(["REVOKES", "REPLACES", "AMENDS"])
_ORIGIN: dict[str, Any] = {
    "effective": _WHENS,
    "authority": st.none() | st.sampled_from(AUTHORITIES),
    "mark": st.sampled_from([None, "SEEN", "RESTATED", "SEED", "INFERRED", "UNVERIFIED"]),
}
_STATEMENTS = st.lists(
    st.builds(Statement, _CLAIMS, _KEYS, stated_on=st.none() | _DATES, **_ORIGIN)
    | st.builds(Statement, _RELATIONS, _KEYS, newer=_KEYS, newer_effective=_WHENS, **_ORIGIN),
    max_size=8,
)
_FACTS = st.builds(Facts, st.just("A"), effective=_WHENS, effective_to=st.none() | _DATES)


@given(_FACTS, _STATEMENTS.flatmap(lambda s: st.tuples(st.just(s), st.permutations(s))), _DATES)
def test_the_order_of_statements_means_nothing(
    facts: Facts, both: tuple[Sequence[Statement], Sequence[Statement]], on: date
) -> None:
    assert status_on(facts, both[0], on) == status_on(facts, both[1], on)


@given(_FACTS, _STATEMENTS, _DATES, _DATES)
def test_what_has_ended_stays_ended(
    facts: Facts, statements: list[Statement], one: date, other: date
) -> None:
    earlier, later = sorted((one, other))

    if status_on(facts, statements, earlier).verdict == "ended":
        assert status_on(facts, statements, later).verdict == "ended"


@given(_FACTS, _STATEMENTS, _DATES)
def test_no_amendment_changes_the_answer(facts: Facts, statements: list[Statement], on: date) -> None:
    without = [statement for statement in statements if statement.says != "AMENDS"]

    status, plain = status_on(facts, statements, on), status_on(facts, without, on)

    assert (status.verdict, status.since, status.by, status.decided_by, status.dissent, status.reason) == (
        plain.verdict,
        plain.since,
        plain.by,
        plain.decided_by,
        plain.dissent,
        plain.reason,
    )


@given(_FACTS, _STATEMENTS, _DATES)
def test_an_unknown_status_has_a_reason(facts: Facts, statements: list[Statement], on: date) -> None:
    status = status_on(facts, statements, on)

    assert (status.reason not in (None, "unopposed")) == (status.verdict == "unknown")
