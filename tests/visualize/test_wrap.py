"""Text is cleaned, measured and broken so that it fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visualize.wrap import clean, width, wrap


@given(st.text(max_size=300), st.floats(2, 40), st.integers(1, 3))
def test_every_line_fits_its_room(text: str, room: float, most: int) -> None:
    lines = wrap(text, room, most)

    assert len(lines) <= most
    assert all(width(line) <= room + 1e-9 for line in lines)


@given(st.text(max_size=60))
def test_with_room_enough_nothing_is_lost(text: str) -> None:
    assert " ".join(wrap(text, 1000, 3)) == clean(text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ()),
        ("Indeks", ("Indeks",)),
        ("Persentase penyelesaian tugas", ("Persentase", "penyelesaian", "tugas")),
        ("Persentase penyelesaian tugas yang tepat", ("Persentase", "penyelesaian", "tugas yang…")),
        ("A" * 30, ("AAAAAAAAA", "AAAAAAAAA", "AAAAAAAA…")),
    ],
    ids=["nothing", "one word", "three lines", "more than fits", "one endless word"],
)
def test_names_are_broken_between_words_and_end_in_an_ellipsis(text: str, lines: tuple[str, ...]) -> None:
    assert wrap(text, 6.9, 3) == lines


def test_what_cannot_be_seen_is_left_out() -> None:
    assert clean("\u202egnp.exe\u202c\r\n\ta\x00b \u2066c\u2069\ufeff") == "gnp.exe ab c"
