"""What is installed is what is in the repository: no query, table, template or text is left out."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
PACKAGES = ("graph", "api", "queries", "visualize", "seed", "cli", "exchange")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The files in the wheel that hatchling builds from this folder; nothing is fetched for it."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=TOP,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_every_file_of_every_package(wheel: set[str]) -> None:
    kept = subprocess.run(
        ["git", "ls-files", "--", *PACKAGES], cwd=TOP, check=True, capture_output=True, text=True
    )
    expected = {name for name in kept.stdout.splitlines() if (TOP / name).exists()}

    packaged = {name for name in wheel if name.partition("/")[0] in PACKAGES}

    assert expected - packaged == set()


def test_the_wheel_brings_no_top_level_name_but_ours(wheel: set[str]) -> None:
    found = {name.partition("/")[0] for name in wheel}

    assert {name for name in found if not name.endswith(".dist-info")} == set(PACKAGES)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_tells_that_it_is_typed(package: str, wheel: set[str]) -> None:
    assert f"{package}/py.typed" in wheel


@pytest.mark.parametrize("kind", [".cypher", ".csv", ".toml", ".html", ".js"])
def test_every_kind_of_data_file_is_packaged(kind: str, wheel: set[str]) -> None:
    assert [name for name in wheel if name.endswith(kind)] != []
