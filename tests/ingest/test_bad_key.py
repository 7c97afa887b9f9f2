"""Keys and references that are not as they must be."""

from pathlib import Path

import pytest

from graph.ingest import load
from graph.store import Store
from tests.ingest.dataset import write
from tests.ingest.refusal import only, problems, refused

CASES: list[tuple[str, dict[str, str], str, str]] = [
    (
        "two_rows_with_one_key",
        {"unit": "key,name\nU1,a\nU2,b\nU1,c\n"},
        "unit.csv, baris 4, kolom key: kunci `U1` sudah ada pada baris 2. "
        "Setiap catatan memiliki kunci tersendiri.",
        "unit.csv, row 4, column key: the key `U1` already stands in row 2. Each record has a key of its "
        "own.",
    ),
    (
        "two_rows_that_say_the_same",
        {
            "iku": "key,year\nI1,2024\nI2,2024\n",
            "cascade": "superior,technique,subordinate,how\n"
            "I1,CLUSTER,I2,a\nI1,UNIQUE,I2,\nI1,CLUSTER,I2,b\n",
        },
        "cascade.csv, baris 4: isi baris ini sama dengan baris 2. Hapus salah satunya.",
        "cascade.csv, row 4: the row says the same as row 2. Leave one of them out.",
    ),
    (
        "unknown_key",
        {"position": "key,unit\nP1,KPKNL-JKT-2\n", "unit": "key\nKPKNL-JKT-1\nKANWIL\n"},
        "position.csv, baris 2, kolom unit: tidak ada Unit kerja dengan kunci `KPKNL-JKT-2`, baik dalam data "
        "maupun dalam graf. Apakah yang dimaksud: KPKNL-JKT-1?",
        "position.csv, row 2, column unit: there is no Unit with the key `KPKNL-JKT-2`, neither in the data "
        "nor in the graph. Did you mean: KPKNL-JKT-1?",
    ),
    (
        "unknown_key_of_two_types",
        {"iku": "key,year,owner\nI1,2024,Kepala Kanwl\n", "position": "key\nKepala Kanwil\n"},
        "iku.csv, baris 2, kolom owner: tidak ada Jabatan, Unit kerja dengan kunci `Kepala Kanwl`, baik "
        "dalam "
        "data maupun dalam graf. Apakah yang dimaksud: Kepala Kanwil?",
        "iku.csv, row 2, column owner: there is no Position, Unit with the key `Kepala Kanwl`, neither in "
        "the "
        "data nor in the graph. Did you mean: Kepala Kanwil?",
    ),
    (
        "unknown_source_of_a_row",
        {"unit": "key,source\nU1,S9\n"},
        "unit.csv, baris 2, kolom source: tidak ada Sumber dengan kunci `S9`, baik dalam data maupun dalam "
        "graf.",
        "unit.csv, row 2, column source: there is no Source with the key `S9`, neither in the data nor in "
        "the "
        "graph.",
    ),
    (
        "key_of_two_types",
        {"iku": "key,year,owner\nI1,2024,X\n", "position": "key\nX\n", "unit": "key\nX\n"},
        "iku.csv, baris 2, kolom owner: `X` cocok dengan beberapa catatan. "
        "Tuliskan yang dimaksud: Position:X, Unit:X.",
        "iku.csv, row 2, column owner: `X` fits several records. Write which one is meant: Position:X, "
        "Unit:X.",
    ),
    (
        "type_that_cannot_stand_here",
        {"iku": "key,year,owner\nI1,2024,Team:X\n", "team": "key\nX\n"},
        "iku.csv, baris 2, kolom owner: `Team:X` menyebut jenis yang tidak boleh ada di sini. "
        "Pilihannya: Position, Unit.",
        "iku.csv, row 2, column owner: `Team:X` names a type that cannot stand here. "
        "Possible are: Position, Unit.",
    ),
    (
        "key_with_a_type",
        {"position": "key\nPosition:P1\n"},
        "position.csv, baris 2, kolom key: kunci `Position:P1` diawali `Position:`, padahal itu cara rujukan "
        "menyebut jenis. Hapuslah bagian itu.",
        "position.csv, row 2, column key: the key `Position:P1` begins with `Position:`, which is how "
        "references name a type. Leave that out.",
    ),
    (
        "key_that_nobody_can_see_whole",
        {"position": "key\nP\u200b1\n"},
        "position.csv, baris 2, kolom key: kunci `P<U+200B>1` memuat karakter yang tidak kasatmata (U+200B). "
        "Hapuslah.",
        "position.csv, row 2, column key: the key `P<U+200B>1` holds a letter that nobody sees (U+200B). "
        "Remove it.",
    ),
    (
        "key_too_long",
        {"position": f"key\n{'P' * 201}\n"},
        f"position.csv, baris 2, kolom key: kunci `{'P' * 79}…` lebih panjang daripada 200 huruf.",
        f"position.csv, row 2, column key: the key `{'P' * 79}…` is longer than 200 letters.",
    ),
    (
        "key_left_out",
        {"position": "key,name\n,Kepala\n"},
        "position.csv, baris 2, kolom key: sel kosong, padahal wajib diisi.",
        "position.csv, row 2, column key: the cell is empty, but a value is required.",
    ),
    (
        "no_regulation_number",
        {"regulation": "key\nKMK 467\n"},
        "regulation.csv, baris 2, kolom key: `KMK 467` bukan nomor peraturan: tidak diakhiri tahun empat "
        "angka. "
        "Tulislah misalnya KMK 467/KMK.01/2014.",
        "regulation.csv, row 2, column key: `KMK 467` is no regulation number: it does not end in a year of "
        "four digits. Write for example KMK 467/KMK.01/2014.",
    ),
    (
        "regulation_that_contradicts_its_key",
        {"regulation": "key,year\nKMK 467/KMK.01/2014,2015\n"},
        "regulation.csv, baris 2, kolom year: `2015` bertentangan dengan kunci `KMK|467|KMK.01|2014` pada "
        "baris "
        "ini. Apakah yang dimaksud: 2014?",
        "regulation.csv, row 2, column year: `2015` contradicts the key `KMK|467|KMK.01|2014` of the row. "
        "Did you mean: 2014?",
    ),
    (
        "regulation_of_another_number",
        {"regulation": "key,type,number\nKMK 26A/KMK.01/2014,kmk,026a\nKMK 467/KMK.01/2014,KMK,476\n"},
        "regulation.csv, baris 3, kolom number: `476` bertentangan dengan kunci `KMK|467|KMK.01|2014` pada "
        "baris ini. Apakah yang dimaksud: 467?",
        "regulation.csv, row 3, column number: `476` contradicts the key `KMK|467|KMK.01|2014` of the row. "
        "Did you mean: 467?",
    ),
    (
        "regulation_that_fits_two",
        {
            "regulation": "key\nKMK 467/KMK.01/2014\nKMK 467/KM.1/2014\n",
            "clause": "key,regulation\nC1,KMK 467/2014\n",
        },
        "clause.csv, baris 2, kolom regulation: `KMK 467/2014` cocok dengan beberapa catatan. "
        "Tuliskan yang dimaksud: KMK 467/KM.1/2014, KMK 467/KMK.01/2014.",
        "clause.csv, row 2, column regulation: `KMK 467/2014` fits several records. "
        "Write which one is meant: KMK 467/KM.1/2014, KMK 467/KMK.01/2014.",
    ),
    (
        "one_regulation_written_twice",
        {"regulation": "key\nKMK 467/KMK.01/2014\n467/KMK.1/2014\n"},
        "regulation.csv, baris 3, kolom key: kunci `KMK|467|KMK.01|2014` sudah ada pada baris 2. "
        "Setiap catatan memiliki kunci tersendiri.",
        "regulation.csv, row 3, column key: the key `KMK|467|KMK.01|2014` already stands in row 2. "
        "Each record has a key of its own.",
    ),
    (
        "superior_of_oneself",
        {"position": "key,superior\nP1,P1\n"},
        "position.csv, baris 2, kolom superior: garis pelaporan berputar: P1 → P1. Salah satu jabatan ini "
        "harus "
        "memiliki atasan lain, atau tanpa atasan.",
        "position.csv, row 2, column superior: the reporting line runs in a circle: P1 → P1. One of these "
        "positions needs another superior, or none.",
    ),
    (
        "reporting_line_in_a_circle",
        {"position": "key,superior\nP0,\nP1,P3\nP2,P1\nP3,P2\nP4,P3\nP5,P0\n"},
        "position.csv, baris 3, kolom superior: garis pelaporan berputar: P1 → P3 → P2 → P1. Salah satu "
        "jabatan "
        "ini harus memiliki atasan lain, atau tanpa atasan.",
        "position.csv, row 3, column superior: the reporting line runs in a circle: P1 → P3 → P2 → P1. "
        "One of these positions needs another superior, or none.",
    ),
    (
        "units_in_a_circle",
        {"unit": "key,part_of\nU1,U2\nU2,U1\n"},
        "unit.csv, baris 2, kolom part_of: susunan unit berputar: U1 → U2 → U1. Salah satunya harus menjadi "
        "bagian dari unit lain, atau berdiri sendiri.",
        "unit.csv, row 2, column part_of: the units lie in a circle: U1 → U2 → U1. One of them must be "
        "part of "
        "another unit, or of none.",
    ),
    (
        "skp_in_a_circle",
        {"skp": "key,year,refers_to\nA,2024,B\nB,2024,A\n"},
        "skp.csv, baris 2, kolom refers_to: SKP saling mengacu secara berputar: A → B → A. Salah satunya "
        "harus "
        "mengacu pada SKP lain, atau tidak mengacu.",
        "skp.csv, row 2, column refers_to: the SKP refer to each other in a circle: A → B → A. One of them "
        "must "
        "refer to another SKP, or to none.",
    ),
]


@pytest.mark.parametrize(
    ("tables", "indonesian", "english"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_key(embedded: Store, tmp_path: Path, tables: dict[str, str], indonesian: str, english: str) -> None:
    only(embedded, write(tmp_path / "data", tables), indonesian, english)


def test_every_circle_is_told_once(embedded: Store, tmp_path: Path) -> None:
    rows = "".join(f"A{number},A{(number + 1) % 30}\nB{number},A{number}\n" for number in range(30))
    folder = write(tmp_path / "data", {"position": "key,superior\n" + rows + "C1,C2\nC2,C1\nD,\nE,D\n"})

    found = problems(refused(embedded, folder))

    assert [(problem.code, problem.row, problem.other) for problem in found] == [
        (
            "circle_superior_of",
            2,
            "A0 → A1 → A2 → A3 → A4 → A5 → … → A26 → A27 → A28 → A29 → A0",
        ),
        ("circle_superior_of", 62, "C1 → C2 → C1"),
    ]


def test_two_datasets_with_one_key(embedded: Store, tmp_path: Path) -> None:
    folders = [write(tmp_path / name, {"unit": "key\nU1\n"}) for name in ("satu", "dua")]

    found = problems(refused(embedded, *folders))

    assert [problem.message("en") for problem in found] == [
        "dua/unit.csv, row 2, column key: the key `U1` already stands in satu/unit.csv:2. "
        "Each record has a key of its own."
    ]


def test_a_letter_with_an_accent_is_one_letter_however_it_is_stored(embedded: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "data", {"position": "key,superior\nCafe\u0301,\nP2,Caf\u00e9\n"})

    load(embedded, [folder])

    assert embedded.read("MATCH (a)-[:SUPERIOR_OF]->(b) RETURN a.key AS a, b.key AS b") == [
        {"a": "Caf\u00e9", "b": "P2"}
    ]


def test_a_type_may_always_be_said(store: Store, tmp_path: Path) -> None:
    tables = {
        "position": "key\nX\n",
        "unit": "key\nX\n",
        "clause": "key,regulation\nC1,Regulation:KMK 467/2014\n",
        "regulation": "key\nKMK 467/KMK.01/2014\n",
        "iku": "key,year,owner\nI1,2024,Position:X\nI2,2024,Unit:X\n",
        "sourced_from": "iku,ground\nI1,Clause:C1\nIKU:I2,Regulation:467/KMK.01/2014\n",
    }

    load(store, [write(tmp_path / "data", tables)])

    assert store.read(
        "MATCH (i:IKU)-[:OWNED_BY]->(o) MATCH (i)-[:SOURCED_FROM]->(g) "
        "RETURN i.key AS iku, labels(o)[0] AS owner, g.key AS ground ORDER BY i.key"
    ) == [
        {"iku": "I1", "owner": "Position", "ground": "C1"},
        {"iku": "I2", "owner": "Unit", "ground": "KMK|467|KMK.01|2014"},
    ]


WRITTEN = (
    "KMK 467/KMK.01/2014",
    "467/KMK.01/2014",
    "KMK-467/KMK.01/2014",
    "kmk nomor 467/kmk.1/2014",
    "KMK 467/2014",
)


@pytest.mark.parametrize("written", WRITTEN)
def test_a_regulation_may_be_written_in_every_form(embedded: Store, tmp_path: Path, written: str) -> None:
    tables = {
        "regulation": f"key,title\n{WRITTEN[0]},Kinerja\n",
        "iku": "key,year\nI1,2024\n",
        "sourced_from": f"iku,ground\nI1,{written}\n",
        "status_claim": f"key,status,regulation\nK1,IN_FORCE,{written}\n",
    }

    load(embedded, [write(tmp_path / "data", tables)])

    assert embedded.read(
        "MATCH (:IKU)-[:SOURCED_FROM]->(r:Regulation)<-[:ABOUT]-(:StatusClaim) "
        "RETURN r.key AS key, r.name AS name, r.type AS type, r.number AS number, r.suffix AS suffix, "
        "r.year AS year"
    ) == [
        {
            "key": "KMK|467|KMK.01|2014",
            "name": "KMK 467/KMK.01/2014",
            "type": "KMK",
            "number": "467",
            "suffix": "KMK.01",
            "year": 2014,
        }
    ]
