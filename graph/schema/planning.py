"""What was promised: contracts, SKP, work plans, documents, the role-and-result matrix, services."""

from datetime import date
from typing import Literal

from graph.schema.declare import Group, Node, Relationship, need, prop
from graph.schema.indicator import IKU
from graph.schema.law import SOP, Clause, Obligation, Regulation, RuleSet
from graph.schema.organisation import Duty, Employee, Position, Team
from graph.schema.strategy import StrategyMap

_G = Group.PLANNING


class Contract(
    Node, label="Contract", names=("Kontrak kinerja", "Performance contract"), group=_G, indexed=(("year",),)
):
    """The yearly performance contract of a position with its direct superior (S2-01)."""

    year: int = need("Year of the contract.", ge=1945, le=2200)
    signed_on: date | None = prop("Day it was signed; a source is asked about on this day.")
    valid_from: date | None = prop("First day of its period.")
    valid_to: date | None = prop("Last day of its period.")
    level: str | None = prop("Level that limits are set for, for example KEMENKEU_THREE.")
    map_owner: bool | None = prop("True if its owner has a strategy map.")


class SKP(Node, label="SKP", names=("Sasaran Kinerja Pegawai (SKP)", "Employee performance plan"), group=_G):
    """The performance plan of an employee in one position (S1-18, S1-40)."""

    year: int = need("Year of the plan.", ge=1945, le=2200)
    top: bool | None = prop("True for the plan of a top official, which refers to no other.")
    valid_from: date | None = prop("First day of the plan.")
    valid_to: date | None = prop("Last day of the plan.")
    evaluated_on: date | None = prop("Day it was evaluated.")


class WorkPlan(Node, label="WorkPlan", names=("Rencana kinerja", "Work plan"), group=_G):
    """One intended result of a position, completed by individual indicators (S1-06b)."""

    year: int = need("Year of the plan.", ge=1945, le=2200)


class Document(Node, label="Document", names=("Dokumen perencanaan", "Planning document"), group=_G):
    """A strategic plan (Renstra) or performance agreement (PK) that indicators come from (S1-07)."""

    kind: Literal["RENSTRA", "PK", "RENJA", "OTHER"] | None = prop("Kind of document.")
    year: int | None = prop("Year it is for, or its first year.", ge=1945, le=2200)


class Matrix(
    Node, label="Matrix", names=("Matriks pembagian peran dan hasil", "Role-and-result matrix"), group=_G
):
    """A confirmed role-and-result matrix (S1-20)."""

    year: int = need("Year of the matrix.", ge=1945, le=2200)
    confirmed_on: date | None = prop("Day it was confirmed.")


class Service(Node, label="Service", names=("Layanan", "Service"), group=_G):
    """A service that a supporting team gives (S1-29)."""


class ServiceDesign(Node, label="ServiceDesign", names=("Rancangan layanan", "Service design"), group=_G):
    """How far the seven steps of the service approach were taken (S1-29)."""

    steps_done: tuple[int, ...] | None = prop("Numbers of the steps done, as numbered in the guide, 1 to 7.")


class ServiceRecipient(
    Node, label="ServiceRecipient", names=("Penerima layanan", "Service recipient"), group=_G
):
    """Whom a service is for."""


class Problem(Node, label="Problem", names=("Permasalahan", "Problem"), group=_G):
    """A past problem in giving a service (S1-29.4)."""


class Expectation(Node, label="Expectation", names=("Ekspektasi", "Expectation"), group=_G):
    """What recipients expect of a service (S1-29.7)."""


class Contains(
    Relationship,
    rel_type="CONTAINS",
    names=("memuat", "contains"),
    group=_G,
    source=Contract,
    target=IKU,
    ends=("contract", "iku"),
    column_of="target",
):
    """The contract that an IKU stands in."""


class SignedBy(
    Relationship,
    rel_type="SIGNED_BY",
    names=("ditandatangani", "signed by"),
    group=_G,
    source=Contract,
    target=Position,
    ends=("contract", "signed_by"),
    column_of="source",
):
    """The position that commits itself."""


class ApprovedBy(
    Relationship,
    rel_type="APPROVED_BY",
    names=("disetujui", "approved by"),
    group=_G,
    source=Contract,
    target=Position,
    ends=("contract", "approved_by"),
    column_of="source",
):
    """The direct superior who agrees."""


class JudgedBy(
    Relationship,
    rel_type="JUDGED_BY",
    names=("dinilai menurut", "judged by"),
    group=_G,
    source=Contract,
    target=RuleSet,
    ends=("contract", "rule_set"),
    column_of="source",
):
    """The rule set whose limits hold for a contract."""


class StatedIn(
    Relationship,
    rel_type="STATED_IN",
    names=("tercantum dalam", "stated in"),
    group=_G,
    source=IKU,
    target=Document,
    ends=("iku", "document"),
):
    """The Renstra or PK that states an IKU (S1-07)."""


class SourcedFrom(
    Relationship,
    rel_type="SOURCED_FROM",
    names=("bersumber dari", "sourced from"),
    group=_G,
    source=IKU,
    target=(Duty, SOP, Obligation, Clause, Regulation),
    ends=("iku", "ground"),
):
    """What an IKU was drawn from (S2-19 to S2-22)."""

    tier: int | None = prop("1 job description, 2 SOP, 3 other regulation (S2-22).", ge=1, le=3)
    cited_as: str | None = prop("The citation as the contract writes it.")
    cited_version_date: date | None = prop("Version of the source that was read.")


class PlanOf(
    Relationship,
    rel_type="PLAN_OF",
    names=("rencana dari", "plan of"),
    group=_G,
    source=WorkPlan,
    target=Position,
    ends=("work_plan", "position"),
    column_of="source",
):
    """The position whose plan it is."""


class CompletedBy(
    Relationship,
    rel_type="COMPLETED_BY",
    names=("dilengkapi", "completed by"),
    group=_G,
    source=WorkPlan,
    target=IKU,
    ends=("work_plan", "iku"),
    column_of="target",
):
    """The work plan that an individual indicator completes (S1-06b)."""


class HasSKP(
    Relationship,
    rel_type="HAS_SKP",
    names=("memiliki SKP", "has SKP"),
    group=_G,
    source=Employee,
    target=SKP,
    ends=("employee", "skp"),
    column_of="target",
):
    """The employee whose plan it is."""


class ForPosition(
    Relationship,
    rel_type="FOR_POSITION",
    names=("untuk jabatan", "for position"),
    group=_G,
    source=SKP,
    target=Position,
    ends=("skp", "position"),
    column_of="source",
):
    """The position that an SKP is for."""


class RefersTo(
    Relationship,
    rel_type="REFERS_TO",
    names=("mengacu pada", "refers to"),
    group=_G,
    source=SKP,
    target=SKP,
    ends=("skp", "refers_to"),
    column_of="source",
    acyclic=True,
):
    """The superior's SKP that it refers to (S1-18)."""


class OfMap(
    Relationship,
    rel_type="OF_MAP",
    names=("matriks dari peta", "matrix of map"),
    group=_G,
    source=Matrix,
    target=StrategyMap,
    ends=("matrix", "strategy_map"),
    column_of="source",
):
    """The strategy map that a matrix breaks down."""


class ForTeam(
    Relationship,
    rel_type="FOR_TEAM",
    names=("untuk tim", "for team"),
    group=_G,
    source=Matrix,
    target=Team,
    ends=("matrix", "team"),
    column_of="source",
):
    """The team that a matrix is for."""


class ConfirmedBy(
    Relationship,
    rel_type="CONFIRMED_BY",
    names=("dikonfirmasi", "confirmed by"),
    group=_G,
    source=Matrix,
    target=Position,
    ends=("matrix", "confirmed_by"),
    column_of="source",
):
    """The position that confirmed a matrix."""


class Serves(
    Relationship,
    rel_type="SERVES",
    names=("melayani", "serves"),
    group=_G,
    source=(Service, IKU),
    target=ServiceRecipient,
    ends=("item", "recipient"),
):
    """Whom a service or an indicator is for (S1-04.6)."""


class ForService(
    Relationship,
    rel_type="FOR_SERVICE",
    names=("untuk layanan", "for service"),
    group=_G,
    source=(ServiceDesign, Problem, Expectation),
    target=Service,
    ends=("item", "service"),
    column_of="source",
):
    """The service that a design, a problem or an expectation is about."""


class ExpectedBy(
    Relationship,
    rel_type="EXPECTED_BY",
    names=("diharapkan oleh", "expected by"),
    group=_G,
    source=Expectation,
    target=ServiceRecipient,
    ends=("expectation", "recipient"),
    column_of="source",
):
    """The recipients who expect it."""
