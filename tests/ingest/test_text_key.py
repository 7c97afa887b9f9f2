"""What a reader takes for the same text has the same key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.text_key import code_parts, fold, formula_key, name_key, name_prefix, name_tokens

ANY = st.text()
MARKS = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u061c"


@given(ANY)
def test_a_key_is_its_own_key(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert name_key(name_key(text)) == name_key(text)
    assert formula_key(formula_key(text)) == formula_key(text)


@given(
    st.lists(st.text("abcxyz019", min_size=1), min_size=1),
    st.sampled_from([" ", "  ", ", ", " – ", "\n", "/", "\u00a0"]),
)
def test_spaces_and_punctuation_do_not_count_in_a_name(words: list[str], gap: str) -> None:
    assert name_key(gap.join(words)) == " ".join(words)


@given(st.text("abcxyz ", min_size=1), st.sampled_from(MARKS), st.integers(0, 9))
def test_marks_that_nobody_sees_do_not_count(text: str, mark: str, place: int) -> None:
    marked = text[:place] + mark + text[place:]

    assert name_key(marked) == name_key(text)
    assert formula_key(marked) == formula_key(text)


@given(st.text("abcDEFéÉßſ"))
def test_case_does_not_count(text: str) -> None:
    assert name_key(text.upper()) == name_key(text.lower()) == name_key(text)


@given(ANY)
def test_tokens_are_the_distinct_words_of_the_key(text: str) -> None:
    assert name_tokens(text) == tuple(dict.fromkeys(name_key(text).split()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Indeks kepuasan pengguna layanan", "INDEKS  kepuasan\u200b pengguna-layanan."),
        ("Persentase (%) realisasi", "persentase realisasi"),
        ("Tingkat pemenuhan SPT", "Tingkat pemenuhan \uff33\uff30\uff34"),
    ],
)
def test_the_same_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("realisasi / target x 100%", "Realisasi/Target  x 100 %", True),
        ("a × b", "a*b", True),
        ("a ÷ b", "a/b", True),
        ("a − b", "a - b", True),
        ("a – b", "a-b", True),
        ("a + b", "a - b", False),
        ("(a + b) / c", "a + b / c", False),
        ("a, dibagi b.", "a dibagi b", True),
    ],
)
def test_signs_count_in_a_formula(one: str, other: str, same: bool) -> None:
    assert (formula_key(one) == formula_key(other)) is same


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Indeks ketepatan waktu penyelesaian ABK", "INDEKS"),
        ("Persentase realisasi nilai manfaat ekonomi", "PERSENTASE"),
        ("Jumlah laporan yang selesai disusun", "JUMLAH"),
        ("Rata-rata waktu penyelesaian layanan kekayaan negara", "WAKTU"),
        ("Rata - Rata  Waktu layanan", "WAKTU"),
        ("tingkat kualitas dokumentasi manajemen risiko", "TINGKAT"),
        ("nilai hasil reviu pengendalian internal", "NILAI"),
        ("akurasi perencanaan kas", "AKURASI"),
        ("Indeksasi tarif", None),
        ("Terlaksananya sosialisasi", None),
        ("", None),
    ],
)
def test_the_kind_of_measure_that_a_name_begins_with(name: str, kind: str | None) -> None:
    assert name_prefix(name) == kind


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("01a-CP", ("1a", "CP")),
        ("1a-C", ("1a", "C")),
        ("12d-N", ("12d", "N")),
        ("02c-N", ("2c", "N")),
        ("1.1", None),
        ("1a-X", None),
        ("001a-CP", None),
        ("1A-CP", None),
        ("1a-CP ", None),
        ("", None),
    ],
)
def test_the_parts_of_a_code(code: str, parts: tuple[str, str] | None) -> None:
    assert code_parts(code) == parts
