"""Which IKU of a graph a selector means."""

import pytest

from graph.answer import Ref
from graph.catalogue import catalogue
from graph.errors import SelectorError
from graph.finding import Finding, Reason
from graph.messages import LANGUAGES
from graph.query import Severity
from graph.selection import rules_needed, select
from graph.selector import Selector, Term
from graph.selector_rules import rules_of
from graph.store import Store

OFFICE = """
CREATE (map:StrategyMap {key: 'PETA', name: 'Peta', year: 2024}),
       (goal:StrategicObjective {key: 'SS-1', name: 'Satu'}), (map)-[:HAS_OBJECTIVE]->(goal),
       (:StrategicObjective {key: 'SS-2', name: 'Dua'}),
       (kw:Unit {key: 'KW', name: 'Kanwil'}), (off:Unit {key: 'KPKNL', name: 'KPKNL'}),
       (off)-[:PART_OF]->(kw), (sub:Unit {key: 'SU, 1', name: 'Subbagian'})-[:PART_OF]->(off),
       (head:Position {key: 'KEPALA', name: 'Kepala'})-[:IN_UNIT]->(off),
       (staff:Position {key: 'PELAKSANA', name: 'Pelaksana'})-[:IN_UNIT]->(sub),
       (:Position {key: 'KOSONG', name: 'Kosong'})-[:IN_UNIT]->(kw),
       (top:IKU {key: 'TOP', name: 'T', year: 2024})-[:OWNED_BY]->(kw),
       (a:IKU {key: 'A', name: 'A', year: 2024})-[:OWNED_BY]->(head),
       (b:IKU {key: 'B', name: 'B', year: 2024})-[:OWNED_BY]->(staff),
       (c:IKU {key: 'C', name: 'C', year: 2024})-[:OWNED_BY]->(staff),
       (u:IKU {key: 'U', name: 'U', year: 2024})-[:OWNED_BY]->(sub),
       (old:IKU {key: 'OLD', name: 'Lama', year: 2023})-[:OWNED_BY]->(staff),
       (top)-[:MEASURES]->(goal), (a)-[:MEASURES]->(goal), (a)-[:SUPPORTS]->(goal), (old)-[:SUPPORTS]->(goal),
       (top)-[:CASCADE_DUPLICATE]->(a), (a)-[:CASCADE_CLUSTER]->(b), (b)-[:CASCADE_SUPPORTIVE]->(c),
       (b)-[:UNIQUE_UNDER]->(u), (old)-[:CASCADE_CLUSTER]->(b),
       (law:Regulation {key: 'KMK|467|KMK.01|2014', name: 'KMK 467/KMK.01/2014'}),
       (:Regulation {key: 'KMK|300|KMK.01|2016', name: 'x'}),
       (:Regulation {key: 'KMK|300|KMK.02|2016', name: 'y'}),
       (none:Regulation {key: 'PMK|7|PMK.09|2017', name: 'z'}),
       (clause:Clause {key: 'P1', name: 'Pasal 1'})-[:CLAUSE_OF]->(law),
       (duty:Duty {key: 'T', name: 'Tugas'})-[:ESTABLISHED_BY]->(clause),
       (b)-[:SOURCED_FROM]->(duty), (b)-[:SOURCED_FROM]->(clause), (u)-[:SOURCED_FROM]->(law),
       (old)-[:SOURCED_FROM]->(duty), (c)-[:REFLECTS]->(duty)
"""
EVERYTHING = {"TOP", "A", "B", "C", "U"}


@pytest.mark.parametrize(
    ("selector", "meant"),
    [
        ("IKU:B", {"B"}),
        ("1+IKU:B", {"A", "B"}),
        ("2+IKU:C+1", {"A", "B", "C"}),
        ("+IKU:C", {"TOP", "A", "B", "C"}),
        ("9+IKU:C", {"TOP", "A", "B", "C"}),
        ("IKU:B+", {"B", "C"}),
        ("IKU:TOP+1", {"TOP", "A"}),
        ("+IKU:A+", {"TOP", "A", "B", "C"}),
        ("unit:KW", EVERYTHING),
        ("unit:KPKNL", {"A", "B", "C", "U"}),
        ('unit:"SU, 1"', {"B", "C", "U"}),
        ('1+unit:"SU, 1"', {"A", "B", "C", "U"}),
        ("position:PELAKSANA", {"B", "C"}),
        ("position:KOSONG", set()),
        ("objective:SS-1", {"TOP", "A"}),
        ("objective:SS-1+1", {"TOP", "A", "B"}),
        ("objective:SS-1+", {"TOP", "A", "B", "C"}),
        ("objective:SS-2", set()),
        ('regulation:"KMK No. 467/KMK.01/2014"', {"B", "U"}),
        ("regulation:KMK|467|KMK.01|2014+", {"B", "C", "U"}),
        ("regulation:467/KMK.01/2014,position:PELAKSANA", {"B"}),
        ("regulation:PMK|7|PMK.09|2017", set()),
        ("year:2023", {"OLD"}),
        ("+year:2024+", EVERYTHING),
        ("year:2020", set()),
        ("year:2023,IKU:OLD+", {"OLD"}),
        ("year:2023,position:PELAKSANA IKU:A", {"OLD", "A"}),
        ("year:2023,regulation:KMK|467|KMK.01|2014", {"OLD"}),
        ("year:2023,objective:SS-1", {"OLD"}),
        ("unit:KPKNL,objective:SS-1", {"A"}),
        ("unit:KPKNL,objective:SS-1 IKU:TOP,unit:KW IKU:C", {"A", "TOP", "C"}),
        ("IKU:A,IKU:B", set()),
    ],
)
def test_what_a_selector_means(store: Store, selector: str, meant: set[str]) -> None:
    store.write(OFFICE)

    assert select(store, selector, 2024) == meant


def found(rule: str, severity: Severity, label: str, key: str) -> Finding:
    return Finding(
        rule=rule,
        family="",
        verdict="fault",
        severity=severity,
        subject=Ref(label=label, key=key, name=key),
        reason=Reason(id="", en=""),
        evidence=(),
        rests_on=(),
        fingerprint="",
        values={},
    )


FINDINGS = (
    found("ORP-01", "error", "IKU", "A"),
    found("ORP-03", "warning", "IKU", "B"),
    found("ORP-03", "error", "IKU", "OLD"),
    found("ORP-03", "error", "IKU", "GONE"),
    found("ORP-04", "info", "StrategicObjective", "SS-1"),
    found("CAS-01", "error", "Position", "PELAKSANA"),
    found("DUP-04", "info", "Regulation", "KMK|467|KMK.01|2014"),
)


@pytest.mark.parametrize(
    ("selector", "meant"),
    [
        ("finding:ORP-01", {"A"}),
        ("finding:orp-03", {"B"}),
        ("finding:ORP", {"A", "B", "TOP"}),
        ("finding:orphaned", {"A", "B", "TOP"}),
        ("finding:family:orphaned", {"A", "B", "TOP"}),
        ("finding:ORP-03,year:2023", {"OLD"}),
        ("finding:ORP-04", {"TOP", "A"}),
        ("finding:CAS-01", {"B", "C"}),
        ("finding:DUP-04", {"B", "U"}),
        ("finding:error", {"A", "B", "C"}),
        ("finding:severity:warning", {"B"}),
        ("finding:ORP-01+1", {"A", "B"}),
    ],
)
def test_the_subjects_of_findings(store: Store, selector: str, meant: set[str]) -> None:
    store.write(OFFICE)

    assert select(store, selector, 2024, FINDINGS) == meant


def test_without_findings_there_are_no_subjects(embedded: Store) -> None:
    assert select(embedded, "finding:ORP", 2024) == set()


@pytest.mark.parametrize(
    ("selector", "rules"),
    [
        ("unit:KW", set()),
        ("unit:KW,finding:ORP-01 finding:cas-01", {"ORP-01", "CAS-01"}),
        ("finding:duplicated", {rule.id for rule in rules_of(["duplicated"])}),
        ("finding:severity:info", {rule.id for rule in catalogue().rules()}),
    ],
)
def test_the_rules_that_a_selector_needs(selector: str, rules: set[str]) -> None:
    assert {rule.id for rule in rules_needed(selector)} == rules


@pytest.mark.parametrize(
    ("selector", "problem", "place", "nearest", "details"),
    [
        ("IKU:TOPP", "unknown_key", 1, ("TOP",), {"label": "IKU"}),
        ("year:2024 unit:KPKNN", "unknown_key", 11, ("KPKNL",), {"label": "Unit"}),
        ("position:PELAKSAN", "unknown_key", 1, ("PELAKSANA",), {"label": "Position"}),
        ("objective:SS-3", "unknown_key", 1, ("SS-1", "SS-2"), {"label": "StrategicObjective"}),
        ('regulation:"KMK 467/KMK.02/2014"', "unknown_key", 1, None, {"label": "Regulation"}),
        ("regulation:KPKNL", "no_number", 1, (), {"reason": "number"}),
        ("regulation:300/2016", "no_number", 1, (), {"reason": "type"}),
        (
            'regulation:"KMK 300/2016"',
            "several",
            1,
            ("KMK 300/KMK.01/2016", "KMK 300/KMK.02/2016"),
            {},
        ),
        ("IKU:OLD", "other_year", 1, (), {"other": 2023, "year": 2024}),
        ("IKU:A,year:2023", "other_year", 1, (), {"other": 2024, "year": 2023}),
        ("finding:ORF", "no_finding", 1, None, {}),
    ],
)
def test_what_the_graph_does_not_hold(
    store: Store,
    selector: str,
    problem: str,
    place: int,
    nearest: tuple[str, ...] | None,
    details: dict[str, object],
) -> None:
    store.write(OFFICE)

    with pytest.raises(SelectorError) as caught:
        select(store, selector, 2024)

    error = caught.value
    assert (error.problem, error.values["place"], error.details) == (problem, place, details)
    assert error.nearest if nearest is None else error.nearest == nearest
    for language in LANGUAGES:
        assert "{" not in error.message(language)


def test_a_value_from_outside_is_no_cypher(embedded: Store) -> None:
    embedded.write(OFFICE)
    hostile = "x'}) DETACH DELETE i //"

    with pytest.raises(SelectorError):
        select(embedded, Selector(((Term("IKU", hostile),),)), 2024)

    assert select(embedded, "year:2024", 2024) == EVERYTHING


def test_more_keys_than_one_parameter_takes(embedded: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.selection._AT_ONCE", 2)
    embedded.write(OFFICE)

    assert select(embedded, "1+unit:KPKNL+1", 2024) == EVERYTHING
    assert select(embedded, "finding:ORP", 2024, FINDINGS) == {"A", "B", "TOP"}
