"""What the service says about itself: OpenAPI, its page, its language, and unknown addresses."""

import re
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from graph.store import Store


@pytest.fixture
def client(embedded: Store) -> Iterator[TestClient]:
    with TestClient(create_app(embedded)) as client:
        yield client


def test_operations_have_stable_names(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]

    assert {
        operation["operationId"]: f"{method} {path}"
        for path, found in paths.items()
        for method, operation in found.items()
    } == {
        "health_live": "get /health/live",
        "health_ready": "get /health/ready",
        "iku_get_trace": "get /v1/iku/{key}/trace",
    }


def test_every_failure_is_described_as_a_problem_and_nothing_else(client: TestClient) -> None:
    document = client.get("/openapi.json").json()

    content = {
        (path, status): list(response.get("content", {}))
        for path, found in document["paths"].items()
        for operation in found.values()
        for status, response in operation["responses"].items()
        if status != "200"
    }

    assert content == {
        ("/health/ready", "503"): ["application/problem+json"],
        **{
            ("/v1/iku/{key}/trace", status): ["application/problem+json"]
            for status in ("404", "422", "500", "503", "504")
        },
    }
    named = set(re.findall(r'"#/components/schemas/([^"]+)"', client.get("/openapi.json").text))
    assert set(document["components"]["schemas"]) == named


def test_the_page_loads_nothing_and_answers_where_a_problem_points(client: TestClient) -> None:
    kind = client.get("/v1/iku/nobody/trace").json()["type"]

    page = client.get(kind.partition("#")[0])

    assert page.status_code == 200
    assert re.findall(r"""(?:src|href)=["']?(?:https?:)?//|@import|url\(""", page.text) == []
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert f'id="{kind.partition("#")[2]}"' in page.text
    assert client.get("/", follow_redirects=False).headers["location"] == "/docs"


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        ("", "id"),
        ("en", "en"),
        ("en-GB,en;q=0.9,id;q=0.8", "en"),
        ("id;q=0.2, en;q=0.9", "en"),
        ("en;q=0, id", "id"),
        ("en;q=x", "id"),
        ("fr, de;q=0.5", "id"),
    ],
)
def test_the_language_is_the_readers(wanted: str, language: str, client: TestClient) -> None:
    answer = client.get("/nothing", headers={"Accept-Language": wanted})

    assert answer.headers["content-language"] == language


def test_an_unknown_address_and_a_wrong_method_are_problems_too(client: TestClient) -> None:
    headers = {"Accept-Language": "en"}

    assert client.get("/nothing", headers=headers).json() == {
        "type": "/docs#request.no_such_page",
        "title": "Not found",
        "status": 404,
        "detail": "There is nothing at /nothing. See /docs.",
    }
    refused = client.post("/health/live", headers=headers)
    assert (refused.status_code, refused.headers["allow"]) == (405, "GET")
    assert refused.json()["detail"] == "POST cannot be used at /health/live. See /docs."
