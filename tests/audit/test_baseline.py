"""Known findings: the file, what is wrong with one, and fingerprints that outlive a new load."""

import json
from datetime import date
from pathlib import Path

import pytest

from graph.audit import audit
from graph.baseline import marked, read, written
from graph.errors import BaselineError
from graph.ingest import load
from graph.store import Store
from tests.audit.graphs import create

DAY = date(2022, 12, 31)
LOOSE = """
(:IKU {key: 'B', name: 'b', year: 2022, cascade_class: 'N'})
(:IKU {key: 'A', name: 'a', year: 2022, cascade_class: 'N'})
"""


def test_only_what_the_baseline_does_not_hold_is_new(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    create(store, LOOSE)
    file.write_text(written(audit(store, 2022, DAY, rules=["UNS-01"]).findings), "utf-8")
    create(store, "(:IKU {key: 'C', name: 'c', year: 2022, cascade_class: 'N'})")

    found = audit(store, 2022, DAY, rules=["UNS-01"])
    found = found.model_copy(update={"findings": marked(found.findings, read(file))})

    assert [(one.subject.key, one.known) for one in found.findings] == [
        ("A", True),
        ("B", True),
        ("C", False),
    ]
    assert [one.subject.key for one in found.new()] == ["C"]


def test_with_nothing_new_nothing_is_reached(embedded: Store, tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    create(embedded, LOOSE)
    found = audit(embedded, 2022, DAY, rules=["UNS-01"])
    file.write_text(written(found.findings), "utf-8")

    known = found.model_copy(update={"findings": marked(found.findings, read(file))})

    assert (found.worst(), known.worst(), known.reaches("info")) == ("error", None, False)


def test_the_file_says_what_is_known_by_rule_and_subject(embedded: Store) -> None:
    create(embedded, LOOSE)
    found = audit(embedded, 2022, DAY, rules=["UNS-01"]).findings

    assert json.loads(written(reversed(found))) == {
        "selaras_baseline": 1,
        "findings": {found[0].fingerprint: "UNS-01 A", found[1].fingerprint: "UNS-01 B"},
    }


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (None, "No such file or directory. Write one with `selaras audit --write-baseline FILE`."),
        ("{", "it is not JSON. Write a new one with `selaras audit --write-baseline FILE`."),
        ("[]", "it holds no findings of an audit. Write one with `selaras audit --write-baseline FILE`."),
        (
            '{"selaras_baseline": 1, "findings": []}',
            "it holds no findings of an audit. Write one with `selaras audit --write-baseline FILE`.",
        ),
        (
            '{"selaras_baseline": 2, "findings": {}}',
            "its form is version 2, this program reads version 1. "
            "Write a new one with `selaras audit --write-baseline FILE`.",
        ),
    ],
)
def test_a_file_that_is_no_baseline_is_refused(content: str | None, problem: str, tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    if content is not None:
        file.write_text(content, "utf-8")

    with pytest.raises(BaselineError) as raised:
        read(file)

    assert raised.value.message("en") == f"The baseline {file} cannot be used: {problem}"


TABLES = {
    "dataset.toml": 'id = "kantor"\ntitle.id = "Kantor"\ntitle.en = "Office"\nprovenance = "OFFICE"\n',
    "iku.csv": "key,name,year,cascade_class\nA,a,2022,N\nB,b,2022,N\n",
}


def test_fingerprints_survive_reordering_renaming_and_loading_again(store: Store, tmp_path: Path) -> None:
    first = _folder(tmp_path / "first", TABLES)
    load(store, [first])
    before = audit(store, 2022, DAY, rules=["UNS-01"]).findings
    store.write("MATCH (n) DETACH DELETE n")
    turned = "name,year,cascade_class,key\nnew name,2022,N,B\nb,2022,N,A\n"
    second = _folder(tmp_path / "other name", TABLES | {"iku.csv": turned})
    load(store, [second])

    after = audit(store, 2022, DAY, rules=["UNS-01"]).findings

    assert [one.subject.name for one in before] != [one.subject.name for one in after]
    assert [one.fingerprint for one in before] == [one.fingerprint for one in after]


def _folder(path: Path, tables: dict[str, str]) -> Path:
    path.mkdir()
    for name, content in tables.items():
        (path / name).write_text(content, "utf-8")
    return path
