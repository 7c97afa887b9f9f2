"""What may be written as a selector, and what is said of what may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import SelectorError
from graph.messages import LANGUAGES
from graph.selector import LONGEST, METHODS, Selector, Term, parse, render


def one(term: Term) -> Selector:
    return Selector(((term,),))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("IKU:x", one(Term("IKU", "x"))),
        ("2+IKU:x+1", one(Term("IKU", "x", 2, 1))),
        ("+IKU:x", one(Term("IKU", "x", None, 0))),
        ("IKU:x+", one(Term("IKU", "x", 0, None))),
        ("+IKU:x+", one(Term("IKU", "x", None, None))),
        ("0+IKU:x+0", one(Term("IKU", "x", 0, 0))),
        ("iku:KPKNL-1a", one(Term("IKU", "KPKNL-1a"))),
        ("Unit:Seksi:2", one(Term("unit", "Seksi:2"))),
        ("year:2022", one(Term("year", "2022"))),
        ('regulation:"KMK 467/KMK.01/2014"+', one(Term("regulation", "KMK 467/KMK.01/2014", 0, None))),
        ("unit:'a, b + \"c\"'", one(Term("unit", 'a, b + "c"'))),
        ('unit:"say ""yes"""', one(Term("unit", 'say "yes"'))),
        ("unit:'it''s'", one(Term("unit", "it's"))),
        (
            " unit:a\tfinding:ORP-01 , year:2022\N{NO-BREAK SPACE}objective:s+ ",
            Selector(
                (
                    (Term("unit", "a"),),
                    (Term("finding", "ORP-01"), Term("year", "2022")),
                    (Term("objective", "s", 0, None),),
                )
            ),
        ),
        (
            "year:2022,unit:a,year:2022",
            Selector(((Term("year", "2022"), Term("unit", "a"), Term("year", "2022")),)),
        ),
    ],
)
def test_what_a_text_means(text: str, meant: Selector) -> None:
    assert parse(text) == meant


@pytest.mark.parametrize(
    ("text", "problem", "place", "value", "nearest"),
    [
        ("", "empty", 1, "", ()),
        (" \t", "empty", 1, "", ()),
        (",unit:a", "no_term", 1, "", ()),
        ("unit:a,", "no_term", 8, "", ()),
        ("unit:a, ,unit:b", "no_term", 9, "", ()),
        ("unit:a KPKNL", "no_method", 8, "KPKNL", ()),
        ("unit", "no_method", 1, "unit", ()),
        ("2IKU:x", "no_method", 1, "2IKU:x", ()),
        ("1+2+IKU:x", "no_method", 1, "1+2+IKU:x", ()),
        ("unit:a unti:b", "unknown_method", 8, "unti", ("unit",)),
        ("qqqq:b", "unknown_method", 1, "qqqq", METHODS),
        ("family:orphaned", "of_rules", 1, "family", METHODS),
        ("unit:", "no_value", 1, "unit:", ()),
        ('unit:""', "no_value", 1, 'unit:""', ()),
        ("unit:''", "no_value", 1, "unit:''", ()),
        ("unit:+2", "unclosed", 1, "unit:+2", ()),
        ('unit:"a b', "unclosed", 1, 'unit:"a', ()),
        ('unit:a"b"', "behind", 7, '"b"', ()),
        ('unit:"a"b', "behind", 9, "b", ()),
        ("unit:a+b", "behind", 8, "b", ()),
        ("unit:a+1+", "behind", 9, "+", ()),
        ("12345+IKU:x", "levels", 1, "12345+IKU:x", ()),
        ("IKU:x+12345", "levels", 1, "IKU:x+12345", ()),
        ("year:22", "no_year", 1, "22", ()),
        ("year:1944", "no_year", 1, "1944", ()),
        ("year:2201", "no_year", 1, "2201", ()),
        ("year:\N{ARABIC-INDIC DIGIT TWO}022", "no_year", 1, "\N{ARABIC-INDIC DIGIT TWO}022", ()),
        ("unit:a,year:2022,year:2023", "two_years", 18, "2023", ()),
        ("x" * (LONGEST + 1), "too_long", LONGEST + 1, "…", ()),
    ],
)
def test_what_a_text_may_not_be(
    text: str, problem: str, place: int, value: str, nearest: tuple[str, ...]
) -> None:
    with pytest.raises(SelectorError) as caught:
        parse(text)

    found = caught.value
    assert (found.problem, found.values, found.nearest) == (
        problem,
        {"place": place, "value": value},
        nearest,
    )
    for language in LANGUAGES:
        assert str(place) in found.message(language)


def test_years_at_the_border_are_years() -> None:
    assert [parse(f"year:{year}").parts[0][0].value for year in (1945, 2200)] == ["1945", "2200"]


def test_a_term_remembers_its_place() -> None:
    places = [[term.place for term in part] for part in parse("unit:a  2+IKU:x, year:2022").parts]

    assert places == [[1], [9, 18]]


def test_the_error_says_where_what_and_what_instead() -> None:
    with pytest.raises(SelectorError) as caught:
        parse("unit:a positon:b")

    assert caught.value.message("en") == (
        "The selector is wrong at letter 8 (“positon”): this kind is not known. Nearest: position."
    )
    assert caught.value.message("id") == (
        "Selektor keliru pada huruf ke-8 (“positon”): jenis ini tidak dikenal. Terdekat: position."
    )


def test_a_long_value_is_cut_short_in_the_error() -> None:
    with pytest.raises(SelectorError) as caught:
        parse("x" * 500)

    assert f"(“{'x' * 80}…”)" in caught.value.message("en")


LEVELS = st.none() | st.integers(0, 9999)
VALUES = st.text(min_size=1, max_size=12) | st.text("ab ,+\"'2:", min_size=1, max_size=12)
TERMS = st.builds(
    Term,
    method=st.sampled_from([name for name in METHODS if name != "year"]),
    value=VALUES,
    up=LEVELS,
    down=LEVELS,
)
YEARS = st.builds(
    Term, method=st.just("year"), value=st.integers(1945, 2200).map(str), up=LEVELS, down=LEVELS
)
PARTS = st.builds(
    lambda terms, year, at: (*terms[:at], *year, *terms[at:]),
    st.lists(TERMS, max_size=3),
    st.lists(YEARS, max_size=1),
    st.integers(0, 3),
).filter(bool)
SELECTORS = st.lists(PARTS, min_size=1, max_size=4).map(tuple).map(Selector)


@given(SELECTORS)
def test_what_is_written_is_read_back(selector: Selector) -> None:
    assert parse(render(selector)) == selector


@given(st.text(max_size=60) | st.text("IKUunit:yea2022+,\"' \n", max_size=60))
def test_any_text_is_a_selector_or_a_selector_error(text: str) -> None:
    try:
        meant = parse(text)
    except SelectorError as error:
        assert 1 <= error.values["place"] <= len(text) + 1
    else:
        assert parse(render(meant)) == meant


@pytest.mark.parametrize(
    "piece", ["+", "1", "a", ":", '"', '""', "'", ",", " ", "1+", "unit:", "unit:a ", "unit:a,", 'unit:"a""']
)
def test_the_longest_text_is_read_once(piece: str) -> None:
    """A reader that went back over what it has read would take hours for these."""
    text = (piece * LONGEST)[:LONGEST]
    try:
        parse(text)
    except SelectorError as error:
        assert error.problem != "too_long"
