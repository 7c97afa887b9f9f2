"""Every written form of a number has one key; nothing else has any."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UnreadableNumber
from graph.regulation import FIRST_YEAR, LAST_YEAR, Ambiguous, RegulationNumber, parse, resolve, shelve
from graph.regulation_kinds import KINDS, Kind

SAME = {
    "KMK|467|KMK.01|2014": [
        "KMK 467/KMK.01/2014",
        "467/KMK.01/2014",
        "KMK-467/KMK.01/2014",
        "KMK nomor 467/KMK.01/2014",
        "Keputusan Menteri Keuangan Nomor 467/KMK.01/2014",
        "Keputusan Menteri Keuangan (KMK) nomor 467/KMK.01/2014 tentang Pengelolaan Kinerja",
        "KEPUTUSAN MENTERI KEUANGAN REPUBLIK INDONESIA NOMOR 467/KMK.01/2014",
        "kmk 467/kmk.1/2014",
        "KMK 0467/KMK.001/2014",
        "KMK 467/KMK.01/2014 Tahun 2014",
        "KMK–467／KMK．01／２０１４",
        " \u202eKMK\u00a0467 / KMK.01 / 2014. ",
        "467-kmk-01-2014",
        "kmk|467|kmk.1|2014",
    ],
    "PMK|190|PMK.01|2018": ["PMK 190/PMK.1/2018", "PMK 190/PMK.01/2018"],
    "PMK|131|PMK.010|2016": ["131/PMK.010/2016", "PMK 131/PMK.10/2016"],
    "PMK|7|PMK.09|2017": ["PMK No.7/PMK.09/2017", "PMK No. 07/PMK.09/2017", "Permenkeu RI 7/PMK.09/2017"],
    "PMK|227|PMK.09|2021": [
        "227-pmk-09-2021",
        "https://jdih.kemenkeu.go.id/dok/227-pmk-09-2021/summary",
        "jdih.kemenkeu.go.id/dok/227-pmk-09-2021?lang=id",
    ],
    "KMK|127||2026": ["KMK 127 Tahun 2026", "KMK No. 127 Thn. 2026", "KMK|127||2026", "kmk-127-tahun-2026"],
    "PMK|7||2026": ["pmk-7-tahun-2026"],
    "KMK|598|KM.1|2013": ["KMK nomor 598/KM.1/2013", "598/KM.01/2013", "kmk 0598 km 01 2013"],
    "KMK|12|KM.6/WKN.8/KNL.3|2018": ["KMK-12/KM.6/WKN.08/KNL.03/2018"],
    "PERMENPANRB|6||2022": [
        "PermenPANRB 6/2022",
        "Peraturan Menteri PANRB Nomor 6 Tahun 2022",
        "Permenpan RB No. 6 Tahun 2022",
        "Permen PAN-RB 6/2022",
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 6 Tahun 2022",
    ],
    "KEPDIRJEN_KN|163|KN|2014": [
        "163/KN/2014",
        "KEP-163/KN/2014",
        "Kepdirjen KN 163/KN/2014",
        "Keputusan Direktur Jenderal Kekayaan Negara nomor 163/KN/2014",
        "Keputusan Direktur Jenderal Kekayaan Negara Nomor KEP-163/KN/2014",
        "kep-163-kn-2014",
    ],
    "PERDIRJEN_KN|6|KN|2020": [
        "PER-6/KN/2020",
        "Peraturan Direktur Jenderal Kekayaan Negara No. PER-06/KN/2020",
    ],
    "PERDIRJEN_PJ|6|PJ|2013": ["Peraturan Direktur Jenderal Pajak Nomor PER-6/PJ/2013"],
    "SE|17|MK.1|2022": ["SE-17/MK.1/2022", "Surat Edaran Nomor SE-17/MK.01/2022", "SE 17/MK.1/2022"],
    "ND|4592|PB.1|2022": ["ND-4592/PB.1/2022", "Nota Dinas Nomor ND-4592/PB.1/2022"],
    "UU|20||2023": ["UU 20/2023", "Undang-Undang Nomor 20 Tahun 2023", "UU No. 20 Th 2023"],
    "PP|30||2019": ["PP 30/2019", "Peraturan Pemerintah (PP) Nomor 30 Tahun 2019"],
    "PERPRES|29||2014": ["Perpres 29/2014", "Peraturan Presiden Nomor 29 Tahun 2014"],
    "KMK|467|?|2014": ["KMK 467/2014", "kmk|467|?|2014"],
    "KMK|26A|KMK.01|2014": ["KMK 26A/KMK.01/2014"],
}


@pytest.mark.parametrize(("key", "text"), [(key, text) for key, texts in SAME.items() for text in texts])
def test_a_written_form_has_one_key(key: str, text: str) -> None:
    assert parse(text).key == key


@pytest.mark.parametrize(
    ("text", "number", "display"),
    [
        ("467/kmk.1/2014", RegulationNumber("KMK", "467", "KMK.01", 2014), "KMK 467/KMK.01/2014"),
        ("kmk 127 tahun 2026", RegulationNumber("KMK", "127", "", 2026), "KMK 127 Tahun 2026"),
        ("kmk 467/2014", RegulationNumber("KMK", "467", None, 2014), "KMK 467/2014"),
        ("163/kn/2014", RegulationNumber("KEPDIRJEN_KN", "163", "KN", 2014), "KEP-163/KN/2014"),
        ("permenpan 6/2022", RegulationNumber("PERMENPANRB", "6", "", 2022), "PermenPANRB 6 Tahun 2022"),
    ],
)
def test_a_number_has_one_form_for_people(text: str, number: RegulationNumber, display: str) -> None:
    assert (parse(text), parse(text).display) == (number, display)


def test_the_same_number_in_two_years_is_two_regulations() -> None:
    assert parse("KMK 300/KMK.01/2016") != parse("KMK 300/KMK.01/2022")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "shape"),
        ("   ", "shape"),
        ("KMK|467|KMK.01", "shape"),
        ("KMK <467>/KMK.01/2014", "shape"),
        ("<script>467/KMK.01/2014", "shape"),
        ("k" * 10_000, "shape"),
        ("k" * 390, "number"),
        ("1/" * 190 + "a/2014", "bureau"),
        ("uraian jabatan", "number"),
        ("PMK 0/PMK.01/2012", "number"),
        ("KMK 4670000/KMK.01/2014", "number"),
        ("KMK 467", "year"),
        ("KMK 467/KMK.01/14", "year"),
        ("KMK 467/KMK.01/3014", "year"),
        ("KMK 467/KMK.01/02014", "year"),
        ("KMK 467/KMK.01/2014 sebagaimana diubah", "year"),
        ("17/MK.1/2022", "type"),
        ("Perda 3/2014", "type"),
        ("Keputusan Menteri Keuangan (PMK) 4/KMK.1/2014", "type"),
        ("FOO|467|KMK.01|2014", "type"),
        ("KMK 467/PMK.01/2014", "bureau"),
        ("UU 20/KMK.01/2023", "bureau"),
        ("KMK 467/01.KMK/2014", "bureau"),
        ("KMK 467/KMK.00/2014", "bureau"),
        ("KMK 467/KMK#01/2014", "shape"),
        ("Kepdirjen Kekayaan Negara 163/2014", "bureau"),
        ("Kepdirjen Kekayaan Negara 163/PJ/2014", "bureau"),
    ],
)
def test_what_is_no_number_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(UnreadableNumber) as caught:
        parse(text)

    assert caught.value.values["reason"] == reason


def test_the_refusal_says_what_to_write_and_shows_no_control_letters() -> None:
    with pytest.raises(UnreadableNumber) as caught:
        parse("Perda\x1b[31m\u202e 3/2014")

    assert caught.value.message("id") == (
        "“Perda�[31m� 3/2014” bukan nomor peraturan: bentuk atau panjangnya tidak lazim. "
        "Tulislah misalnya KMK 467/KMK.01/2014, KMK 127 Tahun 2026, atau PermenPANRB 6 Tahun 2022."
    )


def _shelves(*texts: str) -> dict[tuple[str, str, int], tuple[RegulationNumber, ...]]:
    return dict(shelve(parse(text).key for text in texts))


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("KMK 467/KMK.01/2014", "KMK|467|KMK.01|2014"),
        ("KMK 467/2014", "KMK|467|KMK.01|2014"),
        ("KMK 467 Tahun 2014", "KMK|467|KMK.01|2014"),
        ("PMK 7 Tahun 2026", "PMK|7||2026"),
        ("PMK 7/2026", "PMK|7||2026"),
        ("KMK 467/KMK.02/2014", None),
        ("KMK 468/2014", None),
        ("PP 7 Tahun 2026", None),
    ],
)
def test_a_number_without_its_bureau_means_the_one_that_fits(asked: str, meant: str | None) -> None:
    known = _shelves("KMK 467/KMK.01/2014", "PMK 7 Tahun 2026", "UU 7 Tahun 2026")

    found = resolve(parse(asked), known)

    assert found == (None if meant is None else parse(meant))


def test_several_that_fit_are_all_named() -> None:
    known = _shelves("KMK 598/KMK.01/2013", "KMK 598/KM.1/2013", "KMK 300/KMK.01/2016", "KMK 300/KMK.01/2022")

    assert resolve(parse("KMK 598/2013"), known) == Ambiguous(
        RegulationNumber("KMK", "598", None, 2013),
        (RegulationNumber("KMK", "598", "KM.1", 2013), RegulationNumber("KMK", "598", "KMK.01", 2013)),
    )


def test_a_known_key_that_is_no_number_is_never_meant() -> None:
    assert shelve(["SOP-ABK", "KMK|467|?|2014"]) == {}


_LETTERS = st.text("abcdefghijklmnopqrsuvwxyz", min_size=1, max_size=4)
_DIGITS = st.integers(1, 1999).map(str)
_KINDS = st.sampled_from(KINDS)
_YEARS = st.integers(FIRST_YEAR, LAST_YEAR)
_NUMBERS = st.builds("{}{}".format, st.integers(1, 999_999), st.sampled_from(["", "", "", "A", "B"]))


_DRESSES: tuple[Callable[[str], str], ...] = (
    str.upper,
    str.lower,
    "  {}  ".format,
    "{} tentang x/y 2".format,
)


@st.composite
def _bureaus(draw: st.DrawFn, kind: Kind) -> list[list[str]]:
    own = [kind.office] if kind.office else list(kind.heads) or ["MK", "PB", "WKN"]
    parts = [[draw(st.sampled_from(own)), *draw(st.lists(_DIGITS, max_size=2))]]
    return parts + draw(st.lists(st.tuples(_LETTERS, _DIGITS).map(list), max_size=2))


@st.composite
def _spellings(draw: st.DrawFn) -> tuple[str, str]:
    """Return two spellings of one number, drawn independently."""
    kind = draw(_KINDS)
    number, year = draw(_NUMBERS), draw(_YEARS)
    parts = draw(_bureaus(kind)) if kind.bureau and (kind.office or draw(st.booleans())) else []
    first, second = (_spell(draw, kind, number, parts, year) for _ in range(2))
    return first, second


def _spell(draw: st.DrawFn, kind: Kind, number: str, parts: list[list[str]], year: int) -> str:
    gap = draw(st.sampled_from(["-", " ", " – ", "\u2011"]))
    zeros = st.sampled_from(["", "0", "00"])
    words = draw(st.sampled_from([kind.code, *([] if kind.office else [kind.written]), *kind.names]))
    mark = draw(st.sampled_from(["", "Nomor ", "No. ", "no.", "NOMOR: "]))
    slug = draw(st.booleans())
    if parts:
        dot, slash = ("-", "-") if slug else (".", draw(st.sampled_from(["/", " / ", "\uff0f"])))
        zeroed = [[head, *(draw(zeros) + digits for digits in tail)] for head, *tail in parts]
        tail = slash + slash.join(dot.join(part) for part in zeroed) + slash
    else:
        tail = draw(
            st.sampled_from([" Tahun ", " TAHUN ", "-tahun-", " Thn. ", *([] if kind.bureau else ["/"])])
        )
    text = f"{words}{gap}{mark}{draw(zeros)}{number}{tail}{year}"
    dress: Callable[[str], str] = draw(st.sampled_from(_DRESSES))
    return dress(text)


@given(_spellings())
def test_every_spelling_of_a_number_has_the_same_key(spellings: tuple[str, str]) -> None:
    first, second = spellings

    assert parse(first).key == parse(second).key


@given(_spellings())
def test_reading_back_what_is_shown_or_stored_changes_nothing(spellings: tuple[str, str]) -> None:
    number = parse(spellings[0])

    assert (parse(number.display), parse(number.key)) == (number, number)


@given(_KINDS.filter(lambda kind: kind.bureau and not kind.office), _NUMBERS, _YEARS)
def test_a_number_without_its_bureau_reads_back_too(kind: Kind, number: str, year: int) -> None:
    partial = parse(f"{kind.written} {number}/{year}")

    assert partial == RegulationNumber(kind.code, number, None, year)
    assert (parse(partial.display), parse(partial.key)) == (partial, partial)


@given(
    st.text()
    | st.text("kKmM0123456789/.-| tahun()", max_size=60)
    | st.binary().map(lambda b: b.decode("latin-1"))
)
def test_any_other_text_is_refused_and_nothing_else_happens(text: str) -> None:
    try:
        number = parse(text)
    except UnreadableNumber:
        return

    assert parse(number.key) == number
