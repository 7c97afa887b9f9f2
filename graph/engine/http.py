"""The engine's own HTTP door, open to this machine only."""

import json
from base64 import b64encode
from collections.abc import Iterable
from contextlib import suppress

from graph.engine.runtime import USER


def request(
    port: int,
    method: str,
    path: str,
    *,
    password: str | None = None,
    body: bytes | Iterable[bytes] | None = None,
    kind: str = "application/json",
    seconds: float | None = 10.0,
) -> tuple[int, bytes]:
    """Return status and body of one answer; an iterable ``body`` is sent piece by piece as it comes.

    Raises OSError or http.client.HTTPException when nobody answers.
    """
    from http.client import HTTPConnection

    headers = {"Content-Type": kind}
    if password is not None:
        headers["Authorization"] = "Basic " + b64encode(f"{USER}:{password}".encode()).decode()
    whole = isinstance(body, bytes | None)
    if not whole:
        headers["Transfer-Encoding"] = "chunked"
    connection = HTTPConnection("127.0.0.1", port, timeout=seconds)
    try:
        # A server that refuses what it gets answers and hangs up before it has taken all.
        with suppress(BrokenPipeError, ConnectionResetError):
            connection.request(method, path, body, headers, encode_chunked=not whole)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def ready(port: int) -> bool:
    """Return whether the engine answers and has its database open."""
    from http.client import HTTPException

    try:
        return request(port, "GET", "/api/v1/ready", seconds=5.0)[0] == 204
    except (OSError, HTTPException):
        return False


def shut_down(port: int, password: str) -> bool:
    """Ask whoever listens to close its data and end; only the engine with this password does."""
    from http.client import HTTPException

    body = json.dumps({"command": "shutdown"}).encode()
    try:
        return request(port, "POST", "/api/v1/server", password=password, body=body)[0] == 200
    except (OSError, HTTPException):
        return False
