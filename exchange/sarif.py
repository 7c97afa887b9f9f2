"""An audit as SARIF 2.1.0, which editors and code hosts show at the line of the file."""

import json
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from graph.catalogue import catalogue
from graph.finding import piece_of_evidence
from graph.messages import Language, text
from graph.query import Rule, Severity
from graph.wording import clean

if TYPE_CHECKING:
    from graph.audit import Audit
    from graph.finding import Finding

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


def as_sarif(audit: "Audit", language: Language) -> str:
    """Return one SARIF run: faults fail, waived ones are suppressed, what cannot be judged is for review.

    A place is the dataset and its file, with the line, where the subject was read from one; subject and
    evidence are logical locations always.
    """
    rules = [catalogue().rule(name) for name in audit.rules]
    places = {rule.id: place for place, rule in enumerate(rules)}
    found = (*audit.findings, *audit.waived, *audit.not_judged)
    with_baseline = any(one.known for one in audit.findings)
    run = {
        "tool": {
            "driver": {
                "name": "Selaras",
                "semanticVersion": version("selaras"),
                "language": language,
                "rules": [_rule(rule, language) for rule in rules],
            }
        },
        "language": language,
        "automationDetails": {"id": f"selaras/{audit.year}/{audit.as_of.isoformat()}"},
        "invocations": [_invocation(audit, places, language)],
        "results": [_result(one, places[one.rule], language, baseline=with_baseline) for one in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    finds, why, fix = rule.documentation(language)
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title.of(language)},
        "fullDescription": {"text": finds},
        "help": {"text": f"{why}\n\n{fix}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family, *rule.rests_on]},
    }


def _invocation(audit: "Audit", places: Mapping[str, int], language: Language) -> dict[str, Any]:
    told = [
        {
            "level": "error",
            "message": {"text": failed.message[language]},
            "associatedRule": {"id": failed.rule, **_index(places, failed.rule)},
        }
        for failed in audit.failed
    ]
    return {"executionSuccessful": not audit.failed, "toolExecutionNotifications": told}


def _index(places: Mapping[str, int], rule: str) -> dict[str, int]:
    return {"index": places[rule]} if rule in places else {}


def _result(one: "Finding", place: int, language: Language, *, baseline: bool) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": one.rule,
        "ruleIndex": place,
        "kind": "review" if one.verdict == "not_judged" else "fail",
        "level": "none" if one.verdict == "not_judged" else _LEVELS[one.severity],
        "message": {"text": one.reason.of(language)},
        "locations": [_location(one)],
        "partialFingerprints": {"selaras/v1": one.fingerprint},
    }
    related = list(_evidence(one.evidence, language))
    if related:
        result["relatedLocations"] = related
    if one.waiver:
        said = one.waiver.reason if one.waiver.by is None else f"{one.waiver.by}: {one.waiver.reason}"
        result["suppressions"] = [{"kind": "external", "justification": clean(said)}]
    if baseline and one.verdict == "fault":
        result["baselineState"] = "unchanged" if one.known else "new"
    return result


def _location(one: "Finding") -> dict[str, Any]:
    subject = one.subject
    location: dict[str, Any] = {"logicalLocations": [_logical(subject.label, subject.key, subject.name)]}
    if one.origin:
        location["physicalLocation"] = {
            "artifactLocation": {"uri": quote(f"{one.origin.dataset}/{one.origin.file}")},
            "region": {"startLine": one.origin.row},
        }
    return location


def _logical(label: str, key: str, name: str) -> dict[str, str]:
    return {"name": clean(name), "fullyQualifiedName": f"{label}/{clean(key)}", "kind": label}


def _evidence(pieces: Sequence[Mapping[str, str]], language: Language) -> Iterator[dict[str, Any]]:
    for number, piece in enumerate(pieces):
        said = piece_of_evidence(piece)
        if "node" in piece:
            logical = _logical(piece["node"], piece["key"], piece["key"])
        else:
            logical = {"name": piece["link"], "fullyQualifiedName": said, "kind": "relationship"}
        shown = text("audit.evidence", language, piece=said)
        yield {"id": number, "message": {"text": shown}, "logicalLocations": [logical]}
