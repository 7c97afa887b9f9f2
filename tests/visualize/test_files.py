"""A page is written whole or not at all."""

from pathlib import Path

import pytest

from graph.errors import OutputFailed
from visualize import save


def test_a_page_is_written_with_its_folder_and_replaces_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "maps" / "peta.html"

    first = save("lama", target)
    second = save("baru é\n", target)

    assert (first, second) == (target, target)
    assert target.read_bytes() == "baru é\n".encode()
    assert [path.name for path in target.parent.iterdir()] == ["peta.html"]


def test_where_nothing_can_be_written_the_old_page_stays(tmp_path: Path) -> None:
    (tmp_path / "peta.html").mkdir()

    with pytest.raises(OutputFailed) as raised:
        save("baru", tmp_path / "peta.html")

    assert raised.value.message("en") == (
        f"{tmp_path / 'peta.html'} cannot be written: Is a directory. "
        "Name another file, or go to a folder that takes it."
    )
    assert [path.name for path in tmp_path.iterdir()] == ["peta.html"]


def test_a_file_in_the_way_of_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")

    with pytest.raises(OutputFailed) as raised:
        save("baru", tmp_path / "file" / "peta.html")

    assert raised.value.values["path"] == str(tmp_path / "file" / "peta.html")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
