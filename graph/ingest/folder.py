"""A dataset folder: ``dataset.toml`` and one CSV file per table."""

import hashlib
import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, get_args

from graph.ingest.csv_table import CsvTable
from graph.ingest.problem import Problem, Problems
from graph.ingest.source import MANIFEST, DatasetSource, Manifest
from graph.nearest import nearest
from graph.schema.declare import Provenance
from graph.schema.tables import tables

_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_KNOWN = ("id", "title", "provenance", "source", "description", "vocabulary")
_PROVENANCE: tuple[Provenance, ...] = get_args(Provenance)


def open_folder(folder: Path, place: str, problems: Problems) -> DatasetSource | None:
    """Return the dataset in ``folder``; None if it cannot be read at all, which ``problems`` then tells.

    ``place`` comes before file names in problems, so that several datasets can be told apart.
    """
    if not folder.is_dir():
        code = "not_a_folder" if folder.exists() else "no_such_folder"
        problems.add(Problem(code, str(folder)))
        return None
    path = folder / MANIFEST
    try:
        content = path.read_bytes()
        files = sorted(
            file
            for file in folder.iterdir()
            if file.suffix.lower() == ".csv" and not file.name.startswith((".", "~"))
        )
    except FileNotFoundError:
        problems.add(Problem("no_manifest", f"{place}{MANIFEST}", other=_example(folder)))
        return None
    except OSError as error:
        problems.add(Problem("cannot_read", f"{place}{MANIFEST}", other=error.strerror))
        return None
    found: dict[str, CsvTable] = {}
    for file in files:
        name = f"{place}{file.name}"
        if file.stem in tables():
            found[file.stem] = CsvTable(file, name)
        else:
            close = tuple(f"{table}.csv" for table in nearest(file.stem, tables(), most=1))
            problems.add(Problem("unknown_table", name, value=file.name, nearest=close))
    if not files:
        problems.add(Problem("no_tables", str(folder)))
    manifest = _manifest(content, f"{place}{MANIFEST}", problems)
    return DatasetSource(manifest, found, _digest(content, found), place) if manifest else None


def _manifest(content: bytes, file: str, problems: Problems) -> Manifest | None:
    try:
        said = tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        problems.add(Problem("manifest_encoding", file))
        return None
    except tomllib.TOMLDecodeError as error:
        problems.add(Problem("manifest_broken", file, other=str(error)))
        return None
    before = problems.total

    def wrong(code: str, column: str, value: Any = None, **more: Any) -> None:
        problems.add(Problem(code, file, column=column, value=None if value is None else str(value), **more))

    for key in said:
        if key not in _KNOWN:
            wrong("manifest_unknown", key, key, nearest=nearest(key, _KNOWN, most=1), expected=_KNOWN)
    for key in ("id", "title"):
        if key not in said:
            wrong("manifest_missing", key)
    identity = said.get("id", "x")
    if not isinstance(identity, str) or not _ID.fullmatch(identity):
        wrong("manifest_id", "id", identity)
    title = _both_languages(said.get("title", {}), "title", wrong)
    if "description" in said:
        _both_languages(said["description"], "description", wrong)
    provenance = said.get("provenance", "OFFICE")
    if provenance not in _PROVENANCE:
        wrong("manifest_choice", "provenance", provenance, expected=_PROVENANCE)
    source = said.get("source")
    if source is not None and (not isinstance(source, str) or not source.strip()):
        wrong("manifest_text", "source", source)
        source = None
    vocabulary = _vocabulary(said.get("vocabulary", {}), wrong)
    if problems.total > before:
        return None
    return Manifest(str(identity), title, provenance, source and source.strip(), vocabulary)


def _both_languages(said: Any, field: str, wrong: Callable[..., None]) -> Mapping[str, str]:
    if isinstance(said, str) and said.strip():
        return {"id": said, "en": said}
    if not isinstance(said, dict) or not all(isinstance(text, str) for text in said.values()):
        wrong("manifest_text", field, said)
        return {}
    for language in said:
        if language not in ("id", "en"):
            wrong("manifest_unknown", f"{field}.{language}", language, expected=("id", "en"))
    return said


def _vocabulary(said: Any, wrong: Callable[..., None]) -> Mapping[tuple[str, str], Mapping[str, str]]:
    found: dict[tuple[str, str], Mapping[str, str]] = {}
    if not isinstance(said, dict):
        wrong("manifest_vocabulary", "vocabulary", said)
        return found
    for table_name, columns in said.items():
        table = tables().get(table_name)
        if table is None:
            close = nearest(table_name, tables(), most=1)
            wrong("vocabulary_table", f"vocabulary.{table_name}", table_name, nearest=close)
            continue
        if not isinstance(columns, dict):
            wrong("manifest_vocabulary", f"vocabulary.{table_name}", columns)
            continue
        for column_name, words in columns.items():
            place = f"vocabulary.{table_name}.{column_name}"
            if column_name not in table.names:
                close = nearest(column_name, table.names, most=1)
                wrong("vocabulary_column", place, column_name, nearest=close)
            elif column_name == "key":
                wrong("vocabulary_key", place)
            elif not isinstance(words, dict) or not all(isinstance(word, str) for word in words.values()):
                wrong("manifest_vocabulary", place, words)
            else:
                allowed = table.column(column_name).allowed
                for word, value in words.items():
                    if allowed and value and value not in allowed:
                        close = nearest(value, allowed, most=1)
                        wrong("choice", f"{place}.{word}", value, expected=allowed, nearest=close)
                found[table_name, column_name] = words
    return found


def _digest(manifest: bytes, files: Mapping[str, CsvTable]) -> str:
    """Return a fingerprint of all that the dataset says, independent of where it lies."""
    whole = hashlib.sha256(manifest)
    for name, table in sorted(files.items()):
        with table.path.open("rb") as stream:
            whole.update(f"\0{name}\0".encode())
            whole.update(hashlib.file_digest(stream, "sha256").digest())
    return whole.hexdigest()


def _example(folder: Path) -> str:
    return re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-") or "data"
