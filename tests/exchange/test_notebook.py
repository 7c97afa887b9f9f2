"""The py2neo session on every engine, and py2neo as an independent witness of what our own writing does."""

import re
from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from pydantic import ValidationError

from exchange.notebook import Notebook, notebook
from graph.errors import UnknownName
from graph.ingest import load
from graph.schema import NODES, upsert
from graph.store import Store
from seed import datasets
from tests.servers.engines import Engines

TOP = Path(__file__).parents[2]
CONTRACTS = [
    {
        "key": "c-1",
        "name": "Kontrak <b>'1'\"",
        "year": 2025,
        "signed_on": date(2025, 1, 31),
        "map_owner": True,
    },
    {"key": "c-2", "name": "Kontrak 2", "year": 2026, "signed_on": date(2026, 2, 1), "map_owner": False},
]
IKUS = [
    {"key": "i-1", "name": "Indeks", "year": 2025, "annual_target": 87.5, "aspects": ["QUALITY", "TIME"]},
    {"key": "i-2", "name": "Nilai", "year": 2026, "annual_target": 100.0, "aspects": ["QUANTITY"]},
]
CONTAINS = [("c-1", {"provenance": "OFFICE"}, "i-1"), ("c-2", {"provenance": "OFFICE"}, "i-2")]


@pytest.fixture
def session(store: Store, engine: str, servers: Engines) -> Iterator[Notebook]:
    with notebook(servers.settings(engine)) as session:
        yield session


def _everything(store: Store) -> list[dict[str, object]]:
    nodes = store.read("MATCH (n) RETURN labels(n) AS labels, properties(n) AS has ORDER BY labels, n.key")
    links = store.read(
        "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.key AS start, b.key AS end, properties(r) AS has "
        "ORDER BY type, start, end"
    )
    return [*nodes, *links]


def test_our_writing_has_the_same_effect_as_py2neos_bulk_merge(session: Notebook, store: Store) -> None:
    for _ in range(2):  # merging again changes nothing
        session.merge_nodes("Contract", CONTRACTS)
        session.merge_nodes("IKU", IKUS)
        session.merge_relationships("CONTAINS", "Contract", "IKU", CONTAINS)
    by_py2neo = _everything(store)
    store.write("MATCH (n) DETACH DELETE n")

    for _ in range(2):
        store.write(upsert.write_nodes("Contract"), {"rows": CONTRACTS})
        store.write(upsert.write_nodes("IKU"), {"rows": IKUS})
        links = [{"from": start, "to": end, **properties} for start, properties, end in CONTAINS]
        store.write(upsert.write_relationships("CONTAINS", "Contract", "IKU"), {"rows": links})

    assert _everything(store) == by_py2neo
    assert len(by_py2neo) == 6


def test_the_example_of_the_manual_does_what_it_says(
    store: Store, engine: str, servers: Engines, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(store, datasets())
    settings = servers.settings(engine)
    monkeypatch.setenv("SELARAS_DB", settings.db)
    monkeypatch.setenv("SELARAS_DB_PASSWORD", settings.db_password.reveal() if settings.db_password else "")
    manual = (TOP / "docs" / "notebook.md").read_text("utf-8")
    blocks = re.findall(r"^```(\w*)\n(.*?)^```$", manual, re.DOTALL | re.MULTILINE)
    code = "\n".join(text for language, text in blocks if language == "python")
    shown = [text for language, text in blocks if language == "text"]

    said = StringIO()
    with redirect_stdout(said):
        exec(compile(code, "docs/notebook.md", "exec"), {})  # noqa: S102 - our own manual

    assert said.getvalue() == "".join(shown)


def test_related_objects_are_of_the_class_of_their_own_label(session: Notebook, store: Store) -> None:
    store.write(
        "CREATE (i:IKU {key: 'i-1', year: 2025})-[:OWNED_BY]->(:Position {key: 'p-1', name: 'Kepala'}), "
        "(i)-[:SOURCED_FROM]->(:SOP {key: 's-1'}), (i)-[:SOURCED_FROM]->(:Duty {key: 'd-1'})"
    )

    iku = session.match("IKU").first()

    assert [(type(owner).__name__, owner.name) for owner in iku.owned_by] == [("Position", "Kepala")]
    assert {type(source).__name__: source.key for source in iku.sourced_from} == {"SOP": "s-1", "Duty": "d-1"}
    assert [owned.key for owned in next(iter(iku.owned_by)).owned_by_from] == ["i-1"]
    assert session.match("IKU", key="nobody").first() is None


def test_evidence_is_a_subgraph(session: Notebook, store: Store) -> None:
    store.write(
        "CREATE (:IKU {key: 'a'})-[:CASCADE_DUPLICATE]->(b:IKU {key: 'b'}), "
        "(b)-[:CASCADE_CLUSTER]->(:IKU {key: 'c'})"
    )

    found = session.subgraph(
        [
            {"node": "IKU", "key": "c"},
            {"link": "CASCADE_DUPLICATE", "from": "a", "to": "b"},
            {"node": "IKU", "key": "?"},
        ]
    )

    assert {node["key"] for node in found.nodes} == {"a", "b", "c"}
    assert {
        (type(link).__name__, link.start_node["key"], link.end_node["key"]) for link in found.relationships
    } == {("CASCADE_DUPLICATE", "a", "b")}


def test_what_the_schema_does_not_know_is_refused_before_anything_is_written(
    session: Notebook, store: Store
) -> None:
    with pytest.raises(ValidationError, match="year"):
        session.merge_nodes("IKU", [{"key": "i-1", "year": 2025}, {"key": "i-2", "year": "2025"}])
    with pytest.raises(ValidationError, match="colour"):
        session.merge_nodes("IKU", [{"key": "i-1", "year": 2025, "colour": "red"}])
    with pytest.raises(UnknownName) as unknown:
        session.merge_nodes("Iku", [])
    with pytest.raises(UnknownName) as wrong_end:
        session.merge_relationships("CONTAINS", "IKU", "IKU", [])

    assert str(unknown.value) == "There is no node type `Iku`. Did you mean IKU?"
    assert str(wrong_end.value) == "There is no node type `IKU`. Did you mean Contract?"
    assert _everything(store) == []


@pytest.mark.parametrize("label", NODES)
def test_there_is_a_class_for_every_node_type(label: str) -> None:
    from exchange.py2neo_models import model

    made = model(label)

    assert (made.__name__, made.__primarylabel__, made.__primarykey__) == (label, label, "key")
    assert set(NODES[label].model_fields) - set(vars(made)) == set()
