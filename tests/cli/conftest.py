"""Run the command line as a person does, and see what it says."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cli.main import run
from graph.settings import Settings


@dataclass(frozen=True)
class Ended:
    """How a command line ended."""

    code: int
    out: str
    err: str


Selaras = Callable[..., Ended]


@pytest.fixture
def selaras(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Selaras:
    """Runs a command line in an empty folder, in English unless it says otherwise."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SELARAS_LANG", "en")

    def selaras(*arguments: str, settings: Settings | None = None) -> Ended:
        if settings:
            monkeypatch.setenv("SELARAS_DB", settings.db)
            if settings.db_password:
                monkeypatch.setenv("SELARAS_DB_PASSWORD", settings.db_password.reveal())
        capsys.readouterr()
        code = run(arguments)
        said = capsys.readouterr()
        return Ended(code, said.out, said.err)

    return selaras
