"""What a rule costs is measured on a real graph, and what grows too much or does not end is said."""

import json
from dataclasses import replace

import pytest

from benchmarks.planted import Planted
from benchmarks.rule_costs import Cost, Together, cost, costs
from benchmarks.rule_table import Costs, as_json, table
from graph.catalogue import catalogue
from graph.query import Rule
from graph.store import Store

_LOOSE = """
CREATE (:IKU {key: 'A', year: 2025, cascade_class: 'CP'}), (:IKU {key: 'B', year: 2025, cascade_class: 'C'}),
       (:IKU {key: 'C', year: 2024, cascade_class: 'C'}), (:IKU {key: 'D', year: 2025, cascade_class: 'N'})
"""
_NEVER = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN a"


@pytest.fixture
def rule() -> Rule:
    return catalogue().rule("ORP-03")


def test_rows_are_counted(store: Store, rule: Rule) -> None:
    store.write(_LOOSE)

    found = cost(store, rule, Planted(1_000, 250, 1, findings={"ORP-03": 2}), 60.0)

    assert (found.rule, found.iku, found.faults, found.not_judged, found.error) == ("ORP-03", 1_000, 2, 0, "")
    assert 0 < found.each == 1e6 * found.seconds / 1_000


def test_another_number_than_was_planted_is_said(embedded: Store, rule: Rule) -> None:
    embedded.write(_LOOSE)

    found = cost(embedded, rule, Planted(1_000, 250, 1, findings={"ORP-03": 3}), 60.0)

    assert found.error == "2 found instead of 3"


def test_a_rule_that_does_not_end_is_stopped_and_said(store: Store, rule: Rule) -> None:
    found = cost(store, replace(rule, text=_NEVER), Planted(1_000, 250, 1), 0.5)

    assert found.error.startswith("store.query_timeout: ")


def test_a_rule_that_cannot_run_is_said(store: Store, rule: Rule) -> None:
    found = cost(store, replace(rule, text="RETURN nothing"), Planted(1_000, 250, 1), 60.0)

    assert found.error.startswith("store.query_refused: ")


def test_every_rule_is_measured_on_every_graph_and_one_that_fails_does_not_stop_it(
    store: Store, rule: Rule
) -> None:
    store.write(_LOOSE)
    broken = replace(rule, id="ORP-99", text="RETURN nothing")
    small, large = (Planted(iku, 250, 1, findings={"ORP-03": 2}) for iku in (1_000, 8_000))

    found = costs([(store, small), (store, large)], [broken, rule], 60.0)

    assert [(one.rule, one.iku, one.rows, bool(one.error)) for one in found] == [
        ("ORP-99", 1_000, 0, True),
        ("ORP-99", 8_000, 0, True),
        ("ORP-03", 1_000, 2, False),
        ("ORP-03", 8_000, 2, False),
    ]


def _costs() -> Costs:
    costs = Costs("embedded", "ArcadeDB 26.10.2", [10_000, 100_000, 800_000])
    for rule, *seconds in (("SLOW", 0.1, 1.0, 16.0), ("QUICK", 0.01, 0.01, 0.15), ("EVEN", 0.02, 0.2, 1.6)):
        costs.rules += [
            Cost(rule, iku, taken, faults=iku // 1000, not_judged=int(rule == "EVEN"))
            for iku, taken in zip(costs.sizes, seconds, strict=True)
        ]
    costs.rules += [Cost("STUCK", iku, 300.0, error="query_timeout: 300 s") for iku in costs.sizes]
    costs.together = [Together(800_000, 3, 12.5, 2_400)]
    return costs


def test_the_table_shows_the_costliest_first_and_says_what_is_lost() -> None:
    lines = table(_costs()).splitlines()

    shown = [[cell.strip() for cell in line.strip("|").split("|")] for line in (lines[0], *lines[2:6])]
    assert shown == [
        [
            *("rule", "rows", "10,000 s", "100,000 s", "800,000 s"),
            *("10,000 us/IKU", "100,000 us/IKU", "800,000 us/IKU", "growth", ""),
        ],
        ["STUCK", "", "failed", "failed", "failed", "", "", "", "", ""],
        ["SLOW", "800", "0.10", "1.00", "16.00", "10.00", "10.00", "20.00", "2.00", "LOST"],
        ["EVEN", "800 + 1", "0.02", "0.20", "1.60", "2.00", "2.00", "2.00", "1.00", "met"],
        ["QUICK", "800", "0.01", "0.01", "0.15", "1.00", "0.10", "0.19", "1.88", ""],
    ]
    assert "One audit of 800,000 IKU with 3 rules: 12.50 s, 2,400 findings made." in lines
    assert lines[-4:] == [
        *(f"Failed: STUCK at {iku:,} IKU: query_timeout: 300 s" for iku in (10_000, 100_000, 800_000)),
        "LOST: SLOW: 2.00 times, wanted <= 1.5.",
    ]


def test_one_size_has_no_growth() -> None:
    costs = _costs()
    costs.sizes = [800_000]
    costs.rules = [one for one in costs.rules if one.iku == 800_000]

    assert costs.growths == []
    assert "Growth" not in table(costs)


def test_a_program_gets_every_size() -> None:
    (said,) = json.loads(as_json([_costs()]))["engines"]

    assert (said["engine"], said["version"], said["sizes"]) == (
        "embedded",
        "ArcadeDB 26.10.2",
        [10_000, 100_000, 800_000],
    )
    assert said["growth"] == {
        "SLOW": {"ratio": 2.0, "lost": True},
        "QUICK": {"ratio": pytest.approx(1.875), "lost": False},
        "EVEN": {"ratio": pytest.approx(1.0), "lost": False},
    }
    assert said["rules"][0] == {
        "rule": "SLOW",
        "iku": 10_000,
        "seconds": 0.1,
        "faults": 10,
        "not_judged": 0,
        "error": "",
        "rows": 10,
        "each_us": 10.0,
    }
    assert said["together"] == [{"iku": 800_000, "rules": 3, "seconds": 12.5, "findings": 2_400}]
