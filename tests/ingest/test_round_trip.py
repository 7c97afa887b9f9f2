"""Whatever a valid dataset says is what the graph answers."""

import csv
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.ingest import load
from graph.schema import NODES, RELATIONSHIPS
from graph.schema.declare import properties
from graph.schema.tables import Column, Table, tables
from graph.store import Store
from tests.ingest.dataset import MANIFEST

LETTERS = st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" \n\t\u200b\u200f")
TEXT = st.text(LETTERS, min_size=1, max_size=12).map(str.strip).filter(bool)
WORD = TEXT.map(lambda text: text.replace(";", "").strip()).filter(bool)
# Regulations have keys of a form of their own, which other tests are about.
LABELS = [
    label for label, node in NODES.items() if not node.managed and label not in ("Regulation", "StatusClaim")
]
Row = dict[str, Any]


def values(column: Column) -> st.SearchStrategy[Any]:
    low = int(column.minimum) if column.minimum is not None else -(2**40)
    high = int(column.maximum) if column.maximum is not None else 2**40
    one: dict[str, st.SearchStrategy[Any]] = {
        "integer": st.integers(low, high),
        "number": st.floats(column.minimum, column.maximum, allow_nan=False, allow_infinity=False),
        "boolean": st.booleans(),
        "date": st.dates(date(1800, 1, 1)),
        "texts": st.lists(
            st.sampled_from(column.allowed) if column.allowed else WORD, min_size=1, max_size=3
        ),
        "integers": st.lists(st.integers(1, 7), min_size=1, max_size=3),
        "text": st.sampled_from(column.allowed) if column.allowed else TEXT,
    }
    return one[column.kind]


@st.composite
def datasets(draw: st.DrawFn) -> dict[str, list[Row]]:
    """Rows of every table; references point to records that are there, and never run in circles."""
    keys = {label: [f"{label}-{n}" for n in range(draw(st.integers(1, 2)))] for label in LABELS}
    found: dict[str, list[Row]] = {}
    for table in tables().values():
        if table.label in keys:
            own = keys[table.label]
            found[table.name] = [draw(_node(table, keys, own[:place], key)) for place, key in enumerate(own)]
        elif not table.label and "Regulation" not in _labels(table):
            found[table.name] = draw(st.lists(_relationship(table, keys), max_size=2, unique_by=_ends))
    return found


def _labels(table: Table) -> set[str]:
    return {label for column in table.columns for label in column.refers_to}


def _ends(row: Row) -> tuple[Any, ...]:
    return tuple(row.values())[:2]


@st.composite
def _node(draw: st.DrawFn, table: Table, keys: dict[str, list[str]], before: list[str], key: str) -> Row:
    row: Row = {"key": key}
    for column in table.columns:
        if column.relationship:
            acyclic = RELATIONSHIPS[column.relationship].acyclic
            known = [
                other
                for label in column.refers_to
                for other in (before if acyclic and label == table.label else keys.get(label, []))
            ]
        else:
            known = keys["Source"] if column.refers_to else []
        if column.name == "key" or not (column.required or draw(st.booleans())):
            continue
        if known:
            row[column.name] = draw(st.sampled_from(known))
        elif not column.refers_to:
            row[column.name] = draw(values(column))
    return row


@st.composite
def _relationship(draw: st.DrawFn, table: Table, keys: dict[str, list[str]]) -> Row:
    ends = [column for column in table.columns if column.refers_to and column.name != "source"]
    row: Row = {
        end.name: draw(st.sampled_from([k for label in end.refers_to for k in keys[label]])) for end in ends
    }
    chosen = draw(st.sampled_from(sorted(table.types)))
    if table.choice:
        row[table.choice] = chosen
    for one in properties(RELATIONSHIPS[table.types[chosen]]):
        if not one.derived and one.name != "source" and (one.required or draw(st.booleans())):
            row[one.name] = draw(values(table.column(one.name)))
    return row


def write(folder: Path, dataset: dict[str, list[Row]]) -> None:
    (folder / "dataset.toml").write_text(MANIFEST.format(id="acak"), "utf-8")
    for name, rows in dataset.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, tables()[name].names)
            writer.writeheader()
            writer.writerows({column: _cell(value) for column, value in row.items()} for row in rows)


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return ";".join(map(str, value)) if isinstance(value, list) else str(value)


Said = set[tuple[Any, ...]]


def said(dataset: dict[str, list[Row]]) -> Said:
    """Return every statement of a dataset: properties of nodes, and relationships with theirs."""
    found: Said = set()
    for name, rows in dataset.items():
        table = tables()[name]
        for row in rows:
            whole = {"provenance": "ILLUSTRATIVE", **row}
            if not table.label:
                ends = tuple(
                    row[column.name] for column in table.columns if column.refers_to and column.name in row
                )
                rel_type = table.types[row[table.choice] if table.choice else ""]
                own = {one.name for one in properties(RELATIONSHIPS[rel_type])}
                found.add((rel_type, *ends, _items({key: whole[key] for key in whole if key in own})))
                continue
            for column in table.columns:
                if column.relationship and column.name in row:
                    pair = (row["key"], row[column.name])
                    origin: Row = {key: whole[key] for key in ("provenance", "source") if key in whole}
                    ends = pair[::-1] if column.reverse else pair
                    found.add((column.relationship, *ends, _items(origin)))
            own = {one.name for one in properties(NODES[table.label])}
            named = {"name": row["key"], **whole}
            found.add((table.label, row["key"], _items({key: named[key] for key in named if key in own})))
    return found


def answered(store: Store) -> Said:
    """Return the same of a graph, without what the loader adds."""
    found: Said = set()
    for label in LABELS:
        known = {one.name for one in properties(NODES[label]) if not one.derived}
        for row in store.read(f"MATCH (n:{label}) RETURN n.key AS key, properties(n) AS p"):
            found.add((label, row["key"], _items({k: v for k, v in row["p"].items() if k in known})))
    for rel_type, declared in RELATIONSHIPS.items():
        known = {one.name for one in properties(declared) if not one.derived}
        query = f"MATCH (a)-[r:{rel_type}]->(b) RETURN a.key AS start, b.key AS end, properties(r) AS p"
        for row in store.read(query):
            own = _items({key: value for key, value in row["p"].items() if key in known})
            found.add((rel_type, row["start"], row["end"], own))
    return found


def _items(row: Row) -> tuple[tuple[str, Any], ...]:
    return tuple(
        (name, tuple(value) if isinstance(value, list) else value) for name, value in sorted(row.items())
    )


@settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(dataset=datasets())
def test_a_dataset_comes_back(store: Store, dataset: dict[str, list[Row]]) -> None:
    store.write("MATCH (n) DETACH DELETE n")
    with TemporaryDirectory() as place:
        write(Path(place), dataset)

        load(store, [place])

        assert answered(store) == said(dataset)
        assert not load(store, [place]).changed
