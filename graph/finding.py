"""What an audit says of one subject: the fault, what shows it, and the clause it rests on."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal

from pydantic import Field

from graph.answer import Answer, Ref
from graph.messages import Language, text
from graph.query import Rule, Severity
from graph.wording import clean, day

Verdict = Literal["fault", "waived", "not_judged"]


class Reason(Answer):
    """One sentence in both languages."""

    id: str
    en: str

    def of(self, language: Language) -> str:
        """Return the sentence in ``language``."""
        return self.id if language == "id" else self.en


class Waived(Answer):
    """Why a fault is let pass, on whose word, and until when."""

    reason: str
    by: str | None = Field(description="Role that waived it; null where the record itself gives the reason.")
    until: date | None = Field(description="Last day of the waiver; null where it has none.")


class Origin(Answer):
    """The row that a record was read from."""

    dataset: str
    file: str
    row: int = Field(description="Line in the file, the heading being 1.")


class Finding(Answer):
    """A fault, one that was waived, or a subject that the data does not let the rule judge."""

    rule: str
    family: str
    verdict: Verdict = Field(description="fault, waived, or not_judged for lack of data.")
    severity: Severity
    subject: Ref
    reason: Reason
    evidence: tuple[dict[str, str], ...] = Field(
        description="Nodes {node, key} and relationships {link, from, to} that show it."
    )
    rests_on: tuple[str, ...] = Field(description="Clauses the rule rests on.")
    fingerprint: str = Field(description="Stays the same while the fault stays; 16 hexadecimal digits.")
    values: dict[str, Any] = Field(description="The other columns of the rule.")
    waiver: Waived | None = Field(default=None, description="Of a waived finding.")
    known: bool = Field(default=False, description="True if the baseline holds it: it is not new.")
    origin: Origin | None = Field(default=None, description="Where the subject was read from, if known.")


def piece_of_evidence(piece: Mapping[str, str]) -> str:
    """Return one node or relationship of the evidence on one line."""
    if "node" in piece:
        return f"{piece['node']} {clean(piece['key'])}"
    return f"{clean(piece['from'])} {piece['link']} {clean(piece['to'])}"


def finding(rule: Rule, row: Mapping[str, Any]) -> Finding:
    """Return what one row of a rule means."""
    verdict: Verdict = row.get("verdict") or "fault"
    named = str(row["name"] or row[rule.subject])
    return Finding(
        rule=rule.id,
        family=rule.family,
        verdict=verdict,
        severity=row.get("severity") or rule.severity,
        subject=Ref(label=rule.anchor, key=row[rule.subject], name=named),
        reason=Reason(id=sentence(rule, row, "id"), en=sentence(rule, row, "en")),
        evidence=tuple(dict(shown) for shown in row["evidence"]),
        rests_on=rule.rests_on,
        fingerprint=fingerprint(rule, row),
        values={name: row[name] for name in rule.columns if name not in _SAID_ELSEWHERE},
        waiver=Waived(reason=row["waived_reason"], by=None, until=None) if verdict == "waived" else None,
    )


_SAID_ELSEWHERE = ("name", "evidence", "severity", "verdict", "waived_reason")


def fingerprint(rule: Rule, row: Mapping[str, Any]) -> str:
    """Return what tells this fault from all others, whatever order or file its records come from."""
    identity = [rule.id, *(_plain(row[column]) for column in rule.identity)]
    written = json.dumps(identity, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _plain(value: Any) -> Any:
    """Return a value as every engine gives it: lists sorted, days and numbers as text."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:.15g}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return sorted(map(_plain, value), key=str)
    return value


def sentence(rule: Rule, row: Mapping[str, Any], language: Language) -> str:
    """Return what a row says: why it is a fault, or why its subject is not judged."""
    judged = row.get("verdict") != "not_judged" or rule.not_judged is None
    worded = rule.reason if judged else rule.not_judged
    assert worded is not None, "a rule that may not judge says so"  # noqa: S101
    places = {name: _said(row[name], wanted, language) for name, wanted in rule.columns.items()}
    return worded.of(language).format(**places)


def _said(value: Any, wanted: str, language: Language) -> str:
    if value is None or value == []:
        return text("audit.unknown", language)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(_said(item, wanted.removesuffix("[]"), language) for item in value)
    if wanted == "code":
        return text(f"code.{value}", language)
    if isinstance(value, bool):
        return text("audit.yes" if value else "audit.no", language)
    if isinstance(value, date):
        return day(value, language)
    if isinstance(value, float):
        return f"{value:.15g}"
    return clean(str(value))
