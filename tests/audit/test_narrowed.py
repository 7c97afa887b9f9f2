"""An audit of some IKU only: what concerns them stays, whatever the subject of the finding is."""

from datetime import date
from pathlib import Path

from graph.audit import audit
from graph.finding import Origin
from graph.ingest import load
from graph.origin import with_origins
from graph.store import Store
from tests.audit.graphs import create

DAY = date(2022, 12, 31)
OFFICE = """
(u:Unit {key: 'U', name: 'u'})
(p:Position {key: 'P', name: 'p', level_no: 2})-[:IN_UNIT]->(u)
(q:Position {key: 'Q', name: 'q', level_no: 3})
(m1:ManualIKU {key: 'M1', name: 'm1', name_key: 'm1', definition_key: 'd', formula_key: 'f'})
(m2:ManualIKU {key: 'M2', name: 'm2', name_key: 'm2', definition_key: 'd', formula_key: 'f'})
(a:IKU {key: 'A', name: 'a', year: 2022, cascade_class: 'N'})-[:OWNED_BY]->(p)
(b:IKU {key: 'B', name: 'b', year: 2022, cascade_class: 'N'})-[:OWNED_BY]->(q)
(a)-[:DEFINED_BY]->(m1)
(b)-[:CASCADE_SUPPORTIVE]->(a)
(:StrategyMap {key: 'S', name: 's', year: 2022})-[:HAS_OBJECTIVE]->(:StrategicObjective {key: 'O', name: 'o'})
"""
RULES = ["UNS-01", "CAS-09", "DUP-04", "ORP-04"]


def subjects(store: Store, selector: str | None) -> list[tuple[str, str]]:
    found = audit(store, 2022, DAY, rules=RULES, selector=selector)
    return [(one.rule, one.subject.key) for one in found.findings]


def test_a_finding_stays_when_its_subject_its_evidence_or_what_is_next_to_it_is_meant(store: Store) -> None:
    create(store, OFFICE)

    assert subjects(store, None) == [
        ("CAS-09", "A"),
        ("DUP-04", "M1"),
        ("ORP-04", "O"),
        ("UNS-01", "A"),
        ("UNS-01", "B"),
    ]
    assert subjects(store, "unit:U") == [("CAS-09", "A"), ("DUP-04", "M1"), ("UNS-01", "A")]
    assert subjects(store, "position:Q") == [("CAS-09", "A"), ("UNS-01", "B")]
    assert subjects(store, "finding:CAS-09,position:Q") == []


def test_the_selector_is_part_of_the_answer(embedded: Store) -> None:
    create(embedded, OFFICE)

    assert (
        audit(embedded, 2022, DAY, rules=RULES, selector=" unit:U  position:Q ").selector
        == "unit:U position:Q"
    )


def test_a_selector_may_name_findings_of_rules_that_are_not_asked(store: Store) -> None:
    create(store, OFFICE)

    found = audit(store, 2022, DAY, rules=["UNS-01"], selector="finding:CAS-09")

    assert found.rules == ("UNS-01",)
    assert [(one.rule, one.subject.key) for one in found.findings] == [("UNS-01", "A")]


def test_families_letters_and_severities_choose_rules(embedded: Store) -> None:
    create(embedded, OFFICE)

    assert audit(embedded, 2022, DAY, rules=["waiver"]).rules == ("WVR-01",)
    assert audit(embedded, 2022, DAY, rules=["WVR", "wvr-01"]).rules == ("WVR-01",)
    assert audit(embedded, 2022, DAY, rules=["WVR,error"]).rules == ()


def test_a_finding_knows_the_row_of_its_subject(store: Store, tmp_path: Path) -> None:
    (tmp_path / "dataset.toml").write_text(
        'id = "kantor"\ntitle.id = "Kantor"\ntitle.en = "Office"\nprovenance = "OFFICE"\n', "utf-8"
    )
    (tmp_path / "iku.csv").write_text("key,name,year,cascade_class\nA,a,2022,N\nB,b,2022,N\n", "utf-8")
    load(store, [tmp_path])
    store.write("CREATE (:IKU {key: 'C', name: 'c', year: 2022, cascade_class: 'N'})")

    found = with_origins(store, audit(store, 2022, DAY, rules=["UNS-01"]).findings)

    assert [(one.subject.key, one.origin) for one in found] == [
        ("A", Origin(dataset="kantor", file="iku.csv", row=2)),
        ("B", Origin(dataset="kantor", file="iku.csv", row=3)),
        ("C", None),
    ]
