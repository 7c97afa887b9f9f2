"""Whole-graph audits beside the NetworkX script, over the same data and with the same counts."""

import json
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.filled import WrongCount
from benchmarks.measure import Measure
from benchmarks.planted import Planted
from benchmarks.process import python, run
from benchmarks.servers import Server
from graph.audit import audit
from graph.store import open_store

RULES = ("DUP-01", "DUP-02", "DUP-04", "ORP-01", "ORP-03", "ORP-04", "UNS-02")
"""What the NetworkX script audits too."""

_TIMES = 5
# The least that is wanted: how many times NetworkX takes as long.
_WANTED = {"embedded": 2.0, "neo4j-5": 4.0, "neo4j-2026": 4.0}


@dataclass(frozen=True, slots=True)
class Script:
    """What the NetworkX script needed: to read, and for its audits, the best of its passes."""

    read: float
    audit: float
    rules: dict[str, float]
    peak: float


def networkx(dataset: Path, planted: Planted) -> Script:
    """Run the NetworkX script as its own process. Raises WrongCount."""
    line = python("benchmarks.networkx_audit", str(dataset), "--as-of", planted.as_of, "--times", str(_TIMES))
    said = json.loads(run(line).output)
    _compare("networkx", said["findings"], planted, RULES)
    return Script(said["read"], said["audit"], said["rules"], said["peak"])


def ours(
    server: Server, planted: Planted, rules: Sequence[str] = RULES, times: int = _TIMES
) -> tuple[float, float]:
    """Return the seconds of the first audit and of the best, with all findings made. Raises WrongCount."""
    taken = []
    with open_store(server.settings) as store:
        for _ in range(times):
            start = time.perf_counter()
            found = audit(store, planted.year, date.fromisoformat(planted.as_of), rules=rules)
            taken.append(time.perf_counter() - start)
            if found.failed:
                raise WrongCount(f"{server.name}: {found.failed[0].message['en']}")
            every = (*found.findings, *found.waived)
            _compare(server.name, Counter(one.rule for one in every), planted, rules)
    return taken[0], min(taken)


def by_rule(server: Server, planted: Planted) -> dict[str, float]:
    """Return the best seconds of each rule that the script audits too, one at a time."""
    return {rule: ours(server, planted, [rule], times=2)[1] for rule in RULES}


def beside(server: Server, planted: Planted, script: Script) -> Measure:
    """Measure the rules that both know."""
    first, best = ours(server, planted)
    return Measure(
        server.name,
        f"audit {planted.iku:,} IKU: {', '.join(RULES)}",
        best,
        script.audit,
        "NetworkX, graph already built",
        _WANTED[server.name],
        faster=True,
        detail={"first": first, "rules": by_rule(server, planted), "networkx": script.rules},
    )


def _compare(who: str, found: Counter[str] | dict[str, int], planted: Planted, rules: Sequence[str]) -> None:
    wrong = {rule: (found.get(rule, 0), planted.findings.get(rule, 0)) for rule in rules}
    wrong = {rule: counts for rule, counts in wrong.items() if counts[0] != counts[1]}
    if wrong:
        told = ", ".join(f"{rule} {ours} instead of {right}" for rule, (ours, right) in wrong.items())
        raise WrongCount(f"{who} found {told}")
