"""The commands, one module each: ``build`` returns what typer calls, with its help in one language."""

from collections.abc import Callable
from typing import Any

from cli.commands import (
    audit,
    checklist,
    coverage,
    demo,
    draw,
    engine,
    load,
    paths,
    query,
    rules,
    schema,
    serve,
    trace,
)

Say = Callable[[str], str]
"""Gives the text ``cli.<name>`` in the language of the command line."""

REGISTRY: dict[str, Callable[[Say], Callable[..., Any]]] = {
    "demo": demo.build,
    "load": load.build,
    "audit": audit.build,
    "trace": trace.build,
    "paths": paths.build,
    "coverage": coverage.build,
    "checklist": checklist.build,
    "map": draw.build,
    "rules": rules.build,
    "query": query.build,
    "schema": schema.build,
    "engine": engine.build,
    "serve": serve.build,
}
"""Every command in the order of the help page: what a person does first comes first."""
