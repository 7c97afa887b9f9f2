"""Every command over a real graph, on every engine: what it prints is what the graph says."""

import csv
import json
import re
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from cli.commands import REGISTRY
from exchange.formats import with_places
from graph.audit import audit
from graph.cases import examples
from graph.catalogue import catalogue
from graph.checklist import checklist
from graph.coverage import coverage
from graph.coverage_sentences import sentences
from graph.ingest import load
from graph.paths import paths
from graph.schema.ddl import statements
from graph.store import Store
from graph.trace import trace
from seed import DEMO_DATE, DEMO_PATH, DEMO_TRACE, DEMO_YEAR, datasets
from tests.cli.conftest import Ended, Selaras
from tests.servers.engines import Engines

YEAR, DAY = str(DEMO_YEAR), str(DEMO_DATE)


@pytest.fixture
def filled(embedded: Store) -> Store:
    """An embedded graph with the shipped data; that all engines answer alike is proved elsewhere."""
    load(embedded, datasets())
    return embedded


@pytest.fixture
def ask(selaras: Selaras, filled: Store, servers: Engines) -> Selaras:
    """Runs a command line against the filled graph."""
    settings = servers.settings("embedded")
    return lambda *arguments: selaras(*arguments, settings=settings)


def test_an_audit_says_the_same_in_every_format(ask: Selaras, filled: Store, tmp_path: Path) -> None:
    found = audit(filled, DEMO_YEAR, DEMO_DATE)
    line = ("audit", "--year", YEAR, "--as-of", DAY)

    table = ask(*line)
    as_json = ask(*line, "--format", "json")
    as_csv = ask(*line, "--format", "csv", "--output", "found.csv")

    assert (table.code, table.err) == (1, "")
    said = " ".join(table.out.split())
    assert [
        one.fingerprint for one in found.findings if f"· {one.subject.key}: {one.reason.en}" not in said
    ] == []
    assert json.loads(as_json.out) == with_places(found, filled).model_dump(mode="json")
    assert (as_csv.code, as_csv.out, as_csv.err) == (1, "", "")
    rows = list(csv.DictReader(StringIO((tmp_path / "found.csv").read_text("utf-8"))))
    assert [(row["rule"], row["key"], row["fingerprint"]) for row in rows] == [
        (one.rule, one.subject.key, one.fingerprint)
        for one in (*found.findings, *found.waived, *found.not_judged)
    ]


def test_the_exit_code_of_an_audit_follows_the_severity(ask: Selaras, filled: Store) -> None:
    worst = {rule.severity: rule.id for rule in catalogue().rules()}
    found = audit(filled, DEMO_YEAR, DEMO_DATE)
    warned = next(one.rule for one in found.findings if one.severity == "warning")
    line = ("audit", "--year", YEAR, "--as-of", DAY, "--rule", warned)

    assert set(worst) >= {"error", "warning"}
    assert [ask(*line, "--fail-on", level).code for level in ("error", "warning", "info", "never")] == [
        0,
        1,
        1,
        0,
    ]
    assert ask("audit", "--year", "1999").code == 0


def test_a_trace_is_the_trace_of_the_graph(ask: Selaras, filled: Store) -> None:
    expected = trace(filled, DEMO_TRACE, DEMO_DATE).model_dump(mode="json")

    told = ask("trace", DEMO_TRACE, "--as-of", DAY)
    as_json = ask("trace", DEMO_TRACE, "--as-of", DAY, "--json")

    assert (told.code, told.err, as_json.code, as_json.err) == (0, "", 0, "")
    assert json.loads(as_json.out) == expected
    assert "no longer in force" in told.out
    assert max(map(len, told.out.splitlines())) <= 100


def test_paths_are_the_paths_of_the_graph(ask: Selaras, filled: Store) -> None:
    expected = paths(filled, DEMO_PATH).model_dump(mode="json")

    told = ask("paths", DEMO_PATH)
    as_json = ask("paths", DEMO_PATH, "--json")

    assert json.loads(as_json.out) == expected
    assert told.out.count(". “") == len(expected["paths"])
    assert (told.code, told.err) == (0, "")


def test_an_unknown_key_is_answered_with_the_nearest(ask: Selaras) -> None:
    assert ask("trace", DEMO_TRACE.replace("2022", "2023")) == Ended(
        2,
        "",
        "selaras: There is no IKU with the key “KPKNL-KI-GRAT-A-2023” in the graph. Nearest: "
        "KPKNL-KI-GRAT-A-2022, KPKNL-KI-GRAT-A-2019, KPKNL-KI-GRAT-B-2019.\n",
    )


@pytest.mark.parametrize("kind", ["strategy", "cascade"])
def test_a_map_is_one_file_with_the_findings_on_it(
    kind: str, ask: Selaras, filled: Store, tmp_path: Path
) -> None:
    line = ("map", kind, "--year", YEAR, "--as-of", DAY)

    assert ask(*line) == Ended(0, "", f"Written: {kind}-map.html\n")
    first = (tmp_path / f"{kind}-map.html").read_bytes()
    assert ask(*line, "--output", "again.html", "--quiet") == Ended(0, "", "")

    assert (tmp_path / "again.html").read_bytes() == first
    marked = set(re.findall(rb"[A-Z]{3}-\d\d(?=\")", first))
    assert {found.rule.encode() for found in audit(filled, DEMO_YEAR, DEMO_DATE).findings} & marked


def test_an_option_of_the_other_map_is_refused(selaras: Selaras) -> None:
    assert selaras("map", "cascade", "--map", "x") == Ended(
        2, "", "selaras: --map is for the strategy map only.\n"
    )
    assert selaras("map", "strategy", "--unit", "x") == Ended(
        2, "", "selaras: --unit is for the cascade map only.\n"
    )


def test_a_question_is_asked_by_its_name(ask: Selaras) -> None:
    told = ask("query", "map/iku_years")
    as_json = ask("query", "map/iku_years", "--json")

    years = json.loads(as_json.out)
    assert {row["year"] for row in years} >= {2022, 2024}
    assert [line.split() for line in told.out.splitlines()] == [
        ["year", "ikus"],
        *([str(row["year"]), str(row["ikus"])] for row in years),
    ]


def test_the_parameters_of_a_question_are_read_as_its_types(ask: Selaras) -> None:
    down = ask("query", "map/superiors", "-p", f"ikus={DEMO_PATH}", "-p", "limit=5", "--json")

    assert (down.code, down.err) == (0, "")
    assert json.loads(down.out) == [{"iku": "KPKNL-PN-PIUTANG-2022"}]
    assert ask("query", "map/superiors", "-p", f"ikus={DEMO_PATH}", "-p", "limit=few") == Ended(
        2, "", "selaras: `few` is not of type int, which -p limit needs.\n"
    )


def test_more_rows_than_wanted_are_refused_with_the_way_out(ask: Selaras) -> None:
    ended = ask("query", "map/iku_years", "--most", "1")

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("selaras: The answer has more than 1 rows.")


def test_loading_tells_what_changed_and_once_more_that_nothing_did(
    selaras: Selaras, store: Store, engine: str, servers: Engines
) -> None:
    settings = servers.settings(engine)
    folders = [str(folder) for folder in datasets()]

    looked = selaras("load", *folders, "--dry-run", "--json", settings=settings)
    assert store.read("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]
    first = selaras("load", *folders, "--json", settings=settings)
    again = selaras("load", *folders, settings=settings)

    said = json.loads(first.out)
    assert (said["dry_run"], said["changed"], said["total"]["updated"]) == (False, True, 0)
    assert {**json.loads(looked.out), "dry_run": False} == said
    assert [dataset["id"] for dataset in said["datasets"]] == [folder.name for folder in datasets()]
    assert again.out.endswith("No change: the graph already holds all of it.\n")
    assert (first.code, first.err, again.code, again.err) == (0, "", 0, "")


def test_the_schema_is_put_into_the_graph(
    selaras: Selaras, store: Store, engine: str, servers: Engines
) -> None:
    count = len(list(statements()))

    assert selaras("schema", "--apply", settings=servers.settings(engine)) == Ended(
        0, "", f"The constraints and indexes of the schema are in place ({count} statements).\n"
    )


def test_the_schema_is_printed_without_a_graph(selaras: Selaras) -> None:
    printed = selaras("schema", "--db", "bolt://127.0.0.1:9")

    assert (printed.code, printed.err) == (0, "")
    assert printed.out.startswith("# ")


def test_rules_are_listed_and_described(selaras: Selaras) -> None:
    listed = selaras("rules")
    as_json = selaras("rules", "--json")
    some = selaras("rules", "list", "orphaned", "--json")
    one = selaras("rules", "show", "uns-01", "--lang", "id")

    assert [line.split()[0] for line in listed.out.splitlines()[1:] if line[:1] != " "] == list(
        catalogue().rule_ids()
    )
    assert [rule["id"] for rule in json.loads(as_json.out)] == list(catalogue().rule_ids())
    assert {rule["family"] for rule in json.loads(some.out)} == {"orphaned"}
    rule = catalogue().rule("UNS-01")
    fires, silent = (case.name for case in examples("UNS-01"))
    headings = [line for line in one.out.splitlines() if line and not line.startswith(" ")]
    assert headings[1:] == [
        "Apa yang ditemukan",
        "Mengapa penting",
        f"Contoh yang ditemukan: {fires}",
        f"Contoh yang tidak ditemukan: {silent}",
        "Cara memperbaiki",
        "Klausul yang menjadi dasarnya",
        f"Pertanyaannya, queries/{rule.file}",
    ]
    assert "(menurut dokumen pendiri, artikel)" in " ".join(one.out.split())
    assert all(f"  {line}" in one.out for line in rule.text.splitlines())


def test_a_rule_that_is_not_named_cannot_be_shown(selaras: Selaras) -> None:
    assert selaras("rules", "show") == Ended(2, "", "selaras: RULE is missing.\n")


def test_coverage_is_that_of_the_graph_in_every_form(ask: Selaras, filled: Store) -> None:
    found = coverage(filled, DEMO_YEAR, DEMO_DATE)
    line = ("coverage", "--year", YEAR, "--as-of", DAY)

    table, said, as_json = (ask(*line, "--format", form) for form in ("table", "sentences", "json"))

    assert json.loads(as_json.out) == found.model_dump(mode="json")
    assert [text for text in sentences(found, "en") if text.strip() not in " ".join(said.out.split())] == []
    everything = next(row for row in table.out.splitlines() if row.startswith("Everything"))
    assert everything.split()[1:4] == [str(found.total.ikus), "95.5%", "76.9%?"]
    assert "· · Kanwil DJKN" in table.out


def test_a_checklist_is_that_of_the_graph(ask: Selaras, filled: Store) -> None:
    found = checklist(filled, DEMO_TRACE, None, DEMO_DATE)

    as_json = ask("checklist", DEMO_TRACE, "--as-of", DAY, "--json")
    said = ask("checklist", DEMO_TRACE, "--as-of", DAY)

    assert found.year == DEMO_YEAR
    assert json.loads(as_json.out) == found.model_dump(mode="json")
    assert said.out.count("S2-") >= len(found.checks)


def test_the_embedded_engine_is_started_looked_at_and_stopped(selaras: Selaras, tmp_path: Path) -> None:
    folder = tmp_path / ".selaras"
    stopped = f"The embedded graph of {folder} does not run.\n"
    assert selaras("engine", "status") == Ended(0, stopped, "")

    started = selaras("engine", "start")
    status = json.loads(selaras("engine", "status", "--json").out)
    ended = selaras("engine", "stop")

    assert started.code == 0
    assert (status["running"], status["stays"], status["users"]) == (True, True, 0)
    assert ended == Ended(0, stopped, "The embedded graph of .selaras has stopped.\n")


def test_a_server_that_is_down_is_told_by_every_command_that_needs_it(selaras: Selaras) -> None:
    needs = {
        "load": [str(datasets()[0])],
        "audit": [],
        "trace": ["x"],
        "paths": ["x"],
        "coverage": [],
        "checklist": ["x"],
        "map": ["strategy"],
        "query": ["map/iku_years"],
        "schema": ["--apply"],
        "serve": ["--port", "0"],
        "demo": ["--quiet"],
    }

    ended = {name: selaras(name, *more, "--db", "bolt://127.0.0.1:9") for name, more in needs.items()}

    sentence = (
        "No graph answers at bolt://127.0.0.1:9. Check that the server runs and that the address is right."
    )
    assert ended == dict.fromkeys(needs, Ended(2, "", f"selaras: {sentence}\n"))
    assert set(REGISTRY) - set(needs) == {"rules", "engine"}


def test_today_is_the_day_that_is_meant_when_none_is_said(ask: Selaras) -> None:
    said = json.loads(ask("trace", DEMO_TRACE, "--json").out)

    assert said["as_of"] == str(date.today())


def test_the_demonstration_tells_the_same_on_every_engine(
    selaras: Selaras, store: Store, engine: str, servers: Engines
) -> None:
    settings = servers.settings(engine)

    ended = selaras("demo", "--db", settings.db, settings=settings)

    found = audit(store, DEMO_YEAR, DEMO_DATE)
    assert ended.code == 0
    assert f"on {store.engine}." in ended.out
    assert f"{len(found.findings)} findings by {len(found.rules)} rules" in ended.out
    for part in (DEMO_TRACE, "no longer in force", "strategy-map.html", "cascade-map.html"):
        assert part in ended.out
