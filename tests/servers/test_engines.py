"""The engines that tests run on are found, or missed aloud."""

from pathlib import Path

import pytest

from tests.servers import jars
from tests.servers.engines import Engines
from tests.servers.java import find_java


def missing(folder: Path) -> Engines:
    engines = Engines(folder)
    engines.missing["neo4j-5"] = "Maven (mvn) is not installed"
    return engines


def test_a_missing_engine_is_a_failure_in_ci(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")

    with pytest.raises(pytest.fail.Exception) as failed:
        missing(tmp_path).running("neo4j-5")

    assert failed.value.msg == "neo4j-5 cannot be tested: Maven (mvn) is not installed"


def test_a_missing_engine_is_a_skip_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)

    with pytest.raises(pytest.skip.Exception) as skipped:
        missing(tmp_path).running("neo4j-5")

    assert skipped.value.msg == "neo4j-5 cannot be tested: Maven (mvn) is not installed"


def test_each_release_line_asks_for_a_version_of_its_own() -> None:
    assert {line: jars.version(line).partition(".")[0] for line in ("5", "2026")} == {
        "5": "5",
        "2026": "2026",
    }


def test_the_newest_java_that_fits_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for major in (801, 802, 803):
        home = tmp_path / str(major)
        home.mkdir()
        (home / "release").write_text(f'IMPLEMENTOR="x"\nJAVA_VERSION="{major}.0.1"\n')
        monkeypatch.setenv(f"JAVA_HOME_{major}", str(home))

    assert find_java(801, 802) == tmp_path / "802" / "bin" / "java"
    assert find_java(804, 999) is None
