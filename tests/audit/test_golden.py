"""The golden cases of the sources, as far as the first rules reach; the clause of each is in its name."""

from datetime import date

import pytest

from graph.audit import Audit, audit
from graph.store import Store
from tests.audit.graphs import create

STUDY = """
(e2:Position {key: 'E2', name: 'Eselon II', level: 'ES2', level_no: 2})
(e3:Position {key: 'E3', name: 'Eselon III', level: 'ES3', level_no: 3})
(e4:Position {key: 'E4', name: 'Kepala Seksi', level: 'ES4', level_no: 4})
(p:Position {key: 'P', name: 'Pelaksana', level: 'PELAKSANA', level_no: 5})
(a:IKU {key: 'A', name: 'Indeks ketepatan waktu penyelesaian kajian', year: 2019, cascade_class: 'N',
  annual_target: 5, target_unit: 'hari kerja'})-[:OWNED_BY]->(e2)
(b:IKU {key: 'B', name: 'Indeks ketepatan waktu penyelesaian konsep kajian', year: 2019, cascade_class: 'N',
  annual_target: 3, target_unit: 'hari kerja'})-[:OWNED_BY]->(e3)
(c:IKU {key: 'C', name: 'Indeks ketepatan waktu penyelesaian analisis kajian', year: 2019, cascade_class: 'N',
  annual_target: 1, target_unit: 'hari kerja'})-[:OWNED_BY]->(e4)
(d:IKU {key: 'D', name: 'Indeks ketepatan waktu pengumpulan dan penyajian data analisis kajian', year: 2019,
  cascade_class: 'N', annual_target: 7, target_unit: 'hari'})-[:OWNED_BY]->(p)
(a)-[:CASCADE_SUPPORTIVE {method: 'NON_DIRECT', approach: 'OUTPUT_MILESTONE'}]->(b)
(b)-[:CASCADE_SUPPORTIVE {method: 'NON_DIRECT', approach: 'OUTPUT_MILESTONE'}]->(c)
(c)-[:CASCADE_SUPPORTIVE {method: 'NON_DIRECT', approach: 'OUTPUT_MILESTONE'}]->(d)
(ma:ManualIKU {key: 'MA', name_key: 'kajian', definition_key: 'kajian', formula_key: 'waktu'})
(mb:ManualIKU {key: 'MB', name_key: 'konsep', definition_key: 'konsep', formula_key: 'waktu'})
(mc:ManualIKU {key: 'MC', name_key: 'analisis', definition_key: 'analisis', formula_key: 'waktu'})
(md:ManualIKU {key: 'MD', name_key: 'data', definition_key: 'data', formula_key: 'waktu'})
(a)-[:DEFINED_BY]->(ma)
(b)-[:DEFINED_BY]->(mb)
(c)-[:DEFINED_BY]->(mc)
(d)-[:DEFINED_BY]->(md)
"""


def test_g01_each_milestone_of_the_study_supports_the_one_above(store: Store) -> None:
    create(store, STUDY)

    found = audit(store, 2019, date(2019, 12, 31), rules=["CAS-01", "CAS-09", "DUP-01", "DUP-02", "DUP-04"])

    assert (found.findings, found.not_judged, found.failed) == ((), (), ())


GRATIFICATION = """
(g83:Regulation {key: 'PMK|83|PMK.01|2015', name: 'PMK 83/PMK.01/2015', effective_from: date('2015-04-24')})
(g7:Regulation {key: 'PMK|7|PMK.09|2017', name: 'PMK 7/PMK.09/2017', effective_from: date('2017-01-27')})
(g227:Regulation {key: 'PMK|227|PMK.09|2021', name: 'PMK 227/PMK.09/2021',
  effective_from: date('2021-12-31')})
(g7)-[:REVOKES {effective_from: date('2017-01-27'), mark: 'SEEN'}]->(g83)
(g227)-[:REPLACES {effective_from: date('2021-12-31'), mark: 'SEEN'}]->(g7)
(o:Obligation {key: 'O', name: 'Laporan penanganan gratifikasi', frequency: 'MONTHLY', due_day: 5})
(o)-[:ESTABLISHED_BY]->(g7)
(i:IKU {key: 'I', name: 'x', year: YEAR})
(:Contract {key: 'K', year: YEAR, signed_on: date('SIGNED')})-[:CONTAINS]->(i)
(i)-[:SOURCED_FROM {tier: 3}]->(o)
"""


@pytest.mark.parametrize(
    ("signed", "as_of", "answers"),
    [
        ("2019-01-15", date(2019, 12, 31), None),
        ("2022-01-15", date(2022, 12, 31), ("ended", "ended")),
        ("2019-01-15", date(2022, 12, 31), ("in_force", "ended")),
        ("2019-01-15", date(2016, 12, 31), ("in_force", "not_yet")),
        ("2017-01-26", date(2017, 1, 27), ("not_yet", "in_force")),
        ("2021-12-30", date(2021, 12, 31), ("in_force", "ended")),
    ],
)
def test_g02_the_gratification_regulation_is_asked_about_on_both_days(
    store: Store, signed: str, as_of: date, answers: tuple[str, str] | None
) -> None:
    create(store, GRATIFICATION.replace("YEAR", signed[:4]).replace("SIGNED", signed))

    found = audit(store, int(signed[:4]), as_of, rules=["UNS-02"])

    assert [
        (one.subject.key, one.values["regulation"], one.values["when_signed"], one.values["when_asked"])
        for one in found.findings
    ] == ([] if answers is None else [("I", "PMK|7|PMK.09|2017", *answers)])
    assert found.not_judged == ()


def test_g02_the_replacement_is_named(store: Store) -> None:
    create(store, GRATIFICATION.replace("YEAR", "2022").replace("SIGNED", "2022-01-15"))

    (found,) = audit(store, 2022, date(2022, 12, 31), rules=["UNS-02"]).findings

    assert found.values["ended_by"] == ["PMK 227/PMK.09/2021"]
    assert {"link": "REPLACES", "from": "PMK|227|PMK.09|2021", "to": "PMK|7|PMK.09|2017"} in found.evidence


def techniques(found: Audit) -> list[tuple[str, str, list[str]]]:
    return [(one.severity, one.values["recorded"], one.values["allowed"]) for one in found.findings]


@pytest.mark.parametrize(
    ("technique", "target", "expected"),
    [
        ("CASCADE_DUPLICATE", 100, []),
        ("CASCADE_CLUSTER", 100, [("error", "CASCADE_CLUSTER", ["CASCADE_DUPLICATE"])]),
        ("CASCADE_DUPLICATE", 99, [("error", "CASCADE_DUPLICATE", ["CASCADE_CLUSTER"])]),
        ("CASCADE_CLUSTER", 99, []),
    ],
)
def test_g08_one_definition_and_one_target_is_a_duplicate(
    store: Store, technique: str, target: int, expected: list[tuple[str, str, list[str]]]
) -> None:
    create(
        store,
        f"""
        (m:ManualIKU {{key: 'M'}})
        (a:IKU {{key: 'A', year: 2022, annual_target: 100, target_unit: '%'}})-[:DEFINED_BY]->(m)
        (b:IKU {{key: 'B', year: 2022, annual_target: {target}, target_unit: '%'}})-[:DEFINED_BY]->(m)
        (a)-[:{technique}]->(b)
        """,
    )

    assert techniques(audit(store, 2022, date(2022, 12, 31), rules=["CAS-01"])) == expected
