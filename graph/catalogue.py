"""Every question the graph is asked: the files below ``queries``, by identifier, and how one is asked.

The folder is the registry. A rule is ``audit/<family>/<ID>-<slug>.cypher`` and has the identifier ``<ID>``;
any other question is ``<topic>/<name>.cypher`` and has the identifier ``<topic>/<name>``.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any

from graph.errors import EngineLacks, QueryFileError, UnknownName
from graph.nearest import nearest
from graph.query import Query, Rule
from graph.query_header import parse

if TYPE_CHECKING:
    from graph.store import EngineInfo, Row, Store

_SUFFIX = ".cypher"
_RULES = "audit/"


class Catalogue:
    """The questions of one folder. A file is read when it is first asked for."""

    def __init__(self, folder: Traversable) -> None:
        self._files: dict[str, tuple[str, Traversable]] = {}
        self._read: dict[str, Query] = {}
        for path, file in _cypher_files(folder, ""):
            identifier = _promised_id(path)
            if identifier in self._files:
                other = self._files[identifier][0]
                raise QueryFileError("duplicate_id", file=path, line=1, identifier=identifier, other=other)
            self._files[identifier] = path, file

    def query_ids(self) -> tuple[str, ...]:
        """Return the identifiers of all questions that are no rules, sorted."""
        return tuple(sorted(name for name, (path, _) in self._files.items() if not path.startswith(_RULES)))

    def rule_ids(self) -> tuple[str, ...]:
        """Return the identifiers of all rules, sorted."""
        return tuple(sorted(name for name, (path, _) in self._files.items() if path.startswith(_RULES)))

    def query(self, identifier: str) -> Query:
        """Return one question or rule. Raises UnknownName, and QueryFileError for a broken file."""
        if identifier not in self._read:
            if identifier not in self._files:
                raise UnknownName("query", identifier, nearest(identifier, self._files))
            path, file = self._files[identifier]
            self._read[identifier] = parse(file.read_text("utf-8"), path, identifier)
        return self._read[identifier]

    def rule(self, identifier: str) -> Rule:
        """Return one rule; letter case does not count. Raises UnknownName and QueryFileError."""
        name = identifier.upper()
        if name not in self.rule_ids():
            raise UnknownName("rule", identifier, nearest(identifier, self.rule_ids()))
        found = self.query(name)
        assert isinstance(found, Rule), "parse() returns a Rule for a rule's identifier"  # noqa: S101
        return found

    def rules(self) -> tuple[Rule, ...]:
        """Return every rule, sorted by identifier."""
        return tuple(self.rule(identifier) for identifier in self.rule_ids())


@cache
def catalogue() -> Catalogue:
    """Return the questions that ship with the product."""
    return Catalogue(files("queries"))


def ask(
    store: "Store",
    query_id: str,
    /,
    *,
    seconds: float | None = None,
    most: int | None = None,
    **parameters: Any,
) -> "list[Row]":
    """Return the rows of one question, with the columns its header declares and in its order.

    Parameters are checked before anything is sent: ParameterError. Raises EngineLacks, UnknownName, and what
    the store raises.
    """
    text, bound = prepared(store.engine, query_id, parameters)
    return store.read(text, bound, seconds=seconds, most=most)


def prepared(
    engine: "EngineInfo", query_id: str, parameters: Mapping[str, Any]
) -> tuple[str, dict[str, Any]]:
    """Return text and checked parameters of one question, for ``Store.stream`` and the like."""
    query = catalogue().query(query_id)
    refuse_what_is_missing(query, engine)
    return query.text, query.bind(parameters)


def refuse_what_is_missing(query: Query, engine: "EngineInfo") -> None:
    """Raise EngineLacks when the question needs something that only Neo4j has and ``engine`` is another.

    What a query may require beyond the common profile is by definition what the embedded engine lacks.
    """
    if query.requires and engine.kind != "neo4j":
        name = f"{engine.name} {engine.version}"
        raise EngineLacks(query=query.id, needs=", ".join(query.requires), engine=name)


def _promised_id(path: str) -> str:
    if not path.startswith(_RULES):
        return path.removesuffix(_SUFFIX)
    family, number, *_ = [*path.rpartition("/")[2].removesuffix(_SUFFIX).split("-", 2), ""]
    return f"{family}-{number}"


def _cypher_files(folder: Traversable, above: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(_SUFFIX):
            yield above + entry.name, entry
        elif entry.is_dir() and not entry.name.startswith(("_", ".")):
            yield from _cypher_files(entry, f"{above}{entry.name}/")
