"""From the text of one ``.cypher`` file to a question; says exactly what to write when the form is broken."""

import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from string import Formatter
from typing import Any

from graph.errors import QueryFileError
from graph.messages import LANGUAGES
from graph.nearest import nearest
from graph.query import COLUMN_TYPES, HEADINGS, PARAMETER_TYPES, SEVERITIES, Query, Rule, Texts, fits, tokens

_OPEN = re.compile(r"// /// (rule|query)\s*")
_CLOSE = "// ///"
_RULE_ID = re.compile(r"[A-Z]{3}-([0-9]{2}|[A-Z]{3,12})")
_QUERY_ID = re.compile(r"[a-z][a-z0-9_]*/[a-z][a-z0-9_]*")

SECTIONS = (*HEADINGS["id"], *HEADINGS["en"])
RESERVED = ("seconds", "most")
"""Options of ask(); no parameter may have their name."""

_EXAMPLES = {
    "id": 'id = "ORP-03"',
    "title": 'title.id = "..."',
    "title.id": 'title.id = "..."',
    "title.en": 'title.en = "..."',
    "columns": 'columns = { iku = "str" }',
    "parameters": 'parameters = { year = "int" }',
    "defaults": "defaults = { sim_min = 0.8 }",
    "requires": 'requires = ["shortest_k"]',
    "severity": 'severity = "error"',
    "anchor": 'anchor = "IKU"',
    "subject": 'subject = "iku"',
    "identity": 'identity = ["iku"]',
    "reason": 'reason.id = "IKU {name} ..."',
    "reason.id": 'reason.id = "IKU {name} ..."',
    "reason.en": 'reason.en = "IKU {name} ..."',
    "not_judged": 'not_judged.id = "IKU {name} ..."',
    "not_judged.id": 'not_judged.id = "IKU {name} ..."',
    "not_judged.en": 'not_judged.en = "IKU {name} ..."',
    "rests_on": 'rests_on = ["S2-04"]',
}
_COMMON = ("id", "title", "parameters", "defaults", "columns", "requires")
_RULE_ONLY = ("severity", "anchor", "subject", "identity", "reason", "not_judged", "rests_on")


def parse(content: str, file: str, expected_id: str) -> Query:
    """Return the question in ``content``, a Rule where its header says so. Raises QueryFileError.

    ``file`` is its path below ``queries``, ``expected_id`` the identifier that its name promises.
    """
    return _File(content, file).query(expected_id)


class _File:
    """One file while it is read; every fault is raised with the line it stands on."""

    def __init__(self, content: str, file: str) -> None:
        self.file = file
        self.lines = content.removeprefix("\ufeff").splitlines()
        self.kind, self.header, self.end = self._split_header()
        self.sections, self.start = self._split_sections()
        self.text = "\n".join(self.lines[self.start :]).strip().removesuffix(";").rstrip()

    def fault(self, problem: str, line: int, **details: Any) -> QueryFileError:
        return QueryFileError(problem, file=self.file, line=line, **details)

    def _split_header(self) -> tuple[str, dict[str, Any], int]:
        opening = _OPEN.fullmatch(self.lines[0]) if self.lines else None
        if opening is None:
            raise self.fault("no_header", 1)
        inside: list[str] = []
        for number, line in enumerate(self.lines[1:], start=2):
            if line.rstrip() == _CLOSE:
                return opening[1], self._toml("\n".join(inside)), number
            if not line.startswith("// ") and line.rstrip() != "//":
                closed = any(rest.rstrip() == _CLOSE for rest in self.lines)
                raise self.fault("header_line" if closed else "header_open", number)
            inside.append(line[3:])
        raise self.fault("header_open", len(self.lines))

    def _toml(self, source: str) -> dict[str, Any]:
        try:
            return tomllib.loads(source)
        except tomllib.TOMLDecodeError as error:
            detail, _, place = str(error).partition(" (at ")
            row = re.match(r"line (\d+)", place)
            line = int(row[1]) if row else len(source.splitlines())
            raise self.fault("bad_toml", 1 + line, detail=detail) from None

    def _split_sections(self) -> tuple[dict[str, tuple[int, str]], int]:
        found: dict[str, tuple[int, list[str]]] = {}
        lines: list[str] = []
        number = self.end
        for number, line in enumerate(self.lines[self.end :], start=self.end + 1):
            if line.strip() and not line.startswith("//"):
                number -= 1
                break
            said = line.removeprefix("//").strip()
            if said.startswith("## "):
                lines = []
                found[said[3:]] = (number, lines)
            else:
                lines.append(said)
        return {heading: (line, "\n".join(said).strip()) for heading, (line, said) in found.items()}, number

    def line_of(self, field: str) -> int:
        """Return the line a field of the header stands on; the opening line for one that is not there."""
        places = re.compile(rf"// {re.escape(field)}\s*[.=]")
        whole = enumerate(self.lines[: self.end], start=1)
        return next((number for number, line in whole if places.match(line)), 1)

    def line_in_text(self, offset: int) -> int:
        before = "\n".join(self.lines[self.start :])
        indent = len(before) - len(before.lstrip())
        return self.start + 1 + before[: indent + offset].count("\n")

    def query(self, expected_id: str) -> Query:
        self._check_fields()
        identifier = self._id(expected_id)
        title = self._texts("title")
        parameters = self._typed("parameters", self._parameter_type)
        columns = self._typed("columns", lambda found: found in COLUMN_TYPES, required=True)
        common: dict[str, Any] = {
            "id": identifier,
            "title": title,
            "parameters": parameters,
            "defaults": self._defaults(parameters),
            "columns": columns,
            "requires": self._names("requires", required=False),
            "sections": self._documentation(),
            "text": self.text,
            "file": self.file,
        }
        rule = self._rule(columns) if self.kind == "rule" else {}
        self._check_text(parameters)
        return Rule(**common, **rule) if self.kind == "rule" else Query(**common)

    def _check_fields(self) -> None:
        known = (*_COMMON, *_RULE_ONLY) if self.kind == "rule" else _COMMON
        for field in self.header:
            if field not in known:
                close = nearest(field, known, most=1)
                if close:
                    raise self.fault("unknown_field", self.line_of(field), field=field, nearest=close[0])
                raise self.fault(
                    "unknown_field_at_all", self.line_of(field), field=field, known=", ".join(known)
                )

    def _id(self, expected: str) -> str:
        found = self._text("id")
        pattern, example = (_RULE_ID, "ORP-03") if self.kind == "rule" else (_QUERY_ID, "trace/sources")
        if not pattern.fullmatch(found):
            raise self.fault("wrong_id", self.line_of("id"), found=found, example=example)
        if found != expected:
            raise self.fault("other_id", self.line_of("id"), found=found, expected=expected)
        return found

    def _rule(self, columns: Mapping[str, str]) -> dict[str, Any]:
        severity = self._text("severity")
        if severity not in SEVERITIES:
            known = ", ".join(f'"{name}"' for name in SEVERITIES)
            raise self.fault("unknown_severity", self.line_of("severity"), found=severity, known=known)
        anchor = self._text("anchor")
        for column, wanted in (("name", "str"), ("evidence", "evidence")):
            if columns.get(column) != wanted:
                raise self.fault("missing_column", self.line_of("columns"), column=column, type=wanted)
        identity = self._names("identity", required=True)
        subject = self._text("subject") if "subject" in self.header else identity[0]
        self._in_columns("identity", identity, columns)
        self._in_columns("subject", (subject,), columns)
        return {
            "severity": severity,
            "anchor": anchor,
            "subject": subject,
            "identity": identity,
            "reason": self._sentence("reason", columns),
            "not_judged": self._not_judged(columns),
            "rests_on": self._names("rests_on", required=True),
        }

    def _not_judged(self, columns: Mapping[str, str]) -> Texts | None:
        has_column = columns.get("verdict") == "verdict"
        may_waive = columns.get("waived_reason") == "str"
        if has_column and "not_judged" not in self.header:
            if may_waive:
                return None
            raise self.fault("not_judged_missing", self.line_of("columns"), example=_EXAMPLES["not_judged"])
        if not has_column and "not_judged" in self.header:
            raise self.fault("not_judged_alone", self.line_of("not_judged"))
        return self._sentence("not_judged", columns) if has_column else None

    def _sentence(self, field: str, columns: Mapping[str, str]) -> Texts:
        texts = self._texts(field)
        for language in LANGUAGES:
            name = f"{field}.{language}"
            try:
                found = [
                    place for _, place, _, _ in Formatter().parse(texts.of(language)) if place is not None
                ]
            except ValueError as error:
                raise self.fault("reason_form", self.line_of(name), field=name, detail=error) from None
            for place in found:
                if place not in columns:
                    known = ", ".join(columns)
                    raise self.fault("reason_place", self.line_of(name), field=name, found=place, known=known)
        return texts

    def _text(self, field: str) -> str:
        value = self._get(field)
        if not isinstance(value, str) or not value.strip():
            raise self.fault("wrong_value", self.line_of(field), field=field, example=_EXAMPLES[field])
        return value

    def _texts(self, field: str) -> Texts:
        table = self._get(field)
        if not isinstance(table, dict) or set(table) - {"id", "en"}:
            raise self.fault(
                "wrong_value", self.line_of(field), field=field, example=_EXAMPLES[f"{field}.id"]
            )
        for language in LANGUAGES:
            name = f"{field}.{language}"
            if language not in table:
                raise self.fault("missing_field", self.line_of(field), field=name, example=_EXAMPLES[name])
            if not isinstance(table[language], str) or not table[language].strip():
                raise self.fault("wrong_value", self.line_of(name), field=name, example=_EXAMPLES[name])
        return Texts(**table)

    def _names(self, field: str, *, required: bool) -> tuple[str, ...]:
        value = self._get(field) if required else self.header.get(field, [])
        if (
            not isinstance(value, list)
            or not all(isinstance(item, str) for item in value)
            or (required and not value)
        ):
            raise self.fault("wrong_value", self.line_of(field), field=field, example=_EXAMPLES[field])
        return tuple(value)

    def _get(self, field: str) -> Any:
        if field not in self.header:
            raise self.fault("missing_field", 1, field=field, example=_EXAMPLES[field])
        return self.header[field]

    def _typed(self, field: str, known: Callable[[str], bool], *, required: bool = False) -> dict[str, str]:
        table = self._get(field) if required else self.header.get(field, {})
        if not isinstance(table, dict) or not all(isinstance(wanted, str) for wanted in table.values()):
            raise self.fault("wrong_value", self.line_of(field), field=field, example=_EXAMPLES[field])
        types = COLUMN_TYPES if field == "columns" else PARAMETER_TYPES
        for name, wanted in table.items():
            if not known(wanted):
                line = self.line_of(field)
                raise self.fault("unknown_type", line, name=name, found=wanted, known=", ".join(types))
        return table

    def _parameter_type(self, found: str) -> bool:
        return found.removesuffix("?") in PARAMETER_TYPES

    def _defaults(self, parameters: Mapping[str, str]) -> dict[str, Any]:
        given = self.header.get("defaults", {})
        if not isinstance(given, dict):
            raise self.fault(
                "wrong_value", self.line_of("defaults"), field="defaults", example=_EXAMPLES["defaults"]
            )
        for name, value in given.items():
            if name not in parameters:
                raise self.fault("unknown_default", self.line_of("defaults"), parameter=name)
            if not fits(value, parameters[name]):
                raise self.fault(
                    "wrong_default", self.line_of("defaults"), parameter=name, type=parameters[name]
                )
        return given

    def _in_columns(self, field: str, names: Collection[str], columns: Mapping[str, str]) -> None:
        for name in names:
            if name not in columns:
                known = ", ".join(columns)
                raise self.fault("not_a_column", self.line_of(field), field=field, found=name, known=known)

    def _documentation(self) -> dict[str, str]:
        for heading, (line, said) in self.sections.items():
            if heading not in SECTIONS:
                raise self.fault("unknown_section", line, found=heading, known=", ".join(SECTIONS))
            if not said:
                raise self.fault("empty_section", line, section=heading)
        for heading in SECTIONS if self.kind == "rule" else ():
            if heading not in self.sections:
                raise self.fault("missing_section", self.end, section=heading)
        return {heading: said for heading, (_, said) in self.sections.items()}

    def _check_text(self, parameters: Mapping[str, str]) -> None:
        if not self.text:
            raise self.fault("no_text", len(self.lines))
        used: set[str] = set()
        for token in tokens(self.text):
            if token.kind == "parameter":
                used.add(token.text)
                if token.text not in parameters:
                    raise self.fault(
                        "undeclared_parameter", self.line_in_text(token.start), parameter=token.text
                    )
        for name in parameters:
            if name in RESERVED:
                raise self.fault("reserved_parameter", self.line_of("parameters"), parameter=name)
            if name not in used:
                raise self.fault("unused_parameter", self.line_of("parameters"), parameter=name)
