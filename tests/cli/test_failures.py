"""Errors nobody expects, files that cannot be written, and texts that would act on a terminal."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.failures import report, sentence
from cli.output import as_json
from cli.present.style import plain, table, wrapped
from graph.errors import NotFound, SelarasError
from tests.cli.conftest import Ended, Selaras

HOSTILE = "\x1b[31mred\x1b[0m \u202egnp.exe\u202c \x9b2J <script>"


def test_an_unexpected_error_is_one_sentence_that_gives_nothing_away(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = report(ZeroDivisionError("password is hunter2"), "en")

    said = capsys.readouterr().err
    assert (code, said.count("\n")) == (2, 1)
    assert said.startswith("selaras: Something happened that Selaras does not expect (ZeroDivisionError).")
    assert "SELARAS_DEBUG=1" in said
    assert "hunter2" not in said


def test_the_traceback_is_there_for_whoever_asks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SELARAS_DEBUG", "1")

    report(ZeroDivisionError("why"), "en")

    assert "ZeroDivisionError: why" in capsys.readouterr().err


def test_debugging_is_no_setting_that_a_command_would_refuse(
    selaras: Selaras, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SELARAS_DEBUG", "1")

    assert selaras("rules").code == 0


def test_what_comes_from_a_person_cannot_act_on_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    report(NotFound("IKU", HOSTILE), "en")

    seen = "[31mred[0m gnp.exe 2J <script>"
    assert capsys.readouterr().err == (
        f"selaras: There is no IKU with the key “{seen}” in the graph, nor one like it.\n"
    )


@pytest.mark.parametrize("place", ["no/such/folder.json", "."])
def test_a_file_that_cannot_be_written_is_named(place: str, selaras: Selaras, tmp_path: Path) -> None:
    (tmp_path / "no").write_text("a file where a folder is needed")

    ended = selaras("query", "--json", "--output", place)

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"selaras: {place} cannot be written: ")
    assert ended.err.endswith(". Name another file, or go to a folder that takes it.\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["no"]


def test_a_result_in_a_file_is_the_one_on_the_terminal(selaras: Selaras, tmp_path: Path) -> None:
    shown = selaras("query", "--json")

    written = selaras("query", "--json", "--output", "questions.json")

    assert written == Ended(0, "", "")
    assert (tmp_path / "questions.json").read_text("utf-8") == shown.out


@given(st.text())
def test_nothing_invisible_is_left_in_a_text_for_people(text: str) -> None:
    assert [
        letter for letter in plain(text) if unicodedata.category(letter)[0] == "C" and letter != "\n"
    ] == []


@given(st.dictionaries(st.text(), st.text()))
def test_json_means_the_same_and_holds_nothing_that_acts(value: dict[str, str]) -> None:
    try:
        written = as_json(value)
    except TypeError:
        # Half of a surrogate pair is no text that JSON could carry.
        assert any("\ud800" <= letter <= "\udfff" for letter in "".join([*value, *value.values()]))
        return

    assert json.loads(written) == value
    assert [letter for letter in written if unicodedata.category(letter) == "Cc" and letter != "\n"] == []


@given(st.lists(st.tuples(st.text(max_size=200), st.text(max_size=20), st.integers().map(str))))
def test_a_table_is_never_wider_than_the_page(rows: list[tuple[str, str, str]]) -> None:
    lines = list(table(["first", "second", "third"], rows, right=[2]))

    assert [line for line in lines if len(line) > 100] == []
    assert len(lines) >= 1 + len(rows)


def test_a_long_word_is_broken_rather_than_the_page() -> None:
    assert [len(line) for line in wrapped("x" * 250, first="  · ")] == [100, 100, 62]


@pytest.mark.parametrize("error", [SelarasError(kind="k", debug="d"), ValueError("x"), OSError(5, "x")])
def test_every_error_has_a_sentence_in_both_languages(error: Exception) -> None:
    assert sentence(error, "id") != sentence(error, "en")
