"""Dataset folders for tests."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from graph.schema import NODES, RELATIONSHIPS
from graph.store import Store

MANIFEST = """\
id = "{id}"
title.id = "Contoh"
title.en = "Example"
provenance = "ILLUSTRATIVE"
"""

SMALL: Mapping[str, str] = {
    "source": "key,name\nS1,Sumber satu\n",
    "organisation": "key,name\nO1,Direktorat Jenderal\n",
    "unit": "key,name,part_of\nU1,Kanwil,O1\nU2,Seksi,U1\n",
    "position": "key,name,unit,superior,roles\nP1,Kepala,U1,,A;B\nP2,Kasi,U2,P1,\n",
    "manual_iku": "key,name,formula\nM1,Indeks ketepatan waktu laporan,a + b\n",
    "iku": "key,name,year,code,annual_target,owner,manual\n"
    "I1,Indeks laporan,2024,01a-CP,100,P1,M1\n"
    "I2,Indeks konsep laporan,2024,,97.5,U2,M1\n",
    "cascade": "superior,technique,subordinate,method\nI1,CLUSTER,I2,DIRECT\n",
    "regulation": "key,title,issued_on\n467/KMK.01/2014,Kinerja,2014-10-13\n",
    "clause": "key,name,regulation\nC1,Pasal 1,KMK 467/2014\n",
    "sourced_from": "iku,ground,tier\nI1,KMK-467/KMK.01/2014,3\nI2,C1,3\n",
    "employee": "key\nE1\n",
    "holds": "employee,position,valid_from\nE1,P1,2020-01-01\nE1,P1,2022-01-01\n",
}
"""A dataset with every way in which a table may refer to another."""


def write(folder: Path, tables: Mapping[str, str], manifest: str = MANIFEST) -> Path:
    """Write a dataset folder and return it; files of an earlier one are removed."""
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    (folder / "dataset.toml").write_text(manifest.format(id=folder.name), "utf-8")
    for name, content in tables.items():
        (folder / f"{name}.csv").write_text(content, "utf-8")
    return folder


Dump = tuple[frozenset[tuple[Any, ...]], tuple[tuple[Any, ...], ...]]


def dump(store: Store) -> Dump:
    """Return all nodes and relationships with everything on them, in an order of their own."""
    nodes: set[tuple[Any, ...]] = set()
    for label in NODES:
        for row in store.read(f"MATCH (n:{label}) RETURN properties(n) AS properties"):
            nodes.add((label, _items(row["properties"])))
    relationships = [
        (row["a"][0], row["start"], rel_type, row["b"][0], row["end"], _items(row["properties"]))
        for rel_type in RELATIONSHIPS
        for row in store.read(
            f"MATCH (a)-[r:{rel_type}]->(b) RETURN labels(a) AS a, a.key AS start, "
            "labels(b) AS b, b.key AS end, properties(r) AS properties"
        )
    ]
    return frozenset(nodes), tuple(sorted(relationships, key=repr))


def _items(properties: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    return tuple(
        (name, tuple(value) if isinstance(value, list) else value)
        for name, value in sorted(properties.items())
    )
