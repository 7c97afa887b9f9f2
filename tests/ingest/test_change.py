"""A living graph: corrections, records that are given up, records of others."""

from pathlib import Path

import pytest

from graph.errors import DatasetError
from graph.ingest import Counts, load
from graph.store import Store
from tests.ingest.dataset import SMALL, dump, write


def _changed(**tables: str) -> dict[str, str]:
    return {**SMALL, **tables}


def _row(store: Store, query: str) -> list[tuple[object, ...]]:
    return [tuple(row.values()) for row in store.read(query)]


def test_a_corrected_folder_updates_what_it_says_differently(store: Store, tmp_path: Path) -> None:
    load(store, [write(tmp_path / "contoh", SMALL)])
    corrected = _changed(
        iku="key,name,year,code,annual_target,owner,manual\n"
        "I1,Indeks laporan baru,2024,01a-CP,,U1,M1\n"
        "I2,Indeks konsep laporan,2024,,97.5,U2,\n"
    )

    report = load(store, [write(tmp_path / "contoh", corrected)])

    assert _row(
        store,
        "MATCH (i:IKU) OPTIONAL MATCH (i)-[:OWNED_BY]->(o) OPTIONAL MATCH (i)-[:DEFINED_BY]->(m) "
        "RETURN i.key, i.name, i.annual_target, labels(o), o.key, m.key ORDER BY i.key",
    ) == [
        ("I1", "Indeks laporan baru", None, ["Unit"], "U1", "M1"),
        ("I2", "Indeks konsep laporan", 97.5, ["Unit"], "U2", None),
    ]
    assert report.nodes["IKU"] == Counts(updated=1, unchanged=1)
    assert report.relationships["OWNED_BY"] == Counts(created=1, unchanged=1, replaced=1)
    assert report.relationships["DEFINED_BY"] == Counts(unchanged=1, replaced=1)
    assert {name: counts for name, counts in report.nodes.items() if counts.changed} == {
        "IKU": Counts(updated=1, unchanged=1)
    }


def test_a_corrected_folder_gives_the_graph_that_loading_it_alone_gives(store: Store, tmp_path: Path) -> None:
    corrected = _changed(
        position="key,name,unit,superior,roles\nP2,Kasi,U1,P1,C\nP1,Kepala,,,\n",
        cascade="superior,technique,subordinate,method\nI1,SUPPORTIVE,I2,NON_DIRECT\n",
        holds="employee,position,valid_from\nE1,P1,2020-02-01\nE1,P1,2022-01-01\n",
        sourced_from="iku,ground,tier\nI1,C1,2\nI2,C1,3\n",
    )
    load(store, [write(tmp_path / "contoh", corrected)])
    alone = dump(store)
    store.write("MATCH (n) DETACH DELETE n")
    load(store, [write(tmp_path / "contoh", SMALL)])

    load(store, [write(tmp_path / "contoh", corrected)], prune=True)

    assert dump(store) == alone


def test_another_technique_for_the_same_pair_takes_the_place_of_the_first(
    store: Store, tmp_path: Path
) -> None:
    load(store, [write(tmp_path / "contoh", SMALL)])
    corrected = _changed(cascade="superior,technique,subordinate\nI1,SUPPORTIVE,I2\n")

    report = load(store, [write(tmp_path / "contoh", corrected)])

    assert _row(store, "MATCH (:IKU)-[c]->(:IKU) RETURN type(c)") == [("CASCADE_SUPPORTIVE",)]
    assert report.relationships["CASCADE_CLUSTER"] == Counts(replaced=1)
    assert report.relationships["CASCADE_SUPPORTIVE"] == Counts(created=1)


def test_a_line_put_in_between_is_no_change_of_the_records_below_it(store: Store, tmp_path: Path) -> None:
    load(store, [write(tmp_path / "contoh", SMALL)])
    longer = _changed(source="key,name\nS0,Sumber baru\nS1,Sumber satu\n")

    report = load(store, [write(tmp_path / "contoh", longer)])

    assert report.nodes["Source"] == Counts(created=1, unchanged=1)
    assert _row(store, "MATCH (s:Source) RETURN s.key, s.row ORDER BY s.key") == [("S0", 2), ("S1", 3)]


def test_what_is_no_longer_held_is_reported_and_stays(store: Store, tmp_path: Path) -> None:
    load(store, [write(tmp_path / "contoh", SMALL)])
    before = dump(store)
    shorter = {name: table for name, table in SMALL.items() if name not in ("holds", "employee")}

    report = load(store, [write(tmp_path / "contoh", shorter)])

    assert report.nodes["Employee"] == Counts(gone=1)
    assert report.relationships["HOLDS"] == Counts(gone=2)
    assert report.gone == ("Employee:E1",)
    assert not report.changed
    assert [entry for entry in dump(store)[0] if entry[0] != "Dataset"] == [
        entry for entry in before[0] if entry[0] != "Dataset"
    ]


def test_what_is_no_longer_held_is_removed_with_prune(store: Store, tmp_path: Path) -> None:
    shorter = {name: table for name, table in SMALL.items() if name not in ("holds", "employee", "cascade")}
    load(store, [write(tmp_path / "contoh", shorter)])
    alone = dump(store)
    load(store, [write(tmp_path / "contoh", SMALL)])

    report = load(store, [write(tmp_path / "contoh", shorter)], prune=True)

    assert dump(store) == alone
    assert report.nodes["Employee"] == Counts(gone=1, removed=1)
    assert report.relationships["HOLDS"] == Counts(gone=2, removed=2)
    assert report.relationships["CASCADE_CLUSTER"] == Counts(gone=1, removed=1)


def test_a_dry_run_says_the_same_and_writes_nothing(store: Store, tmp_path: Path) -> None:
    load(store, [write(tmp_path / "contoh", SMALL)])
    before = dump(store)
    corrected = _changed(
        iku="key,name,year,owner\nI2,Lain,2024,P1\nI3,Baru,2024,P1\n",
        cascade="superior,technique,subordinate\n",
    )
    del corrected["sourced_from"]
    folder = write(tmp_path / "contoh", corrected)

    foretold = load(store, [folder], prune=True, dry_run=True)

    assert dump(store) == before
    assert foretold.dry_run
    done = load(store, [folder], prune=True)
    assert (foretold.nodes, foretold.relationships) == (done.nodes, done.relationships)
    assert done.nodes["IKU"] == Counts(created=1, updated=1, gone=1, removed=1)


def test_a_dry_run_into_an_empty_graph_leaves_it_empty(store: Store, tmp_path: Path) -> None:
    report = load(store, [write(tmp_path / "contoh", SMALL)], dry_run=True)

    assert report.nodes["IKU"] == Counts(created=2)
    assert dump(store) == (frozenset(), ())


OTHER = {
    "iku": "key,name,year,owner,source\nX1,Indeks lain,2024,P1,S1\nX2,Indeks unit,2024,U1,S1\n",
    "cascade": "superior,technique,subordinate,source\nI1,SUPPORTIVE,X1,S1\n",
    "sourced_from": "iku,ground\nX1,KMK 467/2014\nX2,C1\n",
}


def test_a_dataset_may_refer_to_records_of_another_that_is_loaded(store: Store, tmp_path: Path) -> None:
    load(store, [write(tmp_path / "contoh", SMALL)])

    load(store, [write(tmp_path / "lain", OTHER)])

    assert _row(
        store,
        "MATCH (i:IKU {dataset: 'lain'})-[:OWNED_BY]->(o) MATCH (i)-[:SOURCED_FROM]->(g) "
        "RETURN i.key, labels(o), o.key, labels(g), g.key ORDER BY i.key",
    ) == [
        ("X1", ["Position"], "P1", ["Regulation"], "KMK|467|KMK.01|2014"),
        ("X2", ["Unit"], "U1", ["Clause"], "C1"),
    ]


def test_datasets_loaded_together_or_one_by_one_give_the_same_graph(store: Store, tmp_path: Path) -> None:
    folders = [write(tmp_path / "contoh", SMALL), write(tmp_path / "lain", OTHER)]
    load(store, folders)
    together = dump(store)
    store.write("MATCH (n) DETACH DELETE n")

    for folder in folders:
        load(store, [folder])

    assert dump(store) == together


def test_a_record_of_another_dataset_cannot_be_taken_over(store: Store, tmp_path: Path) -> None:
    load(store, [write(tmp_path / "contoh", SMALL)])
    before = dump(store)
    folder = write(
        tmp_path / "lain",
        {
            "position": "key,name\nP1,Diambil\nP3,Baru\n",
            "cascade": "superior,technique,subordinate\nI1,CLUSTER,I2\n",
        },
    )

    with pytest.raises(DatasetError) as caught:
        load(store, [folder])

    assert caught.value.message("id") == (
        "Data tidak dimuat: ada 2 kesalahan. Tidak ada yang ditulis.\n"
        "- cascade.csv, baris 2: `I1 → I2` milik set data `contoh` dan hanya dapat diubah dari sana. "
        "Perbaiki di sana atau pakai kunci lain.\n"
        "- position.csv, baris 2, kolom key: `P1` milik set data `contoh` dan hanya dapat diubah dari sana. "
        "Perbaiki di sana atau pakai kunci lain."
    )
    assert caught.value.message("en") == (
        "The data was not loaded: 2 faults. Nothing was written.\n"
        "- cascade.csv, row 2: `I1 → I2` belongs to the dataset `contoh`, and only that changes it. "
        "Correct it there, or use another key.\n"
        "- position.csv, row 2, column key: `P1` belongs to the dataset `contoh`, and only that changes it. "
        "Correct it there, or use another key."
    )
    assert dump(store) == before


def test_a_record_made_by_hand_is_not_taken_over(store: Store, tmp_path: Path) -> None:
    store.write("CREATE (:Position {key: 'P1', name: 'Tangan'})")

    with pytest.raises(DatasetError) as caught:
        load(store, [write(tmp_path / "lain", {"position": "key,name\nP1,Diambil\n"})])

    assert caught.value.message("en") == (
        "The data was not loaded: one fault. Nothing was written.\n"
        "- position.csv, row 2, column key: `P1` is in the graph already, but belongs to no dataset. "
        "Remove it there first, or use another key."
    )
    assert caught.value.message("id") == (
        "Data tidak dimuat: ada satu kesalahan. Tidak ada yang ditulis.\n"
        "- position.csv, baris 2, kolom key: `P1` sudah ada dalam graf, tetapi bukan milik set data mana "
        "pun. Hapus dahulu dari graf atau pakai kunci lain."
    )


def test_a_record_may_move_from_one_dataset_to_another(store: Store, tmp_path: Path) -> None:
    first = write(tmp_path / "contoh", {"position": "key,name\nP1,Kepala\nP2,Kasi\n"})
    second = write(tmp_path / "lain", {"unit": "key\nU1\n"})
    load(store, [first, second])
    write(tmp_path / "contoh", {"position": "key,name\nP1,Kepala\n"})
    write(tmp_path / "lain", {"unit": "key\nU1\n", "position": "key,name\nP2,Kasi\n"})

    report = load(store, [first, second], prune=True)

    assert report.nodes["Position"] == Counts(updated=1, unchanged=1)
    assert _row(store, "MATCH (p:Position) RETURN p.key, p.dataset ORDER BY p.key") == [
        ("P1", "contoh"),
        ("P2", "lain"),
    ]


def test_nothing_is_pruned_that_another_dataset_refers_to(store: Store, tmp_path: Path) -> None:
    load(store, [write(tmp_path / "contoh", SMALL)])
    load(store, [write(tmp_path / "lain", OTHER)])
    before = dump(store)
    shorter = _changed(
        iku="key,name,year\nI2,Indeks konsep laporan,2024\n",
        cascade="superior,technique,subordinate\n",
        sourced_from="iku,ground\n",
        source="key\n",
    )

    with pytest.raises(DatasetError) as caught:
        load(store, [write(tmp_path / "contoh", shorter)], prune=True)

    assert caught.value.message("en") == (
        "The data was not loaded: 2 faults. Nothing was written.\n"
        "- dataset.toml: the dataset no longer holds `IKU:I1`, but the dataset `lain` refers to it. "
        "Change that one first, or load without --prune.\n"
        "- dataset.toml: the dataset no longer holds `Source:S1`, but the dataset `lain` refers to it. "
        "Change that one first, or load without --prune."
    )
    assert caught.value.message("id") == (
        "Data tidak dimuat: ada 2 kesalahan. Tidak ada yang ditulis.\n"
        "- dataset.toml: set data ini tidak lagi memuat `IKU:I1`, tetapi set data `lain` masih merujuknya. "
        "Ubah dahulu set data itu, atau muat tanpa --prune.\n"
        "- dataset.toml: set data ini tidak lagi memuat `Source:S1`, tetapi set data `lain` masih "
        "merujuknya. Ubah dahulu set data itu, atau muat tanpa --prune."
    )
    assert dump(store) == before


def test_a_circle_through_another_dataset_is_found(store: Store, tmp_path: Path) -> None:
    load(store, [write(tmp_path / "atas", {"position": "key\nA\n"})])
    load(store, [write(tmp_path / "bawah", {"position": "key,superior\nB,A\nC,B\n"})])

    with pytest.raises(DatasetError) as caught:
        load(store, [write(tmp_path / "atas", {"position": "key,superior\nA,C\n"})])

    assert caught.value.message("id") == (
        "Data tidak dimuat: ada satu kesalahan. Tidak ada yang ditulis.\n"
        "- position.csv, baris 2, kolom superior: garis pelaporan berputar: A → C → B → A. "
        "Salah satu jabatan ini harus memiliki atasan lain, atau tanpa atasan."
    )


def test_a_reference_to_an_own_record_that_was_given_up_is_a_fault(store: Store, tmp_path: Path) -> None:
    load(store, [write(tmp_path / "contoh", SMALL)])
    shorter = _changed(employee="key\n")

    with pytest.raises(DatasetError) as caught:
        load(store, [write(tmp_path / "contoh", shorter)])

    assert [problem.message("en") for problem in caught.value.problems] == [
        f"holds.csv, row {row}, column employee: there is no Employee with the key `E1`, neither in the data "
        "nor in the graph."
        for row in (2, 3)
    ]


def test_every_dataset_says_whether_it_was_loaded_whole(store: Store, tmp_path: Path) -> None:
    report = load(store, [write(tmp_path / "contoh", SMALL)])

    assert _row(store, "MATCH (d:Dataset) RETURN d.key, d.name, d.digest, d.records, d.complete") == [
        ("contoh", "Contoh", report.datasets[0].digest, 17, True)
    ]
