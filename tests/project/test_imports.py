"""Imports run downward, third parties have one door each, and a command pays only for what it uses."""

import json
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
PACKAGES = ("graph", "api", "queries", "visualize", "seed", "cli", "exchange")
# Each of these costs more time than a command takes that does not need it.
HEAVY = {
    "IPython",
    "fastapi",
    "starlette",
    "uvicorn",
    "jinja2",
    "networkx",
    "py2neo",
    "pyvis",
    "rapidfuzz",
    "rich",
    "opentelemetry",
}


def test_layers_and_doors_are_kept() -> None:
    lint = subprocess.run(
        [Path(sys.executable).with_name("lint-imports")], cwd=TOP, capture_output=True, text=True
    )

    assert lint.returncode == 0, lint.stdout


@pytest.mark.parametrize("package", PACKAGES)
def test_no_other_distribution_brings_a_package_of_our_name(package: str) -> None:
    # The package index has a `queries`; installed beside ours it would overwrite it.
    assert packages_distributions().get(package, ["selaras"]) == ["selaras"]


def _imported(arguments: list[str], folder: Path) -> set[str]:
    """Return the top-level modules that are loaded at the end of one command line."""
    code = (
        "import json, sys; from cli.main import run; run(sys.argv[1:]);"
        "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})), file=sys.stderr)"
    )
    ended = subprocess.run(
        [sys.executable, "-P", "-c", code, *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(TOP), "PATH": ""},
        capture_output=True,
        text=True,
    )
    return set(json.loads(ended.stderr.splitlines()[-1]))


@pytest.mark.parametrize(
    "arguments", [["--help"], ["audit", "--help"], ["rules"], ["query"], ["--version"], ["nonsense"]]
)
def test_a_command_without_graph_imports_no_driver_and_nothing_heavy(
    arguments: list[str], tmp_path: Path
) -> None:
    assert _imported(arguments, tmp_path) & (HEAVY | {"neo4j"}) == set()
