"""Help, and what is said to somebody who has mistyped."""

import re

import pytest

from cli.arguments import globals_first, wanted_language
from cli.commands import REGISTRY
from tests.cli.conftest import Ended, Selaras

SEE = "See `selaras {} --help`."


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("adit", "There is no command `adit`. Did you mean: audit?"),
        ("trace", "IKU is missing. See `selaras trace --help`."),
        (
            "trace i-1 --as-off 2025-01-01",
            "There is no option --as-off. Did you mean --as-of? " + SEE.format("trace"),
        ),
        ("trace i-1 --zzz", "There is no option --zzz. " + SEE.format("trace")),
        ("trace i-1 --as-of", "--as-of needs a value."),
        ("trace i-1 --as-of 31/02/2024", "`31/02/2024` is not a date. Write --as-of like 2026-03-31."),
        ("trace i-1 --as-of 2024-02-31", "`2024-02-31` is not a date. Write --as-of like 2026-03-31."),
        ("trace i-1 --as-of 20240201", "`20240201` is not a date. Write --as-of like 2026-03-31."),
        ("paths i-1 --year two", "--year takes a whole number. " + SEE.format("paths")),
        ("engine begin", "ACTION takes one of: start, stop, status. " + SEE.format("engine")),
        (
            "engine status --db bolt://h:1",
            "bolt://h:1 is a server of its own. `engine` is for the embedded graph, `local:FOLDER`.",
        ),
        ("rules show ORP-3", "There is no rule `ORP-3`."),
        ("rules ORP-03", "ACTION takes one of: list, show. " + SEE.format("rules")),
        ("audit --rule ORP-3", "There is no rule `ORP-3`."),
        ("audit --rule orphan", "There is no rule `orphan`. Did you mean orphaned"),
        ("audit --select unt:x", "The selector is wrong at letter 1 (“unt”): this kind is not known."),
        ("audit --baseline no.json", "The baseline no.json cannot be used: No such file or directory."),
        ("audit --format xml", "--format takes one of: table, json, csv, sarif, junit, github, html."),
        ("coverage --format csv", "--format takes one of: table, sentences, json."),
        ("query no/such", "There is no question `no/such`."),
        ("query trace/iku -p iku", "`iku` has no name. Write -p like iku=KEY."),
        ("--db nowhere rules", "--db: `nowhere` is not a graph."),
        ("--lang fr rules", "--lang: `fr` is not a language. Choose one of: id, en."),
    ],
)
def test_a_mistake_is_told_in_one_line_with_the_way_out(line: str, sentence: str, selaras: Selaras) -> None:
    ended = selaras(*line.split())

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"selaras: {sentence}")
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("command", ["", *REGISTRY])
def test_the_indonesian_help_has_no_english_headings(command: str, selaras: Selaras) -> None:
    ended = selaras(*command.split(), "--help", "--lang", "id")

    assert (ended.code, ended.err) == (0, "")
    assert re.findall(r"Usage|Options|Arguments|Commands|default|required|Show this|OPTIONS", ended.out) == []
    assert max(map(len, ended.out.splitlines())) <= 100


def test_without_a_command_the_way_to_the_help_is_told(selaras: Selaras) -> None:
    assert selaras() == Ended(2, "", "selaras: Name a command. See `selaras --help`.\n")


def test_the_version_is_told(selaras: Selaras) -> None:
    ended = selaras("--version")

    assert (ended.code, ended.err) == (0, "")
    assert re.fullmatch(r"selaras \d+\.\d+\.\d+\n", ended.out)


@pytest.mark.parametrize(
    ("given", "ordered"),
    [
        (["audit", "--db", "local:x", "--year", "2025"], ["--db", "local:x", "audit", "--year", "2025"]),
        (["rules", "--lang=en", "-q"], ["--lang=en", "-q", "rules"]),
        (["trace", "--", "--db"], ["trace", "--", "--db"]),
        (["rules", "--db"], ["--db", "rules"]),
    ],
)
def test_global_options_may_stand_anywhere(given: list[str], ordered: list[str]) -> None:
    assert globals_first(given) == ordered


def test_the_language_is_that_of_the_option_then_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert wanted_language([]) == "id"
    monkeypatch.setenv("SELARAS_LANG", "en")
    assert wanted_language([]) == "en"
    assert wanted_language(["--lang", "id", "rules"]) == "id"
    assert wanted_language(["--lang=id"]) == "id"
    monkeypatch.setenv("SELARAS_DB", "nonsense")
    assert wanted_language(["--lang", "en"]) == "en"
