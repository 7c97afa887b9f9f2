"""Every file below ``queries`` at once: what no single rule's cases could see."""

import csv
import io
import re
from importlib.resources import files

import pytest

from graph.catalogue import catalogue
from graph.messages import LANGUAGES
from graph.query import Query, Rule, family_name
from graph.schema import NODES, RELATIONSHIPS
from graph.schema.declare import Record, properties
from tests.catalogue.scan import columns, functions, is_ordered, named, strings

RULES = catalogue().rules()
QUERIES = (*RULES, *map(catalogue().query, catalogue().query_ids()))
SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
RULE_FILE = re.compile(r"audit/[a-z]+/[A-Z]{3}-([0-9]{2}|[A-Z]+)(-[a-z0-9]+)+\.cypher")
SAYS_NOTHING = {
    "bad",
    "check",
    "data",
    "error",
    "fault",
    "flag",
    "foo",
    "info",
    "misc",
    "problem",
    "tmp",
    "wrong",
}
"""Words that every rule or column could have in its name."""
ONE_ROW = {"health/ping": "a constant", "trace/iku": "one IKU by its key"}
"""Questions that give one row at most, so that there is no order to say; why they do. So does a mere list."""
ON_EVERY_RECORD = {found.name for found in properties(Record)} | {"dataset", "file", "row"}
PARTS_OF_A_DATE = {"year", "month", "day"}

each_query = pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.id)
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


DECLARED: dict[str, type[Record]] = {**NODES, **RELATIONSHIPS}


def known_of(owners: frozenset[str]) -> set[str]:
    """What one of the owners has, or anything at all where the text does not say whose it is."""
    of_all = {found.name for name in owners or DECLARED for found in properties(DECLARED[name])}
    return of_all | ON_EVERY_RECORD | (set() if owners else PARTS_OF_A_DATE)


@each_query
def test_labels_types_and_properties_exist_in_the_schema(query: Query) -> None:
    found = named(query.text)

    assert found.labels - set(NODES) == set()
    assert found.types - set(RELATIONSHIPS) == set()
    assert {asked for owners, asked in found.properties if asked not in known_of(owners)} == set()


@each_query
def test_rows_have_the_declared_columns_in_their_order(query: Query) -> None:
    assert columns(query.text) == tuple(query.columns)


@each_query
def test_rows_come_in_an_order_that_is_said(query: Query) -> None:
    assert is_ordered(query.text) or query.id in ONE_ROW or tuple(query.columns) == ("keys",)


@each_query
def test_nothing_depends_on_one_engine_or_on_its_own_identifiers(query: Query) -> None:
    called = functions(query.text)

    assert called & {"id", "elementid"} == set()
    assert {name for name in called if name.startswith(("apoc.", "gds.", "db.", "dbms."))} == set()


@each_query
def test_no_string_is_a_parameter_that_was_meant(query: Query) -> None:
    assert [text for text in strings(query.text) if "$" in text or "{{" in text] == []


@each_query
def test_a_label_is_no_parameter_where_a_key_is_looked_up(query: Query) -> None:
    assert "$(" not in query.text or {"key", "keys"}.isdisjoint(query.parameters)


@each_query
def test_names_say_something(query: Query) -> None:
    words = {word for name in (*query.columns, *query.parameters) for word in name.split("_")}

    assert all(SNAKE.fullmatch(name) for name in (*query.columns, *query.parameters))
    assert words & SAYS_NOTHING == set()


@each_query
def test_years_and_days_are_asked_for_and_never_taken_from_the_clock(query: Query) -> None:
    assert functions(query.text) & {"timestamp", "datetime", "localdatetime", "rand", "randomuuid"} == set()
    assert re.search(r"\bdate\(\s*\)", query.text) is None


@each_rule
def test_a_rule_is_named_after_what_it_finds(rule: Rule) -> None:
    assert RULE_FILE.fullmatch(rule.file)
    slug = rule.file.rpartition("/")[2].removesuffix(".cypher").removeprefix(f"{rule.id}-")
    assert set(slug.split("-")) & SAYS_NOTHING == set()


@each_rule
def test_the_subject_exists_in_the_schema(rule: Rule) -> None:
    assert rule.anchor in NODES
    assert rule.columns[rule.subject] == "str"


@each_rule
def test_a_rule_rests_on_clauses_that_ship(rule: Rule) -> None:
    assert set(rule.rests_on) - clauses() == set()


def clauses() -> set[str]:
    found: set[str] = set()
    for dataset in ("reference", "regulations"):
        table = files("seed").joinpath(dataset, "clause.csv").read_text("utf-8")
        found.update(row["key"] for row in csv.DictReader(io.StringIO(table)))
    return found


@each_rule
def test_the_sentences_name_the_subject(rule: Rule) -> None:
    sentences = [rule.reason] if rule.not_judged is None else [rule.reason, rule.not_judged]

    for sentence in sentences:
        for language in LANGUAGES:
            assert "{name}" in sentence.of(language) or "{names}" in sentence.of(language)


@each_rule
def test_title_and_sentences_are_not_the_same_in_both_languages(rule: Rule) -> None:
    assert rule.title.id != rule.title.en
    assert rule.reason.id != rule.reason.en
    assert rule.not_judged is None or rule.not_judged.id != rule.not_judged.en


@each_rule
def test_its_family_has_a_name(rule: Rule) -> None:
    assert all(family_name(rule.family, language) for language in LANGUAGES)


def test_rules_of_one_prefix_stand_in_one_folder() -> None:
    folders = {(rule.id.split("-")[0], rule.family) for rule in RULES}

    assert len(folders) == len({prefix for prefix, _ in folders})


def test_no_two_questions_have_one_title() -> None:
    for language in LANGUAGES:
        titles = [query.title.of(language) for query in QUERIES]
        assert sorted(set(titles)) == sorted(titles)
