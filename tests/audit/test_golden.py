"""The golden cases of the sources. G-12, the written forms of one number, is in ``tests/regulation``."""

from datetime import date

import pytest

from graph.audit import Audit, audit
from graph.checklist import checklist
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
    silent = ["CAS-01", "CAS-06", "CAS-09", "DUP-01", "DUP-02", "DUP-04"]

    found = audit(store, 2019, date(2019, 12, 31), rules=silent)

    assert (found.findings, found.not_judged, found.failed) == ((), (), ())


def test_g01_the_milestones_take_longer_than_the_study(store: Store) -> None:
    create(store, STUDY)

    (found,) = audit(store, 2019, date(2019, 12, 31), rules=["CAS-14"]).findings

    told = {name: found.values[name] for name in ("target", "kinds", "longest", "total", "units", "longer")}
    assert (found.subject.key, told) == (
        "A",
        {
            "target": 5.0,
            "kinds": ["milestone_longer", "milestones_longer", "day_units"],
            "longest": 7.0,
            "total": 11.0,
            "units": ["hari kerja", "hari"],
            "longer": ["D"],
        },
    )


def test_g01_the_last_step_changes_the_unit_and_no_name_shows_it(store: Store) -> None:
    create(store, STUDY.replace("name_key: ", "name_prefix: 'INDEKS', name_key: "))

    found = audit(store, 2019, date(2019, 12, 31), rules=["QLT-06", "QLT-14"]).findings

    assert [(one.rule, one.subject.key) for one in found] == [
        ("QLT-06", "MA"),
        ("QLT-06", "MB"),
        ("QLT-06", "MC"),
        ("QLT-06", "MD"),
        ("QLT-14", "D"),
    ]


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


WORKLOAD = """
(office:Unit {key: 'KPKNL', name: 'KPKNL', unit_type: 'KPKNL', office: true})
(section:Unit {key: 'SU', name: 'Subbagian Umum', unit_type: 'SUBBAGIAN'})-[:PART_OF]->(office)
(p:Position {key: 'P', name: 'Kepala Subbagian Umum', position_type: 'STRUKTURAL'})-[:IN_UNIT]->(section)
(g163:Regulation {key: 'KEPDIRJEN_KN|163|KN|2014', name: 'KEP-163/KN/2014', applies_to_unit_type: 'KANWIL',
  effective_from: date('2014-01-01')})
(g203:Regulation {key: 'KEPDIRJEN_KN|203|KN|2018', name: 'KEP-203/KN/2018',
  effective_from: date('2018-06-01')})
(g203)-[:AMENDS {effective_from: date('2018-06-01'), mark: 'SEED'}]->(g163)
(g145:Regulation {key: 'KEPDIRJEN_KN|145|KN|2013', name: 'KEP-145/KN/2013', applies_to_unit_type: 'KPKNL',
  effective_from: date('2013-01-01')})
(g379:Regulation {key: 'KEPDIRJEN_KN|379|KN|2017', name: 'KEP-379/KN/2017',
  effective_from: date('2017-06-01')})
(g379)-[:AMENDS {effective_from: date('2017-06-01'), mark: 'SEED'}]->(g145)
(s:SOP {key: 'S', name: 'Penyusunan ABK', norm_time: 10, norm_unit: 'hari kerja'})-[:ESTABLISHED_BY]->(DECREE)
(m:ManualIKU {key: 'M', name: 'Indeks ketepatan waktu penyelesaian ABK', measures: 'TIME'})
(i:IKU {key: 'I', name: 'ABK', year: 2019, annual_target: TARGET, target_unit: 'Hari Kerja'})-[:OWNED_BY]->(p)
(i)-[:DEFINED_BY]->(m)
(i)-[:SOURCED_FROM {tier: 2}]->(s)
"""


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("g163", 10, [("UNS-03", ["KEP-203/KN/2018"]), ("UNS-04", None)]),
        ("g145", 10, [("UNS-03", ["KEP-379/KN/2017"])]),
        ("g145", 12, [("UNS-03", ["KEP-379/KN/2017"]), ("UNS-08", None)]),
    ],
)
def test_g03_the_workload_analysis_of_an_office_is_cited_to_the_decree_of_another_kind(
    store: Store, source: str, target: int, expected: list[tuple[str, list[str] | None]]
) -> None:
    create(store, WORKLOAD.replace("DECREE", source).replace("TARGET", str(target)))

    found = audit(store, 2019, date(2019, 12, 31), rules=["UNS-03", "UNS-04", "UNS-08"])

    assert [(one.rule, one.values.get("amended_by")) for one in found.findings] == expected
    assert (found.not_judged, found.failed) == ((), ())


WORDINGS = """
(p:Position {key: 'P', name: 'Pelaksana', level_no: 5})
(ma:ManualIKU {key: 'MA', control: 'MODERATE', measures: 'TIME', quality_criterion: 'T'})
(mb:ManualIKU {key: 'MB', control: 'MODERATE', measures: 'QUANTITY'})
(mc:ManualIKU {key: 'MC', control: 'MODERATE', measures: 'QUANTITY'})
(c:IKU {key: 'A', name: 'Persentase penyelesaian laporan', year: 2019})-[:OWNED_BY]->(p)
(b:IKU {key: 'B', name: 'Jumlah laporan', year: 2019})-[:OWNED_BY]->(p)
(a:IKU {key: 'C', name: 'Indeks ketepatan waktu laporan', year: 2019})-[:OWNED_BY]->(p)
(c)-[:DEFINED_BY]->(mc)
(b)-[:DEFINED_BY]->(mb)
(a)-[:DEFINED_BY]->(ma)
(b)-[:ALTERNATIVE_OF]->(a)
(c)-[:ALTERNATIVE_OF]->(a)
(o:Obligation {key: 'O', name: 'Laporan', frequency: 'MONTHLY', due_day: 5})-[:ESTABLISHED_BY]->(g)
(a)-[:SOURCED_FROM {tier: 3}]->(o)
"""


def test_g04_of_three_wordings_the_one_that_measures_time_is_offered_first(store: Store) -> None:
    law = "(g:Regulation {key: 'PMK|7|PMK.09|2017', effective_from: date('2017-01-27')})"
    create(store, f"{law}\n{WORDINGS.strip()}")

    found = checklist(store, "A", None, date(2019, 12, 31)).alternatives

    assert [(one.key, one.quality.criterion) for one in found] == [("C", "T"), ("A", None), ("B", None)]


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


@pytest.mark.parametrize(("unit", "expected"), [("%", []), ("Rp", [("CAS-02", "B", "warning")])])
def test_g08_a_duplicate_is_for_percentages(
    store: Store, unit: str, expected: list[tuple[str, str, str]]
) -> None:
    create(
        store,
        f"""
        (m:ManualIKU {{key: 'M'}})
        (a:IKU {{key: 'A', year: 2022, annual_target: 100, target_unit: '{unit}'}})-[:DEFINED_BY]->(m)
        (b:IKU {{key: 'B', year: 2022, annual_target: 100, target_unit: '{unit}'}})-[:DEFINED_BY]->(m)
        (a)-[:CASCADE_DUPLICATE]->(b)
        """,
    )

    found = audit(store, 2022, date(2022, 12, 31), rules=["CAS-01", "CAS-02"]).findings

    assert [(one.rule, one.subject.key, one.severity) for one in found] == expected
