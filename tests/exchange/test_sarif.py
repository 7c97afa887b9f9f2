"""SARIF: what fails, what is suppressed, what is for review, and where it stands in a file."""

import json
from importlib.metadata import version
from typing import Any

from exchange.sarif import SCHEMA, as_sarif
from graph.catalogue import catalogue
from tests.exchange.audits import AUDIT


def run() -> dict[str, Any]:
    whole = json.loads(as_sarif(AUDIT, "en"))
    assert (whole["$schema"], whole["version"], len(whole["runs"])) == (SCHEMA, "2.1.0", 1)
    found: dict[str, Any] = whole["runs"][0]
    return found


def result(key: str, **further: Any) -> dict[str, Any]:
    return {
        "ruleId": "ORP-03",
        "ruleIndex": 0,
        "kind": "fail",
        "level": "error",
        "message": {"text": f"IKU {key} has no parent, 100%: <b>"},
        "locations": [
            {
                "logicalLocations": [
                    {"name": f"<b>{key}</b>", "fullyQualifiedName": f"IKU/{key}", "kind": "IKU"}
                ]
            }
        ],
        "partialFingerprints": {"selaras/v1": f"fp-{key}"},
        "relatedLocations": [
            {
                "id": 0,
                "message": {"text": f"Evidence: IKU {key}"},
                "logicalLocations": [{"name": key, "fullyQualifiedName": f"IKU/{key}", "kind": "IKU"}],
            },
            {
                "id": 1,
                "message": {"text": f"Evidence: i-0 CASCADE_CLUSTER {key}"},
                "logicalLocations": [
                    {
                        "name": "CASCADE_CLUSTER",
                        "fullyQualifiedName": f"i-0 CASCADE_CLUSTER {key}",
                        "kind": "relationship",
                    }
                ],
            },
        ],
        **further,
    }


def test_every_finding_is_one_result() -> None:
    placed = result("i-1", baselineState="new")
    placed["locations"][0]["physicalLocation"] = {
        "artifactLocation": {"uri": "kantor/iku%2C%201.csv"},
        "region": {"startLine": 7},
    }

    assert run()["results"] == [
        placed,
        result("i-2", level="warning", baselineState="unchanged"),
        result("i-3", level="note", baselineState="new"),
        result("i-4", suppressions=[{"kind": "external", "justification": "Kepala: luas"}]),
        result("i-5", suppressions=[{"kind": "external", "justification": "tercatat"}]),
        result("i-6", kind="review", level="none"),
    ]


def test_without_a_baseline_nothing_is_said_to_be_new() -> None:
    unknown = AUDIT.model_copy(update={"findings": AUDIT.findings[:1]})

    (found, *_) = json.loads(as_sarif(unknown, "en"))["runs"][0]["results"]

    assert "baselineState" not in found


def test_rules_and_what_could_not_run_are_told() -> None:
    found = run()
    rule = catalogue().rule("ORP-03")

    assert found["tool"]["driver"]["semanticVersion"] == version("selaras")
    assert [one["id"] for one in found["tool"]["driver"]["rules"]] == ["ORP-03", "ORP-04", "UNS-01"]
    assert found["tool"]["driver"]["rules"][0] == {
        "id": "ORP-03",
        "shortDescription": {"text": "Cascaded IKU without a parent"},
        "fullDescription": {"text": rule.sections["What it finds"]},
        "help": {"text": f"{rule.sections['Why it matters']}\n\n{rule.sections['How to fix']}"},
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["orphaned", "S2-04", "S2-05", "S2-06"]},
    }
    assert found["automationDetails"] == {"id": "selaras/2022/2022-12-31"}
    assert found["invocations"] == [
        {
            "executionSuccessful": False,
            "toolExecutionNotifications": [
                {
                    "level": "error",
                    "message": {"text": "late\n<b>"},
                    "associatedRule": {"id": "UNS-01", "index": 2},
                }
            ],
        }
    ]
