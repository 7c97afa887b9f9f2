"""What is wrong with a dataset, told so that a person can put it right."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.messages import Language, text
from graph.schema import NODES

_LONGEST = 80
KEPT_PER_KIND = 50
"""Problems of one kind in one column that are told one by one; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: where it is, what stands there, what was expected, and the nearest valid values."""

    code: str
    file: str
    row: int | None = None
    column: str | None = None
    value: str | None = None
    expected: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()
    other: str | None = None
    """What else the sentence needs, for example the row in which a key stood first."""

    def message(self, language: Language) -> str:
        """Return place, fault and way out in one line."""
        place = "row" if self.row else "file"
        if self.column:
            place = "cell" if self.row else "field"
        where = text(f"ingest.at_{place}", language, file=self.file, row=self.row, column=self.column)
        return f"{where}: {self.sentence(language)}"

    def sentence(self, language: Language) -> str:
        """Return the fault and the way out, without the place."""
        other = self.other or ""
        if self.code == "regulation_number":
            other = text(f"regulation.reason_{other}", language)
        expected = _listed(self.expected, language, label=self.code == "unknown_key")
        value = shown(self.value or "")
        parts = [text(f"ingest.{self.code}", language, value=value, expected=expected, other=other)]
        if self.nearest:
            parts.append(text("ingest.nearest", language, nearest=_listed(self.nearest, language)))
        return " ".join(parts)


@dataclass(slots=True)
class Problems:
    """Gathers problems: counts all of them, and keeps enough of each kind to show."""

    kept: list[Problem] = field(default_factory=list)
    total: int = 0
    unread: set[str] = field(default_factory=set)
    """Labels whose table cannot be read, so that nothing is known about their keys."""
    _kinds: Counter[tuple[str, str, str | None]] = field(default_factory=Counter)

    def add(self, problem: Problem) -> None:
        """Take one more problem."""
        kind = (problem.file, problem.code, problem.column)
        self.total += 1
        self._kinds[kind] += 1
        if self._kinds[kind] <= KEPT_PER_KIND:
            self.kept.append(problem)

    def take(self, other: "Problems") -> None:
        """Add the problems of other files than those told so far."""
        self.kept.extend(other.kept)
        self.total += other.total
        self.unread |= other.unread
        self._kinds.update(other._kinds)

    def full(self, file: str, code: str, column: str | None) -> bool:
        """Return whether enough problems of this kind are kept."""
        return self._kinds[file, code, column] >= KEPT_PER_KIND

    def ordered(self) -> tuple[Problem, ...]:
        """Return the problems kept, by file and row."""
        return tuple(sorted(self.kept, key=lambda one: (one.file, one.row or 0, one.column or "", one.code)))


def shown(value: str) -> str:
    """Return ``value`` fit for one line: shortened, with letters that do not show written as their number."""
    short = value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"
    return "".join(letter if letter.isprintable() else f"<U+{ord(letter):04X}>" for letter in short)


def _listed(values: Iterable[str], language: Language, *, label: bool = False) -> str:
    names = (getattr(NODES[value].names, language) if label else shown(value) for value in values)
    return ", ".join(names)
