"""Who works where, under whom, on what: units, positions, teams, duties."""

from datetime import date
from typing import Literal

from graph.schema.declare import Group, Node, Relationship, need, prop

_G = Group.ORGANISATION

PositionType = Literal["STRUKTURAL", "PELAKSANA", "FUNGSIONAL"]


class Organisation(Node, label="Organisation", names=("Organisasi", "Organisation"), group=_G):
    """A ministry, agency or regional government as a whole."""


class Unit(Node, label="Unit", names=("Unit kerja", "Unit"), group=_G):
    """A part of an organisation: a directorate general, an office, a section."""

    unit_type: str | None = prop("Kind of unit as its own regulation calls it, for example KANWIL or KPKNL.")
    level_name: str | None = prop("Level in the performance system, for example KEMENKEU_THREE or UPK_TWO.")
    office: bool | None = prop("True for a whole office, whose kind decides which SOP decree applies.")
    confidential: bool | None = prop("True if the texts of the unit may not leave it.")
    valid_from: date | None = prop("First day on which the unit exists.")
    valid_to: date | None = prop("Last day on which the unit exists.")


class Position(Node, label="Position", names=("Jabatan", "Position"), group=_G, indexed=(("active",),)):
    """A post that a person may hold; indicators belong to it, not to the person."""

    position_type: PositionType | None = prop("Structural, staff or functional post.")
    level: str | None = prop("Level as the office writes it, for example ES3 or PELAKSANA.")
    level_no: int | None = prop("Tier in the reporting line; 1 is the top, any number of tiers.", ge=1)
    roles: tuple[str, ...] | None = prop("Roles in performance management, for example PENGELOLA_KINERJA.")
    active: bool | None = prop("True while the post is filled.")


class JobFamily(Node, label="JobFamily", names=("Rumpun jabatan", "Job family"), group=_G):
    """Positions that are the same or alike (S1-36)."""


class Team(Node, label="Team", names=("Tim kerja", "Team"), group=_G):
    """A working team led by a coordinator (S1-21)."""


class Employee(Node, label="Employee", names=("Pegawai", "Employee"), group=_G):
    """A person under a pseudonym; ``name`` must not be a personal name."""


class Duty(Node, label="Duty", names=("Tugas", "Duty"), group=_G):
    """A duty that a job description gives to a position (S1-09, S2-18)."""

    directly_measurable: bool | None = prop("True if an indicator can be drawn from the duty itself (S2-22).")


class Function(Node, label="Function", names=("Fungsi", "Function"), group=_G):
    """A function that several units may share (S1-11)."""


class Process(Node, label="Process", names=("Proses", "Process"), group=_G):
    """A process whose steps several units take (S1-12)."""


class PartOf(
    Relationship,
    rel_type="PART_OF",
    names=("bagian dari", "part of"),
    group=_G,
    source=Unit,
    target=(Unit, Organisation),
    ends=("unit", "part_of"),
    column_of="source",
    acyclic=True,
):
    """The unit or organisation that this unit is a part of."""


class InUnit(
    Relationship,
    rel_type="IN_UNIT",
    names=("pada unit", "in unit"),
    group=_G,
    source=Position,
    target=Unit,
    ends=("position", "unit"),
    column_of="source",
):
    """The unit that the position belongs to."""


class SuperiorOf(
    Relationship,
    rel_type="SUPERIOR_OF",
    names=("atasan dari", "superior of"),
    group=_G,
    source=Position,
    target=Position,
    ends=("superior", "position"),
    column_of="target",
    acyclic=True,
):
    """The reporting line, from the direct superior to the subordinate position."""


class AssignedTo(
    Relationship,
    rel_type="ASSIGNED_TO",
    names=("ditugaskan kepada", "assigned to"),
    group=_G,
    source=Duty,
    target=Position,
    ends=("duty", "position"),
):
    """The positions that carry a duty."""


class MemberOf(
    Relationship,
    rel_type="MEMBER_OF",
    names=("anggota", "member of"),
    group=_G,
    source=Position,
    target=(Team, JobFamily),
    ends=("position", "group"),
):
    """The teams and job families of a position."""


class LedBy(
    Relationship,
    rel_type="LED_BY",
    names=("diketuai", "led by"),
    group=_G,
    source=Team,
    target=Position,
    ends=("team", "leader"),
    column_of="source",
):
    """The position that leads the team."""


class Holds(
    Relationship,
    rel_type="HOLDS",
    names=("menjabat", "holds"),
    group=_G,
    source=Employee,
    target=Position,
    ends=("employee", "position"),
):
    """Which position an employee held, and when."""

    valid_from: date = need("First day in the position.")
    valid_to: date | None = prop("Last day in the position.")


class CrosscutsWith(
    Relationship,
    rel_type="CROSSCUTS_WITH",
    names=("lintas unit dengan", "crosscuts with"),
    group=_G,
    source=Unit,
    target=Unit,
    ends=("unit", "other"),
):
    """Units that reach one result together (S1-35)."""
