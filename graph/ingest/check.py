"""Rows of one table into checked values, a block at a time; every fault is told, none stops the reading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from typing import Any

from graph.ingest.cells import Reader, RefusedCell, Report, reader
from graph.ingest.derive import derive
from graph.ingest.problem import Problem, Problems
from graph.ingest.resolve import References, read_keys
from graph.ingest.source import Chunk, DatasetSource, TableSource, UnreadableTable
from graph.nearest import nearest
from graph.schema import RELATIONSHIPS
from graph.schema.tables import Column, Table, tables


@dataclass(slots=True)
class Block:
    """Checked rows of one table: a list of values for each column, references as ``Label:KEY``."""

    dataset: str
    table: Table
    file: str
    place: str
    numbers: Sequence[int]
    columns: dict[str, list[Any]]


def blocks(dataset: DatasetSource, name: str, references: References, problems: Problems) -> Iterator[Block]:
    """Yield the rows of one table; ``problems`` gets every fault that a row shows by itself."""
    source = dataset.tables[name]
    table = tables()[name]
    try:
        places = _places(table, source, problems)
        if places is None:
            problems.unread.add(table.label or "")
            return
        checker = _Checker(dataset, table, source, places, references, problems)
        for chunk in source.chunks():
            yield checker.block(chunk)
    except UnreadableTable as error:
        problems.unread.add(table.label or "")
        problems.add(error.problem)


def _places(table: Table, source: TableSource, problems: Problems) -> dict[str, int] | None:
    """Return the place of each column in the heading; None if rows cannot be told apart without more."""
    heading = source.heading()
    found: dict[str, int] = {}
    for place, name in enumerate(heading):
        if name in found:
            problems.add(Problem("column_twice", source.place, 1, name))
        elif name in table.names:
            found[name] = place
        elif not name:
            problems.add(Problem("column_unnamed", source.place, 1, other=str(place + 1)))
        else:
            close = nearest(name, table.names, most=1)
            code = "unknown_column" if close else "unknown_column_of"
            problems.add(Problem(code, source.place, 1, name, name, table.names, close))
    for column in table.columns:
        if column.required and column.name not in found:
            problems.add(Problem("missing_column", source.place, 1, column.name))
    identity = ("key",) if table.label else ends(table)
    return found if all(name in found for name in identity) else None


def ends(table: Table) -> tuple[str, ...]:
    """Return the columns of a relationship table that hold its two ends."""
    return tuple(column.name for column in table.columns if column.refers_to and column.name != "source")


class _Checker:
    def __init__(
        self,
        dataset: DatasetSource,
        table: Table,
        source: TableSource,
        places: dict[str, int],
        references: References,
        problems: Problems,
    ) -> None:
        self._dataset, self._table, self._source = dataset, table, source
        self._places, self._references, self._problems = places, references, problems
        self._file = source.place
        self._width = len(source.heading())
        words = dataset.manifest.vocabulary
        self._readers: dict[str, Reader] = {
            name: reader(table.column(name), words.get((table.name, name), {})) for name in places
        }
        self._numbers: Sequence[int] = ()

    def block(self, chunk: Chunk) -> Block:
        chunk = self._even(chunk)
        self._numbers = chunk.numbers
        cells = list(zip(*chunk.rows, strict=True)) if chunk.rows else [()] * self._width
        columns: dict[str, list[Any]] = {}
        for name, place in self._places.items():
            column = self._table.column(name)
            columns[name] = self._column(column, cells[place])
        if self._table.label:
            derive(self._table.label, columns, self._report)
        self._defaults(columns)
        if self._table.choice and self._table.choice in columns:
            self._fitting(columns)
        return Block(
            self._dataset.manifest.id, self._table, self._source.file, self._file, self._numbers, columns
        )

    def _even(self, chunk: Chunk) -> Chunk:
        """Return the rows that have one cell for each column; the others are told and left out."""
        widths = list(map(len, chunk.rows))
        if widths.count(self._width) == len(widths):
            return chunk
        for number, row in zip(chunk.numbers, chunk.rows, strict=True):
            if len(row) != self._width:
                code = "row_short" if len(row) < self._width else "row_long"
                expected = (str(self._width),)
                self._problems.add(Problem(code, self._file, number, other=str(len(row)), expected=expected))
        even = [width == self._width for width in widths]
        return Chunk(list(compress(chunk.numbers, even)), list(compress(chunk.rows, even)))

    def _column(self, column: Column, cells: Sequence[str]) -> list[Any]:
        refused: set[int] = set()

        def report(place: int, text: str, fault: RefusedCell) -> None:
            refused.add(place)
            self._report(column.name)(place, text, fault)

        if column.name == "key" and self._table.label:
            values: list[Any] = list(read_keys(cells, self._table.label, report))
        elif column.refers_to:
            words = self._readers[column.name].words
            written = [words.get(cell.strip(), cell) for cell in cells] if words else cells
            values = list(self._references.read(column, written, report))
        else:
            values = self._readers[column.name].read(cells, report)
        if column.required and None in values:
            for place, value in enumerate(values):
                if value is None and place not in refused:
                    self._add(place, Problem("required", self._file, column=column.name))
        return values

    def _report(self, column: str) -> Report:
        def report(place: int, text: str, fault: RefusedCell) -> None:
            self._add(place, Problem(fault.code, self._file, None, column, text, **fault.more))

        return report

    def _add(self, place: int, problem: Problem) -> None:
        self._problems.add(replace(problem, row=self._numbers[place]))

    def _defaults(self, columns: dict[str, list[Any]]) -> None:
        manifest = self._dataset.manifest
        usual: dict[str, str] = {"provenance": manifest.provenance}
        if manifest.source:
            usual["source"] = f"Source:{manifest.source}"
        for name, value in usual.items():
            written = columns.get(name)
            if written is None:
                columns[name] = [value] * len(self._numbers)
            elif None in written:
                columns[name] = [value if said is None else said for said in written]

    def _fitting(self, columns: dict[str, list[Any]]) -> None:
        """Tell cells that the relationship chosen in their row does not have."""
        choice = self._table.choice or ""
        chosen = columns[choice]
        for name in columns:
            foreign = {
                value
                for value, rel_type in self._table.types.items()
                if name not in RELATIONSHIPS[rel_type].model_fields
            }
            values = columns[name]
            empty = values.count(None) == len(values)
            if name == choice or self._table.column(name).refers_to or empty or foreign.isdisjoint(chosen):
                continue
            for place, (said, value) in enumerate(zip(chosen, values, strict=True)):
                if value is not None and said in foreign:
                    written = str(value)
                    self._add(place, Problem("not_for_choice", self._file, None, name, written, other=said))
