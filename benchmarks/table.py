"""Write a dataset folder row by row, without ever holding it."""

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO

from graph.schema.tables import tables

_BUFFER = 1 << 20


class Folder:
    """A dataset folder that is being written: one file per table, counted in ``rows``."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._files: list[IO[str]] = []
        self._writers: dict[str, Callable[[str], object]] = {}
        self.rows: dict[str, int] = {}

    def __enter__(self) -> "Folder":
        self.path.mkdir(parents=True, exist_ok=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in self._files:
            file.close()

    def add(self, table: str, *values: str, **named: str) -> None:
        """Write one row: the first columns in the order of the table, the others by name.

        Values hold no comma, quote or line break: nothing here is quoted.
        """
        columns = tables()[table].names
        if table not in self._writers:
            self._writers[table] = self.writer(table, ",".join(columns))
        row = dict(zip(columns, values, strict=False)) | named
        self._writers[table](",".join(row.pop(column, "") for column in columns) + "\n")
        if row:
            raise ValueError(f"{table} has no column {', '.join(row)}")

    def writer(self, table: str, heading: str) -> Callable[[str], object]:
        """Return what writes whole lines to a table under a heading of your choice: for millions of rows."""
        for column in heading.split(","):
            tables()[table].column(column)
        file = (self.path / f"{table}.csv").open("w", _BUFFER, encoding="utf-8", newline="")
        self._files.append(file)
        file.write(heading + "\n")
        self.rows[table] = 0

        def write(line: str) -> None:
            self.rows[table] += 1
            file.write(line)

        return write
