"""Every failure as ``application/problem+json`` (RFC 9457), in the reader's language."""

import logging
from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from api.language import language_of
from graph import errors
from graph.errors import SelarasError
from graph.messages import Language, catalogue, text

MEDIA_TYPE = "application/problem+json"
RETRY_SECONDS = 5

STATUS: dict[type[SelarasError], int] = {
    errors.NotFound: 404,
    errors.UnknownName: 404,
    errors.NothingToDraw: 404,
    errors.ParameterError: 422,
    errors.UnreadableNumber: 422,
    errors.SelectorError: 422,
    errors.DatasetError: 422,
    errors.TooManyRows: 422,
    errors.ConstraintViolated: 409,
    errors.QueryTimeout: 504,
    errors.EngineLacks: 501,
    errors.Unreachable: 503,
    errors.LoginRefused: 503,
    errors.StoreLocked: 503,
    errors.StorageFailed: 503,
    errors.WorkFilesFailed: 503,
    errors.ReaderLost: 503,
    errors.EngineMissing: 503,
    errors.EngineFailed: 503,
    errors.ConnectionLost: 503,
    # What follows is our own mistake, or cannot come from a request.
    errors.QueryRefused: 500,
    errors.ReadOnly: 500,
    errors.QueryFileError: 500,
    errors.SettingsError: 500,
    errors.BaselineError: 500,
    errors.UsageProblem: 500,
    errors.OutputFailed: 500,
    errors.PortTaken: 500,
}
"""HTTP status by class of error."""

_log = logging.getLogger("selaras.api")


class Fault(BaseModel):
    """One thing that is wrong with a request."""

    pointer: str = Field(description="Where: `path/iku`, `query/as_of`.")
    detail: str


class Problem(BaseModel):
    """Why a request has no answer (RFC 9457)."""

    type: str = Field(description="Stable address that names the kind of problem and explains it.")
    title: str
    status: int
    detail: str = Field(description="What happened and what to do, in the language of the request.")
    nearest: list[str] | None = Field(default=None, description="For an unknown key: the nearest known ones.")
    errors: list[Fault] | None = Field(default=None, description="For a request that cannot be read.")


RESPONSES: dict[int | str, dict[str, Any]] = {
    status: {"description": catalogue("en")[f"api.title_{status}"], "model": Problem}
    for status in (404, 422, 500, 503, 504)
}
"""What an endpoint that asks the graph may answer besides its result."""


def install(app: FastAPI) -> None:
    """Let every failure of the application become a problem."""

    @app.exception_handler(SelarasError)
    def selaras_error(request: Request, error: SelarasError) -> JSONResponse:
        return _of_error(request, error)

    @app.exception_handler(RequestValidationError)
    def unreadable(request: Request, error: RequestValidationError) -> JSONResponse:
        language = language_of(request)
        faults = [_fault(found, language) for found in error.errors()]
        detail = text("api.unreadable", language)
        return _answer(request, 422, "request.unreadable", detail, faults=faults)

    @app.exception_handler(HTTPException)
    def http_error(request: Request, error: HTTPException) -> JSONResponse:
        name = {404: "no_such_page", 405: "no_such_method"}.get(error.status_code, "other")
        detail = text(f"api.{name}", language_of(request), path=request.url.path, method=request.method)
        return _answer(request, error.status_code, f"request.{name}", detail, headers=error.headers)

    @app.exception_handler(Exception)
    def unexpected(request: Request, error: Exception) -> JSONResponse:
        _log.error("unexpected error", exc_info=error)
        return _answer(request, 500, "error.unexpected", text("api.unexpected", language_of(request)))


def _of_error(request: Request, error: SelarasError) -> JSONResponse:
    status, language = STATUS[type(error)], language_of(request)
    if status < 500:
        nearest = getattr(error, "nearest", None)
        return _answer(request, status, error.code, error.message(language), nearest=nearest)
    # Addresses, folders and what an engine said are for whoever runs the service.
    _log.error("%s: %s", error.code, error)
    headers = {"Retry-After": str(RETRY_SECONDS)} if status == 503 else None
    return _answer(request, status, error.code, text(f"api.detail_{status}", language), headers=headers)


def _answer(
    request: Request,
    status: int,
    code: str,
    detail: str,
    *,
    nearest: Sequence[str] | None = None,
    faults: list[Fault] | None = None,
    headers: Any = None,
) -> JSONResponse:
    language = language_of(request)
    title = f"api.title_{status}"
    problem = Problem(
        type=f"{request.scope.get('root_path', '')}/docs#{code}",
        title=text(title if title in catalogue(language) else "api.title_other", language),
        status=status,
        detail=detail,
        nearest=list(nearest) if nearest else None,
        errors=faults,
    )
    return JSONResponse(
        problem.model_dump(exclude_none=True),
        status,
        headers={"Content-Language": language, **(headers or {})},
        media_type=MEDIA_TYPE,
    )


def _fault(found: Any, language: Language) -> Fault:
    kind = found["type"]
    name = next((known for known in ("missing", "date", "int", "too_long") if kind.startswith(known)), None)
    pointer = "/".join(map(str, found["loc"]))
    if kind == "string_too_long":
        name = "too_long"
    return Fault(pointer=pointer, detail=text(f"api.fault_{name or 'other'}", language))
