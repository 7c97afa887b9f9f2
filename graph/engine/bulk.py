"""The embedded engine's bulk road: fills an empty graph several times faster than queries can."""

import errno
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from graph.engine.embedded import Lease, storage_failed
from graph.engine.http import request
from graph.engine.runtime import DATABASE
from graph.errors import ConnectionLost, ConstraintViolated, QueryRefused

# The engine commits while we send; how long it may go without taking a byte.
_SILENCE = 600.0


@dataclass(frozen=True, slots=True)
class Filled:
    """How many nodes and relationships were written."""

    nodes: int
    relationships: int


def fill(lease: Lease, lines: Iterable[bytes]) -> Filled:
    """Write records into an empty graph of the embedded engine and return how many there were.

    ``lines`` is JSON, one record per line, in pieces of any size, sent as it comes and never held whole.
    All nodes come before the first relationship::

        {"@type": "vertex", "@class": LABEL, "@id": ID, PROPERTY: VALUE, ...}
        {"@type": "edge", "@class": TYPE, "@from": ID, "@to": ID, PROPERTY: VALUE, ...}

    An ID is any text that no other node has, such as ``IKU:a-1``; it is not kept. Labels and relationship
    types are those of the schema. A value is a text, a whole number (``5``), a number (``5.0``), a boolean or
    a list of these; a date is a text such as ``2024-01-31`` and becomes a date where the schema says so. What
    has no value is left out.

    Unique keys are enforced. What was written before an error stays: the whole is no transaction. Raises
    ConstraintViolated, QueryRefused for lines of another form, ConnectionLost and StorageFailed.
    """
    _declare(lease)
    # Without its log the engine confirms what a crash in the next seconds would still undo.
    answer = _post(lease, "batch", lines, "application/x-ndjson", "?wal=true")
    return Filled(answer["verticesCreated"], answer["edgesCreated"])


def _declare(lease: Lease) -> None:
    """Tell the engine the types of the schema, and which texts are dates."""
    body = {"language": "sqlscript", "command": ";\n".join(_statements())}
    _post(lease, "command", json.dumps(body).encode(), "application/json")


def _statements() -> Iterator[str]:
    from graph.schema import NODES, RELATIONSHIPS
    from graph.schema.declare import properties

    for kind, types in (("VERTEX", NODES), ("EDGE", RELATIONSHIPS)):
        for name, declared in types.items():
            yield f"CREATE {kind} TYPE `{name}` IF NOT EXISTS"
            for declared_property in properties(declared):
                if declared_property.kind == "date":
                    yield f"CREATE PROPERTY `{name}`.`{declared_property.name}` IF NOT EXISTS DATE"


def _post(
    lease: Lease, door: str, body: bytes | Iterable[bytes], kind: str, options: str = ""
) -> dict[str, Any]:
    from http.client import HTTPException

    path = f"/api/v1/{door}/{DATABASE}{options}"
    try:
        status, said = request(
            lease.http_port, "POST", path, password=lease.password, body=body, kind=kind, seconds=_SILENCE
        )
    except (OSError, HTTPException) as error:
        raise ConnectionLost(address=f"local:{lease.folder}") from error
    answer: dict[str, Any] = json.loads(said)
    if status == 200:
        return answer
    detail = str(answer.get("detail") or answer.get("error") or status)
    if status == 409:
        raise ConstraintViolated(detail=detail)
    if "No space left on device" in detail:
        raise storage_failed(OSError(errno.ENOSPC, detail), lease.folder)
    raise QueryRefused(detail=detail)
