"""Every error a caller can meet: one tree, one stable code per class.

::

    SelarasError
    ├── InputError            what was asked or given is wrong; ask again, corrected
    │   ├── SettingsError
    │   ├── DatasetError      carries every problem found, not the first
    │   ├── QueryFileError
    │   ├── UnreadableNumber
    │   ├── ParameterError
    │   ├── UnknownName       a rule or table that does not exist
    │   ├── SelectorError     a selector that cannot be read, or names what the graph does not hold
    │   ├── BaselineError     the file with the known findings cannot be used
    │   ├── UsageProblem      a value on the command line that cannot be read
    │   ├── OutputFailed      the file that was asked for cannot be written
    │   ├── PortTaken         nobody can listen there
    │   └── NotFound          the thing asked for is not in the graph
    └── StoreError            the graph could not answer
        ├── Unreachable
        ├── LoginRefused
        ├── StoreLocked
        ├── StorageFailed     disk full, no permission
        ├── WorkFilesFailed   what a load keeps on disk for a while cannot be kept there
        ├── ReaderLost        a process that read part of the tables ended before its time
        ├── EngineMissing     no embedded engine for this platform
        ├── EngineFailed      the embedded engine did not come up
        ├── ConnectionLost
        ├── EngineLacks       the query needs what the engine does not have; it was not sent
        ├── QueryRefused      the engine does not take the query
        ├── ReadOnly          a question would change the graph
        ├── QueryTimeout
        ├── TooManyRows
        └── ConstraintViolated

The text of an error lives in ``graph/messages``; its code is the key there. How a code becomes an HTTP status
or an exit code is said once, in ``api`` and in ``cli``.
"""

from collections.abc import Sequence
from typing import Any, ClassVar, Protocol

from graph.messages import Language, text


class SelarasError(Exception):
    """Root of the tree. ``code`` is stable; ``values`` fill the places of its text."""

    code: ClassVar[str] = "error.unexpected"

    def __init__(self, **values: Any) -> None:
        super().__init__()
        self.values = values

    def message(self, language: Language) -> str:
        """Return the sentence for a person: what happened, where, and the way out."""
        return text(self.code, language, **self.values)

    def __str__(self) -> str:
        return self.message("en")


class InputError(SelarasError):
    """What was asked or given is wrong."""

    code = "error.input"


class StoreError(SelarasError):
    """The graph could not answer."""

    code = "error.store"


class Told(Protocol):
    """A fault that can be told in one line."""

    def message(self, language: Language) -> str:
        """Return place, fault and way out."""


class DatasetError(InputError):
    """Data is not as it must be; ``problems`` holds the faults to show, ``total`` counts all of them."""

    code = "ingest.refused"
    shown: ClassVar[int] = 40

    def __init__(self, problems: Sequence[Told], total: int) -> None:
        super().__init__(total=total)
        self.problems, self.total = tuple(problems), total

    def headline(self, language: Language) -> str:
        """Return how many faults there are, and that nothing was written."""
        return text(self.code if self.total != 1 else f"{self.code}_one", language, total=self.total)

    def message(self, language: Language) -> str:
        """Return the headline and a line for each of the first faults."""
        lines = [self.headline(language)]
        lines.extend(f"- {problem.message(language)}" for problem in self.problems[: self.shown])
        more = self.total - (len(lines) - 1)
        if more:
            lines.append(text("ingest.more", language, more=more))
        return "\n".join(lines)


class UnreadableNumber(InputError):
    """A text that was to be the number of a regulation is none; ``reason`` says which part is missing."""

    code = "regulation.unreadable"

    def message(self, language: Language) -> str:
        """Return the text, what it lacks, and how a number is written."""
        reason = text(f"regulation.reason_{self.values['reason']}", language)
        return text(self.code, language, text=self.values["text"], reason=reason)


class QueryFileError(InputError):
    """A file under ``queries`` breaks the form; ``problem`` is the text that says what to write instead."""

    code = "catalogue.query_file"

    def __init__(self, problem: str, *, file: str, line: int, **details: Any) -> None:
        super().__init__(file=file, line=line)
        self.problem, self.details = problem, details

    def message(self, language: Language) -> str:
        """Return ``file:line:``, what is wrong there, and what to write instead."""
        problem = text(f"catalogue.{self.problem}", language, **self.details)
        return text(self.code, language, **self.values, problem=problem)


class ParameterError(InputError):
    """A question was asked with a parameter missing, unknown, or of the wrong type."""

    code = "catalogue.parameter"

    def __init__(self, problem: str, *, query: str, parameter: str, **details: Any) -> None:
        super().__init__(query=query)
        self.problem, self.details = problem, {"parameter": parameter, **details}

    def message(self, language: Language) -> str:
        """Return which question, which parameter, and what it takes."""
        problem = text(f"catalogue.{self.problem}", language, **self.details)
        return text(self.code, language, **self.values, problem=problem)


class UnknownName(InputError):
    """Something was asked for by a name that does not exist; ``nearest`` lists the closest ones that do."""

    code = "catalogue.unknown_name"

    def __init__(self, kind: str, name: str, nearest: Sequence[str] = ()) -> None:
        super().__init__(kind=kind, name=name, nearest=", ".join(nearest))
        self.kind, self.name, self.nearest = kind, name, tuple(nearest)

    def message(self, language: Language) -> str:
        """Return the unknown name and the nearest valid ones."""
        kind = text(f"catalogue.kind_{self.kind}", language)
        known = {"kind": kind, "name": self.name, "nearest": self.values["nearest"]}
        return text(self.code if self.nearest else f"{self.code}_at_all", language, **known)


class NotFound(InputError):
    """The graph holds no ``label`` with the key ``key``; ``nearest`` lists the closest keys it does hold."""

    code = "find.not_found"

    def __init__(self, label: str, key: str, nearest: Sequence[str] = ()) -> None:
        super().__init__(label=label, wanted=key, nearest=", ".join(nearest))
        self.label, self.key, self.nearest = label, key, tuple(nearest)

    def message(self, language: Language) -> str:
        """Return what was not found and the nearest keys."""
        return text(self.code if self.nearest else f"{self.code}_at_all", language, **self.values)


class SelectorError(InputError):
    """A selector cannot be read, or names what the graph does not hold.

    ``problem`` names the text, ``place`` is the number of the letter, ``value`` what stands there,
    ``nearest`` holds the closest methods or keys that would do.
    """

    code = "selector.wrong"

    def __init__(
        self, problem: str, *, place: int, value: str, nearest: Sequence[str] = (), **details: Any
    ) -> None:
        super().__init__(place=place, value=value)
        self.problem, self.nearest, self.details = problem, tuple(nearest), details

    def message(self, language: Language) -> str:
        """Return the place, what stands there, what is wrong with it, and what to write instead."""
        details = dict(self.details)
        if "reason" in details:
            details["reason"] = text(f"regulation.reason_{details['reason']}", language)
        shown = {**self.values, "value": _short(self.values["value"])}
        said = [text(self.code, language, **shown), text(f"selector.{self.problem}", language, **details)]
        if self.nearest:
            said.append(text("selector.nearest", language, nearest=", ".join(self.nearest)))
        return " ".join(said)


class BaselineError(InputError):
    """A file with known findings cannot be used; ``problem`` names the text that says why."""

    code = "audit.baseline"

    def __init__(self, problem: str, *, path: str, **details: str) -> None:
        super().__init__(path=path)
        self.problem, self.details = problem, details

    def message(self, language: Language) -> str:
        """Return the file, what is wrong with it, and what to do."""
        problem = text(f"audit.baseline_{self.problem}", language, **self.details)
        return text(self.code, language, **self.values, problem=problem)


class UsageProblem(InputError):
    """An argument of a command cannot be read; ``problem`` names the text, ``option`` where it was given."""

    code = "cli.wrong"

    def __init__(self, problem: str, *, option: str, **details: str) -> None:
        super().__init__(option=option)
        self.problem, self.details = problem, details

    def message(self, language: Language) -> str:
        """Return which argument, what is wrong with it, and what to write instead."""
        problem = text(f"cli.{self.problem}", language, option=self.values["option"], **self.details)
        return text(self.code, language, problem=problem)


class NothingToDraw(InputError):
    """A map was asked for that would be empty; ``kind`` is ``map``, ``iku`` or ``unit``."""

    code = "map.nothing"

    def __init__(self, kind: str, *, year: int, years: Sequence[int], unit: str = "") -> None:
        super().__init__(kind=kind, year=year, years=", ".join(map(str, years)), unit=unit)

    def message(self, language: Language) -> str:
        """Return what the year lacks, and the years that have it."""
        asked = text(f"{self.code}_{self.values['kind']}", language, **self.values)
        if not self.values["years"]:
            return asked
        return f"{asked} {text(f'{self.code}_years', language, years=self.values['years'])}"


class OutputFailed(InputError):
    """A file that was asked for cannot be written; ``reason`` is what the operating system says."""

    code = "error.output_failed"


class PortTaken(InputError):
    """Nobody can listen on this address of this machine; ``reason`` is what the operating system says."""

    code = "error.port_taken"


class SettingsError(InputError):
    """A setting is wrong; ``problem`` names the text, ``place`` is the option, variable or key."""

    code = "settings.wrong"

    def __init__(self, problem: str, *, place: str, **details: str) -> None:
        super().__init__(place=place)
        self.problem, self.details = problem, details

    def message(self, language: Language) -> str:
        """Return where the setting came from, what is wrong with it, and what to write instead."""
        problem = text(f"settings.{self.problem}", language, **self.details)
        return text(self.code, language, **self.values, problem=problem)


class Unreachable(StoreError):
    """Nobody answers at the address of the graph, or not with the encryption it asks for."""

    code = "store.unreachable"

    def __init__(self, *, address: str, encryption: bool = False) -> None:
        super().__init__(address=address)
        self.encryption = encryption

    def message(self, language: Language) -> str:
        """Return where nobody answers, and what to check."""
        return text(f"{self.code}_encrypted" if self.encryption else self.code, language, **self.values)


class LoginRefused(StoreError):
    """The server does not know this user with this password."""

    code = "store.login_refused"


class ConnectionLost(StoreError):
    """The server went away while it worked for us; what it had not confirmed may be undone."""

    code = "store.connection_lost"


class QueryRefused(StoreError):
    """The engine does not take the query; ``detail`` is what it said."""

    code = "store.query_refused"


class ReadOnly(StoreError):
    """The query would change the graph, but was asked as a question."""

    code = "store.read_only"


class QueryTimeout(StoreError):
    """The query took longer than it was given and has been stopped."""

    code = "store.query_timeout"


class TooManyRows(StoreError):
    """There are more rows than were asked for at most."""

    code = "store.too_many_rows"


class ConstraintViolated(StoreError):
    """What was to be written breaks a rule that the graph itself keeps, such as a unique key."""

    code = "store.constraint_violated"


class StoreLocked(StoreError):
    """Another process holds the data folder of the embedded engine."""

    code = "engine.locked"


class StorageFailed(StoreError):
    """The data folder does not take what is to be kept in it; ``reason`` is a key of the texts."""

    code = "engine.storage_failed"

    def __init__(self, reason: str, *, path: str, detail: str = "") -> None:
        super().__init__(path=path)
        self.reason, self.detail = reason, detail

    def message(self, language: Language) -> str:
        """Return the place, what it refuses, and the way out."""
        reason = text(f"engine.storage_{self.reason}", language, detail=self.detail)
        return text(self.code, language, **self.values, reason=reason)


class WorkFilesFailed(StoreError):
    """What a load keeps on disk for a while cannot be kept there."""

    code = "ingest.work_files"


class ReaderLost(StoreError):
    """A process that read part of the tables ended before its time; nothing was written."""

    code = "ingest.reader_lost"


class EngineMissing(StoreError):
    """The embedded engine does not exist for this platform."""

    code = "engine.missing"


class EngineFailed(StoreError):
    """The embedded engine did not come up; ``last`` is what it said last, ``log`` where all of it is."""

    code = "engine.failed"


class EngineLacks(StoreError):
    """The question needs something this engine does not have; it was not sent."""

    code = "catalogue.engine_lacks"


_SHOWN = 80


def _short(foreign: str) -> str:
    return foreign if len(foreign) <= _SHOWN else f"{foreign[:_SHOWN]}…"
