"""The pins are what pyproject.toml asks for, hold for every file, and name no registry."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

TOP = Path(__file__).parents[2]
ENGINE = {"arcadedb-embedded", "jpype1"}
EXTRAS = {"constraints.txt": ("build",), "constraints-dev.txt": ("build", "dev", "notebook")}


def _wanted(*extras: str) -> list[Requirement]:
    project = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]
    groups = [project["dependencies"], *(project["optional-dependencies"][extra] for extra in extras)]
    return [Requirement(line) for group in groups for line in group]


def _pinned(file: str) -> dict[str, list[str]]:
    """Return the pinned versions by name; one name may have several, each for other Pythons."""
    found: dict[str, list[str]] = {}
    for name, version in re.findall(
        r"^([a-z0-9-]+)==([^\s;]+)", (TOP / file).read_text("utf-8"), re.MULTILINE
    ):
        found.setdefault(name, []).append(version)
    return found


@pytest.mark.parametrize("file", EXTRAS)
def test_every_requirement_is_pinned_to_a_version_it_allows(file: str) -> None:
    pinned = _pinned(file)

    missing = [
        str(wanted)
        for wanted in _wanted(*EXTRAS[file])
        if canonicalize_name(wanted.name) not in ENGINE
        and not any(v in wanted.specifier for v in pinned.get(canonicalize_name(wanted.name), ()))
    ]

    assert missing == []


def test_the_engine_is_pinned_apart_so_that_the_rest_installs_without_it() -> None:
    engine = next(wanted for wanted in _wanted() if wanted.name == "arcadedb-embedded")

    pinned = _pinned("constraints-engine.txt")

    assert set(pinned) >= ENGINE
    assert all(version in engine.specifier for version in pinned["arcadedb-embedded"])
    assert [file for file in EXTRAS if ENGINE & set(_pinned(file))] == []


def test_the_tests_run_on_the_versions_that_are_shipped() -> None:
    shipped, tested = _pinned("constraints.txt"), _pinned("constraints-dev.txt")

    assert {name: tested.get(name) for name in shipped} == shipped


@pytest.mark.parametrize("file", [*EXTRAS, "constraints-engine.txt"])
def test_every_pin_has_hashes_and_no_address(file: str) -> None:
    text = (TOP / file).read_text("utf-8")

    pins = re.split(r"(?m)^(?=[a-z0-9-]+==)", text)[1:]

    assert [pin.split("==")[0] for pin in pins if "--hash=sha256:" not in pin] == []
    assert re.findall(r"https?:|--index|--find-links|file:", text) == []
