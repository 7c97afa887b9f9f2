"""An audit in every form that other programs and people read; one module each makes it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from graph.messages import Language

if TYPE_CHECKING:
    from graph.audit import Audit
    from graph.clause import Clause
    from graph.store import Store


def present(
    audit: "Audit", form: str, language: Language, store: "Store", clauses: "Mapping[str, Clause]"
) -> str:
    """Return the audit as ``json``, ``csv``, ``sarif``, ``junit``, ``github`` or ``html``.

    The graph is asked where the subjects of findings were read from, and for ``html`` for the coverage too;
    ``clauses`` are those that rules rest on.
    """
    placed = with_places(audit, store)
    if form == "html":
        from exchange.html import as_html
        from graph.coverage import coverage

        return as_html(placed, coverage(store, audit.year, audit.as_of), clauses, language)
    if form == "sarif":
        from exchange.sarif import as_sarif

        return as_sarif(placed, language)
    if form == "junit":
        from exchange.junit import as_junit

        return as_junit(placed, language)
    if form == "github":
        from exchange.github import as_github

        return as_github(placed, language)
    from exchange.findings import as_csv, as_json

    return as_json(placed) if form == "json" else as_csv(placed, language)


def with_places(audit: "Audit", store: "Store") -> "Audit":
    """Return the audit, each finding with the row that its subject was read from."""
    from graph.origin import with_origins

    names = ("findings", "waived", "not_judged")
    return audit.model_copy(update={name: with_origins(store, getattr(audit, name)) for name in names})
