"""An analyst's session with py2neo over Bolt: subgraphs, objects, matching, merging many rows.

py2neo has reached its end of life and is an optional extra, ``selaras[notebook]``. What is used of it is what
works on every engine: run, match, OGM and bulk merge. Its HTTP transport and its ``schema`` do not, on none.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal

from exchange.py2neo_models import model
from graph.catalogue import ask
from graph.errors import UnknownName
from graph.nearest import nearest
from graph.schema import NODES, RELATIONSHIPS
from graph.schema.declare import Record
from graph.schema.upsert import identity
from graph.settings import Settings, load_settings
from graph.store import open_store

if TYPE_CHECKING:
    from py2neo import Graph, Subgraph

    from graph.store import Row, Store


@contextmanager
def notebook(settings: Settings | None = None) -> "Iterator[Notebook]":
    """Yield a session on the graph that the settings name, by default those in force in this folder.

    Raises what opening a store raises.
    """
    settings = settings or load_settings()
    with open_store(settings) as store:
        graph = _graph(settings, store)
        try:
            yield Notebook(store, graph)
        finally:
            # py2neo has no door to close a graph by.
            graph.service.connector.close()


class Notebook:
    """One session; ``graph`` is py2neo's own, with everything it can do."""

    def __init__(self, store: "Store", graph: "Graph") -> None:
        self.store, self.graph = store, graph

    def ask(self, query_id: str, /, **parameters: Any) -> "list[Row]":
        """Return the rows of a question of the catalogue."""
        return ask(self.store, query_id, **parameters)

    def match(self, label: str, **properties: Any) -> Any:
        """Return the objects of a label whose properties are as given; py2neo's ``ModelMatch``."""
        _known("label", label, NODES)
        found = model(label).match(self.graph)
        return found.where(**properties) if properties else found

    def subgraph(self, evidence: Iterable[Mapping[str, Any]]) -> "Subgraph":
        """Return what ``{node, key}`` and ``{link, from, to}`` name, as evidence of a finding does."""
        from py2neo import Subgraph
        from py2neo.matching import IN

        keys: dict[str, set[str]] = {}
        links: dict[str, set[tuple[str, str]]] = {}
        for piece in evidence:
            if "node" in piece:
                _known("label", piece["node"], NODES)
                keys.setdefault(piece["node"], set()).add(piece["key"])
            else:
                _known("rel_type", piece["link"], RELATIONSHIPS)
                links.setdefault(piece["link"], set()).add((piece["from"], piece["to"]))
        nodes = [
            node
            for label, wanted in keys.items()
            for node in self.graph.nodes.match(label, key=IN(sorted(wanted)))
        ]
        relationships = [
            relationship
            for rel_type, wanted_pairs in links.items()
            for relationship in self._relationships(rel_type, wanted_pairs)
        ]
        return Subgraph(nodes, relationships)

    def merge_nodes(self, label: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Create or update nodes; properties that a row does not name stay as they are.

        Every row is checked against the schema before anything is written (pydantic's ValidationError). What
        the loader computes and whom a dataset belongs to is not set: data that is to stay is loaded.
        """
        from py2neo.bulk import merge_nodes

        _known("label", label, NODES)
        checked = [_checked(NODES[label], row) for row in rows]
        for uniform in _by_columns(checked):
            merge_nodes(self.graph.auto(), uniform, (label, "key"))

    def merge_relationships(
        self, rel_type: str, source: str, target: str, rows: Sequence[tuple[str, Mapping[str, Any], str]]
    ) -> None:
        """Create or update relationships; a row is key of the source, properties, key of the target.

        Every row is checked before anything is written; one whose ends do not exist is left out.
        """
        from py2neo.bulk import merge_relationships

        _known("rel_type", rel_type, RELATIONSHIPS)
        declared = RELATIONSHIPS[rel_type]
        _known("label", source, {node.label: node for node in declared.sources})
        _known("label", target, {node.label: node for node in declared.targets})
        checked = [(start, _checked(declared, properties), end) for start, properties, end in rows]
        merge_relationships(
            self.graph.auto(),
            checked,
            (rel_type, *identity(rel_type)),
            start_node_key=(source, "key"),
            end_node_key=(target, "key"),
        )

    def _relationships(self, rel_type: str, pairs: set[tuple[str, str]]) -> Iterator[Any]:
        declared = RELATIONSHIPS[rel_type]
        sources = {node.label for node in declared.sources}
        targets = {node.label for node in declared.targets}
        for start, end in sorted(pairs):
            starts = [self._node(label, start) for label in sorted(sources)]
            ends = [self._node(label, end) for label in sorted(targets)]
            for one in filter(None, starts):
                for other in filter(None, ends):
                    yield from self.graph.match((one, other), rel_type)

    def _node(self, label: str, key: str) -> Any:
        return self.graph.nodes.match(label, key=key).first()


def _graph(settings: Settings, store: "Store") -> "Graph":
    from py2neo import Graph

    if store.lease:
        address = f"bolt://127.0.0.1:{store.lease.bolt_port}"
        return Graph(address, auth=(store.lease.user, store.lease.password), name=store.lease.database)
    password = settings.db_password.reveal() if settings.db_password else ""
    return Graph(settings.db, auth=(settings.db_user, password), name=settings.db_database)


def _known(kind: Literal["label", "rel_type"], name: str, names: Mapping[str, object]) -> None:
    if name not in names:
        raise UnknownName(kind, name, nearest(name, names) or tuple(names))


def _checked(declared: type[Record], row: Mapping[str, Any]) -> dict[str, Any]:
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    checked = declared.model_validate(values).model_dump(include=set(row))
    return {name: list(value) if isinstance(value, tuple) else value for name, value in checked.items()}


def _by_columns(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for row in rows:
        groups.setdefault(tuple(sorted(row)), []).append(row)
    yield from groups.values()
