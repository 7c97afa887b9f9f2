"""Every error a caller can meet: one tree, one stable code per class.

::

    SelarasError
    ├── InputError            what was asked or given is wrong; ask again, corrected
    │   ├── SettingsError
    │   ├── DatasetError      carries every problem found, not the first
    │   ├── QueryFileError
    │   ├── UnknownName       a rule, selector or table that does not exist
    │   └── NotFound          the thing asked for is not in the graph
    └── StoreError            the graph could not answer
        ├── Unreachable
        ├── LoginRefused
        ├── StoreLocked
        ├── StorageFailed     disk full, no permission
        ├── EngineMissing
        ├── ConnectionLost
        ├── QueryRefused      the engine does not take the query
        ├── QueryTimeout
        ├── TooManyRows
        └── ConstraintViolated

The text of an error lives in ``graph/messages``; its code is the key there. How a code becomes an HTTP status
or an exit code is said once, in ``api`` and in ``cli``.
"""

from typing import Any, ClassVar

from graph.messages import Language, text


class SelarasError(Exception):
    """Root of the tree. ``code`` is stable; ``values`` fill the places of its text."""

    code: ClassVar[str] = "error.unexpected"

    def __init__(self, **values: Any) -> None:
        super().__init__()
        self.values = values

    def message(self, language: Language) -> str:
        """Return the sentence for a person: what happened, where, and the way out."""
        return text(self.code, language, **self.values)

    def __str__(self) -> str:
        return self.message("en")


class InputError(SelarasError):
    """What was asked or given is wrong."""

    code = "error.input"


class StoreError(SelarasError):
    """The graph could not answer."""

    code = "error.store"
