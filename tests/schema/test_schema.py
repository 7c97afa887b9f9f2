"""The declaration is whole, and what is made from it agrees with it."""

import inspect
from pathlib import Path

import pytest

from graph.schema import LINEAGE, NODES, RELATIONSHIPS, ddl, upsert
from graph.schema.declare import Node, Record, Relationship, properties
from graph.schema.docs import render
from graph.schema.tables import table_name, tables
from graph.store import Store

TYPES: dict[str, type[Record]] = {**NODES, **RELATIONSHIPS}


@pytest.mark.parametrize("declared", TYPES.values(), ids=TYPES)
def test_every_type_is_described(declared: type[Node] | type[Relationship]) -> None:
    described = inspect.getdoc(declared) or ""

    assert described.endswith(".")
    assert described != inspect.getdoc(declared.__mro__[1])
    assert declared.names.id and declared.names.en
    for one in properties(declared):
        assert one.description.endswith("."), one.name


def test_names_for_people_are_unique_within_each_language() -> None:
    for types in (NODES, RELATIONSHIPS):
        for language in ("id", "en"):
            names = [getattr(declared.names, language) for declared in types.values()]
            assert len(set(names)) == len(names)


def test_labels_and_types_are_written_as_agreed() -> None:
    assert [label for label in NODES if not label[0].isupper() or "_" in label] == []
    assert [name for name in RELATIONSHIPS if name != name.upper()] == []
    assert LINEAGE == ("CASCADE_DUPLICATE", "CASCADE_CLUSTER", "CASCADE_SUPPORTIVE")


def test_every_type_that_people_fill_in_is_in_exactly_one_table_or_column() -> None:
    labels = [table.label for table in tables().values() if table.label]
    in_tables = [rel_type for table in tables().values() for rel_type in table.types.values()]
    in_columns = {
        (table.name, column.relationship)
        for table in tables().values()
        for column in table.columns
        if column.relationship
    }

    assert sorted(labels) == sorted(label for label, node in NODES.items() if not node.managed)
    assert sorted(in_tables) == sorted(
        name
        for name, declared in RELATIONSHIPS.items()
        if declared.column_of is None and not any(end.managed for end in declared.sources)
    )
    assert in_columns == {
        (table_name(holder), name)
        for name, declared in RELATIONSHIPS.items()
        if declared.column_of
        for holder in (declared.sources if declared.column_of == "source" else declared.targets)
    }


@pytest.mark.parametrize("table", tables().values(), ids=tables())
def test_no_column_stands_for_two_things(table: object) -> None:
    names = table.names  # type: ignore[attr-defined]

    assert len(set(names)) == len(names)
    assert [name for name in names if name != name.lower()] == []


def test_every_column_of_a_table_is_a_property_an_end_or_a_choice() -> None:
    for table in tables().values():
        types = (
            [NODES[table.label]] if table.label else [RELATIONSHIPS[name] for name in table.types.values()]
        )
        known = {one.name for declared in types for one in properties(declared) if not one.derived}
        ends = {column.name for column in table.columns if column.refers_to}
        assert set(table.names) == known | ends | ({table.choice} if table.choice else set())


def test_the_reference_page_is_up_to_date() -> None:
    page = Path(__file__).parents[2] / "docs" / "schema.md"

    assert page.read_text("utf-8") == render(), "run `make reference`"


def test_the_reference_page_names_every_type_and_property() -> None:
    page = render()

    for name, declared in TYPES.items():
        assert f"### `{name}`" in page
        assert declared.names.id in page  # type: ignore[attr-defined]
        for one in properties(declared):
            assert f"`{one.name}`" in page


def test_every_engine_says_which_constraints_and_indexes_there_are(store: Store) -> None:
    found = store.read(ddl.known())
    without = [row for row in found if row["properties"] != ["name_key"]]

    assert ddl.missing(found) == []
    assert ddl.missing(without) == [
        "CREATE INDEX manualiku_name_key IF NOT EXISTS FOR (n:ManualIKU) ON (n.name_key)"
    ]
    assert ddl.missing([]) == list(ddl.statements())


def test_constraints_and_indexes_may_be_made_again(store: Store) -> None:
    for statement in ddl.statements():
        store.write(statement)

    store.write(upsert.write_nodes("Unit"), {"rows": [{"key": "U1"}, {"key": "U1", "name": "Kanwil"}]})
    assert store.read("MATCH (u:Unit) RETURN u.key AS key, u.name AS name") == [
        {"key": "U1", "name": "Kanwil"}
    ]
