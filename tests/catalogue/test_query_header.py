"""The form of a query file: what a good one gives, and the exact sentence for every way to break it."""

from datetime import date, datetime

import pytest

from graph.errors import ParameterError, QueryFileError
from graph.query import Query, Rule, Texts
from graph.query_header import parse

RULE = """\
// /// rule
// id = "ORP-03"
// title.id = "IKU cascading tanpa induk"
// title.en = "Cascaded IKU without a parent"
// severity = "error"
// anchor = "IKU"
// identity = ["iku"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", evidence = "evidence" }
// reason.id = "IKU {name} ({iku}) tidak punya induk."
// reason.en = "IKU {name} ({iku}) has no parent."
// rests_on = ["S2-04"]
// ///
//
// ## Apa yang ditemukan
// IKU tanpa induk.
// ## Mengapa penting
// Tidak selaras.
// ## Cara memperbaiki
// Hubungkan.
// ## What it finds
// An IKU
// without a parent.
//
// In any unit.
// ## Why it matters
// It is not aligned.
// ## How to fix
// Link it.

MATCH (i:IKU {year: $year})
RETURN i.key AS iku, i.name AS name, [] AS evidence
ORDER BY iku;
"""
FILE = "audit/orphaned/ORP-03-without-parent.cypher"

QUERY = """\
// /// query
// id = "trace/sources"
// title.id = "Sumber"
// title.en = "Sources"
// parameters = { iku = "str", as_of = "date?", words = "str[]", least = "float" }
// defaults = { least = 0.8, words = ["a"] }
// columns = { source = "str" }
// ///
MATCH (i:IKU {key: $iku}) // not $comment
WHERE i.name <> '$string' AND $as_of IS NULL AND i.name IN $words AND i.weight > $least
RETURN i.source AS source
"""


def test_a_rule_is_read_whole() -> None:
    rule = parse(RULE, FILE, "ORP-03")

    assert rule == Rule(
        id="ORP-03",
        title=Texts("IKU cascading tanpa induk", "Cascaded IKU without a parent"),
        parameters={"year": "int"},
        defaults={},
        columns={"iku": "str", "name": "str", "evidence": "evidence"},
        requires=(),
        sections={
            "Apa yang ditemukan": "IKU tanpa induk.",
            "Mengapa penting": "Tidak selaras.",
            "Cara memperbaiki": "Hubungkan.",
            "What it finds": "An IKU\nwithout a parent.\n\nIn any unit.",
            "Why it matters": "It is not aligned.",
            "How to fix": "Link it.",
        },
        text="MATCH (i:IKU {year: $year})\nRETURN i.key AS iku, i.name AS name, [] AS evidence\nORDER BY iku",
        file=FILE,
        severity="error",
        anchor="IKU",
        subject="iku",
        identity=("iku",),
        reason=Texts("IKU {name} ({iku}) tidak punya induk.", "IKU {name} ({iku}) has no parent."),
        not_judged=None,
        rests_on=("S2-04",),
    )
    assert isinstance(rule, Rule)
    assert rule.family == "orphaned"


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    assert parse("\ufeff" + RULE.replace("\n", "\r\n"), FILE, "ORP-03") == parse(RULE, FILE, "ORP-03")


def query() -> Query:
    return parse(QUERY, "trace/sources.cypher", "trace/sources")


def test_parameters_in_comments_and_strings_are_none() -> None:
    assert query().parameters == {"iku": "str", "as_of": "date?", "words": "str[]", "least": "float"}


@pytest.mark.parametrize(
    ("given", "bound"),
    [
        ({"iku": "A"}, {"iku": "A", "as_of": None, "words": ["a"], "least": 0.8}),
        (
            {"iku": "A", "as_of": date(2024, 1, 2), "words": ("b", "c"), "least": 1},
            {"iku": "A", "as_of": date(2024, 1, 2), "words": ["b", "c"], "least": 1},
        ),
    ],
    ids=["defaults", "all"],
)
def test_parameters_are_bound(given: dict[str, object], bound: dict[str, object]) -> None:
    assert query().bind(given) == bound


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "the parameter `iku` (str) is missing."),
        ({"iku": None}, "`iku` must be of type str, not `NoneType`."),
        ({"iku": 1}, "`iku` must be of type str, not `int`."),
        ({"iku": "A", "least": True}, "`least` must be of type float, not `bool`."),
        ({"iku": "A", "as_of": datetime(2024, 1, 2)}, "`as_of` must be of type date?, not `datetime`."),
        ({"iku": "A", "as_of": "2024-01-02"}, "`as_of` must be of type date?, not `str`."),
        ({"iku": "A", "words": "ab"}, "`words` must be of type str[], not `str`."),
        ({"iku": "A", "words": ["a", 1]}, "`words` must be of type str[], not `list`."),
        (
            {"iku": "A", "asof": 1},
            "it has no parameter `asof`. It takes: iku, as_of, words, least. Nearest: as_of.",
        ),
        ({"iku": "A", "zzz": 1}, "it has no parameter `zzz`. It takes: iku, as_of, words, least."),
    ],
)
def test_a_wrong_parameter_is_said(given: dict[str, object], message: str) -> None:
    with pytest.raises(ParameterError) as raised:
        query().bind(given)

    assert raised.value.message("en") == f"The question trace/sources cannot be asked: {message}"


def test_a_question_without_parameters_takes_none() -> None:
    header = (
        '// /// query\n// id = "a/b"\n// title = { id = "x", en = "x" }\n// columns = { n = "int" }\n// ///\n'
    )
    content = header + "RETURN 1 AS n"

    with pytest.raises(ParameterError) as raised:
        parse(content, "a/b.cypher", "a/b").bind({"year": 1})

    assert (
        raised.value.message("en")
        == "The question a/b cannot be asked: it has no parameter `year`. It takes: -."
    )


COLUMNS = "iku, name, evidence"
SECTIONS = "Apa yang ditemukan, Mengapa penting, Cara memperbaiki, What it finds, Why it matters, How to fix"
PARAMETER_TYPES = "str, int, float, bool, date, str[], int[], float[], bool[], date[]"
COLUMN_TYPES = f"{PARAMETER_TYPES}, code, code[], map, map[], evidence, severity, verdict"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            "// /// rule\n",
            "",
            "1: the file does not begin with its header. "
            "Write `// /// rule` or `// /// query` on the first line.",
            id="no header",
        ),
        pytest.param(
            "// /// rule",
            "// /// ruler",
            "1: the file does not begin with its header. "
            "Write `// /// rule` or `// /// query` on the first line.",
            id="unknown kind",
        ),
        pytest.param(
            "// ///\n",
            "",
            "29: the header is never closed. Write `// ///` on a line of its own after its last field.",
            id="header never closed",
        ),
        pytest.param(
            "// anchor",
            "anchor",
            "6: a line inside the header does not begin with `// `. Put `// ` before it.",
            id="header line outside the comment",
        ),
        pytest.param(
            'severity = "error"',
            "severity = error",
            "5: the header is not valid TOML (Invalid value). Write one `name = value` on each line.",
            id="bad TOML",
        ),
        pytest.param(
            'anchor = "IKU"',
            'anchor = "IKU"\n// anchr = "IKU"',
            "7: the header has an unknown field `anchr`. Write `anchor`.",
            id="unknown field",
        ),
        pytest.param(
            'anchor = "IKU"',
            'anchor = "IKU"\n// zzz = "red"',
            "7: the header has an unknown field `zzz`. The fields are: id, title, parameters, defaults, "
            "columns, requires, severity, anchor, subject, identity, reason, not_judged, rests_on.",
            id="unknown field like no other",
        ),
        pytest.param(
            '// anchor = "IKU"\n',
            "",
            '1: the header lacks `anchor`. Add `anchor = "IKU"`.',
            id="missing field",
        ),
        pytest.param(
            '// title.en = "Cascaded IKU without a parent"\n',
            "",
            '3: the header lacks `title.en`. Add `title.en = "..."`.',
            id="title in one language",
        ),
        pytest.param(
            'title.en = "Cascaded IKU without a parent"',
            "title.en = 7",
            '4: `title.en` has a value of the wrong form. Write for example `title.en = "..."`.',
            id="title of the wrong type",
        ),
        pytest.param(
            '// title.id = "IKU cascading tanpa induk"\n// title.en = "Cascaded IKU without a parent"',
            '// title = "x"',
            '3: `title` has a value of the wrong form. Write for example `title.id = "..."`.',
            id="title without language",
        ),
        pytest.param(
            'identity = ["iku"]',
            "identity = []",
            '7: `identity` has a value of the wrong form. Write for example `identity = ["iku"]`.',
            id="empty identity",
        ),
        pytest.param(
            'parameters = { year = "int" }',
            'parameters = ["year"]',
            "8: `parameters` has a value of the wrong form. "
            'Write for example `parameters = { year = "int" }`.',
            id="parameters of the wrong form",
        ),
        pytest.param(
            "ORP-03",
            "orp3",
            "2: `orp3` is not an identifier of this kind. Write for example `ORP-03`.",
            id="malformed identifier",
        ),
        pytest.param(
            'id = "ORP-03"',
            'id = "ORP-04"',
            "2: the identifier is `ORP-04`, but the name of the file says `ORP-03`. Make them the same.",
            id="identifier of another file",
        ),
        pytest.param(
            '"error"',
            '"fatal"',
            '5: `fatal` is not a severity. Write "error", "warning", "info".',
            id="unknown severity",
        ),
        pytest.param(
            'iku = "str"',
            'iku = "text"',
            f"9: `iku` has an unknown type `text`. Write one of: {COLUMN_TYPES}.",
            id="unknown column type",
        ),
        pytest.param(
            'year = "int"',
            'year = "year"',
            f"8: `year` has an unknown type `year`. Write one of: {PARAMETER_TYPES}.",
            id="unknown parameter type",
        ),
        pytest.param(
            'year = "int"',
            'year = "int", seconds = "int"',
            "8: `seconds` is a reserved name. Give the parameter another name.",
            id="reserved parameter",
        ),
        pytest.param(
            "// columns",
            "// defaults = { as_of = 1 }\n// columns",
            "9: `defaults` names `as_of`, which `parameters` does not declare. "
            "Declare it or remove its default.",
            id="default without parameter",
        ),
        pytest.param(
            "// columns",
            '// defaults = { year = "x" }\n// columns',
            "9: the default of `year` is not of type int. Write a value of that type.",
            id="default of the wrong type",
        ),
        pytest.param(
            "{year: $year}",
            "{year: $year, key: $iku}",
            "31: the query uses `$iku`, which the header does not declare. Add it to `parameters`.",
            id="undeclared parameter",
        ),
        pytest.param(
            'year = "int"',
            'year = "int", as_of = "date"',
            "8: `parameters` declares `as_of`, which the query never uses. Use `$as_of` or remove it.",
            id="unused parameter",
        ),
        pytest.param(
            ', evidence = "evidence"',
            "",
            '9: `columns` lacks `evidence`. Add `evidence = "evidence"`.',
            id="no evidence",
        ),
        pytest.param(
            'name = "str"',
            'title = "str"',
            '9: `columns` lacks `name`. Add `name = "str"`.',
            id="no name",
        ),
        pytest.param(
            'identity = ["iku"]',
            'identity = ["iku", "key"]',
            f"7: `identity` names `key`, which is no column. Use one of: {COLUMNS}.",
            id="identity outside the columns",
        ),
        pytest.param(
            'identity = ["iku"]',
            'identity = ["iku"]\n// subject = "key"',
            f"8: `subject` names `key`, which is no column. Use one of: {COLUMNS}.",
            id="subject outside the columns",
        ),
        pytest.param(
            "({iku}) has",
            "({key}) has",
            f"11: `reason.en` has the place `{{key}}`, which is no column. Use one of: {COLUMNS}.",
            id="place in the reason that is no column",
        ),
        pytest.param(
            "({iku}) has",
            "({iku) has",
            "11: `reason.en` is not a valid sentence with places (expected '}' before end of string). "
            "Write each place as `{column}`.",
            id="broken place in the reason",
        ),
        pytest.param(
            'name = "str"',
            'name = "str", verdict = "verdict"',
            "9: the column `verdict` is declared, but `not_judged` does not say why a subject is not judged. "
            'Add `not_judged.id = "IKU {name} ..."`.',
            id="verdict without its sentence",
        ),
        pytest.param(
            "// rests_on",
            '// not_judged = { id = "x", en = "x" }\n// rests_on',
            "12: `not_judged` is given, but no column `verdict` says which rows it is for. "
            'Add `verdict = "verdict"` to `columns`.',
            id="sentence without its verdict",
        ),
        pytest.param(
            "// ## How to fix\n// Link it.\n",
            "",
            "13: the section `## How to fix` is missing. "
            "Add it after the header, with at least one sentence.",
            id="missing section",
        ),
        pytest.param(
            "// Link it.\n",
            "",
            "28: the section `## How to fix` is empty. Write at least one sentence.",
            id="empty section",
        ),
        pytest.param(
            "## How to fix",
            "## How to mend",
            f"28: there is no section `## How to mend`. The sections are: {SECTIONS}.",
            id="unknown section",
        ),
        pytest.param(
            RULE[RULE.index("MATCH") :],
            "",
            "30: there is no query after the header. Write it below the documentation.",
            id="no query",
        ),
    ],
)
def test_a_broken_file_says_what_to_write(old: str, new: str, message: str) -> None:
    broken = RULE.replace(old, new, 1)
    assert broken != RULE

    with pytest.raises(QueryFileError) as raised:
        parse(broken, FILE, "ORP-03")

    assert raised.value.message("en") == f"{FILE}:{message}"


def test_a_broken_file_is_said_in_indonesian_too() -> None:
    with pytest.raises(QueryFileError) as raised:
        parse(RULE.replace('anchor = "IKU"', 'anchr = "IKU"'), FILE, "ORP-03")

    assert (
        raised.value.message("id")
        == f"{FILE}:6: kepala memuat isian yang tidak dikenal, `anchr`. Tulis `anchor`."
    )


def test_an_empty_file_has_no_header() -> None:
    with pytest.raises(QueryFileError) as raised:
        parse("", FILE, "ORP-03")

    assert raised.value.message("en") == (
        f"{FILE}:1: the file does not begin with its header. "
        "Write `// /// rule` or `// /// query` on the first line."
    )
