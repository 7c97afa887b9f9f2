"""Every text exists in both languages, with the same places, and is used."""

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from graph.errors import SelarasError
from graph.messages import LANGUAGES, catalogue

TOP = Path(__file__).parents[2]
PACKAGES = ("graph", "api", "queries", "visualize", "seed", "cli", "exchange")


def _leaves(error: type[SelarasError] = SelarasError) -> Iterator[type[SelarasError]]:
    yield error
    for below in error.__subclasses__():
        yield from _leaves(below)


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_both_languages_have_the_same_texts() -> None:
    assert set(catalogue("id")) == set(catalogue("en"))


@pytest.mark.parametrize("key", sorted(catalogue("id")))
def test_a_text_has_the_same_places_in_both_languages(key: str) -> None:
    assert _places(catalogue("id")[key]) == _places(catalogue("en")[key])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty_or_ends_in_space(language: str) -> None:
    texts = catalogue("id" if language == "id" else "en")

    assert [key for key, found in texts.items() if not found.strip()] == []


def test_every_text_is_used() -> None:
    source = "\n".join(
        file.read_text("utf-8")
        for package in PACKAGES
        for pattern in ("*.py", "*.html", "*.js", "*.cypher")
        for file in sorted((TOP / package).rglob(pattern))
    )
    words = set(re.findall(r"[A-Za-z0-9_]+", source))
    # Keys put together around something, such as f"map.fact_{name}", and codes that get a kind added.
    sections = "|".join(sorted({key.partition(".")[0] for key in catalogue("en")}))
    composed = [
        re.compile((re.escape(section) or r"\w+\.") + re.sub(r"\{[^{}]*\}", r"\\w+", name))
        for section, name in re.findall(rf"[\"']((?:(?:{sections})\.)?)((?:\w|\{{[^{{}}]*\}})+)[\"']", source)
        if "{" in name and re.search("_|##" if section else "[a-z]", re.sub(r"\{[^{}]*\}", "#", name))
    ]
    codes = tuple(f"{leaf.code}_" for leaf in _leaves())

    unused = [
        key
        for key in catalogue("en")
        if key.partition(".")[2] not in words
        and not key.startswith(codes)
        and not any(pattern.fullmatch(key) for pattern in composed)
    ]

    assert unused == []
