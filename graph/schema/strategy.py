"""What is to be reached: maps, perspectives, goals and strategic objectives."""

from typing import Literal

from graph.schema.declare import Group, Node, Relationship, need, prop
from graph.schema.organisation import Position

_G = Group.STRATEGY


class Scheme(Node, label="Scheme", names=("Skema perspektif", "Perspective scheme"), group=_G):
    """A set of perspectives, for example that of BKN or of the ministry of finance (S1-39)."""


class Perspective(Node, label="Perspective", names=("Perspektif", "Perspective"), group=_G):
    """One lane of a strategy map."""

    rank: int | None = prop("Place from the top of the map; 1 is the top.", ge=1)


class StrategyMap(
    Node, label="StrategyMap", names=("Peta strategi", "Strategy map"), group=_G, indexed=(("year",),)
):
    """The strategy of a map owner for one year (S2-08)."""

    year: int = need("Year of the map.", ge=1945, le=2200)


class Goal(Node, label="Goal", names=("Tujuan", "Goal"), group=_G):
    """A goal of the organisation that objectives pursue."""


class StrategicObjective(
    Node, label="StrategicObjective", names=("Sasaran strategis", "Strategic objective"), group=_G
):
    """A strategic objective; ``name`` is its sentence."""

    number: str | None = prop("Number on its map, for example 1 or SS.8.")
    description: str | None = prop("What the sentence means.")
    scope: str | None = prop("What it covers.")


class UsesScheme(
    Relationship,
    rel_type="USES_SCHEME",
    names=("memakai skema", "uses scheme"),
    group=_G,
    source=StrategyMap,
    target=Scheme,
    ends=("strategy_map", "scheme"),
    column_of="source",
):
    """The scheme of perspectives that a map uses."""


class HasPerspective(
    Relationship,
    rel_type="HAS_PERSPECTIVE",
    names=("memiliki perspektif", "has perspective"),
    group=_G,
    source=Scheme,
    target=Perspective,
    ends=("scheme", "perspective"),
    column_of="target",
    required=True,
):
    """The scheme that a perspective belongs to."""


class EquivalentTo(
    Relationship,
    rel_type="EQUIVALENT_TO",
    names=("setara dengan", "equivalent to"),
    group=_G,
    source=Perspective,
    target=Perspective,
    ends=("perspective", "other"),
):
    """Perspectives of two schemes that mean the same."""


class OwnsMap(
    Relationship,
    rel_type="OWNS_MAP",
    names=("memiliki peta", "owns map"),
    group=_G,
    source=Position,
    target=StrategyMap,
    ends=("owner", "strategy_map"),
    column_of="target",
):
    """The position that owns a strategy map (S2-08)."""


class HasObjective(
    Relationship,
    rel_type="HAS_OBJECTIVE",
    names=("memuat sasaran", "has objective"),
    group=_G,
    source=StrategyMap,
    target=StrategicObjective,
    ends=("strategy_map", "objective"),
    column_of="target",
):
    """The map that an objective stands on."""


class InPerspective(
    Relationship,
    rel_type="IN_PERSPECTIVE",
    names=("dalam perspektif", "in perspective"),
    group=_G,
    source=StrategicObjective,
    target=Perspective,
    ends=("objective", "perspective"),
    column_of="source",
):
    """The perspective that an objective stands in."""


class Pursues(
    Relationship,
    rel_type="PURSUES",
    names=("mengejar tujuan", "pursues"),
    group=_G,
    source=StrategicObjective,
    target=Goal,
    ends=("objective", "goal"),
    column_of="source",
):
    """The goal that an objective pursues."""


class Causes(
    Relationship,
    rel_type="CAUSES",
    names=("menyebabkan", "causes"),
    group=_G,
    source=StrategicObjective,
    target=StrategicObjective,
    ends=("cause", "effect"),
):
    """Reaching the one objective helps to reach the other: an arrow of the strategy map."""


class ObjectiveCascadesTo(
    Relationship,
    rel_type="OBJECTIVE_CASCADES_TO",
    names=("sasaran diturunkan ke", "objective cascades to"),
    group=_G,
    source=StrategicObjective,
    target=StrategicObjective,
    ends=("superior", "subordinate"),
    table="objective_cascade",
):
    """An objective of an upper map is broken down into one of a lower map (S1-06a)."""

    mode: Literal["DIRECT", "INDIRECT"] | None = prop(
        "Direct: same sentence and scope, one unit below. Indirect: narrower, two or more."
    )
