"""The one page for people: what can be asked here. It loads nothing from anywhere."""

import base64
import hashlib
from collections.abc import Iterator
from html import escape
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from api.language import language_of
from api.problems import STATUS
from graph.messages import Language, text

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; color: #1c2733 }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
code { font: .95em ui-monospace, monospace; background: #eef2f5; padding: .1em .35em; border-radius: .25em }
h2 { margin-top: 2.5rem } h3 { margin: 2rem 0 .25rem } h3 code { background: none; padding: 0 }
table { border-collapse: collapse; width: 100% } th { text-align: left; font-weight: 600 }
td, th { border-bottom: 1px solid #d5dde3; padding: .4rem .8rem .4rem 0; vertical-align: top }
tr:target { background: #fff3cd }
"""
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_HEADERS = {
    "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def router(app: FastAPI) -> APIRouter:
    """Return the pages of ``app``; they are no part of its OpenAPI document."""
    pages = APIRouter(tags=["pages"], include_in_schema=False)

    @pages.get("/")
    def home(request: Request) -> RedirectResponse:
        return RedirectResponse(f"{request.scope.get('root_path', '')}/docs")

    @pages.get("/docs")
    def docs(request: Request) -> HTMLResponse:
        language = language_of(request)
        return HTMLResponse(
            "\n".join(_page(app.openapi(), language)), headers={**_HEADERS, "Content-Language": language}
        )

    return pages


def _page(document: dict[str, Any], language: Language) -> Iterator[str]:
    yield f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(document['info']['title'])}</title><style>{_STYLE}</style></head><body>"
    yield f"<h1>{escape(document['info']['title'])} {escape(document['info']['version'])}</h1>"
    yield f"<p>{escape(text('api.about', language))}</p>"
    yield f'<p><a href="openapi.json">{escape(text("api.openapi", language))}</a></p>'
    yield f"<h2>{escape(text('api.endpoints', language))}</h2>"
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            yield from _operation(path, method, operation, language)
    yield f"<h2>{escape(text('api.problems', language))}</h2>"
    yield f"<p>{escape(text('api.problems_about', language))}</p><table>"
    for kind, status in sorted(STATUS.items(), key=lambda found: (found[1], found[0].code)):
        title = text(f"api.title_{status}", language)
        yield f'<tr id="{escape(kind.code)}"><td><code>{escape(kind.code)}</code></td>'
        yield f"<td>{status}</td><td>{escape(title)}</td></tr>"
    yield "</table></body></html>"


def _operation(path: str, method: str, operation: dict[str, Any], language: Language) -> Iterator[str]:
    name = operation["operationId"]
    yield f'<h3 id="{escape(name)}"><code>{method.upper()} {escape(path)}</code></h3>'
    yield f"<p>{escape(text(f'api.about_{name}', language))}</p>"
    if operation.get("parameters"):
        yield "<table>"
        for parameter in (found["name"] for found in operation["parameters"]):
            yield f"<tr><td><code>{escape(parameter)}</code></td>"
            yield f"<td>{escape(text(f'api.parameter_{parameter}', language))}</td></tr>"
        yield "</table>"
    answers = ", ".join(f"<code>{escape(status)}</code>" for status in operation["responses"])
    yield f"<p>{escape(text('api.answers', language))} {answers}</p>"
