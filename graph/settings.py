"""Which graph to speak to, and how: option, then environment, then ``selaras.toml``, then the default."""

import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from graph.errors import SettingsError
from graph.messages import LANGUAGES, Language
from graph.nearest import nearest

FILE = "selaras.toml"
ENVIRONMENT = "SELARAS_"
SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
LOCAL = "local:"


@dataclass(frozen=True, slots=True)
class Secret:
    """A text that never shows itself; only ``reveal`` gives it."""

    value: str = field(repr=False)

    def reveal(self) -> str:
        """Return the text itself, to hand it to what needs it."""
        return self.value

    def __repr__(self) -> str:
        return "Secret('***')"

    def __str__(self) -> str:
        return "***"


@dataclass(frozen=True, slots=True)
class Settings:
    """What every command needs to reach its graph.

    ``db`` is ``local:PATH`` (the embedded engine, its data in PATH) or the address of a Neo4j server.
    ``engine_memory`` is the most memory the embedded engine may take, such as ``4g``; None leaves it a share
    of the machine's. ``engine_idle`` is for how many seconds it waits for the next command.
    """

    db: str = "local:.selaras"
    db_user: str = "neo4j"
    db_password: Secret | None = None
    db_database: str | None = None
    lang: Language = "id"
    engine_memory: str | None = None
    engine_idle: float = 300.0

    @property
    def folder(self) -> Path | None:
        """Return where the embedded engine keeps its data, or None for a server."""
        return Path(self.db.removeprefix(LOCAL)).expanduser() if self.db.startswith(LOCAL) else None


def load_settings(
    *, folder: Path = Path(), environment: Mapping[str, str] | None = None, **options: str | None
) -> Settings:
    """Return the settings in force; ``options`` are named like the fields, None means not given.

    Raises SettingsError with the place, the value (never a password) and the way out.
    """
    environment = os.environ if environment is None else environment
    found: dict[str, Any] = {}
    for source in (_of_file(folder / FILE), _of_environment(environment), _of_options(options)):
        for name, (place, value) in source.items():
            found[name] = _READERS[name](place, value)
    return Settings(**found)


_Found = dict[str, tuple[str, object]]


def _of_file(path: Path) -> _Found:
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError("bad_file", place=FILE, detail=str(error)) from error
    except OSError as error:
        raise SettingsError("unreadable_file", place=FILE, detail=error.strerror or str(error)) from error
    for name in content:
        _known(name, FILE, _READERS)
    return {name: (f"{FILE}, {name}", value) for name, value in content.items()}


def _of_environment(environment: Mapping[str, str]) -> _Found:
    known = {ENVIRONMENT + name.upper(): name for name in _READERS}
    given = {name: value for name, value in environment.items() if name.startswith(ENVIRONMENT)}
    for name in given:
        # A mistyped name would quietly work on another graph than the one meant.
        _known(name, "environment", known)
    return {known[name]: (name, value) for name, value in given.items() if value != ""}


def _of_options(options: Mapping[str, str | None]) -> _Found:
    return {
        name: ("--" + name.replace("_", "-"), value) for name, value in options.items() if value is not None
    }


def _known(name: str, place: str, names: Mapping[str, object]) -> None:
    if name in names:
        return
    close = nearest(name, names)
    if close:
        raise SettingsError("unknown_key", place=place, name=name, nearest=", ".join(close))
    raise SettingsError("unknown_key_at_all", place=place, name=name, known=", ".join(names))


def _text(place: str, value: object) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise SettingsError("not_text", place=place)


def _password(place: str, value: object) -> Secret:
    if isinstance(value, str):
        return Secret(value)
    raise SettingsError("not_text", place=place)


def _db(place: str, value: object) -> str:
    db = _text(place, value)
    if db.startswith(LOCAL):
        if db == LOCAL:
            raise SettingsError("local_without_path", place=place)
        return db
    try:
        parts = urlsplit(db)
        port = parts.port
    except ValueError as error:
        raise SettingsError("bad_address", place=place, value=_without_login(db)) from error
    if "@" in db:
        raise SettingsError("login_in_address", place=place, value=_without_login(db))
    if "://" not in db:
        raise SettingsError("not_an_address", place=place, value=db)
    if parts.scheme not in SCHEMES:
        close = nearest(parts.scheme, SCHEMES) or ("bolt", "neo4j")
        raise SettingsError(
            "unknown_scheme", place=place, value=db, nearest=", ".join(f"{s}://" for s in close)
        )
    if not parts.hostname or port == 0:
        raise SettingsError("bad_address", place=place, value=db)
    return db


def _without_login(db: str) -> str:
    scheme, _, rest = db.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}" if rest else db.rpartition("@")[2]


def _lang(place: str, value: object) -> Language:
    if value in LANGUAGES:
        return value
    raise SettingsError("unknown_language", place=place, value=str(value), known=", ".join(LANGUAGES))


def _memory(place: str, value: object) -> str:
    size = _text(place, value).lower()
    if size[:-1].isdecimal() and size[-1] in "mg" and size.isascii() and int(size[:-1]) > 0:
        return size
    raise SettingsError("bad_memory", place=place, value=size)


def _idle(place: str, value: object) -> float:
    try:
        seconds = float(cast(Any, value))
    except (TypeError, ValueError):
        seconds = -1.0
    if 0 <= seconds <= 7 * 24 * 3600 and not isinstance(value, bool):
        return seconds
    raise SettingsError("bad_idle", place=place, value=str(value))


_READERS: dict[str, Callable[[str, object], Any]] = {
    "db": _db,
    "db_user": _text,
    "db_password": _password,
    "db_database": _text,
    "lang": _lang,
    "engine_memory": _memory,
    "engine_idle": _idle,
}
