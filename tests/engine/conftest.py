"""Embedded engines to break: each test has its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.engine.embedded import stop


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder for the data of an engine; whatever runs in it at the end is stopped."""
    folder = tmp_path / "graph"
    yield folder
    stop(folder)
