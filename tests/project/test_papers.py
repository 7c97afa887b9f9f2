"""What the papers promise is there: files, commands, rules; and nothing is named that must not be."""

import re
import subprocess
from pathlib import Path

import pytest

from cli.commands import REGISTRY

TOP = Path(__file__).parents[2]
PAPERS = sorted(
    path
    for path in (*TOP.glob("*.md"), *TOP.glob("docs/**/*.md"))
    if path.relative_to(TOP).parts[0] != ".venv"
)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.relative_to(TOP)))
def test_every_link_leads_to_a_file(paper: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", paper.read_text("utf-8"))

    assert [link for link in links if not (paper.parent / link).exists()] == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.relative_to(TOP)))
def test_every_command_that_is_named_exists(paper: Path) -> None:
    named = re.findall(
        r"`(?:\.venv/bin/)?selaras ([a-z]+)|^(?:\.venv/bin/)?selaras ([a-z]+)", paper.read_text("utf-8")
    )

    assert {one or other for one, other in named} - set(REGISTRY) == set()


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (TOP / "Makefile").read_text("utf-8"), re.MULTILINE))

    named = {name for paper in PAPERS for name in re.findall(r"`make ([a-z]+)", paper.read_text("utf-8"))}

    assert named - targets == set()


def test_every_decision_is_in_the_index() -> None:
    index = (TOP / "docs" / "adr" / "README.md").read_text("utf-8")

    records = {path.name for path in (TOP / "docs" / "adr").glob("[0-9]*.md")}

    assert {name for name in records if f"({name})" not in index} == set()


def test_no_file_names_a_place_of_one_machine_or_a_registry() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=TOP, check=True, capture_output=True, text=True)
    # A home folder, a temporary folder written out, an index given by hand.
    places = re.compile(r"(?<![\w./-])/(?:home|root|work|tmp)/\w|--(?:extra-)?index-url")
    own = {"tests/project/test_papers.py"}

    found = [
        f"{name}: {match[0]}"
        for name in listed.stdout.splitlines()
        if name not in own and (TOP / name).is_file()
        for match in [places.search((TOP / name).read_text("utf-8", errors="ignore"))]
        if match
    ]

    assert found == []
    assert "uv.lock" not in listed.stdout
