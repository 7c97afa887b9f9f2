"""How success is measured: indicators, their definitions, targets, and the cascade between them."""

from typing import Literal

from graph.schema.declare import Group, Node, Relationship, need, prop
from graph.schema.organisation import Duty, Function, Position, Process, Unit
from graph.schema.strategy import StrategicObjective

_G = Group.INDICATOR

CascadeClass = Literal["CP", "C", "N"]
Period = Literal["Q1", "Q2", "SMT1", "Q3", "SDQ3", "Q4", "Y"]


class IKU(Node, label="IKU", names=("Indikator Kinerja Utama (IKU)", "Key performance indicator"), group=_G):
    """One indicator in one contract, of one owner, in one year (S1-01); its definition is a ManualIKU."""

    year: int = need("Year it is for.", ge=1945, le=2200)
    code: str | None = prop("Code as the contract writes it, for example 01a-CP.")
    code_norm: str | None = prop(
        "Code without zeros in front and without class, for example 1a.", derived=True
    )
    code_class: CascadeClass | None = prop("Class that the code ends in.", derived=True)
    cascade_class: CascadeClass | None = prop(
        "As claimed: CP comes from a map owner, C from a non-owner, N is the owner's own (S2-05 to S2-07)."
    )
    individual: bool | None = prop(
        "True for an individual indicator (IKI), attached to an employee's plan (S1-06c)."
    )
    mandatory: bool | None = prop("True if the map owner or performance manager demands it (R4).")
    annual_target: float | None = prop("Target for the year, in ``target_unit``.")
    target_unit: str | None = prop("Unit of the target, for example % or hari kerja.")
    weight: float | None = prop("Weight within its contract.", unit="%", ge=0)
    outcome_level: Literal["OUTPUT", "INTERMEDIATE", "FINAL"] | None = prop(
        "Output, intermediate or final outcome (S1-25)."
    )
    work_type: Literal["IMPROVEMENT", "ROUTINE", "ADDITIONAL"] | None = prop(
        "Kind of work it drives (S1-02)."
    )
    aspects: tuple[Literal["QUANTITY", "QUALITY", "TIME", "COST"], ...] | None = prop(
        "Aspects it measures (S1-37)."
    )
    broad_complex: bool | None = prop(
        "True if several units may share it because it is broad and complex (S1-38)."
    )
    broad_reason: str | None = prop("Why it is broad and complex.")
    status: Literal["ACTIVE", "DROPPED"] | None = prop("Dropped indicators stay on record.")


class ManualIKU(
    Node,
    label="ManualIKU",
    names=("Manual IKU", "Indicator definition"),
    group=_G,
    indexed=(("name_key",), ("definition_key", "formula_key")),
):
    """The definition of an indicator, shared by every IKU that is the same indicator (S2-34)."""

    definition: str | None = prop("What is measured.")
    formula: str | None = prop("How it is computed.")
    unit: str | None = prop("Unit of measurement.")
    purpose: str | None = prop("What it is measured for.")
    validity: Literal["EXACT", "PROXY", "ACTIVITY"] | None = prop(
        "Closeness of the measure to the objective."
    )
    control: Literal["LOW", "MODERATE", "HIGH"] | None = prop("Influence of the owner on the result (S2-24).")
    measures: Literal["QUANTITY", "QUALITY", "TIME", "COST"] | None = prop(
        "What kind of measure it is (S2-23)."
    )
    quality_criterion: Literal["Q1", "Q2", "Q3", "Q4", "T"] | None = prop(
        "Quality or time criterion of KMK 327/KMK.01/2018 that it meets (S2-25 to S2-29)."
    )
    quality_evidence: str | None = prop("What shows that it meets the criterion.")
    polarity: Literal["MAXIMIZE", "MINIMIZE", "STABILIZE"] | None = prop("Which way is better.")
    period_consolidation: Literal["SUM", "AVERAGE", "TAKE_LAST_KNOWN"] | None = prop(
        "How periods become a year (S2-03)."
    )
    location_consolidation: Literal["RAW_DATA", "AVERAGE", "SUM"] | None = prop(
        "How units become their superior."
    )
    reporting_period: Literal["MONTHLY", "QUARTERLY", "SEMESTERLY", "YEARLY"] | None = prop(
        "How often it is reported."
    )
    conversion_120: bool | None = prop("True if a capped target counts as 120 when met.")
    data_source: str | None = prop("Report or system that the figures come from.")
    data_provider: str | None = prop("Unit or role that supplies the figures.")
    person_in_charge: str | None = prop("Position answerable for the figures; not a person's name.")
    measurement_object: str | None = prop("Thing that is measured (S2-30).")
    realisation_method: str | None = prop("How the realisation is computed (S2-30).")
    first_used_year: int | None = prop("First year it was in a contract.", ge=1945, le=2200)
    cost_of_measurement: float | None = prop("What measuring it costs in a year.", unit="Rp", ge=0)
    name_key: str | None = prop("Name folded for comparison.", derived=True)
    definition_key: str | None = prop("Definition folded for comparison.", derived=True)
    formula_key: str | None = prop("Formula folded for comparison.", derived=True)
    name_tokens: tuple[str, ...] | None = prop("Distinct words of the name, in order.", derived=True)
    name_prefix: str | None = prop("Kind of measure that the name begins with (S2-33).", derived=True)


class Target(Node, label="Target", names=("Target", "Target"), group=_G):
    """What an IKU is to reach by the end of one period (S2-02)."""

    period: Period = need("Period within the year.")
    value: float = need("Value to reach, in the unit of the IKU.")


class Realisation(Node, label="Realisation", names=("Realisasi", "Realisation"), group=_G):
    """What an IKU did reach in one period."""

    period: Period = need("Period within the year.")
    value: float = need("Value reached, in the unit of the IKU.")
    year: int = need("Year it was reached in.", ge=1945, le=2200)


class Output(Node, label="Output", names=("Output", "Output"), group=_G):
    """A thing that work produces (S1-30)."""

    kind: Literal["MAIN", "INTERMEDIATE"] | None = prop("Main output or milestone on the way to it.")
    expectation: str | None = prop("What is expected of it.")


class Aspect(Node, label="Aspect", names=("Aspek", "Aspect"), group=_G):
    """An aspect, element or key stage by which one objective is divided (S1-22)."""


class Territory(Node, label="Territory", names=("Wilayah", "Territory"), group=_G):
    """A work area (S1-23)."""


class OwnedBy(
    Relationship,
    rel_type="OWNED_BY",
    names=("dimiliki", "owned by"),
    group=_G,
    source=IKU,
    target=(Position, Unit),
    ends=("iku", "owner"),
    column_of="source",
):
    """The position or unit that answers for an IKU (S1-01)."""


class DefinedBy(
    Relationship,
    rel_type="DEFINED_BY",
    names=("didefinisikan", "defined by"),
    group=_G,
    source=IKU,
    target=ManualIKU,
    ends=("iku", "manual"),
    column_of="source",
):
    """The definition that an IKU uses."""


class Measures(
    Relationship,
    rel_type="MEASURES",
    names=("mengukur", "measures"),
    group=_G,
    source=IKU,
    target=StrategicObjective,
    ends=("iku", "objective"),
):
    """The objective of its owner's own map that an IKU measures."""


class Supports(
    Relationship,
    rel_type="SUPPORTS",
    names=("mendukung", "supports"),
    group=_G,
    source=IKU,
    target=StrategicObjective,
    ends=("iku", "objective"),
):
    """The map owner's objective that an IKU of a non-owner supports (S2-31)."""

    how: str | None = prop("How it supports the objective.")


class ContributedBy(
    Relationship,
    rel_type="CONTRIBUTED_BY",
    names=("disumbang oleh", "contributed by"),
    group=_G,
    source=IKU,
    target=Unit,
    ends=("iku", "unit"),
):
    """Units that contribute to an IKU without answering for it (S1-35)."""


class HasSubIKU(
    Relationship,
    rel_type="HAS_SUB_IKU",
    names=("memiliki sub-IKU", "has sub-IKU"),
    group=_G,
    source=IKU,
    target=IKU,
    ends=("iku", "sub_iku"),
):
    """Indicators that add up to an IKU (R2)."""


class AlternativeOf(
    Relationship,
    rel_type="ALTERNATIVE_OF",
    names=("alternatif dari", "alternative of"),
    group=_G,
    source=IKU,
    target=IKU,
    ends=("iku", "other"),
):
    """Another way to word the same indicator (S2-23)."""


class Produces(
    Relationship,
    rel_type="PRODUCES",
    names=("menghasilkan", "produces"),
    group=_G,
    source=IKU,
    target=Output,
    ends=("iku", "output"),
    column_of="source",
):
    """The output that an IKU measures."""


class Precedes(
    Relationship,
    rel_type="PRECEDES",
    names=("mendahului", "precedes"),
    group=_G,
    source=Output,
    target=Output,
    ends=("earlier", "later"),
):
    """The order of outputs on the way to the main one (S1-30)."""


class HasAspect(
    Relationship,
    rel_type="HAS_ASPECT",
    names=("memiliki aspek", "has aspect"),
    group=_G,
    source=IKU,
    target=Aspect,
    ends=("iku", "aspect"),
):
    """The aspects that an IKU covers (S1-22)."""


class Covers(
    Relationship,
    rel_type="COVERS",
    names=("mencakup wilayah", "covers"),
    group=_G,
    source=IKU,
    target=Territory,
    ends=("iku", "territory"),
):
    """The work areas that an IKU covers (S1-23)."""


class InFunction(
    Relationship,
    rel_type="IN_FUNCTION",
    names=("dalam fungsi", "in function"),
    group=_G,
    source=IKU,
    target=Function,
    ends=("iku", "function"),
):
    """The functions that an IKU belongs to (S1-11)."""


class InProcess(
    Relationship,
    rel_type="IN_PROCESS",
    names=("dalam proses", "in process"),
    group=_G,
    source=IKU,
    target=Process,
    ends=("iku", "process"),
):
    """The processes that an IKU is a step of (S1-12)."""


class Reflects(
    Relationship,
    rel_type="REFLECTS",
    names=("mencerminkan", "reflects"),
    group=_G,
    source=IKU,
    target=Duty,
    ends=("iku", "duty"),
):
    """The duty that an IKU mirrors (S1-09, S2-18)."""


class HasTarget(
    Relationship,
    rel_type="HAS_TARGET",
    names=("bertarget", "has target"),
    group=_G,
    source=IKU,
    target=Target,
    ends=("iku", "target"),
    column_of="target",
    required=True,
):
    """The IKU whose trajectory a target belongs to."""


class Achieved(
    Relationship,
    rel_type="ACHIEVED",
    names=("tercapai", "achieved"),
    group=_G,
    source=IKU,
    target=Realisation,
    ends=("iku", "realisation"),
    column_of="target",
    required=True,
):
    """The IKU that a realisation belongs to."""


class AlignedWith(
    Relationship,
    rel_type="ALIGNED_WITH",
    names=("selaras dengan", "aligned with"),
    group=_G,
    source=IKU,
    target=IKU,
    ends=("iku", "other"),
):
    """Horizontal alignment between units of one level (R16)."""
