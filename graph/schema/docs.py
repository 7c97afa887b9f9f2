"""The reference of the schema as one Markdown page, made from the declaration."""

from collections.abc import Iterator, Sequence

from graph.schema import NODES, RELATIONSHIPS
from graph.schema.declare import Group, Node, Property, Record, Relationship, properties
from graph.schema.tables import Column, table_name, tables

_TITLES = {
    Group.STRATEGY: ("Strategi", "Strategy"),
    Group.INDICATOR: ("Indikator", "Indicators"),
    Group.ORGANISATION: ("Organisasi", "Organisation"),
    Group.LAW: ("Hukum", "Law"),
    Group.PLANNING: ("Perencanaan", "Planning"),
    Group.EVIDENCE: ("Bukti", "Evidence"),
}
_KINDS = {
    "text": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "date": "date",
    "texts": "list of texts",
    "integers": "list of whole numbers",
}
_ORIGIN = tuple(Record.model_fields)
_SAID = ("key", "name", *_ORIGIN)


def render() -> str:
    """Return ``docs/schema.md``."""
    return "\n".join(_page()).rstrip() + "\n"


def _page() -> Iterator[str]:
    yield "# The schema"
    yield ""
    yield "Made from `graph/schema/` by `make reference`; change it there."
    yield ""
    yield f"{len(NODES)} node types and {len(RELATIONSHIPS)} relationship types in six groups:"
    yield ""
    for group in Group:
        indonesian, english = _TITLES[group]
        yield f"* [{english}](#{english.lower()}) ({indonesian}): {', '.join(_labels(group))}"
    yield ""
    yield "Every type that people fill in has a table: a CSV file of a dataset, with the columns named below."
    yield "A column that refers to a record holds its key. Where several types are possible the key decides,"
    yield "and `Position:KEY` says it outright. How cells are written is in [dataset.md](dataset.md)."
    yield ""
    yield "## On every record"
    yield ""
    yield "Every node has a `key` and a `name`; every node and every relationship says where it comes from."
    yield ""
    yield from _table(
        [_property_row(one) for one in properties(Node) if one.name not in _ORIGIN]
        + [_property_row(one) for one in properties(Record)]
    )
    for group in Group:
        yield from _group(group)


def _labels(group: Group) -> Iterator[str]:
    return (f"`{label}`" for label, node in NODES.items() if node.group is group)


def _group(group: Group) -> Iterator[str]:
    nodes = [node for node in NODES.values() if node.group is group]
    relationships = [one for one in RELATIONSHIPS.values() if one.group is group]
    yield f"## {_TITLES[group][1]}"
    yield ""
    yield from _picture(relationships)
    for node in nodes:
        yield from _node(node)
    for relationship in relationships:
        yield from _relationship(relationship)


def _picture(relationships: Sequence[type[Relationship]]) -> Iterator[str]:
    yield "```mermaid"
    yield "graph LR"
    for one in relationships:
        for source in one.sources:
            for target in one.targets:
                yield f"  {source.label} -->|{one.rel_type}| {target.label}"
    yield "```"
    yield ""


def _node(node: type[Node]) -> Iterator[str]:
    yield f"### `{node.label}`"
    yield ""
    yield f"*{node.names.id} · {node.names.en}*"
    yield ""
    where = "Written by Selaras itself." if node.managed else f"Table `{table_name(node)}.csv`."
    yield f"{_sentence(node)} {where}"
    yield ""
    rows = [_property_row(one) for one in properties(node) if one.name not in _SAID]
    if not node.managed:
        columns = tables()[table_name(node)].columns
        rows.extend(_reference_row(column) for column in columns if column.relationship)
    yield from _table(rows)


def _relationship(one: type[Relationship]) -> Iterator[str]:
    sources = "|".join(node.label for node in one.sources)
    targets = "|".join(node.label for node in one.targets)
    yield f"### `{one.rel_type}`"
    yield ""
    yield f"*{one.names.id} · {one.names.en}*"
    yield ""
    yield f"`(:{sources})-[:{one.rel_type}]->(:{targets})`"
    yield ""
    yield " ".join((_sentence(one), *_remarks(one)))
    yield ""
    yield from _table([_property_row(found) for found in properties(one) if found.name not in _ORIGIN])


def _remarks(one: type[Relationship]) -> Iterator[str]:
    if one.column_of:
        holders = one.sources if one.column_of == "source" else one.targets
        column = one.ends[1] if one.column_of == "source" else one.ends[0]
        files = ", ".join(f"`{table_name(node)}.csv`" for node in holders)
        yield f"{'Exactly' if one.required else 'At most'} one: column `{column}` of {files}."
    elif any(node.managed for node in one.sources):
        yield "Written by Selaras itself."
    else:
        choice = f" with `{one.choice[0]}` = `{one.choice[1]}`" if one.choice else ""
        yield f"Table `{one.table}.csv`, columns `{one.ends[0]}` and `{one.ends[1]}`{choice}."
    if one.lineage:
        yield "Carries lineage."
    if one.acyclic:
        yield "Never runs in a circle."


def _table(rows: Sequence[str]) -> Iterator[str]:
    if rows:
        yield "| column | holds | required | meaning |"
        yield "|---|---|---|---|"
        yield from rows
        yield ""


def _property_row(one: Property) -> str:
    holds = _KINDS[one.kind]
    if one.allowed:
        among = "of " if one.kind == "texts" else ""
        holds = ("list " if among else "") + among + ", ".join(f"`{value}`" for value in one.allowed)
    limits = _limits(one.minimum, one.maximum)
    holds += limits + (f" ({one.unit})" if one.unit else "")
    required = "yes" if one.required else "computed" if one.derived else ""
    return _row(f"`{one.name}`", holds, required, one.description)


def _reference_row(column: Column) -> str:
    labels = " or ".join(f"`{label}`" for label in column.refers_to)
    arrow = f"`<-[:{column.relationship}]-`" if column.reverse else f"`-[:{column.relationship}]->`"
    required = "yes" if column.required else ""
    return _row(f"`{column.name}`", f"key of {labels}", required, f"{column.description} {arrow}")


def _limits(minimum: float | None, maximum: float | None) -> str:
    low = "" if minimum is None else f" from {minimum:g}"
    high = "" if maximum is None else f" to {maximum:g}"
    return low + high


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _sentence(declared: type[Record]) -> str:
    return " ".join((declared.__doc__ or "").split())
