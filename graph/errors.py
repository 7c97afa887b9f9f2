"""Every error a caller can meet: one tree, one stable code per class.

::

    SelarasError
    ├── InputError            what was asked or given is wrong; ask again, corrected
    │   ├── SettingsError
    │   ├── DatasetError      carries every problem found, not the first
    │   ├── QueryFileError
    │   ├── UnreadableNumber
    │   ├── ParameterError
    │   ├── UnknownName       a rule, selector or table that does not exist
    │   └── NotFound          the thing asked for is not in the graph
    └── StoreError            the graph could not answer
        ├── Unreachable
        ├── LoginRefused
        ├── StoreLocked
        ├── StorageFailed     disk full, no permission
        ├── EngineMissing
        ├── ConnectionLost
        ├── EngineLacks       the query needs what the engine does not have; it was not sent
        ├── QueryRefused      the engine does not take the query
        ├── QueryTimeout
        ├── TooManyRows
        └── ConstraintViolated

The text of an error lives in ``graph/messages``; its code is the key there. How a code becomes an HTTP status
or an exit code is said once, in ``api`` and in ``cli``.
"""

from collections.abc import Sequence
from typing import Any, ClassVar

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


class EngineLacks(StoreError):
    """The question needs something this engine does not have; it was not sent."""

    code = "catalogue.engine_lacks"
