"""How a node type and a relationship type are declared; everything else about them is derived."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

Scalar = str | int | float | bool | date
Kind = Literal["text", "integer", "number", "boolean", "date", "texts", "integers"]


class Group(StrEnum):
    """The six parts of the domain; each has its own colour on a map."""

    STRATEGY = "strategy"
    INDICATOR = "indicator"
    ORGANISATION = "organisation"
    LAW = "law"
    PLANNING = "planning"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Names:
    """What people call a type, in both languages."""

    id: str
    en: str


@dataclass(frozen=True, slots=True)
class Property:
    """One property as every table, query and page sees it."""

    name: str
    kind: Kind
    required: bool
    description: str
    unit: str | None
    allowed: tuple[str, ...]
    minimum: float | None
    maximum: float | None
    derived: bool
    """Computed by the loader from other properties; never a column of a table."""


Provenance = Literal["SEED", "PUBLIC_DOC", "ILLUSTRATIVE", "OFFICE"]


class Record(BaseModel):
    """What every node and relationship carries: where its statement comes from."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    provenance: Provenance = Field(
        default="OFFICE",
        description="Who stands behind the record: a founding document, a public document, invention for a "
        "demonstration, or an office's own books.",
    )
    source: str | None = Field(default=None, description="Key of the Source in which the record can be read.")
    dataset: str | None = Field(
        default=None,
        description="Dataset that owns the record; only that dataset changes or removes it.",
        json_schema_extra={"derived": True},
    )
    file: str | None = Field(
        default=None, description="File of the dataset it was read from.", json_schema_extra={"derived": True}
    )
    row: int | None = Field(
        default=None,
        description="Line in that file, the heading being 1.",
        json_schema_extra={"derived": True},
    )


class Node(Record):
    """Base of every node type. ``key`` is its identity, ``name`` what people read."""

    label: ClassVar[str]
    names: ClassVar[Names]
    group: ClassVar[Group]
    managed: ClassVar[bool] = False
    """Written by Selaras itself, never read from a table."""
    indexed: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """Property combinations that questions look nodes up by."""

    key: str = Field(
        min_length=1, max_length=200, description="Identity within its type; stays the same for ever."
    )
    name: str = Field(default="", description="What people read; the key where it is left out.")

    def __init_subclass__(
        cls,
        *,
        label: str = "",
        names: tuple[str, str] = ("", ""),
        group: Group | None = None,
        managed: bool = False,
        indexed: tuple[tuple[str, ...], ...] = (),
        **options: Any,
    ) -> None:
        super().__init_subclass__(**options)
        if group is not None:
            cls.label, cls.names, cls.group = label, Names(*names), group
            cls.managed, cls.indexed = managed, indexed


class Relationship(Record):
    """Base of every relationship type, from ``sources`` to ``targets``.

    ``ends`` names both ends as tables do. With ``column_of`` at most one other end is possible: the type is
    a column in the table of its source or target and holds the other end's key; all others have a table of
    their own. Types that share a table are told apart by ``choice``, a column and its value for this type.
    """

    rel_type: ClassVar[str]
    names: ClassVar[Names]
    group: ClassVar[Group]
    sources: ClassVar[tuple[type[Node], ...]]
    targets: ClassVar[tuple[type[Node], ...]]
    ends: ClassVar[tuple[str, str]]
    column_of: ClassVar[Literal["source", "target"] | None]
    table: ClassVar[str]
    choice: ClassVar[tuple[str, str] | None]
    required: ClassVar[bool]
    acyclic: ClassVar[bool]
    lineage: ClassVar[bool]

    def __init_subclass__(
        cls,
        *,
        rel_type: str = "",
        names: tuple[str, str] = ("", ""),
        group: Group | None = None,
        source: type[Node] | tuple[type[Node], ...] = (),
        target: type[Node] | tuple[type[Node], ...] = (),
        ends: tuple[str, str] = ("", ""),
        column_of: Literal["source", "target"] | None = None,
        table: str = "",
        choice: tuple[str, str] | None = None,
        required: bool = False,
        acyclic: bool = False,
        lineage: bool = False,
        **options: Any,
    ) -> None:
        super().__init_subclass__(**options)
        if group is None:
            return
        cls.rel_type, cls.names, cls.group = rel_type, Names(*names), group
        cls.sources = source if isinstance(source, tuple) else (source,)
        cls.targets = target if isinstance(target, tuple) else (target,)
        cls.ends, cls.column_of, cls.table = ends, column_of, table or rel_type.lower()
        cls.choice, cls.required, cls.acyclic, cls.lineage = choice, required, acyclic, lineage


def prop(description: str, *, unit: str | None = None, derived: bool = False, **limits: Any) -> Any:
    """Declare an optional property with what it means, in which unit, and its limits."""
    return Field(
        default=None, description=description, json_schema_extra={"unit": unit, "derived": derived}, **limits
    )


def need(description: str, *, unit: str | None = None, **limits: Any) -> Any:
    """Declare a property that every record of the type has."""
    return Field(description=description, json_schema_extra={"unit": unit, "derived": False}, **limits)


def properties(declared: type[Record]) -> Iterator[Property]:
    """Yield the properties of a type in the order of their declaration, identity first, origin last."""
    origin = list(Record.model_fields)
    identity = (
        [name for name in Node.model_fields if name not in origin] if issubclass(declared, Node) else []
    )
    own = [name for name in declared.model_fields if name not in origin and name not in identity]
    for name in (*identity, *own, *origin):
        yield _property(name, declared.model_fields[name])


_KINDS: dict[Any, Kind] = {str: "text", int: "integer", float: "number", bool: "boolean", date: "date"}


def _property(name: str, field: FieldInfo) -> Property:
    extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
    kind, allowed = _kind(field.annotation)
    unit = extra.get("unit")
    return Property(
        name=name,
        kind=kind,
        required=field.is_required(),
        description=field.description or "",
        unit=unit if isinstance(unit, str) else None,
        allowed=allowed,
        minimum=next((limit.ge for limit in field.metadata if hasattr(limit, "ge")), None),
        maximum=next((limit.le for limit in field.metadata if hasattr(limit, "le")), None),
        derived=bool(extra.get("derived")),
    )


def _kind(annotation: Any) -> tuple[Kind, tuple[str, ...]]:
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _kind(inside[0])
    if origin in (Union, UnionType):
        return _kind(next(part for part in inside if part is not NoneType))
    if origin is Literal:
        return "text", tuple(map(str, inside))
    if origin is tuple:
        kind, allowed = _kind(inside[0])
        return ("integers" if kind == "integer" else "texts"), allowed
    return _KINDS[annotation], ()
