"""``selaras query``: ask a question of the catalogue by its name."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli import complete
from cli.arguments import pairs, typed
from cli.output import as_json, emit
from cli.present.style import table
from cli.session import Session, session

if TYPE_CHECKING:
    from cli.commands import Say
    from graph.query import Query
    from graph.store import Row


def build(say: "Say") -> Callable[..., None]:
    """Return the command."""

    def query(
        context: typer.Context,
        name: Annotated[
            str | None,
            typer.Argument(
                help=say("query_name"), metavar=say("metavar_text"), autocompletion=complete.queries
            ),
        ] = None,
        parameter: Annotated[
            list[str] | None,
            typer.Option("--parameter", "-p", help=say("query_parameter"), metavar=say("metavar_pair")),
        ] = None,
        most: Annotated[
            int, typer.Option(help=say("query_most"), min=1, metavar=say("metavar_number"))
        ] = 1000,
        json: Annotated[bool, typer.Option("--json", help=say("help_json"))] = False,
        output: Annotated[
            Path | None, typer.Option(help=say("help_output"), metavar=say("metavar_file"))
        ] = None,
    ) -> None:
        from graph.catalogue import ask, catalogue

        here = session(context)
        if name is None:
            emit(_listed(here, json=json), output)
            return
        asked = catalogue().query(name)
        given: dict[str, Any] = {
            key: typed(value, asked.parameters.get(key, "str"), f"-p {key}")
            for key, value in pairs(parameter or (), "-p").items()
        }
        asked.bind(given)
        with here.store() as store:
            rows = ask(store, asked.id, most=most, **given)
        if json:
            emit(as_json(rows), output)
        elif rows:
            emit("\n".join(_rows(asked, rows)), output)
        else:
            here.note("cli.query_none")

    return query


def _listed(here: Session, *, json: bool) -> str:
    from graph.catalogue import catalogue

    questions = [catalogue().query(name) for name in catalogue().query_ids()]
    if json:
        return as_json(
            [
                {
                    "id": one.id,
                    "title": one.title.of(here.language),
                    "parameters": dict(one.parameters),
                    "columns": dict(one.columns),
                }
                for one in questions
            ]
        )
    heading = [here.text(f"cli.column_{name}") for name in ("question", "title", "parameters")]
    rows = [[one.id, one.title.of(here.language), ", ".join(one.parameters)] for one in questions]
    return "\n".join(table(heading, rows))


def _rows(asked: "Query", rows: "list[Row]") -> list[str]:
    return list(
        table(list(asked.columns), [[_cell(row.get(column)) for column in asked.columns] for row in rows])
    )


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(map(_cell, value))
    if isinstance(value, dict):
        return ", ".join(f"{name}={_cell(inside)}" for name, inside in value.items() if inside is not None)
    return str(value).lower() if isinstance(value, bool) else str(value)
