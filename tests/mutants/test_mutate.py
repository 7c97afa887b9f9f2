"""Each small change of a text, and nothing else, is a mutant."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.catalogue import catalogue
from graph.query import Rule, tokens
from tests.mutants.mutate import mutants

RULES = catalogue().rules()

CHANGES: dict[str, dict[str, str]] = {
    "MATCH (n:A) WHERE n.x AND NOT n.y RETURN n": {
        "n.x: left out": "MATCH (n:A) WHERE NOT n.y RETURN n",
        "n.x: denied": "MATCH (n:A) WHERE NOT n.x AND NOT n.y RETURN n",
        "NOT n.y: left out": "MATCH (n:A) WHERE n.x RETURN n",
        "NOT n.y: without NOT": "MATCH (n:A) WHERE n.x AND n.y RETURN n",
    },
    "MATCH (n:A) WHERE n.x RETURN n": {
        "n.x: left out": "MATCH (n:A) WHERE true RETURN n",
        "n.x: denied": "MATCH (n:A) WHERE NOT n.x RETURN n",
    },
    "MATCH (n:A) WHERE n.x OR n.y AND n.z RETURN n": {
        "n.x OR n.y AND n.z: left out": "MATCH (n:A) WHERE true RETURN n",
        "n.x OR n.y AND n.z: denied": "MATCH (n:A) WHERE NOT (n.x OR n.y AND n.z) RETURN n",
        "n.x OR n.y AND n.z without n.x": "MATCH (n:A) WHERE n.y AND n.z RETURN n",
        "n.x OR n.y AND n.z without n.y AND n.z": "MATCH (n:A) WHERE n.x RETURN n",
        "n.y: left out": "MATCH (n:A) WHERE n.x OR n.z RETURN n",
        "n.y: denied": "MATCH (n:A) WHERE n.x OR NOT n.y AND n.z RETURN n",
        "n.z: left out": "MATCH (n:A) WHERE n.x OR n.y RETURN n",
        "n.z: denied": "MATCH (n:A) WHERE n.x OR n.y AND NOT n.z RETURN n",
    },
    "RETURN a < b AS x, a <> b AS y, a IS NULL AS z": {
        "a < b: < becomes <=": "RETURN a <= b AS x, a <> b AS y, a IS NULL AS z",
        "a < b: < becomes >": "RETURN a > b AS x, a <> b AS y, a IS NULL AS z",
        "a <> b: <> becomes =": "RETURN a < b AS x, a = b AS y, a IS NULL AS z",
        "a IS NULL: becomes IS NOT NULL": "RETURN a < b AS x, a <> b AS y, a IS NOT NULL AS z",
    },
    "RETURN any(e IN l WHERE e >= 1) AS x": {
        "e >= 1: left out": "RETURN any(e IN l WHERE true) AS x",
        "e >= 1: >= becomes <": "RETURN any(e IN l WHERE e < 1) AS x",
        "e >= 1: >= becomes >": "RETURN any(e IN l WHERE e > 1) AS x",
        "e >= 1: >= becomes <=": "RETURN any(e IN l WHERE e <= 1) AS x",
    },
    "MATCH (n) WHERE NOT EXISTS { (n)<-[:A|B]-(:C {x: 1}) } RETURN n": {
        "NOT EXISTS { (n)<-[:A|B]-(:C {x: 1}) }: left out": "MATCH (n) WHERE true RETURN n",
        "NOT EXISTS { (n)<-[:A|B]-(:C {x: 1}) }: without NOT": (
            "MATCH (n) WHERE EXISTS { (n)<-[:A|B]-(:C {x: 1}) } RETURN n"
        ),
        "A|B without A": "MATCH (n) WHERE NOT EXISTS { (n)<-[:B]-(:C {x: 1}) } RETURN n",
        "A|B without B": "MATCH (n) WHERE NOT EXISTS { (n)<-[:A]-(:C {x: 1}) } RETURN n",
        ":C {x: 1} without {x: 1}": "MATCH (n) WHERE NOT EXISTS { (n)<-[:A|B]-(:C) } RETURN n",
    },
    "MATCH p = (n:A|B {x: 1, y: $y})-[r:T*0..2 {z: 3}]->() RETURN date({year: 1})": {
        "A|B without A": "MATCH p = (n:B {x: 1, y: $y})-[r:T*0..2 {z: 3}]->() RETURN date({year: 1})",
        "A|B without B": "MATCH p = (n:A {x: 1, y: $y})-[r:T*0..2 {z: 3}]->() RETURN date({year: 1})",
        "{x: 1, y: $y} without x: 1": (
            "MATCH p = (n:A|B {y: $y})-[r:T*0..2 {z: 3}]->() RETURN date({year: 1})"
        ),
        "{x: 1, y: $y} without y: $y": (
            "MATCH p = (n:A|B {x: 1})-[r:T*0..2 {z: 3}]->() RETURN date({year: 1})"
        ),
        "r:T*0..2 {z: 3}: one step at least": (
            "MATCH p = (n:A|B {x: 1, y: $y})-[r:T*1..2 {z: 3}]->() RETURN date({year: 1})"
        ),
        "r:T*0..2 {z: 3} without {z: 3}": (
            "MATCH p = (n:A|B {x: 1, y: $y})-[r:T*0..2]->() RETURN date({year: 1})"
        ),
    },
    "MATCH (a)((:A)-[:T]->(:A))*(b) OPTIONAL MATCH (b)-->({k: 1}) RETURN a": {
        "((:A)-[:T]->(:A))*(b): one step at least": (
            "MATCH (a)((:A)-[:T]->(:A))+(b) OPTIONAL MATCH (b)-->({k: 1}) RETURN a"
        ),
        "OPTIONAL MATCH (b)-->({k: 1}): without OPTIONAL": (
            "MATCH (a)((:A)-[:T]->(:A))*(b) MATCH (b)-->({k: 1}) RETURN a"
        ),
        "{k: 1} without {k: 1}": "MATCH (a)((:A)-[:T]->(:A))*(b) OPTIONAL MATCH (b)-->() RETURN a",
    },
    "RETURN DISTINCT coalesce(a, 'x') AS a, count(DISTINCT coalesce(b, c.d)) AS b": {
        "DISTINCT coalesce(a, 'x'): without DISTINCT": (
            "RETURN coalesce(a, 'x') AS a, count(DISTINCT coalesce(b, c.d)) AS b"
        ),
        "coalesce(a, 'x') without 'x'": "RETURN DISTINCT a AS a, count(DISTINCT coalesce(b, c.d)) AS b",
        "DISTINCT coalesce(b, c.d): without DISTINCT": (
            "RETURN DISTINCT coalesce(a, 'x') AS a, count(coalesce(b, c.d)) AS b"
        ),
        "coalesce(b, c.d) without b": "RETURN DISTINCT coalesce(a, 'x') AS a, count(DISTINCT c.d) AS b",
        "coalesce(b, c.d) without c.d": "RETURN DISTINCT coalesce(a, 'x') AS a, count(DISTINCT b) AS b",
    },
    "RETURN coalesce(a < b, false) AND c IN ['x', 1] AS x": {
        "coalesce(a < b, false): left out": "RETURN c IN ['x', 1] AS x",
        "coalesce(a < b, false): denied": "RETURN NOT coalesce(a < b, false) AND c IN ['x', 1] AS x",
        "coalesce(a < b, false) without false": "RETURN (a < b) AND c IN ['x', 1] AS x",
        "a < b: < becomes <=": "RETURN coalesce(a <= b, false) AND c IN ['x', 1] AS x",
        "a < b: < becomes >": "RETURN coalesce(a > b, false) AND c IN ['x', 1] AS x",
        "c IN ['x', 1]: left out": "RETURN coalesce(a < b, false) AS x",
        "c IN ['x', 1]: denied": "RETURN coalesce(a < b, false) AND NOT c IN ['x', 1] AS x",
        "IN ['x', 1] without 'x'": "RETURN coalesce(a < b, false) AND c IN [1] AS x",
        "IN ['x', 1] without 1": "RETURN coalesce(a < b, false) AND c IN ['x'] AS x",
    },
    "RETURN CASE WHEN a THEN 1 ELSE b + 2 END * 3": {
        "WHEN a THEN 1: left out": "RETURN (b + 2) * 3",
        "a: denied": "RETURN CASE WHEN NOT a THEN 1 ELSE b + 2 END * 3",
        "ELSE b + 2: left out": "RETURN CASE WHEN a THEN 1  END * 3",
    },
    "RETURN CASE a WHEN 'x' THEN 1 WHEN 'y' THEN 2 END": {
        "WHEN 'x' THEN 1: left out": "RETURN CASE a  WHEN 'y' THEN 2 END",
        "WHEN 'y' THEN 2: left out": "RETURN CASE a WHEN 'x' THEN 1  END",
    },
    "RETURN a IN ['x']": {"IN ['x'] without 'x'": "RETURN a IN []"},
    "RETURN reduce(f = 0, x IN l | CASE WHEN x THEN f END), [x IN l WHERE x STARTS WITH 'a' | x]": {
        "x: denied": (
            "RETURN reduce(f = 0, x IN l | CASE WHEN NOT x THEN f END), [x IN l WHERE x STARTS WITH 'a' | x]"
        ),
        "x STARTS WITH 'a': left out": (
            "RETURN reduce(f = 0, x IN l | CASE WHEN x THEN f END), [x IN l WHERE true | x]"
        ),
        "x STARTS WITH 'a': denied": (
            "RETURN reduce(f = 0, x IN l | CASE WHEN x THEN f END), [x IN l WHERE NOT x STARTS WITH 'a' | x]"
        ),
    },
    "MATCH (a)-[:T]->(b)<-[:U]-(c) RETURN {x: a.x, y: 'AND'} AS m // WHERE a OR b": {},
}


@pytest.mark.parametrize("text", CHANGES)
def test_these_are_all_mutants(text: str) -> None:
    assert {mutant.name: mutant.text for mutant in mutants(text)} == CHANGES[text]


def test_they_come_in_the_order_of_their_places_and_equal_names_are_numbered() -> None:
    found = mutants("MATCH (n)\nWHERE n.x\n  AND n.y\nMATCH (m)\nWHERE n.x\nRETURN n")

    assert [(mutant.line, mutant.name) for mutant in found] == [
        (2, "n.x: left out"),
        (2, "n.x: denied"),
        (3, "n.y: left out"),
        (3, "n.y: denied"),
        (5, "n.x: left out (2)"),
        (5, "n.x: denied (2)"),
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_two_mutants_of_a_rule_are_the_same(rule: Rule) -> None:
    found = mutants(rule.text)

    assert len({mutant.text for mutant in found}) == len({mutant.name for mutant in found}) == len(found)


@settings(deadline=None)
@given(st.data())
def test_a_mutant_of_a_rule_differs_from_it_and_keeps_its_brackets(data: st.DataObject) -> None:
    rule = data.draw(st.sampled_from(RULES))
    mutant = data.draw(st.sampled_from(mutants(rule.text)))

    assert list(tokens(mutant.text)) != list(tokens(rule.text))
    assert open_brackets(mutant.text) == []


def open_brackets(text: str) -> list[str]:
    """Return the brackets that nothing closes, and those that close nothing."""
    opening = {")": "(", "]": "[", "}": "{", "END": "CASE"}
    left: list[str] = []
    for token in tokens(text):
        if token.kind not in ("sign", "word"):
            continue
        if token.text in opening and left[-1:] == [opening[token.text]]:
            left.pop()
        elif token.text in opening or token.text in opening.values():
            left.append(token.text)
    return left
