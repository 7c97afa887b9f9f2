"""Tables as people fill them: one per node type and one per relationship type that is not a column of one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from graph.schema import NODES, RELATIONSHIPS
from graph.schema.declare import Kind, Node, Property, Record, Relationship, properties


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its kind and limits, and what it refers to if it holds a key."""

    name: str
    kind: Kind
    required: bool
    description: str
    unit: str | None = None
    allowed: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    refers_to: tuple[str, ...] = ()
    """Labels of which the value is a key; more than one means that the key decides."""
    relationship: str | None = None
    """Relationship type that the column writes; None for a property."""
    reverse: bool = False
    """True if the relationship runs from the node referred to towards this record."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table: of a node type if ``label`` is set, else of the relationship types in ``types``."""

    name: str
    columns: tuple[Column, ...]
    label: str | None
    types: MappingProxyType[str, str]
    """Relationship type by the value of the ``choice`` column; by "" if there is no choice."""
    choice: str | None
    """Column that decides between several relationship types."""

    def column(self, name: str) -> Column:
        """Return the column of that name; ValueError if there is none."""
        return self.columns[self.names.index(name)]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the heading of the table."""
        return tuple(column.name for column in self.columns)


@cache
def tables() -> MappingProxyType[str, Table]:
    """Return every table by name: node tables first, in an order in which most references look backwards."""
    found: dict[str, Table] = {}
    for node in NODES.values():
        if not node.managed:
            found[table_name(node)] = _node_table(node)
    shared: dict[str, list[type[Relationship]]] = {}
    for relationship in RELATIONSHIPS.values():
        if relationship.column_of is None and not any(end.managed for end in relationship.sources):
            shared.setdefault(relationship.table, []).append(relationship)
    for name, types in shared.items():
        found[name] = _relationship_table(name, types)
    return MappingProxyType(found)


def table_name(node: type[Node]) -> str:
    """Return the name of a node type's table: its label in snake case, for example ``manual_iku``."""
    letters = [
        ("_" if index and letter.isupper() and not before.isupper() else "") + letter.lower()
        for index, (before, letter) in enumerate(zip(" " + node.label, node.label, strict=False))
    ]
    return "".join(letters)


def _node_table(node: type[Node]) -> Table:
    own = [column for column in _columns(node) if column.name not in _ORIGIN]
    origin = [column for column in _columns(node) if column.name in _ORIGIN]
    return Table(
        table_name(node), (*own, *_references(node), *origin), node.label, MappingProxyType({}), None
    )


def _references(node: type[Node]) -> Iterator[Column]:
    for relationship in RELATIONSHIPS.values():
        if relationship.column_of == "source" and node in relationship.sources:
            yield _reference(relationship, relationship.targets, relationship.ends[1], reverse=False)
        elif relationship.column_of == "target" and node in relationship.targets:
            yield _reference(relationship, relationship.sources, relationship.ends[0], reverse=True)


def _reference(
    relationship: type[Relationship], others: tuple[type[Node], ...], name: str, *, reverse: bool
) -> Column:
    return Column(
        name=name,
        kind="text",
        required=relationship.required,
        description=_sentence(relationship),
        refers_to=tuple(other.label for other in others),
        relationship=relationship.rel_type,
        reverse=reverse,
    )


def _relationship_table(name: str, types: list[type[Relationship]]) -> Table:
    first = types[0]
    ends = [
        Column(end, "text", True, description, refers_to=tuple(node.label for node in nodes))
        for end, nodes, description in (
            (first.ends[0], first.sources, "Key of the record it runs from."),
            (first.ends[1], first.targets, "Key of the record it runs to."),
        )
    ]
    choice = first.choice
    if choice:
        values = tuple(declared.choice[1] for declared in types if declared.choice)
        ends.insert(1, Column(choice[0], "text", True, "Which relationship it is.", allowed=values))
    merged: dict[str, Column] = {}
    for declared in types:
        merged.update({column.name: column for column in _columns(declared) if column.name not in merged})
    own = [column for column in merged.values() if column.name not in _ORIGIN]
    origin = [column for column in merged.values() if column.name in _ORIGIN]
    chosen = MappingProxyType({(kind.choice[1] if kind.choice else ""): kind.rel_type for kind in types})
    return Table(name, (*ends, *own, *origin), None, chosen, choice[0] if choice else None)


_ORIGIN = tuple(Record.model_fields)


def _columns(declared: type[Record]) -> Iterator[Column]:
    for found in properties(declared):
        if not found.derived:
            yield _column(found)


def _column(found: Property) -> Column:
    return Column(
        name=found.name,
        kind=found.kind,
        required=found.required,
        description=found.description,
        unit=found.unit,
        allowed=found.allowed,
        minimum=found.minimum,
        maximum=found.maximum,
        refers_to=("Source",) if found.name == "source" else (),
    )


def _sentence(declared: type[Record]) -> str:
    return (declared.__doc__ or "").strip()
