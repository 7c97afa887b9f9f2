"""What a question is: its text, its parameters and columns, and for a rule what its rows mean."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from graph.errors import ParameterError
from graph.messages import Language, text
from graph.nearest import nearest

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")

SCALARS: Mapping[str, type | tuple[type, ...]] = {
    "str": str,
    "int": int,
    "float": (float, int),
    "bool": bool,
    "date": date,
}
PARAMETER_TYPES = (*SCALARS, *(f"{name}[]" for name in SCALARS))
COLUMN_TYPES = (*PARAMETER_TYPES, "code", "code[]", "map", "map[]", "evidence", "severity", "verdict")
"""A ``code`` is a fixed word of the query; people read its text in the section ``code`` of the messages."""

HEADINGS: Mapping[Language, tuple[str, str, str]] = {
    "id": ("Apa yang ditemukan", "Mengapa penting", "Cara memperbaiki"),
    "en": ("What it finds", "Why it matters", "How to fix"),
}
"""The sections that document a rule."""

# One pass over Cypher that knows what is not code: comments, strings and quoted names.
_TOKEN = re.compile(
    r"""
    (?P<comment>//[^\n]*|/\*.*?\*/)
  | (?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
  | (?P<quoted>`(?:``|[^`])*`)
  | \$(?P<parameter>\w+)
  | (?P<word>[^\W\d]\w*)
  | (?P<number>\d[\w.]*)
  | (?P<space>\s+)
  | (?P<sign>.)
    """,
    re.VERBOSE | re.DOTALL,
)

# [:TYPE*1..3], (...)* (...), (...)+ (...) and (...){1,3} (...)
_WALK = re.compile(r"\w\*[\d.]*\]|\)(?:[*+]|\{\d*,?\d*\})\(")


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of Cypher: its kind, its text, and where it starts."""

    kind: str
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Texts:
    """One text in both languages."""

    id: str
    en: str

    def of(self, language: Language) -> str:
        """Return the text in ``language``."""
        return self.id if language == "id" else self.en


@dataclass(frozen=True, slots=True)
class Query:
    """One question, ready to be asked with :func:`graph.catalogue.ask`."""

    id: str
    title: Texts
    parameters: Mapping[str, str]
    """Type of each parameter, one of PARAMETER_TYPES; ``?`` after it: may be left out or null."""
    defaults: Mapping[str, Any]
    columns: Mapping[str, str]
    """Type of each column, one of COLUMN_TYPES, in the order of the rows; any of them may hold null."""
    requires: tuple[str, ...]
    sections: Mapping[str, str]
    """Documentation by heading."""
    text: str
    file: str
    """Path of the file below ``queries``."""

    def bind(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Return every parameter with its value, defaults and nulls filled in. Raises ParameterError."""
        for name in given:
            if name not in self.parameters:
                raise self._unknown(name)
        return {name: self._value(name, wanted, given) for name, wanted in self.parameters.items()}

    def _value(self, name: str, wanted: str, given: Mapping[str, Any]) -> Any:
        value = given.get(name, self.defaults.get(name))
        optional = wanted.endswith("?")
        if value is None and (optional or name not in given):
            if optional:
                return None
            raise ParameterError("parameter_missing", query=self.id, parameter=name, type=wanted)
        if not fits(value, wanted):
            found = type(value).__name__
            raise ParameterError("parameter_wrong", query=self.id, parameter=name, type=wanted, found=found)
        return list(value) if isinstance(value, tuple) else value

    def _unknown(self, name: str) -> ParameterError:
        known, close = ", ".join(self.parameters) or "-", nearest(name, self.parameters)
        if close:
            found = ", ".join(close)
            return ParameterError(
                "parameter_unknown", query=self.id, parameter=name, known=known, nearest=found
            )
        return ParameterError("parameter_unknown_at_all", query=self.id, parameter=name, known=known)


@dataclass(frozen=True, slots=True)
class Rule(Query):
    """A question whose every row is a fault, or a subject that the data does not let us judge."""

    severity: Severity
    """Of each row, unless the row has a column ``severity`` of its own."""
    anchor: str
    """Label of the subject."""
    subject: str
    """Column with the key of the subject; its name is in the column ``name``."""
    identity: tuple[str, ...]
    """Columns that make two rows the same fault."""
    reason: Texts
    not_judged: Texts | None
    """Why a row with the verdict ``not_judged`` is not judged; None where every subject can be judged."""
    rests_on: tuple[str, ...]

    @property
    def family(self) -> str:
        """Return the folder the rule lives in, for example ``orphaned``."""
        return self.file.split("/")[-2]

    @property
    def walks(self) -> bool:
        """Return whether it follows ways of any length, which takes longer than looking at neighbours."""
        return bool(_WALK.search(self.text))

    def documentation(self, language: Language) -> tuple[str, str, str]:
        """Return what the rule finds, why it matters and how to fix it."""
        finds, why, fix = (self.sections[heading] for heading in HEADINGS[language])
        return finds, why, fix


def family_name(family: str, language: Language) -> str:
    """Return what people call a family of rules."""
    return text(f"catalogue.family_{family}", language)


def fits(value: Any, wanted: str) -> bool:
    """Return whether a parameter value is of the declared type; True is no number, a date-time no date."""
    plain = wanted.removesuffix("?")
    if plain.endswith("[]"):
        return isinstance(value, list | tuple) and all(fits(item, plain[:-2]) for item in value)
    if isinstance(value, bool):
        return plain == "bool"
    return isinstance(value, SCALARS[plain]) and not isinstance(value, datetime)


def tokens(cypher: str) -> Iterator[Token]:
    """Yield the code of a Cypher text piece by piece; comments and white space are left out."""
    for match in _TOKEN.finditer(cypher):
        kind = match.lastgroup or "sign"
        if kind not in ("comment", "space"):
            yield Token(kind, match[kind], match.start())
