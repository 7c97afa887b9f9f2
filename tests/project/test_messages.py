"""Every text exists in both languages, with the same places, and is used."""

import re
from pathlib import Path
from string import Formatter

import pytest

from graph.messages import LANGUAGES, catalogue

TOP = Path(__file__).parents[2]
PACKAGES = ("graph", "api", "visualize", "seed", "cli", "exchange")


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
        for pattern in ("*.py", "*.html", "*.js")
        for file in sorted((TOP / package).rglob(pattern))
    )
    words = set(re.findall(r"[A-Za-z0-9_]+", source))
    # A name may be put together from a beginning in the code and a value of the schema or the data.
    beginnings = set(re.findall(r"([a-z0-9]+(?:_[a-z0-9]+)*_)\{", source))
    endings = set(re.findall(r"(?:\}|\")(_[a-z0-9_]+)", source))

    unused = [
        key
        for key in catalogue("en")
        for name in [key.partition(".")[2]]
        if name not in words
        and not any(name.startswith(beginning) for beginning in beginnings)
        and not any(name.endswith(ending) for ending in endings)
    ]

    assert unused == []
