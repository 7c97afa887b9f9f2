"""Write a dataset folder row by row, without ever holding it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO

from graph.schema.tables import tables

_BUFFER = 1 << 20


class Folder:
    """A dataset folder that is being written: one file per table."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._files: dict[str, IO[str]] = {}
        self._headings: dict[str, Sequence[str]] = {}

    def __enter__(self) -> "Folder":
        self.path.mkdir(parents=True, exist_ok=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in self._files.values():
            file.close()

    def rows(self) -> dict[str, int]:
        """Return how many rows each table has."""
        found = {}
        for table, file in self._files.items():
            file.flush()
            with (self.path / f"{table}.csv").open("rb") as written:
                parts = iter(lambda: written.read(_BUFFER), b"")
                found[table] = sum(part.count(b"\n") for part in parts) - 1
        return found

    def add(self, table: str, *values: str, **named: str) -> None:
        """Write one row: the first columns in the order of the table, the others by name.

        Values hold no comma, quote or line break: nothing here is quoted.
        """
        columns = tables()[table].names
        if table not in self._files:
            self.writer(table, ",".join(columns))
        row = dict(zip(columns, values, strict=False)) | named
        line = ",".join(row.pop(column, "") for column in self._headings[table])
        if any(row.values()):
            raise ValueError(f"{table} has no column {', '.join(row)}")
        self._files[table].write(line + "\n")

    def writer(self, table: str, heading: str) -> Callable[[str], object]:
        """Return what writes single lines to a table under a heading of your choice: for millions of rows."""
        columns = heading.split(",")
        for column in columns:
            tables()[table].column(column)
        if table in self._files:
            raise ValueError(f"{table} has a heading already")
        file = (self.path / f"{table}.csv").open("w", _BUFFER, encoding="utf-8", newline="")
        self._files[table] = file
        file.write(heading + "\n")
        self._headings[table] = columns
        return file.write
