"""The cascade between indicators: technique is the type, method is a property (S1-13 to S1-33)."""

from typing import Literal

from graph.schema.declare import Group, Relationship, prop
from graph.schema.indicator import IKU

_G = Group.INDICATOR


class _Cascade(Relationship):
    method: Literal["DIRECT", "NON_DIRECT"] | None = prop("Direct or non-direct cascading (S1-22 to S1-33).")
    approach: Literal["ASPECT", "TERRITORY", "QUANT_LOAD", "SERVICE", "OUTPUT_MILESTONE"] | None = prop(
        "How roles are divided within the method."
    )
    basis: Literal["STRUCTURAL", "FUNCTIONAL", "PROCESS"] | None = prop(
        "What the cascade follows (S1-10 to S1-12)."
    )
    mode: Literal["TOP_DOWN"] | None = prop("Way of cascading at the level of the organisation (S1-08).")
    share: float | None = prop("Part of the superior's target.", unit="fraction of 1", ge=0)
    aspect: str | None = prop("Aspect given to the subordinate.")
    contribution: Literal["DIRECT", "INDIRECT"] | None = prop("How the result contributes (S1-27, S1-31).")
    represents: bool | None = prop(
        "True if the subordinate's result represents the superior's (S1-26, S1-33)."
    )
    consolidates: bool | None = prop("True if the subordinate's figures add up into the superior's (S2-13).")
    superior_score_counted: bool | None = prop(
        "True if the superior's score counts for the team leader (S1-28)."
    )
    how: str | None = prop("How the subordinate's IKU supports the superior's (S1-16).")
    structural_exception: bool | None = prop(
        "True if the organisation's structure makes the cascade skip a level."
    )


class CascadeDuplicate(
    _Cascade,
    rel_type="CASCADE_DUPLICATE",
    names=("diturunkan sama (duplicate)", "cascades as duplicate"),
    group=_G,
    source=IKU,
    target=IKU,
    ends=("superior", "subordinate"),
    table="cascade",
    choice=("technique", "DUPLICATE"),
    lineage=True,
):
    """Same IKU, same target (S1-13)."""


class CascadeCluster(
    _Cascade,
    rel_type="CASCADE_CLUSTER",
    names=("diturunkan terbagi (cluster)", "cascades as cluster"),
    group=_G,
    source=IKU,
    target=IKU,
    ends=("superior", "subordinate"),
    table="cascade",
    choice=("technique", "CLUSTER"),
    lineage=True,
):
    """Same IKU, different target (S1-14)."""


class CascadeSupportive(
    _Cascade,
    rel_type="CASCADE_SUPPORTIVE",
    names=("didukung (supportive)", "is supported by"),
    group=_G,
    source=IKU,
    target=IKU,
    ends=("superior", "subordinate"),
    table="cascade",
    choice=("technique", "SUPPORTIVE"),
    lineage=True,
):
    """Different IKU and target, yet the subordinate's must support the superior's (S1-16)."""


class UniqueUnder(
    Relationship,
    rel_type="UNIQUE_UNDER",
    names=("unik di bawah", "has unique work below"),
    group=_G,
    source=IKU,
    target=IKU,
    ends=("superior", "subordinate"),
    table="cascade",
    choice=("technique", "UNIQUE"),
):
    """Different IKU and target without relation; visible, but no lineage (S1-15)."""

    reason: str | None = prop("Why the work is unique.")
