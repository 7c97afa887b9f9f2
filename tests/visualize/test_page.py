"""A page is complete in itself, always the same, and inert whatever the names say."""

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from graph.messages import LANGUAGES, Language, catalogue
from tests.visualize import samples
from visualize.model import Map
from visualize.page import page

MAPS = {
    "strategy": samples.strategy(),
    "cascade": samples.cascade(),
    "hostile": samples.hostile(),
    "nothing": Map("cascade", "Kosong", "", "en", (), (), ()),
}


class Parsed(HTMLParser):
    """Every element with its attributes, and the text of scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[tuple[str, str]] = []
        self._open = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self._open = tag
            self.inside.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        self._open = "" if tag == self._open else self._open

    def handle_data(self, data: str) -> None:
        if self._open:
            tag, text = self.inside[-1]
            self.inside[-1] = (tag, text + data)


def parsed(name: str) -> Parsed:
    return Parsed(page(MAPS[name]))


def data_of(found: Parsed) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(found.inside[1][1])
    return data


@pytest.mark.parametrize("name", MAPS)
def test_nothing_is_fetched_from_anywhere(name: str) -> None:
    found = parsed(name)

    addressed = {
        (tag, attribute, value)
        for tag, attributes in found.elements
        for attribute, value in attributes.items()
        if attribute in ("src", "href", "action", "data", "srcset", "poster", "xlink:href", "ping")
    }
    assert addressed == {("link", "href", "data:,"), ("a", "href", "#list")}
    styles = "".join(text for tag, text in found.inside if tag == "style")
    assert re.findall(r"url\(|@import", styles) == []
    assert {tag for tag, _ in found.elements} & {"iframe", "object", "embed", "base", "form"} == set()


@pytest.mark.parametrize("name", MAPS)
def test_only_what_the_policy_names_by_hash_may_run(name: str) -> None:
    found = parsed(name)

    policy = next(
        attributes["content"] or ""
        for tag, attributes in found.elements
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    style, _, library, script = (text for _, text in found.inside)
    digests = [
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (style, library, script)
    ]
    assert policy == (
        f"default-src 'none'; script-src 'sha256-{digests[1]}' 'sha256-{digests[2]}'; "
        f"style-src 'sha256-{digests[0]}'; img-src data: blob:; base-uri 'none'; form-action 'none'"
    )
    assert [tag for tag, _ in found.inside] == ["style", "script", "script", "script"]


@pytest.mark.parametrize("name", MAPS)
def test_no_element_carries_a_handler_or_a_style_of_its_own(name: str) -> None:
    attributes = {attribute for _, found in parsed(name).elements for attribute in found}

    assert {name for name in attributes if name.startswith("on") or name == "style"} == set()


def test_hostile_names_arrive_as_text_and_as_nothing_else() -> None:
    harmless, hostile = parsed("cascade"), parsed("hostile")

    assert {tag for tag, _ in hostile.elements} <= {tag for tag, _ in harmless.elements}
    names = {node["label"] for node in data_of(hostile)["nodes"]}
    assert {"<script>window.hacked=1</script>", "A" * 10_000, "gnp.exe abc"} <= names
    assert "\u202e" not in page(MAPS["hostile"])


def test_the_licence_of_the_drawing_library_is_named() -> None:
    html = page(MAPS["strategy"])

    assert "vis-network 9.1.2" in html
    assert "Apache-2.0" in html
    assert "@license" in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_speaks_the_language_of_its_map(language: Language) -> None:
    html = page(Map("strategy", "x", "", language, (), (), ()))

    assert f'<html lang="{language}">' in html
    assert catalogue(language)["map.legend"] in html


def test_everything_on_the_map_is_also_in_the_list() -> None:
    found = parsed("strategy")

    listed = [
        attributes["data-node"]
        for tag, attributes in found.elements
        if tag == "button" and "data-node" in attributes
    ]
    nodes = range(len(MAPS["strategy"].nodes))
    assert set(listed) == {str(number) for number in nodes}


def test_a_chip_stands_under_its_card_and_an_arrow_ends_under_the_last_chip() -> None:
    data = data_of(parsed("strategy"))
    nodes = {node["id"]: node for node in data["nodes"]}

    for node in nodes.values():
        if node["card"]:
            card = nodes[node["card"]]
            assert node["x"] == card["x"]
            assert node["y"] > card["y"]
    for edge in data["edges"]:
        source, target = nodes[edge["from"]], nodes[edge["to"]]
        if edge["type"] == "CAUSES" and source["lane"] > target["lane"]:
            bottoms = [n["y"] + n["height"] / 2 for n in nodes.values() if n["card"] == target["id"]]
            assert abs(edge["way"][-1] - max([*bottoms, target["y"] + target["height"] / 2])) <= 0.1


def test_columns_stand_from_left_to_right_and_the_unaligned_stay_in_theirs() -> None:
    data = data_of(parsed("cascade"))

    columns = {band["lane"]: band for band in data["bands"]}
    lefts = [columns[lane]["x"] for lane in sorted(columns, key=int)]
    assert lefts == sorted(lefts)
    for node in data["nodes"]:
        band = columns[node["lane"]]
        assert band["x"] < node["x"] < band["x"] + band["width"]
    assert [node["key"] for node in data["nodes"] if node["rootless"]] == ["k12"]


def test_the_same_map_gives_the_same_bytes_in_any_process() -> None:
    script = (
        "import hashlib; from tests.visualize.test_page import MAPS, page; "
        "print([hashlib.sha256(page(m).encode()).hexdigest() for m in MAPS.values()])"
    )
    root = Path(__file__).parents[2]
    runs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            cwd=root,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert runs == {f"{[hashlib.sha256(page(m).encode()).hexdigest() for m in MAPS.values()]}\n"}
