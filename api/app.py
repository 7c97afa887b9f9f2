"""The HTTP application over one store."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, cast

from fastapi import FastAPI
from fastapi.routing import APIRoute

from api import health, iku, pages, problems
from api.limits import WithinTime

if TYPE_CHECKING:
    from graph.store import Store

ANSWER_SECONDS = 10.0


def create_app(
    store: "Store", *, seconds: float = ANSWER_SECONDS, ready_seconds: float = health.READY_SECONDS
) -> FastAPI:
    """Return the application that answers from ``store``.

    A question takes at most ``seconds``; a graph without a sign of life for ``ready_seconds`` is not ready.
    """
    ping = health.Ping(store, ready_seconds)

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        yield
        ping.close()

    app = FastAPI(
        title="Selaras",
        summary="Where every indicator comes from, what it serves, and which regulation it stands on.",
        version=version("selaras"),
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        generate_unique_id_function=_operation_id,
        lifespan=life,
    )
    problems.install(app)
    app.include_router(health.router(store, ping))
    app.include_router(iku.router(cast("Store", WithinTime(store, seconds))))
    app.include_router(pages.router(app))
    _describe(app)
    return app


def _operation_id(route: APIRoute) -> str:
    return f"{route.tags[0]}_{route.name}"


def _describe(app: FastAPI) -> None:
    """Make the OpenAPI document say what is really sent for a failure."""
    generated = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            document = generated()
            for path in document["paths"].values():
                for operation in path.values():
                    for status, response in operation["responses"].items():
                        if int(status) >= 400:
                            response["content"] = {
                                problems.MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}
                            }
            for unused in ("HTTPValidationError", "ValidationError"):
                document["components"]["schemas"].pop(unused, None)
        return cast(dict[str, Any], app.openapi_schema)

    app.openapi = openapi  # type: ignore[method-assign]
