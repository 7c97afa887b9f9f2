"""Imports run downward, third parties have one door each, and a command pays only for what it uses."""

import json
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from graph.store import Store
from tests.servers.engines import Engines

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


def _imported(arguments: list[str], folder: Path) -> tuple[int, set[str]]:
    """Return the exit code of one command line, and the top-level modules that are loaded at its end."""
    code = (
        "import json, sys; from cli.main import run; code = run(sys.argv[1:]);"
        "loaded = sorted({name.partition('.')[0] for name in sys.modules});"
        "print(json.dumps([code, loaded]), file=sys.stderr)"
    )
    ended = subprocess.run(
        [sys.executable, "-P", "-c", code, *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(TOP), "PATH": ""},
        capture_output=True,
        text=True,
    )
    code_, loaded = json.loads(ended.stderr.splitlines()[-1])
    return code_, set(loaded)


@pytest.mark.parametrize(
    "arguments", [["--help"], ["audit", "--help"], ["rules"], ["query"], ["--version"], ["nonsense"]]
)
def test_a_command_without_graph_imports_no_driver_and_nothing_heavy(
    arguments: list[str], tmp_path: Path
) -> None:
    code, loaded = _imported(arguments, tmp_path)

    assert code == (2 if arguments == ["nonsense"] else 0)
    assert loaded & (HEAVY | {"neo4j"}) == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ["trace", "i-1"],
        ["paths", "i-1"],
        ["audit", "--year", "2025", "--fail-on", "never"],
        ["query", "map/iku_years"],
    ],
)
def test_a_command_on_a_running_graph_imports_the_driver_and_nothing_heavy(
    arguments: list[str], embedded: Store, servers: Engines, tmp_path: Path
) -> None:
    embedded.write("CREATE (:IKU {key: 'i-1', name: 'Indeks', year: 2025})")
    settings = servers.settings("embedded")

    code, loaded = _imported([*arguments, "--db", settings.db], tmp_path)

    assert code == 0
    assert "neo4j" in loaded
    assert loaded & HEAVY == set()
