"""What comes back is what was sent, in types of the standard library."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest

from graph.store import Store

SAME = {
    "text": 'a "quoted" \\ <b>名</b>\n\u202e',
    "empty": "",
    "whole": -(2**53),
    "broken": 0.1,
    "true": True,
    "nothing": None,
    "date": date(2024, 2, 29),
    "moment": datetime(2024, 2, 29, 23, 59, 59, 999999, tzinfo=timezone(timedelta(hours=7))),
    "moment-utc": datetime(2024, 2, 29, 23, 59, 59, tzinfo=UTC),
    "wall-clock": datetime(2024, 2, 29, 8, 30),
    "time": time(8, 30, 15),
    "list": [1, 2, 3],
    "texts": ["a", "b"],
    "map": {"a": [{"b": date(2024, 1, 1)}]},
}


@pytest.mark.parametrize("value", SAME.values(), ids=SAME.keys())
def test_a_value_makes_the_round_trip(store: Store, value: Any) -> None:
    rows = store.read("RETURN $value AS value", {"value": value})

    assert [(row["value"], type(row["value"])) for row in rows] == [(value, type(value))]


@pytest.mark.parametrize("name", ["text", "whole", "broken", "true", "date", "wall-clock", "list", "texts"])
def test_a_property_keeps_its_type(store: Store, name: str) -> None:
    store.write("CREATE (:IKU {key: 'a', value: $value})", {"value": SAME[name]})

    rows = store.read("MATCH (i:IKU {value: $value}) RETURN i.value AS value", {"value": SAME[name]})

    assert [(row["value"], type(row["value"])) for row in rows] == [(SAME[name], type(SAME[name]))]


def test_nodes_relationships_and_paths_become_properties(store: Store) -> None:
    store.write("CREATE (:IKU {key: 'a'})-[:CASCADE_DUPLICATE {year: 2024}]->(:IKU {key: 'b'})")

    rows = store.read("MATCH p = (a:IKU)-[c:CASCADE_DUPLICATE]->(b:IKU) RETURN a, [b] AS b, c, p")

    assert rows == [
        {"a": {"key": "a"}, "b": [{"key": "b"}], "c": {"year": 2024}, "p": [{"key": "a"}, {"key": "b"}]}
    ]


def test_a_duration_is_iso_text(store: Store) -> None:
    assert store.read("RETURN duration('P1Y2M3DT4H') AS value") == [{"value": "P1Y2M3DT4H"}]


def test_dates_compare_as_dates(store: Store) -> None:
    store.write(
        "UNWIND $days AS day CREATE (:IKU {key: toString(day), day: day})",
        {"days": [date(2024, 1, 31), date(2024, 2, 1)]},
    )

    rows = store.read(
        "MATCH (i:IKU) WHERE i.day <= date($asked) RETURN i.key AS key", {"asked": "2024-01-31"}
    )

    assert rows == [{"key": "2024-01-31"}]
