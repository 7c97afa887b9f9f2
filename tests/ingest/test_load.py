from pathlib import Path

from graph.ingest import load
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
