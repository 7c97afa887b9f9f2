"""Mutants are tried on an engine: a case notices them by other rows, and a runaway one is stopped."""

from dataclasses import replace

import pytest

from graph.catalogue import catalogue
from graph.errors import QueryRefused
from graph.store import Store
from tests.mutants.trial import CaseFails, tried
from tests.mutants.watch import stopped_after
from tests.rules.cases import Case

RULE = replace(
    catalogue().rule("ORP-04"),
    text="MATCH (i:IKU) WHERE i.year > $year AND i.year >= $year "
    "RETURN i.key AS objective, [1] + coalesce(i.name, 2) IS NULL AS name, [] AS evidence ORDER BY objective",
)
GIVEN = "(:IKU {key: 'A', year: 2023, name: 'a'})"
EXPECT = ({"objective": "A", "name": False, "evidence": []},)
ENDLESS = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b = -1 RETURN a"


def case(given: str, *expect: dict[str, object]) -> Case:
    return Case("ORP-04", "x", given, {"year": 2022}, expect)


def test_only_what_changes_the_rows_of_a_case_is_noticed(embedded: Store) -> None:
    weak = tried(embedded, RULE, [case(GIVEN, *EXPECT)])
    strong = tried(embedded, RULE, [case(GIVEN, *EXPECT), case("(:IKU {key: 'B', year: 2022})")])

    assert [mutant.name for mutant in weak.survived] == [
        "i.year > $year: left out",
        "i.year > $year: > becomes >=",
        "i.year >= $year: left out",
        "i.year >= $year: >= becomes >",
        "coalesce(i.name, 2) without 2",
    ]
    assert [mutant.name for mutant in strong.survived] == [
        "i.year >= $year: left out",
        "i.year >= $year: >= becomes >",
        "coalesce(i.name, 2) without 2",
    ]
    assert (weak.invalid, strong.invalid) == ((), ())


def test_a_case_that_fails_by_itself_proves_nothing(embedded: Store) -> None:
    with pytest.raises(CaseFails):
        tried(embedded, RULE, [case(GIVEN)])


def test_a_mutant_that_the_engine_refuses_is_invalid_unless_some_case_can_run_it(embedded: Store) -> None:
    # Without the condition a year is divided by a text, which no engine does.
    divided = (
        "MATCH (i:IKU) WHERE i.year > $year WITH i, i.year / i.name AS x RETURN i.key AS a, [] AS evidence"
    )
    rule = replace(RULE, text=divided)
    earlier = case("(:IKU {key: 'B', year: 2021, name: 'b'})")

    some = tried(embedded, rule, [case(""), earlier])
    none = tried(embedded, rule, [earlier])

    refused = ["i.year > $year: left out", "i.year > $year: > becomes <=", "i.year > $year: > becomes <"]
    assert [mutant.name for mutant in some.noticed] == refused
    assert [mutant.name for mutant in none.invalid] == refused
    assert (some.invalid, none.noticed) == ((), ())


def test_a_query_that_does_not_end_is_stopped(store: Store) -> None:
    with store.rehearse() as rehearsal, stopped_after(0.3, store, "/* endless */") as late:
        with pytest.raises(QueryRefused):
            rehearsal.run(f"{ENDLESS}\n/* endless */")

        assert late.is_set()
