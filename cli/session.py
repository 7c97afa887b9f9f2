"""What one command runs in: settings, language, how much it says, and its graph."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.messages import Language, text
from graph.settings import Settings, load_settings

if TYPE_CHECKING:
    import typer

    from graph.store import Store

DEBUG = "SELARAS_DEBUG"


@dataclass(frozen=True, slots=True)
class Session:
    """What the options before the command have decided."""

    settings: Settings
    quiet: bool
    asked_db: str | None = None
    """The graph as the option names it; None where it comes from the environment, a file or the default."""

    @property
    def language(self) -> Language:
        """Return the language of everything people read."""
        return self.settings.lang

    def text(self, key: str, **values: Any) -> str:
        """Return a text for people in the language of the session."""
        return text(key, self.language, **values)

    def note(self, key: str, **values: Any) -> None:
        """Tell something that is no result, unless ``--quiet``."""
        if not self.quiet:
            print(self.text(key, **values), file=sys.stderr)  # noqa: T201

    @contextmanager
    def store(self) -> Iterator["Store"]:
        """Open the graph for the length of a ``with`` block."""
        from graph.store import open_store

        with open_store(self.settings) as store:
            yield store


def session(context: "typer.Context") -> Session:
    """Return the session that the options before the command have made."""
    found = context.find_object(Session)
    assert found is not None, "the callback of the command line makes it"  # noqa: S101
    return found


def settings(*, db: str | None = None, lang: str | None = None) -> Settings:
    """Return the settings in force. Raises SettingsError."""
    environment = {name: value for name, value in os.environ.items() if name != DEBUG}
    return load_settings(environment=environment, db=db, lang=lang)
