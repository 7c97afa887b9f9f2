"""``selaras demo``: everything once, with the data that ships."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from cli.output import emit
from cli.session import session

if TYPE_CHECKING:
    from cli.commands import Say

LOCAL = "local:.selaras"


def build(say: "Say") -> Callable[..., None]:
    """Return the command."""

    def demo(context: typer.Context) -> None:
        from cli.present.demo import Shown, told
        from cli.present.progress import progress_bar
        from graph.audit import audit
        from graph.catalogue import ask
        from graph.counts import counts
        from graph.ingest import load
        from graph.paths import paths
        from graph.trace import trace
        from seed import DEMO_DATE, DEMO_MAP, DEMO_PATH, DEMO_TRACE, DEMO_YEAR, datasets
        from visualize import cascade_page, save, strategy_page

        here = session(context)
        if here.asked_db is None:
            # A demonstration never writes into an office's server because a setting happens to name it.
            here = replace(here, settings=replace(here.settings, db=LOCAL))
        here.note("cli.demo_starting", db=here.settings.db)
        with here.store() as store:
            with progress_bar(here) as progress:
                report = load(store, datasets(), progress=progress)
            found = audit(store, DEMO_YEAR, DEMO_DATE)
            shown = Shown(
                engine=store.engine,
                datasets=report.datasets,
                counts=counts(store),
                provenance=ask(store, "counts/provenance"),
                audit=found,
                trace=trace(store, DEMO_TRACE, DEMO_DATE),
                paths=paths(store, DEMO_PATH),
            )
            language, year, marked = here.language, DEMO_YEAR, found.at_least("warning")
            pages = {
                "strategy-map.html": strategy_page(
                    store, language=language, year=year, map_key=DEMO_MAP, findings=marked
                ),
                "cascade-map.html": cascade_page(store, language=language, year=year, findings=marked),
            }
        for name, page in pages.items():
            save(page, Path(name))
        emit("\n".join(told(shown, here, list(pages))))

    return demo
