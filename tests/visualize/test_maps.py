"""What the maps read from a graph, on every engine."""

from collections.abc import Sequence
from typing import Any

import pytest

from graph.answer import Ref
from graph.errors import NotFound, NothingToDraw
from graph.finding import Finding, Reason
from graph.query import Severity
from graph.store import Store
from visualize.cascade import cascade_map
from visualize.model import Edge, Fact, Lane, Mark, Node
from visualize.page import page
from visualize.strategy import strategy_map

GRAPH = """
CREATE (dg:Unit {key: 'DG', name: 'Direktorat Jenderal'}),
       (office:Unit {key: 'KANTOR', name: 'Kantor Contoh'})-[:PART_OF]->(dg),
       (section:Unit {key: 'SEKSI', name: 'Seksi Contoh'})-[:PART_OF]->(office),
       (top:Position {key: 'DIRJEN', name: 'Direktur Jenderal', level_no: 1, level: 'ES1'})-[:IN_UNIT]->(dg),
       (chief:Position {key: 'KEPALA', name: 'Kepala Kantor', level_no: 3, level: 'ES3'}),
       (chief)-[:IN_UNIT]->(office),
       (head:Position {key: 'KASI', name: 'Kepala Seksi', level_no: 4, level: 'X9'})-[:IN_UNIT]->(section),
       (scheme:Scheme {key: 'BSC', name: 'BSC'}),
       (lower:Perspective {key: 'P2', name: 'Internal', rank: 2})<-[:HAS_PERSPECTIVE]-(scheme),
       (upper:Perspective {key: 'P1', name: 'Stakeholder', rank: 1})<-[:HAS_PERSPECTIVE]-(scheme),
       (empty:Perspective {key: 'P3', name: 'Learning', rank: 3})<-[:HAS_PERSPECTIVE]-(scheme),
       (m:StrategyMap {key: 'PETA', name: 'Peta Dirjen', year: 2026})<-[:OWNS_MAP]-(top),
       (m)-[:USES_SCHEME]->(scheme),
       (m)-[:HAS_OBJECTIVE]->(s10:StrategicObjective {key: 'S10', name: 'Sasaran sepuluh', number: 'SS.10',
            scope: 'nasional', provenance: 'ILLUSTRATIVE', source: 'BUKU'})-[:IN_PERSPECTIVE]->(lower),
       (m)-[:HAS_OBJECTIVE]->(s2:StrategicObjective {key: 'S2', name: 'Sasaran dua', number: 'SS.2'})
            -[:IN_PERSPECTIVE]->(upper),
       (m)-[:HAS_OBJECTIVE]->(bare:StrategicObjective {key: 'S-TANPA'}),
       (s10)-[:CAUSES {provenance: 'OFFICE'}]->(s2),
       (:Source {key: 'BUKU', name: 'Buku Putih'}),
       (m2:StrategyMap {key: 'PETA-2', name: 'Peta Kepala', year: 2026})<-[:OWNS_MAP]-(chief),
       (:StrategyMap {key: 'PETA-LAMA', name: 'Peta lama', year: 2025}),
       (a:IKU {key: 'A', name: 'Indeks A', year: 2026, code: '2a-CP', cascade_class: 'CP', weight: 12.5,
               annual_target: 1250000.5, target_unit: 'Rp', provenance: 'OFFICE', source: 'BUKU'}),
       (a)-[:OWNED_BY]->(top), (a)-[:MEASURES]->(s2), (a)-[:MEASURES]->(s10),
       (b:IKU {key: 'B', name: 'Indeks B', year: 2026})-[:OWNED_BY]->(top),
       (:IKU {key: 'LAMA', name: 'Indeks lama', year: 2026, status: 'DROPPED'})-[:OWNED_BY]->(top),
       (c:IKU {key: 'C', name: 'Indeks C', year: 2026, code: '1a-CP'})-[:OWNED_BY]->(chief),
       (d:IKU {key: 'D', name: 'Indeks D', year: 2026})-[:OWNED_BY]->(head),
       (e:IKU {key: 'E', name: 'Indeks E', year: 2026})-[:OWNED_BY]->(head),
       (f:IKU {key: 'F', year: 2026})-[:OWNED_BY]->(section),
       (g:IKU {key: 'G', name: 'Indeks G', year: 2026}),
       (a)-[:CASCADE_CLUSTER {method: 'DIRECT', approach: 'TERRITORY', share: 0.4,
                              provenance: 'ILLUSTRATIVE'}]->(c),
       (c)-[:CASCADE_DUPLICATE]->(d),
       (c)-[:UNIQUE_UNDER {reason: 'tugas lain'}]->(e),
       (d)-[:CASCADE_SUPPORTIVE]->(f)
"""


def found(rule: str, severity: Severity, *evidence: dict[str, str], label: str, key: str) -> Finding:
    return Finding(
        rule=rule,
        family="cascade",
        verdict="fault",
        severity=severity,
        subject=Ref(label=label, key=key, name=key),
        reason=Reason(id=f"{rule} (id)", en=f"{rule} (en)"),
        evidence=evidence,
        rests_on=(),
        fingerprint=f"{rule}-{key}",
        values={},
    )


FINDINGS = (
    found("ORP-03", "error", label="IKU", key="E"),
    found("CAS-01", "warning", {"link": "CASCADE_CLUSTER", "from": "A", "to": "C"}, label="IKU", key="A"),
    found("UNS-01", "info", {"node": "Duty", "key": "T"}, label="Duty", key="T"),
)


@pytest.fixture
def filled(store: Store) -> Store:
    store.write(GRAPH)
    return store


def ids(nodes: Sequence[Node]) -> list[tuple[str, str, str]]:
    return [(node.id, node.lane, node.card or node.cluster) for node in nodes]


def test_a_strategy_map_has_every_perspective_objective_and_indicator_of_its_owner(filled: Store) -> None:
    drawn = strategy_map(filled, language="id", year=2026, findings=FINDINGS)

    assert drawn.title == "Peta Dirjen"
    assert drawn.subtitle == (
        "Direktur Jenderal · 2026 · 3 sasaran strategis · 2 IKU · 1 temuan · sebagian data ilustratif"
    )
    assert [lane.name for lane in drawn.lanes] == [
        "Stakeholder",
        "Internal",
        "Learning",
        "Tanpa perspektif",
        "IKU tanpa sasaran strategis",
    ]
    assert ids(drawn.nodes) == [
        ("StrategicObjective:S2", "P1", ""),
        ("StrategicObjective:S10", "P2", ""),
        ("StrategicObjective:S-TANPA", "", ""),
        ("IKU:A", "P2", "StrategicObjective:S10"),
        ("IKU:B", drawn.lanes[-1].key, ""),
    ]
    assert [(edge.rel_type, edge.source, edge.target, edge.rises) for edge in drawn.edges] == [
        ("MEASURES", "IKU:A", "StrategicObjective:S10", True),
        ("MEASURES", "IKU:A", "StrategicObjective:S2", True),
        ("CAUSES", "StrategicObjective:S10", "StrategicObjective:S2", True),
    ]
    assert drawn.notes == (
        "1 dari 7 butir pada peta ini bersifat ilustratif: disusun untuk peragaan, bukan data resmi.",
        "Peta strategi lain pada tahun yang sama: Peta Kepala (PETA-2).",
        "2 temuan menyangkut hal di luar peta ini; lihat daftar temuan lengkap pada hasil audit.",
    )


def test_an_objective_and_an_indicator_tell_all_that_is_on_record(filled: Store) -> None:
    drawn = strategy_map(filled, language="id", year=2026, findings=FINDINGS)

    objective, indicator = drawn.nodes[1], drawn.nodes[3]
    assert objective == Node(
        "StrategicObjective",
        "S10",
        "Sasaran sepuluh",
        "P2",
        code="SS.10",
        facts=(
            Fact("Perspektif", "Internal"),
            Fact("Lingkup", "nasional"),
            Fact("Asal data", "ilustratif"),
            Fact("Sumber", "Buku Putih"),
            Fact("Kunci", "S10"),
        ),
    )
    assert indicator == Node(
        "IKU",
        "A",
        "Indeks A",
        "P2",
        code="2a-CP",
        owner="Direktur Jenderal",
        badge="CP",
        card="StrategicObjective:S10",
        facts=(
            Fact("Pemilik", "Direktur Jenderal"),
            Fact("Unit kerja", "Direktorat Jenderal"),
            Fact("Kelas", "CP – dari pemilik peta"),
            Fact("Target", "Rp1.250.000,5"),
            Fact("Bobot", "12,5 %"),
            Fact("Sasaran strategis", "Sasaran sepuluh; Sasaran dua"),
            Fact("Asal data", "data kantor"),
            Fact("Sumber", "Buku Putih"),
            Fact("Kunci", "A"),
        ),
        marks=(Mark("CAS-01", "warning", "CAS-01 (id)", "IKU:A"),),
    )


def test_a_map_can_be_named_whatever_its_year(filled: Store) -> None:
    drawn = strategy_map(filled, language="en", year=2026, map_key="PETA-LAMA")

    assert (drawn.title, drawn.subtitle, drawn.notes) == ("Peta lama", "2025", ())


def test_a_year_or_a_map_that_is_not_there_is_said(filled: Store) -> None:
    with pytest.raises(NothingToDraw) as nothing:
        strategy_map(filled, language="en", year=2031)
    with pytest.raises(NotFound) as missing:
        strategy_map(filled, language="en", year=2026, map_key="PETA-3")

    assert nothing.value.message("en") == "There is no strategy map for 2031. Years on record: 2025, 2026."
    assert (
        nothing.value.message("id")
        == "Tidak ada peta strategi untuk tahun 2031. Tahun yang tersedia: 2025, 2026."
    )
    assert (missing.value.label, missing.value.key) == ("StrategyMap", "PETA-3")


def test_a_cascade_map_has_a_column_for_each_tier_and_the_unaligned_in_theirs(filled: Store) -> None:
    drawn = cascade_map(filled, language="id", year=2026, findings=FINDINGS)

    assert (drawn.title, drawn.subtitle) == (
        "Peta Cascading IKU 2026",
        "7 IKU · 4 hubungan cascading · 2 temuan · sebagian data ilustratif",
    )
    assert drawn.lanes == (
        Lane("1", "Eselon I", "Tingkat 1"),
        Lane("3", "Eselon III", "Tingkat 3"),
        Lane("4", "X9", "Tingkat 4"),
        Lane("5", "Tingkat 5"),
        Lane("0", "Tingkat tidak diketahui"),
    )
    assert ids(drawn.nodes) == [
        ("IKU:A", "1", "DG"),
        ("IKU:B", "1", "DG"),
        ("IKU:C", "3", "KANTOR"),
        ("IKU:D", "4", "SEKSI"),
        ("IKU:E", "4", "SEKSI"),
        ("IKU:F", "5", "SEKSI"),
        ("IKU:G", "0", ""),
    ]
    assert [node.key for node in drawn.nodes if node.rootless] == ["E", "G"]
    assert dict(drawn.clusters) == {
        "DG": "Direktorat Jenderal",
        "KANTOR": "Kantor Contoh",
        "SEKSI": "Seksi Contoh",
    }
    assert [node.marks for node in drawn.nodes if node.marks] == [
        (Mark("CAS-01", "warning", "CAS-01 (id)", "IKU:A"),),
        (Mark("ORP-03", "error", "ORP-03 (id)", "IKU:E"),),
    ]
    assert drawn.notes == (
        "1 dari 11 butir pada peta ini bersifat ilustratif: disusun untuk peragaan, bukan data resmi.",
        "1 temuan menyangkut hal di luar peta ini; lihat daftar temuan lengkap pada hasil audit.",
    )


def test_each_technique_is_an_edge_and_unique_work_is_no_lineage(filled: Store) -> None:
    drawn = cascade_map(filled, language="en", year=2026, findings=FINDINGS)

    assert drawn.edges == (
        Edge(
            "CASCADE_CLUSTER",
            "IKU:A",
            "IKU:C",
            facts=(
                Fact("Method", "direct"),
                Fact("Approach", "territory"),
                Fact("Share", "40 %"),
                Fact("Provenance", "illustrative"),
            ),
            marks=(Mark("CAS-01", "warning", "CAS-01 (en)", "IKU:A"),),
        ),
        Edge("CASCADE_DUPLICATE", "IKU:C", "IKU:D"),
        Edge("UNIQUE_UNDER", "IKU:C", "IKU:E", lineage=False, facts=(Fact("Reason", "tugas lain"),)),
        Edge("CASCADE_SUPPORTIVE", "IKU:D", "IKU:F"),
    )


def test_a_unit_is_shown_with_what_is_below_and_what_leads_to_it(filled: Store) -> None:
    drawn = cascade_map(filled, language="en", year=2026, unit="SEKSI")

    assert drawn.title == "IKU cascade map of Seksi Contoh 2026"
    assert [node.key for node in drawn.nodes] == ["A", "C", "D", "E", "F"]
    assert drawn.notes[0].startswith("1 of 9 items")


def test_one_iku_is_shown_with_all_above_and_all_below(filled: Store) -> None:
    drawn = cascade_map(filled, language="en", year=2026, root="C")

    assert drawn.title == "Cascade map of 1a-CP Indeks C 2026"
    assert [node.key for node in drawn.nodes] == ["A", "C", "D", "E", "F"]


def test_two_subjects_of_one_name_are_two_findings(store: Store) -> None:
    store.write("CREATE (:IKU {key: 'A', name: 'X', year: 2026}), (:IKU {key: 'B', name: 'X', year: 2026})")
    findings = [found("UNS-01", "error", label="IKU", key=key) for key in ("A", "B")]

    drawn = cascade_map(store, language="en", year=2026, findings=findings)

    assert drawn.subtitle == "2 IKU · 2 findings"
    assert page(drawn).count('<li class="mark error">') == 2


@pytest.mark.parametrize(
    ("scope", "shown", "note"),
    [
        ({}, ["A", "B", "C"], "3 of 7 IKU are shown"),
        ({"unit": "SEKSI"}, ["A", "C", "D", "E", "F"], None),
        ({"root": "C"}, ["A", "C", "D"], "3 IKU are shown"),
    ],
    ids=["year", "unit", "iku"],
)
def test_what_does_not_fit_is_left_out_and_said(
    filled: Store, scope: dict[str, str], shown: list[str], note: str | None
) -> None:
    drawn = cascade_map(filled, language="en", year=2026, most=3, **scope)  # type: ignore[arg-type]

    assert [node.key for node in drawn.nodes] == shown
    assert [text[: len(note)] for text in drawn.notes if note and text.startswith(note)] == (
        [note] if note else []
    )


def test_of_a_tier_that_does_not_fit_those_with_findings_come_first(filled: Store) -> None:
    drawn = cascade_map(filled, language="en", year=2026, most=4, findings=FINDINGS)

    assert [node.key for node in drawn.nodes] == ["A", "B", "C", "E"]


@pytest.mark.parametrize(
    ("scope", "error", "message"),
    [
        ({"year": 2031}, NothingToDraw, "There are no IKU for 2031. Years on record: 2026."),
        (
            {"year": 2031, "unit": "SEKSI"},
            NothingToDraw,
            "Seksi Contoh and the units below it have no IKU for 2031. Years on record: 2026.",
        ),
        ({"year": 2026, "unit": "SEKSO"}, NotFound, None),
        ({"year": 2026, "root": "Z"}, NotFound, None),
    ],
    ids=["year", "unit in year", "unit", "iku"],
)
def test_a_scope_that_is_not_there_is_said(
    filled: Store, scope: dict[str, Any], error: type[Exception], message: str | None
) -> None:
    with pytest.raises(error) as raised:
        cascade_map(filled, language="en", **scope)

    assert message is None or str(raised.value) == message


def test_a_cycle_of_cascades_is_drawn_and_not_followed_for_ever(store: Store) -> None:
    store.write(
        """
        CREATE (a:IKU {key: 'A', year: 2026})-[:CASCADE_CLUSTER]->(b:IKU {key: 'B', year: 2026}),
               (b)-[:CASCADE_CLUSTER]->(a), (a)-[:CASCADE_CLUSTER]->(a)
        """
    )

    drawn = cascade_map(store, language="en", year=2026)

    assert ids(drawn.nodes) == [("IKU:A", "0", ""), ("IKU:B", "0", "")]
    assert [(edge.source, edge.target) for edge in drawn.edges] == [
        ("IKU:A", "IKU:A"),
        ("IKU:A", "IKU:B"),
        ("IKU:B", "IKU:A"),
    ]
    assert "IKU:B" in page(drawn)
