"""A cell that is not as it must be, and cells that only look so."""

from pathlib import Path

import pytest

from graph.ingest import load
from graph.store import Store
from tests.ingest.dataset import write
from tests.ingest.refusal import only, problems, refused

CASES = [
    (
        "decimal_comma",
        "iku",
        'key,year,annual_target\nI1,2024,"97,5"\n',
        "iku.csv, baris 2, kolom annual_target: `97,5` memakai koma desimal. Tulislah dengan titik. "
        "Apakah yang dimaksud: 97.5?",
        "iku.csv, row 2, column annual_target: `97,5` has a decimal comma. Write a point. Did you mean: "
        "97.5?",
    ),
    (
        "thousands_and_decimal_comma",
        "iku",
        'key,year,annual_target\nI1,2024,"1.234.567,5"\n',
        "iku.csv, baris 2, kolom annual_target: `1.234.567,5` memakai koma desimal. Tulislah dengan titik. "
        "Apakah yang dimaksud: 1234567.5?",
        "iku.csv, row 2, column annual_target: `1.234.567,5` has a decimal comma. Write a point. "
        "Did you mean: 1234567.5?",
    ),
    (
        "no_number",
        "iku",
        "key,year,annual_target\nI1,2024,seratus\n",
        "iku.csv, baris 2, kolom annual_target: `seratus` bukan angka.",
        "iku.csv, row 2, column annual_target: `seratus` is no number.",
    ),
    (
        "not_a_number",
        "iku",
        "key,year,annual_target\nI1,2024,nan\n",
        "iku.csv, baris 2, kolom annual_target: `nan` bukan angka.",
        "iku.csv, row 2, column annual_target: `nan` is no number.",
    ),
    (
        "number_without_end",
        "iku",
        "key,year,annual_target\nI1,2024,1e999\n",
        "iku.csv, baris 2, kolom annual_target: `1e999` terlalu besar untuk disimpan.",
        "iku.csv, row 2, column annual_target: `1e999` is a larger number than can be kept.",
    ),
    (
        "integer_with_a_point",
        "iku",
        "key,year\nI1,2024.0\n",
        "iku.csv, baris 2, kolom year: `2024.0` bukan bilangan bulat. Apakah yang dimaksud: 2024?",
        "iku.csv, row 2, column year: `2024.0` is no whole number. Did you mean: 2024?",
    ),
    (
        "integer_in_foreign_digits",
        "iku",
        "key,year\nI1,٢٠٢٤\n",
        "iku.csv, baris 2, kolom year: `٢٠٢٤` bukan bilangan bulat.",
        "iku.csv, row 2, column year: `٢٠٢٤` is no whole number.",
    ),
    (
        "integer_of_many_digits",
        "perspective",
        f"key,rank,scheme\nP,{'9' * 30},\n",
        f"perspective.csv, baris 2, kolom rank: `{'9' * 30}` terlalu besar untuk disimpan.",
        f"perspective.csv, row 2, column rank: `{'9' * 30}` is a larger number than can be kept.",
    ),
    (
        "year_too_small",
        "iku",
        "key,year\nI1,24\n",
        "iku.csv, baris 2, kolom year: `24` terlalu kecil; sekurang-kurangnya 1945. Apakah yang dimaksud: "
        "1945?",
        "iku.csv, row 2, column year: `24` is too small; at least 1945. Did you mean: 1945?",
    ),
    (
        "year_too_large",
        "iku",
        "key,year\nI1,20244\n",
        "iku.csv, baris 2, kolom year: `20244` terlalu besar; paling banyak 2200. Apakah yang dimaksud: "
        "2200?",
        "iku.csv, row 2, column year: `20244` is too large; at most 2200. Did you mean: 2200?",
    ),
    (
        "day_that_does_not_exist",
        "contract",
        "key,year,signed_on\nK1,2024,31/02/2024\n",
        "contract.csv, baris 2, kolom signed_on: hari `31/02/2024` tidak ada. Tulislah tahun-bulan-hari, "
        "misalnya 2024-01-31.",
        "contract.csv, row 2, column signed_on: the day `31/02/2024` does not exist. Write year-month-day, "
        "for example 2024-01-31.",
    ),
    (
        "iso_day_that_does_not_exist",
        "contract",
        "key,year,signed_on\nK1,2024,2023-02-29\n",
        "contract.csv, baris 2, kolom signed_on: hari `2023-02-29` tidak ada. Tulislah tahun-bulan-hari, "
        "misalnya 2024-01-31.",
        "contract.csv, row 2, column signed_on: the day `2023-02-29` does not exist. Write year-month-day, "
        "for example 2024-01-31.",
    ),
    (
        "date_in_another_order",
        "contract",
        "key,year,signed_on\nK1,2024,31/01/2024\n",
        "contract.csv, baris 2, kolom signed_on: `31/01/2024` bukan tanggal. Tulislah tahun-bulan-hari, "
        "misalnya "
        "2024-01-31. Apakah yang dimaksud: 2024-01-31?",
        "contract.csv, row 2, column signed_on: `31/01/2024` is no date. Write year-month-day, for example "
        "2024-01-31. Did you mean: 2024-01-31?",
    ),
    (
        "no_date",
        "contract",
        "key,year,signed_on\nK1,2024,20240131\n",
        "contract.csv, baris 2, kolom signed_on: `20240131` bukan tanggal. Tulislah tahun-bulan-hari, "
        "misalnya "
        "2024-01-31.",
        "contract.csv, row 2, column signed_on: `20240131` is no date. Write year-month-day, for example "
        "2024-01-31.",
    ),
    (
        "truth_in_words",
        "unit",
        "key,office\nU1,ya\n",
        "unit.csv, baris 2, kolom office: `ya` bukan true atau false. Apakah yang dimaksud: true?",
        "unit.csv, row 2, column office: `ya` is neither true nor false. Did you mean: true?",
    ),
    (
        "choice",
        "iku",
        "key,year,status\nI1,2024,ACTVE\n",
        "iku.csv, baris 2, kolom status: `ACTVE` tidak tersedia. Pilihannya: ACTIVE, DROPPED. "
        "Apakah yang dimaksud: ACTIVE?",
        "iku.csv, row 2, column status: `ACTVE` is not possible. Possible are: ACTIVE, DROPPED. "
        "Did you mean: ACTIVE?",
    ),
    (
        "choice_in_a_list",
        "iku",
        "key,year,aspects\nI1,2024,TIME; SPEED\n",
        "iku.csv, baris 2, kolom aspects: `TIME; SPEED` tidak tersedia. "
        "Pilihannya: QUANTITY, QUALITY, TIME, COST.",
        "iku.csv, row 2, column aspects: `TIME; SPEED` is not possible. "
        "Possible are: QUANTITY, QUALITY, TIME, COST.",
    ),
    (
        "required",
        "iku",
        "key,year\nI1, \n",
        "iku.csv, baris 2, kolom year: sel kosong, padahal wajib diisi.",
        "iku.csv, row 2, column year: the cell is empty, but a value is required.",
    ),
    (
        "not_for_this_relationship",
        "cascade",
        "superior,technique,subordinate,method\nI1,UNIQUE,I1,DIRECT\n",
        "cascade.csv, baris 2, kolom method: `DIRECT` tidak berlaku di sini karena baris ini menyatakan "
        "UNIQUE. "
        "Kosongkan selnya.",
        "cascade.csv, row 2, column method: `DIRECT` does not belong here, because the row says UNIQUE. "
        "Leave the cell empty.",
    ),
    (
        "nul",
        "goal",
        "key,name\nG1,a\0b\n",
        "goal.csv, baris 2, kolom name: `a<U+0000>b` memuat karakter kendali (U+0000) yang membuat teks "
        "tampil "
        "lain daripada isinya. Hapuslah.",
        "goal.csv, row 2, column name: `a<U+0000>b` holds a control character (U+0000), which shows a text "
        "otherwise than it is. Remove it.",
    ),
    (
        "text_turned_round",
        "goal",
        "key,name\nG1,tar\u202egetc.xslx\n",
        "goal.csv, baris 2, kolom name: `tar<U+202E>getc.xslx` memuat karakter kendali (U+202E) yang membuat "
        "teks tampil lain daripada isinya. Hapuslah.",
        "goal.csv, row 2, column name: `tar<U+202E>getc.xslx` holds a control character (U+202E), which "
        "shows "
        "a text otherwise than it is. Remove it.",
    ),
]


@pytest.mark.parametrize(
    ("table", "content", "indonesian", "english"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_cell(
    embedded: Store, tmp_path: Path, table: str, content: str, indonesian: str, english: str
) -> None:
    tables = {"iku": "key,year\nI1,2024\n", table: content} if table == "cascade" else {table: content}
    if table == "perspective":
        tables = {"scheme": "key\nS\n", table: content.replace(",\n", ",S\n")}

    only(embedded, write(tmp_path / "data", tables), indonesian, english)


HOSTILE = {
    "script": "<script>alert('x')</script>",
    "formula": "=cmd|' /C calc'!A0",
    "quotes": "\"Kepala\" 'Kantor' `Wilayah` \\ «A» $x {y} %s",
    "cypher": "'}) DETACH DELETE n //",
    "right_to_left_mark": "Kepala \u200f(\u0643\u0627\u062a\u0628)\u200e",
    "zero_width": "Ke\u200bpa\u200dla \ufeffKantor",
    "lines": "Kepala\nKantor\tWilayah",
    "ten_thousand_letters": "Kepala " * 1428 + "akar",
    "beyond_the_basic_plane": "Kepala 𝒦 🏛️",
}


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_a_name_is_data_and_stays_whole(store: Store, tmp_path: Path, name: str) -> None:
    quoted = '"' + name.replace('"', '""') + '"'
    folder = write(tmp_path / "data", {"position": f"key,name,roles\nP1,{quoted},{quoted}\nP2,Kasi,\n"})

    load(store, [folder])

    again = load(store, [folder])
    rows = store.read(
        "MATCH (p:Position) RETURN p.key AS key, p.name AS name, p.roles AS roles ORDER BY p.key"
    )
    assert rows == [
        {"key": "P1", "name": name, "roles": [name]},
        {"key": "P2", "name": "Kasi", "roles": None},
    ]
    assert not again.changed


def test_a_word_for_nothing_leaves_a_required_cell_empty(embedded: Store, tmp_path: Path) -> None:
    folder = write(
        tmp_path / "data",
        {"target": "key,period,value,iku\nT1,Q1,5,-\nT2,-,5,I1\n", "iku": "key,year\nI1,2024\n"},
    )
    (folder / "dataset.toml").write_text(
        'id = "data"\ntitle = "Data"\n[vocabulary.target]\niku."-" = ""\nperiod."-" = ""\n', "utf-8"
    )

    found = problems(refused(embedded, folder))

    assert [(problem.row, problem.column, problem.code) for problem in found] == [
        (2, "iku", "required"),
        (3, "period", "required"),
    ]


def test_spaces_around_a_cell_do_not_count(embedded: Store, tmp_path: Path) -> None:
    folder = write(
        tmp_path / "data", {"position": "key , name,superior\n P1 , Kepala Kantor ,\nP2,Kasi, P1\n"}
    )

    load(embedded, [folder])

    assert embedded.read("MATCH (a)-[:SUPERIOR_OF]->(b) RETURN a.name AS a, b.name AS b") == [
        {"a": "Kepala Kantor", "b": "Kasi"}
    ]


def test_the_words_of_a_dataset_are_put_into_those_of_the_schema(embedded: Store, tmp_path: Path) -> None:
    folder = write(
        tmp_path / "data",
        {
            "position": "key,position_type,active,superior\nP1,Pejabat,ya,tidak "
            "ada\nP2,STRUKTURAL,false,P1\n",
        },
    )
    (folder / "dataset.toml").write_text(
        'id = "data"\ntitle = "Data"\n'
        '[vocabulary.position.position_type]\n"Pejabat" = "STRUKTURAL"\n'
        '[vocabulary.position.active]\nya = "true"\n'
        '[vocabulary.position.superior]\n"tidak ada" = ""\n',
        "utf-8",
    )

    load(embedded, [folder])

    assert embedded.read(
        "MATCH (p:Position) RETURN p.key AS key, p.position_type AS type, p.active AS active ORDER BY p.key"
    ) == [
        {"key": "P1", "type": "STRUKTURAL", "active": True},
        {"key": "P2", "type": "STRUKTURAL", "active": False},
    ]
