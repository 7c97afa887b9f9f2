"""The folder is the registry: what stands in it can be asked for by name, and nothing else."""

from pathlib import Path

import pytest

from graph.catalogue import Catalogue, prepared, refuse_what_is_missing
from graph.errors import EngineLacks, QueryFileError, UnknownName
from graph.query import Query, Texts
from graph.store import EngineInfo
from tests.catalogue.test_query_header import QUERY, RULE

NEO4J = EngineInfo("neo4j", "Neo4j", "5.26.30")
EMBEDDED = EngineInfo("embedded", "ArcadeDB", "26.10.2")


def folder(root: Path, **files: str) -> Path:
    for path, content in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content, "utf-8")
    return root


def shipped(root: Path) -> Catalogue:
    return Catalogue(
        folder(
            root,
            **{
                "audit/orphaned/ORP-03-without-parent.cypher": RULE,
                "trace/sources.cypher": QUERY,
                "trace/readme.txt": "no question",
                "__pycache__/x.cypher": "nor this",
            },
        )
    )


def test_the_folder_is_the_registry(tmp_path: Path) -> None:
    found = shipped(tmp_path)

    assert found.rule_ids() == ("ORP-03",)
    assert found.query_ids() == ("trace/sources",)
    assert [rule.id for rule in found.rules()] == ["ORP-03"]
    assert found.query("trace/sources").title == Texts("Sumber", "Sources")
    assert found.rule("orp-03") is found.query("ORP-03")


def test_a_file_is_read_when_it_is_asked_for(tmp_path: Path) -> None:
    found = Catalogue(folder(tmp_path, **{"trace/broken.cypher": "", "trace/sources.cypher": QUERY}))

    assert found.query("trace/sources").id == "trace/sources"
    with pytest.raises(QueryFileError):
        found.query("trace/broken")


def test_two_files_with_one_identifier_are_refused(tmp_path: Path) -> None:
    files = {"audit/orphaned/ORP-03-a.cypher": RULE, "audit/orphaned/ORP-03-b.cypher": RULE}

    with pytest.raises(QueryFileError) as raised:
        Catalogue(folder(tmp_path, **files))

    assert raised.value.message("en") == (
        "audit/orphaned/ORP-03-b.cypher:1: `ORP-03` is already the identifier of "
        "audit/orphaned/ORP-03-a.cypher. Give this file a number that is free."
    )


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("ORP-33", "There is no rule `ORP-33`. Did you mean ORP-03?"),
        ("trace/sources", "There is no rule `trace/sources`."),
    ],
)
def test_an_unknown_rule_gets_the_nearest(tmp_path: Path, asked: str, message: str) -> None:
    with pytest.raises(UnknownName) as raised:
        shipped(tmp_path).rule(asked)

    assert raised.value.message("en") == message


def test_an_unknown_question_gets_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(UnknownName) as raised:
        shipped(tmp_path).query("trace/source")

    assert (
        raised.value.message("id")
        == "Tidak ada pertanyaan `trace/source`. Apakah yang dimaksud trace/sources?"
    )


def needing(*features: str) -> Query:
    texts = Texts("x", "x")
    return Query("a/b", texts, {}, {}, {"n": "int"}, features, {}, "RETURN 1 AS n", "a/b.cypher")


def test_what_an_engine_lacks_is_said_before_anything_is_sent() -> None:
    refuse_what_is_missing(needing("shortest_k"), NEO4J)
    refuse_what_is_missing(needing(), EMBEDDED)

    with pytest.raises(EngineLacks) as raised:
        refuse_what_is_missing(needing("shortest_k", "full_text"), EMBEDDED)

    assert raised.value.message("en") == (
        "The question a/b needs shortest_k, full_text, which ArcadeDB 26.10.2 does not have. "
        "Ask it on another engine."
    )


def test_a_question_that_does_not_exist_cannot_be_prepared() -> None:
    with pytest.raises(UnknownName):
        prepared(EMBEDDED, "no/such", {})
