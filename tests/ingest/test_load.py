from pathlib import Path

from graph.ingest import Progress, load
from graph.store import Store
from tests.ingest.dataset import SMALL, dump, write


def test_what_is_written_in_the_tables_is_in_the_graph(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "contoh", SMALL)

    load(store, [folder])

    rows = store.read(
        "MATCH (i:IKU)-[:OWNED_BY]->(o) MATCH (i)-[s:SOURCED_FROM]->(g) "
        "RETURN i.key AS iku, i.annual_target AS target, labels(o) AS owner, o.key AS key, s.tier AS tier, "
        "g.key AS ground, i.file AS file, i.row AS row, i.provenance AS provenance ORDER BY iku"
    )
    origin = {"file": "iku.csv", "provenance": "ILLUSTRATIVE", "tier": 3}
    assert rows == [
        {
            "iku": "I1",
            "target": 100.0,
            "owner": ["Position"],
            "key": "P1",
            "ground": "KMK|467|KMK.01|2014",
            "row": 2,
        }
        | origin,
        {"iku": "I2", "target": 97.5, "owner": ["Unit"], "key": "U2", "ground": "C1", "row": 3} | origin,
    ]


def test_loading_the_same_folder_twice_changes_nothing(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "contoh", SMALL)
    first = load(store, [folder])
    before = dump(store)

    second = load(store, [folder])

    assert dump(store) == before
    assert not second.changed
    assert second.total.unchanged == first.total.created


def test_a_table_without_rows_holds_no_records(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "kosong", {"goal": "key,name\n"})

    report = load(store, [folder])

    assert (report.nodes, report.relationships, report.changed) == ({}, {}, False)
    assert store.read("MATCH (n) RETURN labels(n) AS labels, n.key AS key, n.complete AS complete") == [
        {"labels": ["Dataset"], "key": "kosong", "complete": True}
    ]


def test_a_name_that_is_left_out_is_the_key(store: Store, tmp_path: Path) -> None:
    load(store, [write(tmp_path / "contoh", {"goal": "key,name\nG1,\nG2,Tujuan\n", "unit": "key\nU1\n"})])

    rows = store.read("MATCH (n:Goal|Unit) RETURN n.key AS key, n.name AS name ORDER BY key")
    assert rows == [
        {"key": "G1", "name": "G1"},
        {"key": "G2", "name": "Tujuan"},
        {"key": "U1", "name": "U1"},
    ]


def test_what_follows_from_other_properties_is_computed(store: Store, tmp_path: Path) -> None:
    tables = {
        "iku": "key,year,code\nI1,2024,01a-CP\nI2,2024,1.1\n",
        "manual_iku": "key,name,definition,formula\nM1,Rata-rata Waktu  Layanan,Waktu (hari).,Jumlah / N\n",
    }

    load(store, [write(tmp_path / "contoh", tables)])

    assert store.read("MATCH (i:IKU) RETURN i.code_norm AS norm, i.code_class AS class ORDER BY i.key") == [
        {"norm": "1a", "class": "CP"},
        {"norm": None, "class": None},
    ]
    assert store.read(
        "MATCH (m:ManualIKU) RETURN m.name_key AS name, m.name_tokens AS tokens, m.name_prefix AS prefix, "
        "m.definition_key AS definition, m.formula_key AS formula"
    ) == [
        {
            "name": "rata rata waktu layanan",
            "tokens": ["rata", "waktu", "layanan"],
            "prefix": "WAKTU",
            "definition": "waktu hari",
            "formula": "jumlah / n",
        }
    ]


def test_provenance_and_source_of_a_row_go_before_those_of_the_dataset(store: Store, tmp_path: Path) -> None:
    folder = write(
        tmp_path / "contoh",
        {
            "source": "key\nS1\nS2\n",
            "unit": "key,provenance,source\nU1,SEED,S2\nU2,,\n",
            "crosscuts_with": "unit,other,source\nU1,U2,S2\n",
        },
    )
    (folder / "dataset.toml").write_text(
        'id = "contoh"\ntitle = "Contoh"\nprovenance = "PUBLIC_DOC"\nsource = "S1"\n', "utf-8"
    )

    load(store, [folder])

    assert store.read(
        "MATCH (u:Unit) OPTIONAL MATCH (u)-[r]->() RETURN u.key AS key, u.provenance AS provenance, "
        "u.source AS source, r.provenance AS of_link, r.source AS source_of_link ORDER BY key"
    ) == [
        {
            "key": "U1",
            "provenance": "SEED",
            "source": "S2",
            "of_link": "PUBLIC_DOC",
            "source_of_link": "S2",
        },
        {
            "key": "U2",
            "provenance": "PUBLIC_DOC",
            "source": "S1",
            "of_link": None,
            "source_of_link": None,
        },
    ]


def test_a_load_says_how_far_it_is(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "contoh", SMALL)
    heard: list[Progress] = []

    load(store, [folder], progress=heard.append)
    write(tmp_path / "contoh", {**SMALL, "unit": "key\nU1\nU2\nU3\n"})
    load(store, [folder], progress=heard.append)

    last = {progress.stage: progress for progress in heard}
    assert (last["check"].done, last["check"].total) == (18, None)
    assert last["compare"].done == last["compare"].total == 26
    assert last["write"].done == last["write"].total
    assert [progress.stage for progress in heard[-1:]] == ["remove"]
