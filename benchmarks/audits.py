"""Whole-graph audits beside the NetworkX script, over the same data and with the same counts."""

import json
import subprocess
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.filled import Data, WrongCount
from benchmarks.measure import Measure
from benchmarks.planted import Planted
from benchmarks.process import ROOT, CommandFailed, python
from benchmarks.servers import Server
from graph.audit import audit
from graph.store import open_store

RULES = ("DUP-01", "DUP-02", "DUP-04", "ORP-01", "ORP-03", "ORP-04", "UNS-02")
"""What the NetworkX script audits too."""

_TIMES = 5
# The least that is wanted: how many times NetworkX takes as long.
_WANTED = {"embedded": 2.0, "neo4j-5": 4.0, "neo4j-2026": 4.0}


class Script:
    """The NetworkX script as a process that keeps its graph and audits once more when it is told to."""

    def __init__(self, dataset: Path, planted: Planted) -> None:
        line = python("benchmarks.networkx_audit", str(dataset), "--as-of", planted.as_of)
        self._planted = planted
        self._process = subprocess.Popen(  # noqa: S603 - our own command line, no shell
            line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
        )

    def audit(self) -> dict[str, Any]:
        """Return what it found and took, the best of each rule so far. Raises WrongCount, CommandFailed."""
        assert self._process.stdin and self._process.stdout  # noqa: S101
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise CommandFailed("the NetworkX script ended before its time")
        said: dict[str, Any] = json.loads(line)
        _compare("networkx", said["findings"], self._planted, RULES)
        return said

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()


def ours(server: Server, planted: Planted, rules: Sequence[str] = RULES) -> float:
    """Return the seconds of one audit, with all findings made. Raises WrongCount."""
    with open_store(server.settings) as store:
        start = time.perf_counter()
        found = audit(store, planted.year, date.fromisoformat(planted.as_of), rules=rules)
        seconds = time.perf_counter() - start
    if found.failed:
        raise WrongCount(f"{server.name}: {found.failed[0].message['en']}")
    every = (*found.findings, *found.waived)
    _compare(server.name, Counter(one.rule for one in every), planted, rules)
    return seconds


def beside(server: Server, data: Data) -> tuple[Measure, str]:
    """Measure the rules that both know, by turns; return also what the script needed to begin."""
    taken = []
    with closing(Script(data.folder, data.planted)) as script:
        for _ in range(_TIMES):
            said = script.audit()
            taken.append(ours(server, data.planted))
    rules = {rule: min(ours(server, data.planted, [rule]) for _ in range(2)) for rule in RULES}
    measure = Measure(
        server.name,
        f"audit {data.iku:,} IKU: {', '.join(RULES)}",
        min(taken),
        said["audit"],
        "NetworkX, graph already built",
        _WANTED[server.name],
        faster=True,
        detail={"all": taken, "rules": rules, "networkx": said["rules"]},
    )
    return measure, f"NetworkX: {said['read']:.1f} s to build its graph, {said['peak']:,.0f} MB at most."


def _compare(who: str, found: Counter[str] | dict[str, int], planted: Planted, rules: Sequence[str]) -> None:
    wrong = {rule: (found.get(rule, 0), planted.findings.get(rule, 0)) for rule in rules}
    wrong = {rule: counts for rule, counts in wrong.items() if counts[0] != counts[1]}
    if wrong:
        told = ", ".join(f"{rule} {ours} instead of {right}" for rule, (ours, right) in wrong.items())
        raise WrongCount(f"{who} found {told}")
