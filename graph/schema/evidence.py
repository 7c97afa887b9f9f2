"""Why anything is believed: sources, claims about legal status, criteria, terms, rules and findings."""

from datetime import date
from typing import Literal

from graph.schema.declare import Group, Node, Relationship, need, prop
from graph.schema.indicator import IKU, Aspect, ManualIKU
from graph.schema.law import SOP, Clause, Mark, Obligation, Precision, Regulation
from graph.schema.organisation import Duty, Position, Team, Unit
from graph.schema.planning import SKP, Contract, Matrix, Service, WorkPlan
from graph.schema.strategy import Perspective, StrategicObjective, StrategyMap

_G = Group.EVIDENCE


class Source(Node, label="Source", names=("Sumber", "Source"), group=_G):
    """A text in which a statement can be read."""

    authority: Literal["LAW", "DECREE", "CIRCULAR", "HANDBOOK", "ARTICLE", "STUDY"] | None = prop(
        "How much weight its word has, strongest first."
    )
    address: str | None = prop("Where it can be found.")
    published_on: date | None = prop("Day it was published.")
    note: str | None = prop("What a reader should know before trusting it.")


class StatusClaim(Node, label="StatusClaim", names=("Klaim status", "Status claim"), group=_G):
    """What one source says about the force of a regulation; claims may contradict each other."""

    status: Literal["IN_FORCE", "REVOKED", "REPLACED", "NOT_YET"] = need("What is claimed.")
    stated_on: date | None = prop("Day the claim was made.")
    effective_from: date | None = prop("Day from which the claimed status holds.")
    effective_precision: Precision | None = prop("How exactly that day is known.")
    quote: str | None = prop("Words that say so.")
    mark: Mark | None = prop("How firmly it is known.")


class Criterion(Node, label="Criterion", names=("Kriteria pemilihan", "Selection criterion"), group=_G):
    """One of the ten criteria for choosing an indicator (S1-04)."""


class Term(Node, label="Term", names=("Istilah", "Term"), group=_G):
    """A word that a regulation defines (S2-12)."""

    definition: str | None = prop("What the word means.")


class AuditRule(Node, label="AuditRule", names=("Aturan audit", "Audit rule"), group=_G, managed=True):
    """A rule of the catalogue, as it stood when findings were stored."""

    severity: Literal["error", "warning", "info"] | None = prop("Default severity of its findings.")


class Finding(Node, label="Finding", names=("Temuan", "Finding"), group=_G, managed=True):
    """A stored finding; ``key`` is its fingerprint."""

    rule: str = need("Id of the rule that found it.")
    severity: Literal["error", "warning", "info"] = need("Severity it was found with.")
    found_on: date | None = prop("Day of the audit.")
    status: Literal["OPEN", "WAIVED", "CLOSED"] | None = prop("What became of it.")
    waived_by: str | None = prop("Role that waived it.")
    waived_reason: str | None = prop("Why it was waived.")
    waived_until: date | None = prop("Last day of the waiver.")


class Waiver(Node, label="Waiver", names=("Pengecualian temuan", "Waiver"), group=_G):
    """A decision to let a finding pass for a time; the finding is then shown as waived (S1-38c)."""

    rule: str = need("Id of the rule whose finding is let pass, for example DUP-02.")
    subject: str = need("Key of the subject of that finding.")
    reason: str = need("Why it is let pass.")
    waived_by: str = need("Role that answers for it; not a person's name.")
    valid_until: date = need("Last day on which it counts.")


class Dataset(Node, label="Dataset", names=("Set data", "Dataset"), group=_G, managed=True):
    """A dataset folder that was loaded whole."""

    digest: str | None = prop("Fingerprint of its content.")
    records: int | None = prop("How many rows it has.", ge=0)
    complete: bool | None = prop("False from the moment a load begins to write until it has ended.")


class About(
    Relationship,
    rel_type="ABOUT",
    names=("tentang", "about"),
    group=_G,
    source=StatusClaim,
    target=Regulation,
    ends=("status_claim", "regulation"),
    column_of="source",
    required=True,
):
    """The regulation that a claim is about."""


class DefinedIn(
    Relationship,
    rel_type="DEFINED_IN",
    names=("didefinisikan dalam", "defined in"),
    group=_G,
    source=Term,
    target=Clause,
    ends=("term", "clause"),
    column_of="source",
):
    """The clause that defines a term."""


class Assessed(
    Relationship,
    rel_type="ASSESSED",
    names=("dinilai terhadap", "assessed against"),
    group=_G,
    source=IKU,
    target=Criterion,
    ends=("iku", "criterion"),
):
    """How an IKU meets a selection criterion (S1-04)."""

    score: float | None = prop("Judgement, 0 not at all to 1 fully.", ge=0, le=1)
    assessed_by: str | None = prop("Role that judged.")
    assessed_on: date | None = prop("Day of the judgement.")


class DerivedFrom(
    Relationship,
    rel_type="DERIVED_FROM",
    names=("diturunkan dari klausul", "derived from"),
    group=_G,
    source=AuditRule,
    target=Clause,
    ends=("rule", "clause"),
):
    """The clause that a rule rests on."""


class FoundBy(
    Relationship,
    rel_type="FOUND_BY",
    names=("ditemukan oleh", "found by"),
    group=_G,
    source=Finding,
    target=AuditRule,
    ends=("finding", "rule"),
):
    """The rule that made a finding."""


class FoundOn(
    Relationship,
    rel_type="FOUND_ON",
    names=("ditemukan pada", "found on"),
    group=_G,
    source=Finding,
    target=(
        IKU,
        ManualIKU,
        StrategicObjective,
        StrategyMap,
        Perspective,
        Position,
        Unit,
        Team,
        Duty,
        Contract,
        SKP,
        WorkPlan,
        Matrix,
        Service,
        Regulation,
        Clause,
        SOP,
        Obligation,
        Aspect,
        Waiver,
    ),
    ends=("finding", "subject"),
):
    """What a finding is about."""
