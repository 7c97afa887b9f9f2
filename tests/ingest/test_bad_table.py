"""A table that is not as it must be: its file, its heading, its rows."""

from pathlib import Path

import pytest

from graph.store import Store
from tests.ingest.dataset import write
from tests.ingest.refusal import only, problems, refused

CASES = [
    (
        "unknown_table",
        "positions",
        b"key\nP1\n",
        "positions.csv: tidak ada tabel dengan nama ini sehingga berkas tidak dapat dibaca. "
        "Apakah yang dimaksud: position.csv?",
        "positions.csv: there is no table of this name, so that the file cannot be read. "
        "Did you mean: position.csv?",
    ),
    (
        "empty_file",
        "position",
        b"",
        "position.csv: berkas kosong. Baris pertamanya harus memuat nama kolom.",
        "position.csv: the file is empty. Its first line must name the columns.",
    ),
    (
        "file_of_empty_lines",
        "position",
        b"\xef\xbb\xbf\r\n",
        "position.csv: berkas kosong. Baris pertamanya harus memuat nama kolom.",
        "position.csv: the file is empty. Its first line must name the columns.",
    ),
    (
        "missing_column",
        "position",
        b"name\nKepala\n",
        "position.csv, baris 1, kolom key: kolom wajib ini tidak ada. Tambahkan pada baris pertama.",
        "position.csv, row 1, column key: this column is required and missing. Add it to the first line.",
    ),
    (
        "missing_end_of_a_relationship",
        "causes",
        b"cause\nSS1\n",
        "causes.csv, baris 1, kolom effect: kolom wajib ini tidak ada. Tambahkan pada baris pertama.",
        "causes.csv, row 1, column effect: this column is required and missing. Add it to the first line.",
    ),
    (
        "unknown_column",
        "position",
        b"key,nam\nP1,Kepala\n",
        "position.csv, baris 1, kolom nam: tabel ini tidak memiliki kolom `nam`. Apakah yang dimaksud: name?",
        "position.csv, row 1, column nam: this table has no column `nam`. Did you mean: name?",
    ),
    (
        "unknown_column_like_none",
        "goal",
        b"key,xyz\nG1,1\n",
        "goal.csv, baris 1, kolom xyz: tabel ini tidak memiliki kolom `xyz`. "
        "Kolom yang ada: key, name, provenance, source.",
        "goal.csv, row 1, column xyz: this table has no column `xyz`. It has: key, name, provenance, source.",
    ),
    (
        "column_twice",
        "goal",
        b"key,name,name\nG1,a,b\n",
        "goal.csv, baris 1, kolom name: kolom ini tertulis dua kali pada kepala tabel.",
        "goal.csv, row 1, column name: the column stands twice in the heading.",
    ),
    (
        "column_without_name",
        "goal",
        b"key,name,\nG1,a,\n",
        "goal.csv, baris 1: kolom nomor 3 tidak bernama. Beri nama atau hapus.",
        "goal.csv, row 1: column number 3 has no name. Name it or remove it.",
    ),
    (
        "semicolons",
        "goal",
        b"key;name\nG1;a\n",
        "goal.csv, baris 1: sel tidak dipisahkan dengan koma. Simpanlah berkas sebagai CSV dengan pemisah "
        "koma.",
        "goal.csv, row 1: the cells are not separated by commas. Save the file as CSV with commas.",
    ),
    (
        "latin_1",
        "goal",
        "key,name\nG1,baik\nG2,Évaluasi\n".encode("latin-1"),
        "goal.csv, baris 3: berkas bukan UTF-8 (mulai bita 0xC9). Simpanlah sebagai “CSV UTF-8”.",
        "goal.csv, row 3: the file is not UTF-8 (first at byte 0xC9). Save it as “CSV UTF-8”.",
    ),
    (
        "utf_16",
        "goal",
        "key,name\nG1,baik\n".encode("utf-16"),
        "goal.csv, baris 1: berkas bukan UTF-8 (mulai bita 0xFF). Simpanlah sebagai “CSV UTF-8”.",
        "goal.csv, row 1: the file is not UTF-8 (first at byte 0xFF). Save it as “CSV UTF-8”.",
    ),
    (
        "quotes_never_closed",
        "goal",
        b'key,name\nG1,a\nG2,"b\nG3,c\n',
        "goal.csv, baris 3: ada tanda petik yang dibuka pada baris ini dan tidak pernah ditutup.",
        "goal.csv, row 3: a quotation mark is opened in this row and never closed.",
    ),
    (
        "quotes_never_closed_in_a_long_file",
        "goal",
        b'key,name\nG1,"a\n' + b"G2,b\n" * 40_000,
        "goal.csv, baris 2: ada tanda petik yang dibuka pada baris ini dan tidak pernah ditutup.",
        "goal.csv, row 2: a quotation mark is opened in this row and never closed.",
    ),
    (
        "quotes_within_a_cell",
        "goal",
        b'key,name\nG1,"a" b\n',
        "goal.csv, baris 2: ada tanda petik di dalam sel. Tulis tanda itu dua kali dan apit seluruh sel "
        "dengan "
        "tanda petik.",
        "goal.csv, row 2: a quotation mark stands inside a cell. Write it twice, and put the whole cell in "
        "quotation marks.",
    ),
    (
        "row_too_short",
        "goal",
        b"key,name\nG1,a\nG2\n",
        "goal.csv, baris 3: baris ini memuat 1 sel, sedangkan kepala tabel 2. Ada koma yang kurang, atau "
        "teks "
        "berisi koma belum diapit tanda petik.",
        "goal.csv, row 3: the row has 1 cells, the heading 2. A comma is missing, or a text with a comma "
        "lacks "
        "quotation marks.",
    ),
    (
        "row_too_long",
        "goal",
        b'key,name\nG0,"a\nb"\nG1,a,b\n',
        "goal.csv, baris 4: baris ini memuat 3 sel, sedangkan kepala tabel 2. Apit teks yang berisi koma "
        "dengan "
        "tanda petik.",
        "goal.csv, row 4: the row has 3 cells, the heading 2. Put a text that holds a comma in quotation "
        "marks.",
    ),
]


@pytest.mark.parametrize(
    ("table", "content", "indonesian", "english"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_table(
    embedded: Store, tmp_path: Path, table: str, content: bytes, indonesian: str, english: str
) -> None:
    folder = write(tmp_path / "data", {})
    (folder / f"{table}.csv").write_bytes(content)

    only(embedded, folder, indonesian, english)


def test_all_faults_are_told_at_once(embedded: Store, tmp_path: Path) -> None:
    folder = write(
        tmp_path / "data",
        {
            "position": "key,superior,level_no\nP1,P9,0\nP1,,x\nP3,P4,2\nP4,P3,3\n",
            "iku": "name,yer\nA,2024\n",
            "goals": "key\n",
        },
    )

    error = refused(embedded, folder)

    assert [(problem.file, problem.row, problem.column, problem.code) for problem in problems(error)] == [
        ("goals.csv", None, None, "unknown_table"),
        ("iku.csv", 1, "key", "missing_column"),
        ("iku.csv", 1, "year", "missing_column"),
        ("iku.csv", 1, "yer", "unknown_column"),
        ("position.csv", 2, "level_no", "too_small"),
        ("position.csv", 2, "superior", "unknown_key"),
        ("position.csv", 3, "key", "key_twice"),
        ("position.csv", 3, "level_no", "integer"),
        ("position.csv", 4, "superior", "circle_superior_of"),
    ]
    assert error.total == 9


def test_of_very_many_faults_the_first_are_told_and_all_are_counted(embedded: Store, tmp_path: Path) -> None:
    rows = "".join(f"G{number},OFFIS\n" for number in range(30_000))
    folder = write(tmp_path / "data", {"goal": "key,provenance\n" + rows, "unit": "key\nU1\nU1\n"})

    error = refused(embedded, folder)

    lines = error.message("en").splitlines()
    assert lines[0] == "The data was not loaded: 30001 faults. Nothing was written."
    assert lines[1] == (
        "- goal.csv, row 2, column provenance: `OFFIS` is not possible. Possible are: SEED, PUBLIC_DOC, "
        "ILLUSTRATIVE, OFFICE. Did you mean: OFFICE?"
    )
    assert lines[-1] == "… and 29961 more."
    assert len(lines) == 42
    assert [problem.file for problem in problems(error)] == ["goal.csv"] * 50 + ["unit.csv"]


def test_what_is_no_table_is_left_alone(embedded: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "data", {"goal": "key,xyz\n"})
    for name in ("README.md", "~$goal.csv", ".goal.csv", "goal.xlsx"):
        (folder / name).write_text("apa saja", "utf-8")

    error = refused(embedded, folder)

    assert [problem.file for problem in problems(error)] == ["goal.csv"]


def test_keys_of_a_table_that_cannot_be_read_are_not_missed(embedded: Store, tmp_path: Path) -> None:
    tables = {"position": "kye\nP1\n", "iku": "key,year,owner,manual\nI1,2024,P1,M1\n"}

    error = refused(embedded, write(tmp_path / "data", tables))

    assert [(problem.file, problem.column, problem.code) for problem in problems(error)] == [
        ("iku.csv", "manual", "unknown_key"),
        ("position.csv", "key", "missing_column"),
        ("position.csv", "kye", "unknown_column"),
    ]
