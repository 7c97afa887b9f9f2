"""The same audits as an analyst would write them with NetworkX, from the same files: the measure to beat."""

import argparse
import csv
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from typing import Any

import networkx as nx

Graph = Any  # NetworkX has no type information of its own.
Findings = list[tuple[Any, ...]]

_LINEAGE = {"DUPLICATE", "CLUSTER", "SUPPORTIVE"}
_NODES = {
    "iku": "IKU",
    "manual_iku": "ManualIKU",
    "position": "Position",
    "contract": "Contract",
    "strategic_objective": "StrategicObjective",
    "strategy_map": "StrategyMap",
    "duty": "Duty",
    "sop": "SOP",
    "obligation": "Obligation",
    "clause": "Clause",
    "regulation": "Regulation",
}
# Table, column that holds the other end's key, type, and whether the relationship comes from there.
_COLUMNS = (
    ("iku", "owner", "OWNED_BY", False),
    ("iku", "manual", "DEFINED_BY", False),
    ("iku", "contract", "CONTAINS", True),
    ("position", "superior", "SUPERIOR_OF", True),
    ("contract", "signed_by", "SIGNED_BY", False),
    ("contract", "approved_by", "APPROVED_BY", False),
    ("strategic_objective", "strategy_map", "HAS_OBJECTIVE", True),
    ("strategy_map", "owner", "OWNS_MAP", True),
    ("clause", "regulation", "CLAUSE_OF", False),
)
_LINKS = (
    ("measures", "iku", "objective", "MEASURES"),
    ("supports", "iku", "objective", "SUPPORTS"),
    ("sourced_from", "iku", "ground", "SOURCED_FROM"),
    ("established_by", "item", "regulation", "ESTABLISHED_BY"),
)


@dataclass(frozen=True, slots=True)
class Result:
    """What the script found and how long each part took; ``peak`` is the most memory, in MB."""

    findings: dict[str, int]
    members: dict[str, int]
    read: float
    audit: float
    rules: dict[str, float]
    peak: float


def build(folder: Path) -> Graph:
    """Return the whole dataset as one directed graph; keys are unique across its tables."""
    graph = nx.DiGraph()
    for table, label in _NODES.items():
        links = [(column, kind, back) for name, column, kind, back in _COLUMNS if name == table]
        for row in _rows(folder, table):
            key = row["key"]
            graph.add_node(key, label=label, **{name: value for name, value in row.items() if value})
            if label == "ManualIKU":
                _fold(graph.nodes[key])
            for column, kind, back in links:
                if other := row[column]:
                    graph.add_edge(*((other, key) if back else (key, other)), type=kind)
    for table, start, end, kind in _LINKS:
        for row in _rows(folder, table):
            graph.add_edge(row[start], row[end], type=kind)
    for row in _rows(folder, "cascade"):
        graph.add_edge(row["superior"], row["subordinate"], type=row["technique"])
    for row in _rows(folder, "legal_relation"):
        graph.add_edge(row["newer"], row["older"], type=row["relation"], effective_from=row["effective_from"])
    return graph


def unreached(graph: Graph) -> Findings:
    """ORP-01: indicators that no lineage connects to an objective; one walk down from all that are."""
    reached = {
        key
        for key, _ in _of(graph, "IKU")
        if any(link["type"] in ("MEASURES", "SUPPORTS") for link in graph.succ[key].values())
    }
    # A search by hand: copying the cascades into a graph of their own for nx.descendants takes three times
    # as long.
    waiting = list(reached)
    while waiting:
        for below, link in graph.succ[waiting.pop()].items():
            if link["type"] in _LINEAGE and below not in reached:
                reached.add(below)
                waiting.append(below)
    return [(key, data["name"]) for key, data in _of(graph, "IKU") if key not in reached]


def parentless(graph: Graph) -> Findings:
    """ORP-03: cascaded indicators without a superior."""
    return [
        (key, data["name"], data["cascade_class"])
        for key, data in _of(graph, "IKU")
        if data.get("cascade_class") in ("CP", "C")
        and not any(link["type"] in _LINEAGE for link in graph.pred[key].values())
    ]


def unmeasured(graph: Graph) -> Findings:
    """ORP-04: objectives without any indicator."""
    return [
        (key, data["name"])
        for key, data in _of(graph, "StrategicObjective")
        if not any(link["type"] == "MEASURES" for link in graph.pred[key].values())
    ]


def same_target(graph: Graph) -> Findings:
    """DUP-01: one definition, object, method and target at several positions of one level."""
    groups = defaultdict(list)
    for key, data in _of(graph, "IKU"):
        manual, owner = graph.nodes.get(data.get("manual")), data.get("owner")
        if manual and owner and manual["definition_key"] and manual["formula_key"]:
            target = (data.get("annual_target"), data.get("target_unit"), graph.nodes[owner].get("level"))
            measured = (manual.get("measurement_object"), manual.get("realisation_method"))
            groups[manual["definition_key"], manual["formula_key"], target, measured].append((key, owner))
    return [
        tuple(key for key, _ in members)
        for members in groups.values()
        if len({owner for _, owner in members}) > 1
    ]


def shared(graph: Graph) -> Findings:
    """DUP-02: one definition at several positions, none of which had it handed down."""
    groups = defaultdict(list)
    for key, data in _of(graph, "IKU"):
        manual = graph.nodes.get(data.get("manual"))
        if manual and manual["definition_key"] and manual["formula_key"] and data.get("owner"):
            fold = (manual["name_key"], manual["definition_key"], manual["formula_key"])
            groups[fold].append((key, data["owner"], data.get("cascade_class")))
    return [
        tuple(key for key, _, _ in members)
        for members in groups.values()
        if len({owner for _, owner, _ in members}) > 1
        and not any(cascade_class in ("CP", "C") for _, _, cascade_class in members)
    ]


def renamed(graph: Graph) -> Findings:
    """DUP-04: one definition and formula under several names."""
    groups = defaultdict(list)
    for key, data in _of(graph, "ManualIKU"):
        if data["definition_key"] and data["formula_key"]:
            groups[data["definition_key"], data["formula_key"]].append((key, data["name_key"]))
    return [
        tuple(key for key, _ in members)
        for members in groups.values()
        if len({name for _, name in members}) > 1
    ]


def ended(graph: Graph, as_of: str) -> Findings:
    """UNS-02: indicators drawn from a regulation that had ended, with the one that ended it."""
    over = {}
    for key, _ in _of(graph, "Regulation"):
        for newer, link in graph.pred[key].items():
            if link["type"] in ("REVOKES", "REPLACES") and link["effective_from"] <= as_of:
                over[key] = newer
    found = []
    for key, _ in _of(graph, "IKU"):
        for ground, link in graph.succ[key].items():
            if link["type"] == "SOURCED_FROM":
                found += [(key, law, over[law]) for law in _laws(graph, ground) if law in over]
    return found


def _laws(graph: Graph, ground: str) -> Iterator[str]:
    if graph.nodes[ground]["label"] == "Regulation":
        yield ground
        return
    for above, link in graph.succ[ground].items():
        if link["type"] in ("ESTABLISHED_BY", "CLAUSE_OF"):
            yield from _laws(graph, above)


def _fold(manual: dict[str, Any]) -> None:
    for name in ("name", "definition", "formula"):
        manual[f"{name}_key"] = " ".join(manual.get(name, "").casefold().split())


def _of(graph: Graph, label: str) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((key, data) for key, data in graph.nodes(data=True) if data["label"] == label)


def _rows(folder: Path, table: str) -> Iterable[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def passes(folder: Path, as_of: str) -> Iterator[Result]:
    """Read the dataset, then run every audit once for each result; the best time of each so far counts."""
    start = time.perf_counter()
    graph = build(folder)
    read = time.perf_counter() - start
    rules: dict[str, Callable[[Graph], Findings]] = {
        "ORP-01": unreached,
        "ORP-03": parentless,
        "ORP-04": unmeasured,
        "DUP-01": same_target,
        "DUP-02": shared,
        "DUP-04": renamed,
        "UNS-02": lambda graph: ended(graph, as_of),
    }
    findings: dict[str, int] = {}
    members: dict[str, int] = {}
    seconds: dict[str, float] = {}
    while True:
        for rule, find in rules.items():
            start = time.perf_counter()
            found = find(graph)
            took = time.perf_counter() - start
            seconds[rule] = min(seconds.get(rule, took), took)
            findings[rule] = len(found)
            if rule.startswith("DUP"):
                members[rule] = sum(map(len, found))
        # Linux counts in kilobytes.
        peak = getrusage(RUSAGE_SELF).ru_maxrss / 1024
        yield Result(findings, members, read, sum(seconds.values()), seconds, peak)


def main() -> None:
    """Audit a dataset folder once for each line of input; the results go to standard output as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.networkx_audit", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--as-of", default="2025-06-30")
    options = parser.parse_args()
    for _, result in zip(sys.stdin, passes(options.folder, options.as_of), strict=False):
        print(json.dumps(asdict(result)), flush=True)


if __name__ == "__main__":
    main()
