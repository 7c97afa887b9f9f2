"""The audit of the shipped data finds exactly what is known to be in it, in every year, on every engine."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import chain
from pathlib import Path

import seed
from graph.audit import audit
from graph.finding import Finding
from graph.ingest import load
from graph.store import Store

Listed = dict[str, list[str]]

EXPECTED = tomllib.loads((Path(__file__).parent / "expected" / "findings.toml").read_text("utf-8"))
FIRST_RULES = {
    *("CAS-01", "CAS-09", "DUP-01", "DUP-02", "DUP-04", "ORP-01", "ORP-03", "ORP-04"),
    *("UNS-01", "UNS-02", "UNS-07", "UNS-13"),
}
DATA_PAGE = Path(seed.__file__).parents[1] / "docs" / "data.md"


def _listed(findings: Iterable[Finding]) -> Listed:
    """The subjects of findings by rule, each before the records of its kind in the evidence."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in findings:
        shown = {node["key"] for node in one.evidence if node.get("node") == one.subject.label}
        found[one.rule].append(" + ".join((one.subject.key, *sorted(shown - {one.subject.key}))))
    return {rule: sorted(subjects) for rule, subjects in sorted(found.items())}


def test_every_finding_in_every_year_is_known_and_none_is_missing(store: Store) -> None:
    load(store, seed.datasets())
    found = {}
    for year in EXPECTED:
        audited = audit(store, int(year), date(int(year), 12, 31))
        assert audited.failed == ()
        found[year] = {
            "faults": _listed(audited.findings),
            "waived": _listed(audited.waived),
            "not_judged": _listed(audited.not_judged),
        }

    assert found == EXPECTED


def test_every_year_with_an_iku_is_audited(embedded: Store) -> None:
    load(embedded, seed.datasets())

    years = embedded.read("MATCH (i:IKU) RETURN DISTINCT i.year AS year ORDER BY year")

    assert [str(row["year"]) for row in years] == sorted(EXPECTED)


def test_the_demonstration_shows_each_of_the_first_rules() -> None:
    shown = set(EXPECTED[str(seed.DEMO_YEAR)]["faults"])

    assert FIRST_RULES - shown == set()


def test_every_finding_of_the_demonstration_is_explained() -> None:
    page = DATA_PAGE.read_text("utf-8")
    # The key of a regulation holds the sign that divides the cells of a table.
    explained = {tuple(line[1:].split("|", 1)) for line in page.splitlines() if line.startswith("| ")}
    found = EXPECTED[str(seed.DEMO_YEAR)]
    unexplained = [
        (rule, key)
        for rule, subjects in chain.from_iterable(found[kind].items() for kind in found)
        for subject in subjects
        for key in subject.split(" + ")
        if not any(rule in told and f"`{key}`" in text for told, text in explained)
    ]

    assert unexplained == []
