"""Which rules have an independent version, and how the rows of both are compared."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from graph.query import Rule
from tests.differential import lines, names, owners, points, sharing, sums
from tests.differential.model import Graph, Row

VERSIONS: Mapping[str, Callable[[Graph], Iterator[Row]]] = {
    "CAS-01": owners.cas_01,
    "CAS-04": owners.cas_04,
    "CAS-05": owners.cas_05,
    "CAS-08": lines.cas_08,
    "CAS-09": lines.cas_09,
    "CAS-13": sums.cas_13,
    "CAS-14": lines.cas_14,
    "CAS-23": owners.cas_23,
    "DUP-01": sharing.dup_01,
    "DUP-02": sharing.dup_02,
    "DUP-03": sharing.dup_03,
    "DUP-04": sharing.dup_04,
    "DUP-09": names.dup_09,
    "MTX-04": sharing.mtx_04,
    "ORP-01": lines.orp_01,
    "ORP-06": owners.orp_06,
    "QLT-08": points.qlt_08,
    "QLT-09": sums.qlt_09,
    "UNS-07": lines.uns_07,
    "UNS-09": sums.uns_09,
}
"""A version yields every column of its rule but the names and the evidence."""


def expected(rule: Rule, graph: Graph) -> list[Row]:
    """Return what the version of a rule finds."""
    return compared(rule, VERSIONS[rule.id](graph))


def compared(rule: Rule, rows: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Return the rows as both sides write them, in one order."""
    columns = [name for name in rule.columns if name not in _LEFT_OUT]
    both = [{name: _plain(row[name]) for name in columns} for row in rows]
    return sorted(both, key=repr)


_LEFT_OUT = {"evidence", "name", "superior_name", "map_name", "other_name", "family_name", "names", "owners"}


def _plain(value: Any) -> Any:
    """Return a value without what an engine may do differently: 2 or 2.0, and the last digits of a sum."""
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(f"{value:.12g}")
    return value
