"""Only the owner of the data folder reaches the engine."""

import os
import socket
import stat
import subprocess
from pathlib import Path

import pytest

from graph.engine.embedded import join, status


@pytest.fixture
def running(folder: Path) -> Path:
    join(folder, stay=True).release()
    return folder


def test_the_password_is_in_one_file_that_only_its_owner_can_read(running: Path) -> None:
    with join(running) as lease:
        password = lease.password.encode()

    holding = [path for path in running.rglob("*") if path.is_file() and password in path.read_bytes()]

    assert holding == [running / "engine.json"]
    assert stat.S_IMODE((running / "engine.json").stat().st_mode) == 0o600


def test_the_password_is_neither_in_ps_nor_in_a_repr(running: Path) -> None:
    with join(running) as lease:
        pass

    shown = subprocess.run(["ps", "axeww"], capture_output=True, text=True, check=True).stdout

    assert str(status(running).process) in shown
    assert lease.password not in shown
    assert lease.password not in repr(lease)
    assert lease.password not in repr(status(running))


def test_the_data_is_closed_to_others(running: Path) -> None:
    open_to_others = [
        path.name for path in running.iterdir() if path.is_dir() and stat.S_IMODE(path.stat().st_mode) & 0o077
    ]

    assert open_to_others == []
    assert stat.S_IMODE(running.stat().st_mode) == 0o700


@pytest.mark.skipif(os.uname().sysname != "Linux", reason="only Linux has the whole of 127/8 as its own")
def test_no_other_address_of_this_machine_answers(running: Path) -> None:
    with join(running) as lease:
        for port in (lease.bolt_port, lease.http_port):
            socket.create_connection(("127.0.0.1", port), 5).close()
            with pytest.raises(ConnectionRefusedError):
                socket.create_connection(("127.0.0.2", port), 5)


def test_a_stranger_is_not_heard(running: Path) -> None:
    import json

    control = json.loads((running / "engine.json").read_text())["control"]

    with socket.create_connection(("127.0.0.1", control), 5) as stranger:
        stranger.sendall(b'{"password": "guess", "wish": "stop"}\n')
        answer = stranger.recv(100)

    assert answer == b""
    assert status(running).running
