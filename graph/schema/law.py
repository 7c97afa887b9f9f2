"""What an indicator may rest on: regulations, clauses, SOP, obligations, and the limits they set."""

from datetime import date
from typing import Literal

from graph.schema.declare import Group, Node, Relationship, prop
from graph.schema.organisation import Duty, PositionType

_G = Group.LAW

Precision = Literal["DAY", "MONTH", "YEAR"]
Mark = Literal["SEEN", "RESTATED", "SEED", "INFERRED", "UNVERIFIED"]

_MARK = (
    "How firmly it is known: seen in the text, restated by another text, said by a founding document, "
    "inferred, or not verified."
)


class Regulation(
    Node,
    label="Regulation",
    names=("Peraturan", "Regulation"),
    group=_G,
    indexed=(("type", "number", "year"),),
):
    """A law, decree, circular or note; ``key`` is TYPE|NUMBER|SUFFIX|YEAR, ``name`` its written form."""

    type: str | None = prop("Kind of regulation, for example KMK, PMK, PP, KEPDIRJEN_KN.")
    number: str | None = prop("Number within kind, bureau and year.")
    suffix: str | None = prop("Bureau part of the number, for example KMK.01.")
    year: int | None = prop("Year in its number.")
    title: str | None = prop("What it is about.")
    issued_on: date | None = prop("Day it was signed.")
    effective_from: date | None = prop("First day in force.")
    effective_to: date | None = prop("Last day in force if it ends by its own words.")
    effective_precision: Precision | None = prop("How exactly the first day is known.")
    applies_to_unit_type: str | None = prop("Kind of unit it is for; empty means any.")
    applies_to_position_type: PositionType | None = prop("Kind of position it is for; empty means any.")
    jdih_url: str | None = prop("Address in the official legal documentation network.")
    aliases: tuple[str, ...] | None = prop("Other written forms of its number.")


class Clause(Node, label="Clause", names=("Klausul", "Clause"), group=_G):
    """An article, a point or a named concept of a regulation or document that statements rest on."""

    text: str | None = prop("What the clause says, in short.")
    mark: Mark | None = prop(_MARK)


class SOP(Node, label="SOP", names=("SOP", "Standard operating procedure"), group=_G):
    """A standard operating procedure, with the time it allows."""

    norm_time: float | None = prop("Time the procedure allows, in ``norm_unit``.", ge=0)
    norm_unit: str | None = prop("Unit of the time, for example hari kerja.")


class Obligation(Node, label="Obligation", names=("Kewajiban", "Obligation"), group=_G):
    """Something a regulation tells a unit to deliver again and again."""

    frequency: Literal["DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "SEMESTERLY", "YEARLY"] | None = prop(
        "How often it falls due."
    )
    due_day: int | None = prop("Day of the following period on which it is due at the latest.", ge=1)


class RuleSet(Node, label="RuleSet", names=("Perangkat batas", "Rule set"), group=_G):
    """Limits that hold for contracts signed within its dates; unknown limits stay empty."""

    valid_from: date | None = prop("First signing day it holds for.")
    valid_to: date | None = prop("Last signing day it holds for.")
    forbidden_all: tuple[str, ...] | None = prop("Forbidden VALIDITY-CONTROL pairs for everybody.")
    forbidden_map_owner: tuple[str, ...] | None = prop("Further pairs forbidden to map owners.")
    max_iku_per_objective: int | None = prop("Most indicators for one objective of a map owner.", ge=1)


class Limit(Node, label="Limit", names=("Batas", "Limit"), group=_G):
    """How many indicators a contract of one level may hold."""

    level: str | None = prop("Contract level the limit is for.")
    map_owner: bool | None = prop("True if the limit is for owners of a strategy map.")
    max_iku: int | None = prop("Most indicators in one contract.", ge=0)
    min_iku: int | None = prop("Fewest indicators in one contract.", ge=0)


class ClauseOf(
    Relationship,
    rel_type="CLAUSE_OF",
    names=("klausul dari", "clause of"),
    group=_G,
    source=Clause,
    target=Regulation,
    ends=("clause", "regulation"),
    column_of="source",
):
    """The regulation that holds the clause."""


class RuleSetOf(
    Relationship,
    rel_type="SET_BY",
    names=("ditetapkan oleh", "set by"),
    group=_G,
    source=RuleSet,
    target=Regulation,
    ends=("rule_set", "regulation"),
    column_of="source",
):
    """The regulation that sets the limits."""


class Limits(
    Relationship,
    rel_type="LIMITS",
    names=("membatasi", "limits"),
    group=_G,
    source=RuleSet,
    target=Limit,
    ends=("rule_set", "limit"),
    column_of="target",
    required=True,
):
    """The rule set that a limit belongs to."""


class ImplementsTask(
    Relationship,
    rel_type="IMPLEMENTS_TASK",
    names=("melaksanakan tugas", "implements task"),
    group=_G,
    source=SOP,
    target=Duty,
    ends=("sop", "duty"),
):
    """The duties that a procedure carries out."""


class _LegalRelation(Relationship):
    effective_from: date | None = prop("Day from which the relation works; unknown stays empty.")
    effective_precision: Precision | None = prop("How exactly that day is known.")
    article: str | None = prop("Article that says so.")
    quote: str | None = prop("Words that say so.")
    mark: Mark | None = prop(_MARK)


class Revokes(
    _LegalRelation,
    rel_type="REVOKES",
    names=("mencabut", "revokes"),
    group=_G,
    source=Regulation,
    target=Regulation,
    ends=("newer", "older"),
    table="legal_relation",
    choice=("relation", "REVOKES"),
):
    """The newer regulation ends the force of the older one."""


class Replaces(
    _LegalRelation,
    rel_type="REPLACES",
    names=("menggantikan", "replaces"),
    group=_G,
    source=Regulation,
    target=Regulation,
    ends=("newer", "older"),
    table="legal_relation",
    choice=("relation", "REPLACES"),
):
    """The newer regulation takes the place of the older one, which ends its force."""


class Amends(
    _LegalRelation,
    rel_type="AMENDS",
    names=("mengubah", "amends"),
    group=_G,
    source=Regulation,
    target=Regulation,
    ends=("newer", "older"),
    table="legal_relation",
    choice=("relation", "AMENDS"),
):
    """The newer regulation changes the older one, which stays in force."""


class Implements(
    _LegalRelation,
    rel_type="IMPLEMENTS",
    names=("melaksanakan", "implements"),
    group=_G,
    source=Regulation,
    target=Regulation,
    ends=("newer", "older"),
    table="legal_relation",
    choice=("relation", "IMPLEMENTS"),
):
    """The newer regulation says how the older one is carried out."""


class Follows(
    _LegalRelation,
    rel_type="FOLLOWS",
    names=("menyusul", "follows"),
    group=_G,
    source=Regulation,
    target=Regulation,
    ends=("newer", "older"),
    table="legal_relation",
    choice=("relation", "FOLLOWS"),
):
    """The newer regulation deals with the same matter later; whether it ends the older one is not known."""


class EstablishedBy(
    Relationship,
    rel_type="ESTABLISHED_BY",
    names=("ditetapkan dalam", "established by"),
    group=_G,
    source=(Duty, SOP, Obligation),
    target=(Regulation, Clause),
    ends=("item", "regulation"),
):
    """The regulation or clause that lays down a duty, a procedure or an obligation."""

    article: str | None = prop("Article or annex that lays it down.")
    quote: str | None = prop("Words that lay it down.")
    mark: Mark | None = prop(_MARK)
