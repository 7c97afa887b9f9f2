"""Shares by unit and by tier, with what cannot be judged."""

from datetime import date
from typing import Any

import pytest

from graph.answer import Ref
from graph.coverage import Coverage, Covered, CoveredTier, CoveredUnit, Share, coverage
from graph.coverage_sentences import MEASURES, percent, sentences, told
from graph.messages import Language, text
from graph.store import Store

OFFICE = """
CREATE (o:Organisation {key: 'K', name: 'Kementerian'}),
       (kw:Unit {key: 'KW', name: 'Kanwil'})-[:PART_OF]->(o),
       (kp:Unit {key: 'KP', name: 'Kantor'})-[:PART_OF]->(kw),
       (su:Unit {key: 'SU', name: 'Subbagian'})-[:PART_OF]->(kp),
       (:Unit {key: 'SX', name: 'Seksi kosong'})-[:PART_OF]->(kp),
       (map:StrategyMap {key: 'PETA', name: 'Peta', year: 2024})-[:HAS_OBJECTIVE]->
         (goal:StrategicObjective {key: 'SS', name: 'Sasaran'}),
       (:StrategyMap {key: 'LAMA', name: 'Peta lama', year: 2023})-[:HAS_OBJECTIVE]->
         (past:StrategicObjective {key: 'SS-LAMA', name: 'Sasaran lama'}),
       (head:Position {key: 'KEPALA', name: 'x', level_no: 2, level: 'ES2', active: true})-[:IN_UNIT]->(kw),
       (head)-[:OWNS_MAP]->(map),
       (chief:Position {key: 'KASI', name: 'x', level_no: 3, level: 'ES4', active: true})-[:IN_UNIT]->(kp),
       (staff:Position {key: 'STAF', name: 'x', level_no: 4, level: 'STAF', active: true})-[:IN_UNIT]->(su),
       (:Position {key: 'DIAM', name: 'x', level_no: 4, level: 'PELAKSANA', active: true})-[:IN_UNIT]->(su),
       (:Position {key: 'LOWONG', name: 'x', level_no: 4, active: false})-[:IN_UNIT]->(su),
       (:Position {key: 'ENTAH', name: 'x', level: 'STAF'})-[:IN_UNIT]->(su),
       (loose:Position {key: 'LEPAS', name: 'x'}),
       (head)-[:SUPERIOR_OF]->(chief), (chief)-[:SUPERIOR_OF]->(staff),
       (whole:ManualIKU {key: 'M', name: 'm', definition: 'd', formula: 'f', unit: '%', data_source: 's',
         data_provider: 'p', person_in_charge: 'j', period_consolidation: 'SUM', polarity: 'MAXIMIZE',
         reporting_period: 'YEARLY'}),
       (half:ManualIKU {key: 'H', name: 'h', definition: 'd', formula: 'f', unit: '%', data_source: 's',
         data_provider: 'p', person_in_charge: 'j', period_consolidation: 'SUM', polarity: 'MAXIMIZE'}),
       (law:Regulation {key: 'KMK|1|KMK.01|2014', name: 'lama', effective_from: date('2014-01-01')}),
       (later:Regulation {key: 'KMK|2|KMK.01|2024', name: 'baru', effective_from: date('2024-06-01')}),
       (later)-[:REVOKES]->(law),
       (dark:Regulation {key: 'KMK|3|KMK.01|2014', name: 'gelap'}),
       (clause:Clause {key: 'P1', name: 'Pasal 1'})-[:CLAUSE_OF]->(law),
       (duty:Duty {key: 'T', name: 'Tugas'})-[:ESTABLISHED_BY]->(clause),
       (bare:Duty {key: 'T2', name: 'Tugas tanpa dasar'}),
       (signed:Contract {key: 'K1', name: 'k', year: 2024, signed_on: date('2024-01-31')}),
       (unsigned:Contract {key: 'K2', name: 'k', year: 2024}),
       (a:IKU {key: 'A', name: 'a', year: 2024})-[:OWNED_BY]->(head), (a)-[:MEASURES]->(goal),
       (a)-[:DEFINED_BY]->(whole), (a)-[:SOURCED_FROM]->(duty), (signed)-[:CONTAINS]->(a),
       (b:IKU {key: 'B', name: 'b', year: 2024, status: 'ACTIVE'})-[:OWNED_BY]->(chief),
       (b)-[:DEFINED_BY]->(whole),
       (a)-[:CASCADE_DUPLICATE]->(b), (b)-[:SOURCED_FROM]->(later), (b)-[:SOURCED_FROM]->(dark),
       (signed)-[:CONTAINS]->(b),
       (c:IKU {key: 'C', name: 'c', year: 2024})-[:OWNED_BY]->(staff), (c)-[:DEFINED_BY]->(half),
       (b)-[:CASCADE_SUPPORTIVE]->(c), (c)-[:SOURCED_FROM]->(duty), (c)-[:SOURCED_FROM]->(clause),
       (unsigned)-[:CONTAINS]->(c),
       (d:IKU {key: 'D', name: 'd', year: 2024})-[:OWNED_BY]->(staff), (b)-[:UNIQUE_UNDER]->(d),
       (d)-[:SUPPORTS]->(past), (d)-[:SOURCED_FROM]->(bare), (signed)-[:CONTAINS]->(d),
       (e:IKU {key: 'E', name: 'e', year: 2024, cascade_class: 'N'})-[:OWNED_BY]->(su),
       (e)-[:DEFINED_BY]->(whole), (e)-[:MEASURES]->(goal), (a)-[:CASCADE_CLUSTER]->(e),
       (f:IKU {key: 'F', name: 'f', year: 2024, cascade_class: 'CP'})-[:OWNED_BY]->(loose),
       (f)-[:MEASURES]->(goal),
       (:IKU {key: 'G', name: 'g', year: 2024, cascade_class: 'N', mandatory: true}),
       (gone:IKU {key: 'GONE', name: 'x', year: 2024, status: 'DROPPED'})-[:OWNED_BY]->(staff),
       (:IKU {key: 'GONE-N', name: 'x', year: 2024, status: 'DROPPED', cascade_class: 'N'}),
       (:IKU {key: 'OLD-N', name: 'x', year: 2023, cascade_class: 'N'}),
       (gone)-[:MEASURES]->(goal), (gone)-[:DEFINED_BY]->(whole), (gone)-[:SOURCED_FROM]->(later),
       (a)-[:CASCADE_CLUSTER]->(gone), (gone)-[:CASCADE_CLUSTER]->(c),
       (old:IKU {key: 'OLD', name: 'x', year: 2023})-[:OWNED_BY]->(staff), (old)-[:MEASURES]->(past),
       (old)-[:DEFINED_BY]->(whole), (old)-[:SOURCED_FROM]->(later), (old)-[:CASCADE_CLUSTER]->(c)
"""


def covered(
    ikus: int,
    *,
    reaching: tuple[int, ...] = (0, 0),
    signed: tuple[int, ...] = (0, 0),
    asked: tuple[int, ...] = (0, 0),
    manual: tuple[int, ...] = (0, 0),
    positions: tuple[int, ...] = (0, 0),
    techniques: tuple[int, int, int, int] = (0, 0, 0, 0),
) -> dict[str, Any]:
    """Return the fields of a Covered; techniques are duplicate, cluster, supportive, unique."""
    names = ("CASCADE_DUPLICATE", "CASCADE_CLUSTER", "CASCADE_SUPPORTIVE", "UNIQUE_UNDER")

    def share(numbers: tuple[int, ...]) -> Share:
        return Share(met=numbers[0], of=numbers[1], not_judged=sum(numbers[2:]))

    return {
        "ikus": ikus,
        "reaching": share(reaching),
        "in_force_signed": share(signed),
        "in_force_asked": share(asked),
        "complete_manual": share(manual),
        "positions": share(positions),
        "techniques": {
            name: Share(met=met, of=sum(techniques)) for name, met in zip(names, techniques, strict=True)
        },
    }


NOTHING = covered(0)
# E belongs to the unit itself and lacks the source it must have, as F and G need not; C has no signing day,
# D a source without a regulation.
OF_SU = {
    "reaching": (1, 2, 1),
    "signed": (0, 1, 2),
    "asked": (0, 2, 1),
    "manual": (1, 3),
    "positions": (1, 2, 1),
}
OF_KW = {
    "reaching": (3, 4, 1),
    "signed": (1, 2, 3),
    "asked": (1, 4, 1),
    "manual": (3, 5),
    "positions": (3, 4, 1),
}


def unit(label: str, key: str, name: str, depth: int, fields: dict[str, Any]) -> CoveredUnit:
    return CoveredUnit(unit=Ref(label=label, key=key, name=name), depth=depth, **fields)


def tier(number: int | None, names: tuple[str, ...], fields: dict[str, Any]) -> CoveredTier:
    return CoveredTier(level_no=number, levels=names, **fields)


EXPECTED = Coverage(
    year=2024,
    as_of=date(2024, 12, 31),
    total=Covered(
        **covered(
            7,
            reaching=(3, 4, 3),
            signed=(1, 2, 3),
            asked=(1, 4, 1),
            manual=(3, 7),
            positions=(4, 5, 1),
            techniques=(1, 1, 1, 1),
        )
    ),
    units=(
        unit("Organisation", "K", "Kementerian", 0, covered(5, techniques=(1, 1, 1, 1), **OF_KW)),
        unit("Unit", "KW", "Kanwil", 1, covered(5, techniques=(1, 1, 1, 1), **OF_KW)),
        unit(
            "Unit",
            "KP",
            "Kantor",
            2,
            covered(
                4,
                reaching=(2, 3, 1),
                signed=(0, 1, 3),
                asked=(1, 3, 1),
                manual=(2, 4),
                positions=(2, 3, 1),
                techniques=(1, 1, 1, 1),
            ),
        ),
        unit("Unit", "SX", "Seksi kosong", 3, NOTHING),
        unit("Unit", "SU", "Subbagian", 3, covered(3, techniques=(0, 1, 1, 1), **OF_SU)),
    ),
    outside=Covered(**covered(2, reaching=(0, 0, 2), manual=(0, 2), positions=(1, 1))),
    tiers=(
        tier(
            2,
            ("ES2",),
            covered(1, reaching=(1, 1), signed=(1, 1), asked=(0, 1), manual=(1, 1), positions=(1, 1)),
        ),
        tier(
            3,
            ("ES4",),
            covered(
                1,
                reaching=(1, 1),
                signed=(0, 0, 1),
                asked=(1, 1),
                manual=(1, 1),
                positions=(1, 1),
                techniques=(1, 0, 0, 0),
            ),
        ),
        tier(
            4,
            ("PELAKSANA", "STAF"),
            covered(
                2,
                reaching=(1, 2),
                signed=(0, 0, 2),
                asked=(0, 1, 1),
                manual=(0, 2),
                positions=(1, 2),
                techniques=(0, 0, 1, 1),
            ),
        ),
        tier(None, ("STAF",), covered(0, positions=(0, 0, 1))),
        tier(
            None,
            (),
            covered(
                3,
                reaching=(0, 0, 3),
                signed=(0, 1),
                asked=(0, 1),
                manual=(1, 3),
                positions=(1, 1),
                techniques=(0, 1, 0, 0),
            ),
        ),
    ),
)


def test_every_share_by_unit_and_by_tier(store: Store) -> None:
    store.write(OFFICE)

    assert coverage(store, 2024, date(2024, 12, 31)) == EXPECTED


def test_the_day_asked_about_decides_over_force(store: Store) -> None:
    store.write(OFFICE)

    early = coverage(store, 2024, date(2024, 3, 1)).total

    assert early.in_force_signed == EXPECTED.total.in_force_signed
    # A and C rest on the older regulation, E must have a source, of B and D nothing can be told.
    assert early.in_force_asked == Share(met=2, of=3, not_judged=2)


def test_a_graph_without_anything_is_not_judged(embedded: Store) -> None:
    found = coverage(embedded, 2024, date(2024, 12, 31))

    assert found == Coverage(
        year=2024,
        as_of=date(2024, 12, 31),
        total=Covered(**NOTHING),
        units=(),
        outside=Covered(**NOTHING),
        tiers=(),
    )
    assert [share.part for share in (found.total.reaching, found.total.positions)] == [None, None]
    assert "100" not in " ".join(sentences(found, "en"))


def test_units_in_a_circle_are_shown_once(embedded: Store) -> None:
    embedded.write(
        """
        CREATE (a:Unit {key: 'A', name: 'A'})-[:PART_OF]->(b:Unit {key: 'B', name: 'B'})-[:PART_OF]->(a),
               (:IKU {key: 'I', name: 'i', year: 2024})-[:OWNED_BY]->(b)
        """
    )

    found = coverage(embedded, 2024, date(2024, 12, 31))

    assert [(one.unit.key, one.depth, one.ikus) for one in found.units] == [("A", 0, 1), ("B", 1, 1)]


@pytest.mark.parametrize(
    ("met", "of", "said"),
    [(0, 3, "0"), (2, 3, "66.6"), (999, 1000, "99.9"), (9999, 10000, "99.9"), (3, 3, "100")],
)
def test_only_all_of_them_are_100_percent(met: int, of: int, said: str) -> None:
    assert percent(Share(met=met, of=of), "en") == said


def test_a_share_is_told_with_both_numbers() -> None:
    share = Share(met=2, of=3, not_judged=4)

    assert told(share, "en") == "2 of 3 (66.6 %); 4 not judged for lack of data"
    assert told(share, "id") == "2 dari 3 (66,6 %); 4 tidak dinilai karena datanya kurang"
    assert told(Share(met=0, of=0, not_judged=1), "en") == "not judged: the data of 1 is lacking"
    assert told(Share(met=0, of=0), "id") == "tidak dinilai: tidak ada yang dihitung"
    assert (share.part, percent(Share(met=0, of=0), "en")) == (2 / 3, "")


def test_coverage_reads_in_indonesian() -> None:
    said = sentences(EXPECTED, "id")

    assert said[:11] == (
        "Cakupan tahun 2024; keberlakuan juga per 31 Desember 2024",
        "Seluruhnya: 7 IKU",
        "  Mencapai sasaran pemilik peta di atasnya: 3 dari 4 (75 %); 3 tidak dinilai karena datanya kurang",
        "  Sumber berlaku pada tanggal kontrak, di antara yang bersumber atau wajib bersumber: "
        "1 dari 2 (50 %); 3 tidak dinilai karena datanya kurang",
        "  Sumber berlaku pada tanggal yang ditanyakan, di antara yang bersumber atau wajib bersumber: "
        "1 dari 4 (25 %); 1 tidak dinilai karena datanya kurang",
        "  Memiliki manual yang lengkap: 3 dari 7 (42,8 %)",
        "  Jabatan terisi yang memiliki IKU: 4 dari 5 (80 %); 1 tidak dinilai karena datanya kurang",
        "  Diturunkan secara duplicate: 1 dari 4 (25 %)",
        "  Diturunkan secara cluster: 1 dari 4 (25 %)",
        "  Diturunkan secara supportive: 1 dari 4 (25 %)",
        "  Diturunkan secara unique: 1 dari 4 (25 %)",
    )


@pytest.mark.parametrize(
    ("language", "total", "outside", "tiers"),
    [
        (
            "id",
            "Seluruhnya",
            "Tanpa unit yang tercatat",
            [
                "Tingkat 2 (ES2)",
                "Tingkat 3 (ES4)",
                "Tingkat 4 (PELAKSANA, STAF)",
                "Tingkat STAF",
                "Tingkat tidak tercatat",
            ],
        ),
        (
            "en",
            "Everything",
            "Of no unit on record",
            ["Tier 2 (ES2)", "Tier 3 (ES4)", "Tier 4 (PELAKSANA, STAF)", "Tier STAF", "Tier not on record"],
        ),
    ],
)
def test_every_unit_and_tier_has_its_heading(
    language: Language, total: str, outside: str, tiers: list[str]
) -> None:
    nothing = text("coverage.part_nothing", language, name="      Seksi kosong")

    headings = [
        line.removesuffix(" IKU")
        for line in sentences(EXPECTED, language)
        if line.endswith(" IKU") or line == nothing
    ]

    assert headings == [
        f"{total}: 7",
        "Kementerian: 5",
        "  Kanwil: 5",
        "    Kantor: 4",
        nothing,
        "      Subbagian: 3",
        f"{outside}: 2",
        *[f"{name}: {count}" for name, count in zip(tiers, (1, 1, 2, 0, 3), strict=True)],
    ]


def test_every_share_of_the_answer_is_told() -> None:
    fields = set(Covered.model_fields) - {"ikus", "techniques"}

    assert set(MEASURES) == fields | set(EXPECTED.total.techniques)
