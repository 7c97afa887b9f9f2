"""The checklist of an IKU in a graph."""

from datetime import date

import pytest

import seed
from graph.answer import Owner, Ref
from graph.checklist import Alternative, Checklist, Quality, checklist
from graph.checklist_checks import RESTS_ON, Check, Point
from graph.checklist_sentences import sentences
from graph.errors import NotFound
from graph.finding import Reason
from graph.ingest import load
from graph.messages import LANGUAGES, Language, text
from graph.store import Store

DAY = date(2024, 6, 30)
OFFICE = """
CREATE (map:StrategyMap {key: 'PETA', name: 'Peta kantor', year: 2024})-[:HAS_OBJECTIVE]->
         (goal:StrategicObjective {key: 'SS', name: 'Layanan yang cepat'}),
       (:StrategyMap {key: 'ATAS', name: 'Peta atas', year: 2024})-[:HAS_OBJECTIVE]->
         (:StrategicObjective {key: 'SS-ATAS', name: 'Sasaran atas'}),
       (top:Position {key: 'TOP', name: 'Kepala Kanwil'}),
       (head:Position {key: 'KEPALA', name: 'Kepala kantor'})-[:OWNS_MAP]->(map),
       (head)-[:OWNS_MAP]->(:StrategyMap {key: 'LAMA', name: 'Peta lama', year: 2023}),
       (office:Unit {key: 'SEKSI', name: 'Seksi'}),
       (staff:Position {key: 'STAF', name: 'Pelaksana', level: 'STAF', level_no: 5})-[:IN_UNIT]->(office),
       (peer:Position {key: 'STAF-2', name: 'Pelaksana 2', level_no: 5}),
       (top)-[:SUPERIOR_OF]->(head), (head)-[:SUPERIOR_OF]->(staff),
       (duty:Duty {key: 'T1', name: 'Menyusun laporan'})-[:ASSIGNED_TO]->(staff),
       (:Duty {key: 'T2', name: 'Tugas lain'})-[:ASSIGNED_TO]->(staff),
       (foreign:Duty {key: 'T3', name: 'Tugas orang lain'})-[:ASSIGNED_TO]->(peer),
       (time:ManualIKU {key: 'M', name: 'Indeks ketepatan waktu laporan', name_prefix: 'INDEKS',
         name_tokens: ['indeks', 'ketepatan', 'waktu', 'laporan'], definition: 'd', definition_key: 'd',
         formula: 'f', formula_key: 'f', unit: 'indeks', control: 'MODERATE', measures: 'TIME',
         quality_criterion: 'T', quality_evidence: 'Tanda terima.', polarity: 'MAXIMIZE',
         measurement_object: 'laporan', realisation_method: 'rata-rata'}),
       (count:ManualIKU {key: 'N', name: 'Jumlah laporan optimal', name_prefix: 'JUMLAH',
         name_tokens: ['jumlah', 'laporan', 'optimal'], definition: 'n', formula: 'n', control: 'HIGH',
         measures: 'QUANTITY', first_used_year: 2020}),
       (rule:Regulation {key: 'PMK|7|PMK.09|2017', name: 'PMK 7', effective_from: date('2017-01-27')}),
       (:Regulation {key: 'PMK|9|PMK.09|2024', name: 'PMK 9'})
         -[:REVOKES {effective_from: date('2024-09-01')}]->(rule),
       (due:Obligation {key: 'W', name: 'Laporan bulanan', due_day: 5})-[:ESTABLISHED_BY]->(rule),
       (:Obligation {key: 'W0', name: 'Tanpa tenggat'})-[:ESTABLISHED_BY]->(rule),
       (up:IKU {key: 'UP', name: 'Indeks layanan', year: 2024})-[:OWNED_BY]->(head), (up)-[:MEASURES]->(goal),
       (a:IKU {key: 'A', name: 'Indeks ketepatan waktu laporan', year: 2024, annual_target: 4.0,
         target_unit: 'indeks'})-[:OWNED_BY]->(staff),
       (a)-[:DEFINED_BY]->(time), (up)-[:CASCADE_SUPPORTIVE]->(a), (a)-[:REFLECTS]->(duty),
       (a)-[:REFLECTS]->(foreign), (a)-[:SOURCED_FROM]->(due),
       (b:IKU {key: 'B', name: 'Jumlah laporan optimal', year: 2024})-[:OWNED_BY]->(staff),
       (b)-[:DEFINED_BY]->(count), (b)-[:ALTERNATIVE_OF]->(a), (up)-[:UNIQUE_UNDER]->(b),
       (c:IKU {key: 'C', name: 'Laporan', year: 2024})-[:ALTERNATIVE_OF]->(b),
       (past:IKU {key: 'A-2022', name: 'x', year: 2022})-[:DEFINED_BY]->(time),
       (past)-[:ACHIEVED]->(:Realisation {key: 'R1', name: 'r', period: 'Y', value: 3.5, year: 2022}),
       (late:IKU {key: 'B-2021', name: 'x', year: 2021})-[:DEFINED_BY]->(count),
       (late)-[:ACHIEVED]->(:Realisation {key: 'R2', name: 'r', period: 'Y', value: 9.0, year: 2021}),
       (b)-[:ACHIEVED]->(:Realisation {key: 'R3', name: 'r', period: 'Q1', value: 9.0, year: 2024})
"""
STAFF = Owner(
    label="Position", key="STAF", name="Pelaksana", unit=Ref(label="Unit", key="SEKSI", name="Seksi")
)


def reason(sentence: str, **values: object) -> Reason:
    return Reason(
        id=text(f"checklist.{sentence}", "id", **values), en=text(f"checklist.{sentence}", "en", **values)
    )


def judged(*found: tuple[str, str, dict[str, object]]) -> tuple[Check, ...]:
    """The six checks from verdict, sentence and its values, in their order."""
    return tuple(
        Check.model_validate(
            {
                "name": name,
                "verdict": verdict,
                "reason": reason(sentence, **values),
                "rests_on": RESTS_ON[name],
            }
        )
        for name, (verdict, sentence, values) in zip(RESTS_ON, found, strict=True)
    )


def quality(
    criterion: str | None, verdict: str, control: tuple[int | None, str], shared: tuple[int | None, str, int]
) -> Quality:
    known = [worth for worth in (control[0], shared[0]) if worth is not None]
    return Quality.model_validate(
        {
            "criterion": criterion,
            "verdict": verdict,
            "points": (
                Point(name="control", points=control[0], reason=reason(control[1]), rests_on=("S2-24",)),
                Point(
                    name="shared",
                    points=shared[0],
                    reason=reason(shared[1], count=shared[2]),
                    rests_on=("S2-30",),
                ),
            ),
            "total": sum(known) if len(known) == 2 else None,
        }
    )


OF_A = quality("T", "met", (1, "control_MODERATE"), (0, "shared_alone", 0))
OF_B = quality(None, "not_met", (0, "control_HIGH"), (0, "shared_alone", 0))
OF_C = quality(None, "not_judged", (None, "control_unknown"), (None, "shared_unknown", 0))
WORDINGS = (
    ("A", "Indeks ketepatan waktu laporan", OF_A),
    ("B", "Jumlah laporan optimal", OF_B),
    ("C", "Laporan", OF_C),
)


def wordings(asked: str) -> tuple[Alternative, ...]:
    return tuple(
        Alternative(label="IKU", key=key, name=name, quality=found, asked=key == asked)
        for key, name, found in WORDINGS
    )


def test_the_whole_answer_for_a_good_iku(store: Store) -> None:
    store.write(OFFICE)

    assert checklist(store, "A", 2024, DAY) == Checklist(
        iku=Ref(label="IKU", key="A", name="Indeks ketepatan waktu laporan"),
        year=2024,
        as_of=DAY,
        owners=(STAFF,),
        checks=judged(
            ("met", "specific_met", {}),
            ("met", "measurable_met", {"unit": "indeks"}),
            ("met", "realistic_met", {"since": 2022, "until": 2023}),
            ("met", "duties_met", {"duties": "Menyusun laporan"}),
            ("met", "quality_time_in_force", {"standards": "Laporan bulanan"}),
            ("met", "relevant_met", {"objectives": "Layanan yang cepat", "map": "Peta kantor"}),
        ),
        quality=OF_A,
        alternatives=wordings("A"),
    )


def test_the_whole_answer_for_a_bad_iku(store: Store) -> None:
    store.write(OFFICE)

    assert checklist(store, "B", 2024, DAY) == Checklist(
        iku=Ref(label="IKU", key="B", name="Jumlah laporan optimal"),
        year=2024,
        as_of=DAY,
        owners=(STAFF,),
        checks=judged(
            ("not_met", "specific_vague", {"words": "optimal"}),
            ("not_judged", "measurable_no_unit", {}),
            ("not_met", "realistic_nothing", {"used": 2020, "since": 2022, "until": 2023}),
            ("not_met", "duties_none", {}),
            ("not_met", "quality_only_QUANTITY", {}),
            ("not_met", "relevant_nothing", {"map": "Peta kantor"}),
        ),
        quality=OF_B,
        alternatives=wordings("B"),
    )


def test_what_is_not_on_record_is_not_judged(store: Store) -> None:
    store.write(OFFICE)

    found = checklist(store, "C", 2024, DAY)

    assert (found.owners, found.quality, found.alternatives) == ((), OF_C, wordings("C"))
    assert found.checks == judged(
        ("not_judged", "specific_no_definition", {}),
        ("not_judged", "no_manual", {}),
        ("not_judged", "no_manual", {}),
        ("not_judged", "no_position", {}),
        ("not_judged", "no_manual", {}),
        ("not_judged", "no_position", {}),
    )


def test_a_word_of_intention_is_found_without_a_manual(store: Store) -> None:
    store.write("CREATE (:IKU {key: 'X', name: 'Terwujudnya layanan', year: 2024})")

    found = checklist(store, "X", 2024, DAY)

    assert found.checks[0].reason == reason("specific_vague", words="terwujudnya")
    assert found.alternatives == ()


@pytest.mark.parametrize(
    ("day", "verdict"),
    [(date(2017, 1, 1), "not_met"), (DAY, "met"), (date(2024, 9, 1), "not_met")],
)
def test_a_standard_counts_while_it_is_in_force(store: Store, day: date, verdict: str) -> None:
    store.write(OFFICE)

    assert checklist(store, "A", 2024, day).checks[4].verdict == verdict


def test_a_standard_without_a_regulation_on_record_is_not_judged(store: Store) -> None:
    store.write(OFFICE)
    store.write("MATCH (:Obligation {key: 'W'})-[e:ESTABLISHED_BY]->() DELETE e")
    store.write(
        "MATCH (a:IKU {key: 'A'}) "
        "CREATE (a)-[:SOURCED_FROM]->(:SOP {key: 'SOP', name: 'SOP', norm_time: 10.0})"
    )

    assert checklist(store, "A", 2024, DAY).checks[4].reason == reason(
        "quality_time_unknown", standards="Laporan bulanan; SOP"
    )


def test_the_nearest_map_owner_counts(store: Store) -> None:
    store.write(OFFICE)
    store.write(
        """
        MATCH (top:Position {key: 'TOP'}), (map:StrategyMap {key: 'ATAS'}), (a:IKU {key: 'A'}),
              (goal:StrategicObjective {key: 'SS-ATAS'}), (:IKU {key: 'UP'})-[c:CASCADE_SUPPORTIVE]->(a)
        CREATE (top)-[:OWNS_MAP]->(map), (a)-[:SUPPORTS]->(goal)
        DELETE c
        """
    )

    assert checklist(store, "A", 2024, DAY).checks[5].reason == reason("relevant_nothing", map="Peta kantor")


def test_without_a_map_above_relevance_is_not_judged(store: Store) -> None:
    store.write(OFFICE)
    store.write("MATCH (:Position {key: 'KEPALA'})-[o:OWNS_MAP]->(:StrategyMap {key: 'PETA'}) DELETE o")

    assert checklist(store, "A", 2024, DAY).checks[5].reason == reason("relevant_no_map")


PEER = """
MATCH (peer:Position {key: 'STAF-2'})
CREATE (j:IKU {key: 'J', name: 'x', year: 2024, annual_target: 4.0, target_unit: 'indeks'}),
       (j)-[:OWNED_BY]->(peer),
       (j)-[:DEFINED_BY]->(:ManualIKU {key: 'M2', name: 'Nama lain', definition_key: 'd', formula_key: 'f',
                                       measurement_object: 'laporan', realisation_method: 'rata-rata'})
"""


@pytest.mark.parametrize(
    ("change", "worth", "sentence", "count"),
    [
        ("MATCH (j:IKU {key: 'J'}) SET j.name = 'y'", -1, "shared_same", 1),
        ("MATCH (j:IKU {key: 'J'}) SET j.annual_target = 5.0", 0, "shared_alone", 0),
        ("MATCH (j:IKU {key: 'J'}) SET j.target_unit = '%'", 0, "shared_alone", 0),
        ("MATCH (j:IKU {key: 'J'}) SET j.annual_target = null", None, "shared_unclear", 1),
        ("MATCH (j:IKU {key: 'J'}) SET j.annual_target = null, j.target_unit = '%'", 0, "shared_alone", 0),
        ("MATCH (j:IKU {key: 'J'}) SET j.year = 2023", 0, "shared_alone", 0),
        ("MATCH (j:IKU {key: 'J'}) SET j.status = 'DROPPED'", 0, "shared_alone", 0),
        ("MATCH (p:Position {key: 'STAF-2'}) SET p.level_no = 4", 0, "shared_alone", 0),
        ("MATCH (p:Position {key: 'STAF-2'}) SET p.level_no = null", None, "shared_unclear", 1),
        ("MATCH (m:ManualIKU {key: 'M2'}) SET m.measurement_object = 'y'", 0, "shared_alone", 0),
        ("MATCH (m:ManualIKU {key: 'M2'}) SET m.realisation_method = 'y'", 0, "shared_alone", 0),
        ("MATCH (m:ManualIKU {key: 'M2'}) SET m.realisation_method = null", None, "shared_unclear", 1),
        ("MATCH (m:ManualIKU {key: 'M2'}) SET m.definition_key = 'y'", 0, "shared_alone", 0),
        ("MATCH (m:ManualIKU {key: 'M2'}) SET m.formula_key = 'y'", 0, "shared_alone", 0),
        (
            "MATCH (j:IKU {key: 'J'})-[d:DEFINED_BY]->(), (m:ManualIKU {key: 'M'}) "
            "CREATE (j)-[:DEFINED_BY]->(m) DELETE d",
            -1,
            "shared_same",
            1,
        ),
        (
            "MATCH (j:IKU {key: 'J'})-[d:DEFINED_BY]->(), (m:ManualIKU {key: 'M'}) "
            "CREATE (j)-[:DEFINED_BY]->(m) DELETE d SET m.formula_key = null",
            None,
            "shared_unclear",
            1,
        ),
        (
            "MATCH (j:IKU {key: 'J'})-[o:OWNED_BY]->(), (p:Position {key: 'STAF'}) "
            "CREATE (j)-[:OWNED_BY]->(p) DELETE o",
            0,
            "shared_alone",
            0,
        ),
    ],
)
def test_sharing_counts_when_all_is_known_to_be_the_same(
    store: Store, change: str, worth: int | None, sentence: str, count: int
) -> None:
    store.write(OFFICE)
    store.write(PEER)
    store.write(change)

    point = checklist(store, "A", 2024, DAY).quality.points[1]

    assert (point.points, point.reason) == (worth, reason(sentence, count=count))


def test_in_another_year_nothing_is_judged(store: Store) -> None:
    store.write(OFFICE)

    found = checklist(store, "A", 2023, DAY)

    assert (found.year, {check.verdict for check in found.checks}) == (2023, {"not_judged"})
    assert found.quality == OF_A


def test_an_unknown_iku_is_refused_with_the_nearest(store: Store) -> None:
    store.write(OFFICE)

    with pytest.raises(NotFound) as caught:
        checklist(store, "A-2023", 2024, DAY)

    assert (caught.value.label, caught.value.nearest) == ("IKU", ("A-2022", "B-2021"))


@pytest.mark.parametrize("asked", ["A", "B", "C"])
def test_of_the_gratification_reports_the_one_in_time_is_offered_first(embedded: Store, asked: str) -> None:
    """Golden case G-04: time has the criterion T, the two that count reports have none."""
    load(embedded, seed.datasets())

    found = checklist(embedded, f"KPKNL-KI-GRAT-{asked}-2019", 2019, date(2019, 5, 13))

    assert [(one.key[-6:], one.quality.criterion, one.quality.verdict) for one in found.alternatives] == [
        ("A-2019", "T", "met"),
        ("B-2019", None, "not_met"),
        ("C-2019", None, "not_met"),
    ]
    assert [one.quality.total for one in found.alternatives] == [1, 0, 0]


def test_a_checklist_reads_in_indonesian(embedded: Store) -> None:
    embedded.write(OFFICE)

    assert sentences(checklist(embedded, "B", 2024, DAY), "id") == (
        "Daftar periksa IKU “Jumlah laporan optimal” (B) tahun 2024; standar per 30 Juni 2024",
        "Tidak terpenuhi: specific. Namanya memuat kata yang hanya menyatakan niat: optimal. "
        "Sebutkan hal yang diukur. (S2-15)",
        "Tidak dinilai: measurable. Satuan targetnya belum tercatat. (S2-16, S2-33)",
        "Tidak terpenuhi: realistic. IKU dipakai sejak 2020, tetapi tidak ada capaian yang tercatat "
        "tahun 2022 sampai dengan 2023. (S2-17)",
        "Tidak terpenuhi: sesuai tugas dan fungsi pemilik. IKU tidak mencerminkan satu pun tugas pemiliknya. "
        "(S2-12, S2-18)",
        "Tidak terpenuhi: kualitas menurut KMK 327/KMK.01/2018. IKU mengukur jumlah dan tidak memenuhi "
        "kriteria mutu atau waktu. (S2-25, S2-26, S2-27, S2-28, S2-29)",
        "Tidak terpenuhi: relevan dengan sasaran strategis. IKU ini dan semua IKU di atasnya tidak mengukur "
        "atau mendukung sasaran pada Peta kantor. (S2-31)",
        "Poin kualitas: 0. Sumber tidak memberi poin untuk kriteria mutu dan waktu.",
        "  0: Capaian ditentukan oleh pemilik (tingkat kendali high). (S2-24)",
        "  0: Tidak ada jabatan lain pada level yang sama yang memakainya secara tanggung renteng. (S2-30)",
        "Pilihan rumusan, mulai dari kualitas terbaik:",
        "  1. Indeks ketepatan waktu laporan (A): kriteria T",
        "  2. Jumlah laporan optimal (B): tanpa kriteria",
        "  3. Laporan (C): tanpa kriteria",
    )


@pytest.mark.parametrize(("key", "total"), [("A", "+1"), ("C", None)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_points_are_told_with_their_sign(
    embedded: Store, key: str, total: str | None, language: Language
) -> None:
    embedded.write(OFFICE)

    said = sentences(checklist(embedded, key, 2024, DAY), language)

    told = total or text("checklist.total_unknown", language)
    assert said[7] == text("checklist.points", language, total=told)
    first = "+1" if key == "A" else text("checklist.point_unknown", language)
    assert said[8].startswith(f"  {first}: ")
