"""A folder or its dataset.toml that is not as it must be."""

from pathlib import Path

import pytest

from graph.store import Store
from tests.ingest.dataset import write
from tests.ingest.refusal import SOURCE, only, refused


def test_no_such_folder(embedded: Store, tmp_path: Path) -> None:
    only(
        embedded,
        tmp_path / "tiada",
        f"{tmp_path}/tiada: foldernya tidak ada. Sebutkan folder yang memuat dataset.toml.",
        f"{tmp_path}/tiada: there is no such folder. Give the folder that holds dataset.toml.",
    )


def test_not_a_folder(embedded: Store, tmp_path: Path) -> None:
    (tmp_path / "iku.csv").write_text("key\n", "utf-8")

    only(
        embedded,
        tmp_path / "iku.csv",
        f"{tmp_path}/iku.csv: ini berkas, bukan folder. Sebutkan folder yang memuat dataset.toml.",
        f"{tmp_path}/iku.csv: this is a file, not a folder. Give the folder that holds dataset.toml.",
    )


def test_folder_without_tables(embedded: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "kosong", {})

    only(
        embedded,
        folder,
        f"{folder}: folder ini tidak memuat berkas CSV. Setiap tabel adalah satu berkas, misalnya iku.csv.",
        f"{folder}: the folder has no CSV file. Every table is one file, for example iku.csv.",
    )


MANIFESTS = [
    (
        "broken",
        "id = \n",
        "dataset.toml: berkas bukan TOML yang sah (Invalid value (at line 1, column 6)).",
        "dataset.toml: the file is not valid TOML (Invalid value (at line 1, column 6)).",
    ),
    (
        "unknown_entry",
        'id = "a"\ntitle = "A"\nprovenence = "OFFICE"\n',
        "dataset.toml, provenence: tidak ada isian `provenence` di sini. Isian yang ada: id, title, "
        "provenance, "
        "source, description, vocabulary. Apakah yang dimaksud: provenance?",
        "dataset.toml, provenence: there is no entry `provenence` here. There are: id, title, provenance, "
        "source, description, vocabulary. Did you mean: provenance?",
    ),
    (
        "missing_entry",
        'title.id = "A"\n',
        "dataset.toml, id: isian ini belum ada.",
        "dataset.toml, id: this entry is missing.",
    ),
    (
        "wrong_identifier",
        'id = "Data Saya"\ntitle = "A"\n',
        "dataset.toml, id: `Data Saya` bukan pengenal yang sah. Pakailah paling banyak 64 huruf kecil, "
        "angka, - "
        "dan _, diawali huruf atau angka.",
        "dataset.toml, id: `Data Saya` is no identifier. Use at most 64 small letters, digits, - and _, "
        "a letter or digit first.",
    ),
    (
        "wrong_provenance",
        'id = "a"\ntitle = "A"\nprovenance = "KANTOR"\n',
        "dataset.toml, provenance: `KANTOR` tidak tersedia. Pilihannya: SEED, PUBLIC_DOC, ILLUSTRATIVE, "
        "OFFICE.",
        "dataset.toml, provenance: `KANTOR` is not possible. "
        "Possible are: SEED, PUBLIC_DOC, ILLUSTRATIVE, OFFICE.",
    ),
    (
        "title_is_no_text",
        'id = "a"\ntitle = 5\n',
        "dataset.toml, title: di sini diperlukan teks, bukan `5`.",
        "dataset.toml, title: a text is expected here, not `5`.",
    ),
    (
        "title_in_a_third_language",
        'id = "a"\ntitle.fr = "A"\n',
        "dataset.toml, title.fr: tidak ada isian `fr` di sini. Isian yang ada: id, en.",
        "dataset.toml, title.fr: there is no entry `fr` here. There are: id, en.",
    ),
    (
        "unknown_source",
        'id = "a"\ntitle = "A"\nsource = "S2"\n',
        "dataset.toml, source: tidak ada Sumber dengan kunci `S2`, baik dalam data maupun dalam graf.",
        "dataset.toml, source: there is no Source with the key `S2`, neither in the data nor in the graph.",
    ),
    (
        "vocabulary_of_no_table",
        'id = "a"\ntitle = "A"\n[vocabulary.positon.level]\n"a" = "b"\n',
        "dataset.toml, vocabulary.positon: tidak ada tabel `positon`. Apakah yang dimaksud: position?",
        "dataset.toml, vocabulary.positon: there is no table `positon`. Did you mean: position?",
    ),
    (
        "vocabulary_of_no_column",
        'id = "a"\ntitle = "A"\n[vocabulary.position.levl]\n"a" = "b"\n',
        "dataset.toml, vocabulary.position.levl: tabel ini tidak memiliki kolom `levl`. "
        "Apakah yang dimaksud: level?",
        "dataset.toml, vocabulary.position.levl: this table has no column `levl`. Did you mean: level?",
    ),
    (
        "vocabulary_with_a_word_the_schema_lacks",
        'id = "a"\ntitle = "A"\n[vocabulary.position.position_type]\n"Pejabat" = "STRUCTURAL"\n',
        "dataset.toml, vocabulary.position.position_type.Pejabat: `STRUCTURAL` tidak tersedia. "
        "Pilihannya: STRUKTURAL, PELAKSANA, FUNGSIONAL. Apakah yang dimaksud: STRUKTURAL?",
        "dataset.toml, vocabulary.position.position_type.Pejabat: `STRUCTURAL` is not possible. "
        "Possible are: STRUKTURAL, PELAKSANA, FUNGSIONAL. Did you mean: STRUKTURAL?",
    ),
    (
        "vocabulary_of_keys",
        'id = "a"\ntitle = "A"\n[vocabulary.position.key]\n"a" = "b"\n',
        "dataset.toml, vocabulary.position.key: kunci dibiarkan apa adanya; kosakata tidak berlaku untuknya.",
        "dataset.toml, vocabulary.position.key: keys stay as they are; a vocabulary does not apply to them.",
    ),
    (
        "vocabulary_that_is_no_list",
        'id = "a"\ntitle = "A"\n[vocabulary]\nposition = "x"\n',
        'dataset.toml, vocabulary.position: di sini diperlukan daftar `"kata" = "nilai skema"`.',
        'dataset.toml, vocabulary.position: a list of `"word" = "value of the schema"` is expected here.',
    ),
]


@pytest.mark.parametrize(
    ("manifest", "indonesian", "english"),
    [case[1:] for case in MANIFESTS],
    ids=[case[0] for case in MANIFESTS],
)
def test_manifest(embedded: Store, tmp_path: Path, manifest: str, indonesian: str, english: str) -> None:
    folder = write(tmp_path / "data", {"source": SOURCE})
    (folder / "dataset.toml").write_text(manifest, "utf-8")

    only(embedded, folder, indonesian, english)


def test_manifest_missing(embedded: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "Data Kinerja 2024", {"source": SOURCE})
    (folder / "dataset.toml").unlink()

    only(
        embedded,
        folder,
        "dataset.toml: berkasnya tidak ada. Berkas ini menerangkan datanya; tulis sekurang-kurangnya "
        '`id = "data-kinerja-2024"` dan `title.id = "…"`.',
        "dataset.toml: the file is missing. It says what the data is; write at least "
        '`id = "data-kinerja-2024"` and `title.id = "…"`.',
    )


def test_manifest_in_another_encoding(embedded: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "data", {"source": SOURCE})
    (folder / "dataset.toml").write_bytes('id = "a"\ntitle = "Évaluasi"\n'.encode("latin-1"))

    only(
        embedded,
        folder,
        "dataset.toml: berkas bukan UTF-8. Simpanlah sebagai UTF-8.",
        "dataset.toml: the file is not UTF-8. Save it as UTF-8.",
    )


def test_two_datasets_of_one_name(embedded: Store, tmp_path: Path) -> None:
    folders = [write(tmp_path / name, {"source": SOURCE}) for name in ("satu", "dua")]
    (folders[1] / "dataset.toml").write_text('id = "satu"\ntitle = "A"\n', "utf-8")

    error = refused(embedded, *folders)

    assert [problem.message("id") for problem in error.problems] == [
        "dua/dataset.toml, id: set data `satu` sudah diberikan oleh satu/dataset.toml. "
        "Setiap set data memiliki pengenal tersendiri."
    ]
    assert [problem.message("en") for problem in error.problems] == [
        "dua/dataset.toml, id: the dataset `satu` was already given by satu/dataset.toml. "
        "Each dataset has an identifier of its own."
    ]
