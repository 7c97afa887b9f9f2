"""Maps as pictures: one self-contained HTML page for each question.

``strategy_page`` and ``cascade_page`` read the graph and return a page; ``save`` writes it. What is read and
how it is drawn are apart: ``strategy`` and ``cascade`` make a ``model.Map``, ``page`` draws any.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.finding import Finding
    from graph.messages import Language
    from graph.store import Store

__all__ = ["cascade_page", "save", "strategy_page"]


def strategy_page(
    store: "Store",
    *,
    language: "Language",
    year: int,
    map_key: str | None = None,
    findings: "Iterable[Finding]" = (),
) -> str:
    """Return the strategy map of the highest owner in ``year``, or the one named, as an HTML page.

    Raises NotFound for an unknown ``map_key``, and NothingToDraw if the year has no map.
    """
    from visualize.page import page
    from visualize.strategy import strategy_map

    return page(strategy_map(store, language=language, year=year, map_key=map_key, findings=findings))


def cascade_page(
    store: "Store",
    *,
    language: "Language",
    year: int,
    unit: str | None = None,
    root: str | None = None,
    findings: "Iterable[Finding]" = (),
    most: int | None = None,
) -> str:
    """Return the cascade of a year, a unit or one IKU as an HTML page; a note on it says what is left out.

    Raises NotFound for an unknown ``unit`` or ``root``, and NothingToDraw if there are no IKU.
    """
    from visualize.cascade import MOST, cascade_map
    from visualize.page import page

    drawn = cascade_map(
        store,
        language=language,
        year=year,
        unit=unit,
        root=root,
        findings=findings,
        most=MOST if most is None else most,
    )
    return page(drawn)


def save(page: str, path: Path) -> Path:
    """Write a page, whole or not at all, and return its absolute path. Raises OutputFailed."""
    from visualize.files import save as write

    return write(page, path)
