"""Each rule fires exactly where its cases say, on every engine."""

from collections import defaultdict

import pytest

from graph.catalogue import catalogue
from graph.messages import catalogue as messages
from graph.query import Rule
from graph.store import Store
from tests.rules.cases import Case, cases, patterns, readable
from tests.rules.given import Misfit, check

CASES = tuple(cases())


@pytest.mark.parametrize("case", CASES, ids=str)
def test_rule_reports_exactly_these_rows(case: Case, store: Store) -> None:
    check(patterns(case.given))
    rule = catalogue().rule(case.rule)

    with store.rehearse() as rehearsal:
        if case.given.strip():
            rehearsal.run(f"CREATE {patterns(case.given)}")
        found = rehearsal.run(rule.text, rule.bind(case.parameters))

    assert [readable(row) for row in found] == [dict(row) for row in case.expect]
    assert all(tuple(row) == tuple(rule.columns) for row in found)


@pytest.mark.parametrize("rule", catalogue().rules(), ids=lambda rule: rule.id)
def test_rule_has_a_case_that_fires_one_that_stays_silent_and_one_on_an_edge(rule: Rule) -> None:
    of_rule = [case for case in CASES if case.rule == rule.id]

    assert any(case.expect for case in of_rule)
    assert any(not case.expect for case in of_rule)
    edges = {case.boundary for case in of_rule} - {None}
    assert edges and edges <= {"equal", "one off", "empty", "null"}


def test_every_case_file_belongs_to_a_rule() -> None:
    assert {case.rule for case in CASES} == set(catalogue().rule_ids())


def test_no_rule_has_two_cases_of_one_name() -> None:
    names: dict[str, list[str]] = defaultdict(list)
    for case in CASES:
        names[case.rule].append(case.name)

    assert {rule: sorted(set(given)) for rule, given in names.items()} == {
        rule: sorted(given) for rule, given in names.items()
    }


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("(:IKO {key: 'A'})", "there is no node type IKO"),
        ("(:IKU {key: 'A', year: 2022, color: 'red'})", "IKU has no property color"),
        ("(:IKU {key: 'A'})", "IKU lacks year"),
        ("(:IKU {key: 'A', year: '2022'})", "IKU.year cannot be '2022'"),
        ("(:IKU {key: 'A', year: 2022, cascade_class: 'X'})", "IKU.cascade_class cannot be 'X'"),
        ("(a:Unit {key: 'U'})-[:OWNED_BY]->(a)", "OWNED_BY does not begin at Unit"),
        ("(a:IKU {key: 'A', year: 2022})-[:OWNED_BY]->(a)", "OWNED_BY does not end at IKU"),
        ("(:IKU {key: 'A', year: 2022})-[:OWNS]->(:Unit {key: 'U'})", "there is no relationship type OWNS"),
        ("(b)", "(b) has no label"),
    ],
)
def test_a_graph_that_the_schema_does_not_allow_is_no_case(given: str, message: str) -> None:
    with pytest.raises(Misfit) as raised:
        check(given)

    assert str(raised.value) == message


@pytest.mark.parametrize("case", CASES, ids=str)
def test_people_never_read_a_fixed_word_of_a_query(case: Case) -> None:
    columns = catalogue().rule(case.rule).columns
    single = [row[name] for row in case.expect for name in row if columns[name] == "code"]
    several = [word for row in case.expect for name in row if columns[name] == "code[]" for word in row[name]]

    assert {f"code.{word}" for word in (*single, *several)} <= set(messages("en"))
