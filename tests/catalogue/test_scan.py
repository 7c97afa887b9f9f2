"""The scanner finds what the checks of the whole catalogue rely on."""

import pytest

from tests.catalogue.scan import columns, functions, is_ordered, named, strings

TEXT = """
MATCH (i:IKU {year: $year})-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER*0..8 {method: 'DIRECT'}]->(:IKU)
WHERE NOT (i)<-[:SUPPORTS]-() AND i.naame IS NULL AND (i:IKU|Unit) AND x.free = 1 // i.comment
WITH i, {node: 'IKU', role: CASE WHEN c.hoow THEN 1 END} AS made, [a IN [1] | a] AS b
WITH i, made.role AS role, made
CALL (i) { MATCH (i)-[:OWNED_BY]->(p) RETURN p.key AS other ORDER BY other }
RETURN DISTINCT i.key AS iku, role, size([1, 2]) AS number, 'a, b' AS text
ORDER BY iku
"""


def test_labels_types_and_properties_are_found() -> None:
    found = named(TEXT)

    assert found.labels == {"IKU", "Unit"}
    assert found.types == {"CASCADE_DUPLICATE", "CASCADE_CLUSTER", "SUPPORTS", "OWNED_BY"}
    assert found.properties == {
        (frozenset({"IKU"}), "year"),
        (frozenset({"IKU", "Unit"}), "naame"),
        (frozenset({"IKU", "Unit"}), "key"),
        (frozenset({"CASCADE_DUPLICATE", "CASCADE_CLUSTER"}), "method"),
        (frozenset({"CASCADE_DUPLICATE", "CASCADE_CLUSTER"}), "hoow"),
        (frozenset(), "free"),
        (frozenset(), "key"),
    }


def test_columns_are_those_of_the_last_return_outside_all_brackets() -> None:
    assert columns(TEXT) == ("iku", "role", "number", "text")
    assert columns("MATCH (n) RETURN n.key, n LIMIT 3") == ("n . key", "n")


@pytest.mark.parametrize(
    ("text", "ordered"),
    [
        (TEXT, True),
        ("RETURN 1 AS n", False),
        ("CALL () { RETURN 1 AS n ORDER BY n } RETURN n", False),
    ],
)
def test_an_order_inside_a_subquery_is_none(text: str, ordered: bool) -> None:
    assert is_ordered(text) is ordered


def test_calls_and_strings_are_found() -> None:
    assert functions("RETURN elementId(n), apoc.text.join(x), count(*)") == {
        "elementid",
        "apoc.text.join",
        "count",
    }
    assert strings(TEXT) == ["DIRECT", "IKU", "a, b"]
