"""Texts for people, in Indonesian and English: one catalogue per language, same keys in both."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")


@cache
def catalogue(language: Language) -> dict[str, str]:
    """Return every text of one language by its dotted key, for example ``store.unreachable``."""
    found: dict[str, str] = {}
    for entry in sorted(files(__name__).joinpath(language).iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".toml"):
            section = entry.name.removesuffix(".toml")
            texts = tomllib.loads(entry.read_text("utf-8"))
            found.update({f"{section}.{name}": text for name, text in texts.items()})
    return found


def text(key: str, language: Language, **values: Any) -> str:
    """Return the text under ``key`` with ``{name}`` places filled from ``values``.

    Raises KeyError for an unknown key or a place without a value.
    """
    return catalogue(language)[key].format(**values)
