"""``selaras map``: the strategy map or the cascade as one HTML file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cli.arguments import a_date
from cli.session import session
from cli.years import latest_year
from graph.errors import UsageProblem

if TYPE_CHECKING:
    from cli.commands import Say


def build(say: "Say") -> Callable[..., None]:
    """Return the command."""

    def draw(
        context: typer.Context,
        kind: Annotated[
            Literal["strategy", "cascade"], typer.Argument(help=say("map_kind"), metavar=say("metavar_map"))
        ],
        output: Annotated[
            Path | None, typer.Option(help=say("map_output"), metavar=say("metavar_file"))
        ] = None,
        year: Annotated[int | None, typer.Option(help=say("help_year"), metavar=say("metavar_year"))] = None,
        as_of: Annotated[
            str | None, typer.Option(help=say("help_as_of"), metavar=say("metavar_date"))
        ] = None,
        map_: Annotated[
            str | None, typer.Option("--map", help=say("map_map"), metavar=say("metavar_key"))
        ] = None,
        unit: Annotated[str | None, typer.Option(help=say("map_unit"), metavar=say("metavar_key"))] = None,
        iku: Annotated[str | None, typer.Option(help=say("map_iku"), metavar=say("metavar_key"))] = None,
        mark: Annotated[
            Literal["error", "warning", "info"],
            typer.Option(help=say("map_mark"), metavar="error|warning|info"),
        ] = "warning",
        most: Annotated[
            int | None, typer.Option(min=1, help=say("map_most"), metavar=say("metavar_number"))
        ] = None,
    ) -> None:
        here = session(context)
        on = a_date(as_of, "--as-of") or date.today()
        _fitting(kind, strategy={"--map": map_}, cascade={"--unit": unit, "--iku": iku, "--most": most})
        from graph.audit import audit
        from visualize import cascade_page, save, strategy_page

        with here.store() as store:
            asked = year or latest_year(store)
            findings = audit(store, asked, on).at_least(mark)
            if kind == "strategy":
                page = strategy_page(
                    store, language=here.language, year=asked, map_key=map_, findings=findings
                )
            else:
                page = cascade_page(
                    store,
                    language=here.language,
                    year=asked,
                    unit=unit,
                    root=iku,
                    findings=findings,
                    most=most,
                )
        file = output or Path(f"{kind}-map.html")
        save(page, file)
        here.note("cli.map_written", path=file)

    return draw


def _fitting(kind: str, **options: dict[str, object]) -> None:
    """Refuse an option that belongs to the other kind of map, rather than draw something else than meant."""
    for owner, given in options.items():
        for name, value in given.items():
            if value is not None and owner != kind:
                raise UsageProblem("other_map", option=name, kind=owner)
