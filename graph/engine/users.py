"""Who may do what in the embedded engine: one user that may everything, one that may only read."""

import json
import secrets
from base64 import b64encode
from hashlib import pbkdf2_hmac
from pathlib import Path
from typing import Any

from graph.engine.runtime import DATABASE, READER, USER
from graph.engine.state import write_private

# Many rounds slow down who guesses words. Nobody guesses 192 random bits, and every login would pay for them.
_ROUNDS = 1


def write_users(folder: Path, password: str) -> None:
    """Give both users this password, for an engine that is about to start with this configuration folder."""
    folder.mkdir(exist_ok=True)
    users = (
        {"name": USER, "databases": {"*": ["admin"]}},
        {"name": READER, "databases": {DATABASE: ["reader"]}},
    )
    lines = [json.dumps({**user, "password": _hashed(password)}) for user in users]
    write_private(folder / "server-users.jsonl", "\n".join(lines) + "\n")
    write_private(
        folder / "server-groups.json", json.dumps({"databases": {"*": {"groups": _GROUPS}}, "version": 2})
    )


def _hashed(password: str) -> str:
    salt = secrets.token_hex(16)
    digest = pbkdf2_hmac("sha256", password.encode(), salt.encode(), _ROUNDS, 32)
    return f"PBKDF2WithHmacSHA256${_ROUNDS}${salt}${b64encode(digest).decode()}"


def _group(access: list[str], records: list[str]) -> dict[str, Any]:
    return {"resultSetLimit": -1, "readTimeout": -1, "access": access, "types": {"*": {"access": records}}}


_GROUPS = {
    "admin": _group(
        ["updateSecurity", "updateSchema", "updateDatabaseSettings"],
        ["createRecord", "readRecord", "updateRecord", "deleteRecord"],
    ),
    "reader": _group([], ["readRecord"]),
    "*": _group([], []),
}
