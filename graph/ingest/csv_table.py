"""One CSV file as a table source: strict UTF-8, commas, read in pieces."""

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TextIO

from graph.ingest.problem import Problem
from graph.ingest.source import CHUNK, Chunk, UnreadableTable

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


class CsvTable:
    """A CSV file; ``place`` is where people find it."""

    def __init__(self, path: Path, place: str) -> None:
        self.path = path
        self.file = path.name
        self.place = place

    @property
    def size(self) -> int:
        """Return the size of the file in bytes, 0 if it is gone."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    def heading(self) -> tuple[str, ...]:
        """Return the first line's cells without the spaces around them."""
        with self._open() as stream:
            reader = csv.reader(stream, strict=True)
            try:
                cells = next(reader, [])
            except (csv.Error, UnicodeDecodeError) as error:
                raise self._unreadable(error, 1) from error
        if not any(cell.strip() for cell in cells):
            raise UnreadableTable(Problem("empty_file", self.place))
        if len(cells) == 1 and (";" in cells[0] or "\t" in cells[0]):
            raise UnreadableTable(Problem("separator", self.place, 1))
        return tuple(cell.strip() for cell in cells)

    def chunks(self) -> Iterator[Chunk]:
        """Yield the rows after the heading."""
        with self._open() as stream:
            reader = csv.reader(stream, strict=True)
            try:
                next(reader, None)
                while True:
                    before = reader.line_num
                    rows = list(islice(reader, CHUNK))
                    if not rows:
                        return
                    yield _chunk(rows, before + 1, reader.line_num - before)
            except (csv.Error, UnicodeDecodeError) as error:
                raise self._unreadable(error, self._last_good_line() + 1) from error

    def _open(self) -> TextIO:
        try:
            return self.path.open(encoding="utf-8-sig", newline="")
        except OSError as error:
            raise UnreadableTable(Problem("cannot_read", self.place, other=error.strerror)) from error

    def _last_good_line(self) -> int:
        """Return the last line before the record that cannot be read."""
        with self._open() as stream:
            reader = csv.reader(stream, strict=True)
            good = 0
            try:
                for _ in reader:
                    good = reader.line_num
            except (csv.Error, UnicodeDecodeError):
                pass
            return good

    def _unreadable(self, error: Exception, line: int) -> UnreadableTable:
        if isinstance(error, UnicodeDecodeError):
            return UnreadableTable(self._wrong_encoding())
        words = str(error)
        code = "quote_open" if "unexpected end" in words or "field larger" in words else "quote_inside"
        return UnreadableTable(Problem(code, self.place, line))

    def _wrong_encoding(self) -> Problem:
        """Return the line of the first byte that is no UTF-8."""
        with self.path.open("rb") as stream:
            for number, line in enumerate(stream, start=1):
                try:
                    line.decode("utf-8")
                except UnicodeDecodeError as error:
                    byte = f"0x{line[error.start]:02X}"
                    return Problem("encoding", self.place, number, other=byte)
        return Problem("encoding", self.place, 1, other="?")


def _chunk(rows: list[list[str]], first: int, lines: int) -> Chunk:
    if lines == len(rows) and [] not in rows:
        return Chunk(range(first, first + lines), rows)
    numbers, kept, line = [], [], first
    for row in rows:
        if row:
            numbers.append(line)
            kept.append(row)
        line += 1 + sum(_breaks(row))
    return Chunk(numbers, kept)


def _breaks(row: Sequence[str]) -> Iterator[int]:
    for cell in row:
        if "\n" in cell or "\r" in cell:
            yield len(_LINE_BREAK.findall(cell))
