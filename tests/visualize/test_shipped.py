"""The maps that the demonstration writes, from the shipped data, in a browser without a network."""

from collections.abc import Callable

import pytest

import seed
from graph.audit import audit
from graph.ingest import load
from graph.messages import LANGUAGES, Language
from graph.store import Store
from tests.visualize.opened import Opened
from visualize import cascade_page, strategy_page
from visualize.cascade import cascade_map
from visualize.strategy import strategy_map

Open = Callable[..., Opened]


@pytest.fixture
def shipped(embedded: Store) -> Store:
    load(embedded, seed.datasets())
    return embedded


def test_the_shipped_maps_open_in_both_languages_with_their_findings(shipped: Store, opened: Open) -> None:
    findings = audit(shipped, seed.DEMO_YEAR, seed.DEMO_DATE).findings
    invented: dict[Language, str] = {"id": "ilustratif", "en": "illustrative"}

    for language in LANGUAGES:
        strategy = opened(
            strategy_page(shipped, language=language, year=seed.DEMO_YEAR, findings=findings)
        ).page
        cascade = opened(
            cascade_page(shipped, language=language, year=seed.DEMO_YEAR, findings=findings)
        ).page

        for page in (strategy, cascade):
            assert invented[language] in page.locator("header p").inner_text()
            assert invented[language] in page.locator(".notes").inner_text()
        # Six objectives with nine indicators; every indicator of the year.
        assert strategy.locator("#list li").count() == 6 + 9
        assert cascade.locator("#list li").count() == 45


def test_every_finding_is_on_the_map_or_counted_as_elsewhere(shipped: Store) -> None:
    findings = audit(shipped, seed.DEMO_YEAR, seed.DEMO_DATE).findings

    for drawn in (
        strategy_map(shipped, language="en", year=seed.DEMO_YEAR, findings=findings),
        cascade_map(shipped, language="en", year=seed.DEMO_YEAR, findings=findings),
    ):
        shown = {mark for node in drawn.nodes for mark in node.marks}
        shown |= {mark for edge in drawn.edges for mark in edge.marks}
        elsewhere = [int(note.split()[0]) for note in drawn.notes if "not on this map" in note]
        assert shown
        assert len(shown) + sum(elsewhere) == len(findings)


def test_the_same_graph_gives_the_same_page(shipped: Store) -> None:
    first = cascade_page(shipped, language="id", year=seed.DEMO_YEAR)

    load(shipped, seed.datasets())

    assert cascade_page(shipped, language="id", year=seed.DEMO_YEAR) == first
