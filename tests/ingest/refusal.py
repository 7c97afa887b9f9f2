"""See that a folder is refused, with the exact sentences, and that nothing of it was written."""

from pathlib import Path

import pytest

from graph.errors import DatasetError
from graph.ingest import load
from graph.ingest.problem import Problem
from graph.store import Store

SOURCE = "key,name\nS1,Sumber\n"
_HEADLINE = {
    "id": "Data tidak dimuat: ada satu kesalahan. Tidak ada yang ditulis.\n- ",
    "en": "The data was not loaded: one fault. Nothing was written.\n- ",
}


def refused(store: Store, *folders: Path) -> DatasetError:
    """Return why folders are refused."""
    with pytest.raises(DatasetError) as caught:
        load(store, folders)
    assert store.read("MATCH (n) RETURN n.key AS key") == []
    return caught.value


def problems(error: DatasetError) -> list[Problem]:
    """Return the problems of an error as what they are here."""
    found = [problem for problem in error.problems if isinstance(problem, Problem)]
    assert len(found) == len(error.problems)
    return found


def only(store: Store, folder: Path, indonesian: str, english: str) -> None:
    """See that a folder is refused for one reason, in these words."""
    error = refused(store, folder)

    assert error.message("id") == _HEADLINE["id"] + indonesian
    assert error.message("en") == _HEADLINE["en"] + english
