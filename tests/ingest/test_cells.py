"""Values written as text come back as the same values."""

import csv
import math
from datetime import date
from io import StringIO

import orjson
from hypothesis import given
from hypothesis import strategies as st

from graph.ingest.cells import RefusedCell, convert, hidden, reader
from graph.ingest.lines import csv_lines, json_lines
from graph.schema.tables import Column

NUMBER = Column("n", "number", False, "")
INTEGER = Column("i", "integer", False, "")
DATE = Column("d", "date", False, "")
TEXT = Column("t", "text", False, "")
WORDS = Column("w", "texts", False, "")


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_comes_back(value: float) -> None:
    assert convert(NUMBER, repr(value)) == value


def test_nothing_has_no_sign() -> None:
    assert str(convert(NUMBER, "-0.0")) == "0.0"


@given(st.integers(-(2**63) + 1, 2**63 - 1))
def test_a_whole_number_comes_back(value: int) -> None:
    assert convert(INTEGER, str(value)) == value


@given(st.dates())
def test_a_date_comes_back(value: date) -> None:
    assert convert(DATE, value.isoformat()) == value


@given(st.text(), st.sampled_from([NUMBER, INTEGER, DATE]))
def test_any_other_text_is_refused_and_nothing_else_happens(text: str, column: Column) -> None:
    try:
        value = convert(column, text)
    except RefusedCell as fault:
        assert fault.code in {
            "number",
            "decimal_comma",
            "too_large",
            "integer",
            "date",
            "no_such_day",
        }
    else:
        assert isinstance(value, int | float | date)
        assert not (isinstance(value, float) and not math.isfinite(value))


@given(st.lists(st.text(st.characters(exclude_categories=["C"])), max_size=40))
def test_a_column_of_texts_comes_back_without_the_spaces_around_them(texts: list[str]) -> None:
    faults: list[int] = []

    values = reader(TEXT, {}).read(texts, lambda place, text, fault: faults.append(place))

    assert values == [text.strip() or None for text in texts]
    assert faults == []


@given(st.lists(st.sampled_from(["a", "a\x07", "\u202eb", "", "c\x00", "d\te"]), max_size=40))
def test_every_cell_with_a_control_character_is_told_and_no_other(texts: list[str]) -> None:
    faults: list[int] = []

    reader(TEXT, {}).read(texts, lambda place, text, fault: faults.append(place))

    assert faults == [place for place, text in enumerate(texts) if text in ("a\x07", "\u202eb", "c\x00")]


@given(st.lists(st.text("abc d;", min_size=1), max_size=5))
def test_a_list_is_its_parts_without_empty_ones(parts: list[str]) -> None:
    text = ";".join(parts)

    values = reader(WORDS, {}).read([text], lambda place, text, fault: None)

    expected = [part.strip() for part in text.split(";") if part.strip()]
    assert values == [expected or None]


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_letters_digits_and_signs_are_not_hidden(text: str) -> None:
    assert hidden(text) is None


ROWS = st.integers(1, 8).flatmap(
    lambda size: st.fixed_dictionaries(
        {
            "@id": st.lists(st.text(), min_size=size, max_size=size),
            "text": st.lists(st.none() | st.text(), min_size=size, max_size=size),
            "number": st.lists(
                st.none() | st.floats(allow_nan=False, allow_infinity=False), min_size=size, max_size=size
            ),
            "whole": st.lists(st.none() | st.integers(-(2**63), 2**63 - 1), min_size=size, max_size=size),
            "flag": st.lists(st.none() | st.booleans(), min_size=size, max_size=size),
            "day": st.lists(st.none() | st.dates(), min_size=size, max_size=size),
            "list": st.lists(
                st.none() | st.lists(st.text(), min_size=1, max_size=3), min_size=size, max_size=size
            ),
        }
    )
)


@given(ROWS)
def test_json_lines_hold_what_the_columns_hold(columns: dict[str, list[object]]) -> None:
    columns = {"@id": columns["@id"], **columns}

    lines = [orjson.loads(line) for line in json_lines(columns).split(b"\n")[:-1]]

    assert lines == [
        {
            name: values[row].isoformat() if isinstance(values[row], date) else values[row]  # type: ignore[attr-defined]
            for name, values in columns.items()
            if values[row] is not None
        }
        for row in range(len(columns["@id"]))
    ]


FILLED = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(
    st.integers(1, 5).flatmap(
        lambda size: st.lists(
            st.one_of(
                st.lists(st.none() | FILLED, min_size=size, max_size=size),
                st.lists(st.none() | st.integers(), min_size=size, max_size=size),
                st.lists(
                    st.none() | st.floats(allow_nan=False, allow_infinity=False), min_size=size, max_size=size
                ),
                st.lists(st.none() | st.booleans(), min_size=size, max_size=size),
                st.lists(st.none() | st.dates(), min_size=size, max_size=size),
                st.lists(st.none() | st.lists(FILLED, min_size=1, max_size=3), min_size=size, max_size=size),
                st.just([]),
            ),
            max_size=6,
        ).map(lambda columns: [list(map(str, range(size))), *columns])
    )
)
def test_csv_lines_hold_what_the_columns_hold(columns: list[list[object]]) -> None:
    lines = csv_lines(columns).decode()

    rows = [[values[row] if values else None for values in columns] for row in range(len(columns[0]))]
    assert list(csv.reader(StringIO(lines, newline=""))) == [list(map(_cell, row)) for row in rows]


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ";".join(value)
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)
