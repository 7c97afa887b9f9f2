"""The six checks and the two points of an IKU, judged from its facts."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import Field

from graph.answer import Answer, Owner
from graph.finding import Reason
from graph.messages import text
from graph.wording import clean

Verdict = Literal["met", "not_met", "not_judged"]
Force = Literal["in_force", "unknown", "ended"]
Name = Literal["specific", "measurable", "realistic", "fits_duties", "quality", "relevant"]

CRITERIA = ("Q1", "Q2", "Q3", "Q4", "T")
"""Quality (S2-25 to S2-28) and time (S2-29), as KMK 327/KMK.01/2018 names them."""

_QUALITY = ("S2-25", "S2-26", "S2-27", "S2-28", "S2-29")
RESTS_ON: Mapping[Name, tuple[str, ...]] = {
    "specific": ("S2-15",),
    "measurable": ("S2-16", "S2-33"),
    "realistic": ("S2-17",),
    "fits_duties": ("S2-12", "S2-18"),
    "quality": _QUALITY,
    "relevant": ("S2-31",),
}
"""The clause behind each check, in the order of the source; S2-32 names all of them."""

# Units that a name which begins with this kind of measure may have; a kind that is not here may have any.
_FITS: Mapping[str, Callable[[str], bool]] = {
    "PERSENTASE": lambda unit: unit in ("%", "persen"),
    "INDEKS": lambda unit: unit in ("indeks", "%", "persen"),
    "JUMLAH": lambda unit: unit not in ("%", "persen", "indeks"),
    "WAKTU": lambda unit: unit in ("hari", "hari kerja", "jam", "menit", "minggu", "bulan"),
}
_MONEY = ("rp", "rupiah", "idr", "usd", "%", "persen")


class Check(Answer):
    """One of the six checks."""

    name: Name
    verdict: Verdict = Field(description="met, not_met, or not_judged for lack of data.")
    reason: Reason
    rests_on: tuple[str, ...] = Field(description="Clauses it rests on.")


class Point(Answer):
    """One reason for which quality gains or loses a point."""

    name: Literal["control", "shared"]
    points: int | None = Field(description="Null if it cannot be told for lack of data.")
    reason: Reason
    rests_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standard:
    """An SOP or obligation that sets a time, and whether its regulation is in force."""

    name: str
    force: Force


@dataclass(frozen=True, slots=True)
class Goal:
    """The map of the nearest owner above, and which of its objectives are reached."""

    map: str
    reached: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is on record about one IKU; what is not on record is None or empty."""

    key: str
    name: str
    year: int
    unit: str | None
    owners: tuple[Owner, ...]
    manual: Mapping[str, Any] | None
    vague: tuple[str, ...]
    duties: tuple[tuple[str, bool], ...]
    """Name of each reflected duty, and whether it is a duty of the owner."""
    same: int
    """Other positions that share it in the strict sense."""
    unclear: int
    """Other positions that share it, or not: the data does not tell."""
    standards: tuple[Standard, ...]
    duties_of_owner: int
    realisations: int
    """Results on record under its definition in the two years before its own."""
    positive: int
    """Those of them above zero."""
    goal: Goal | None = None

    @property
    def position(self) -> Owner | None:
        """The position that owns it."""
        return next((owner for owner in self.owners if owner.label == "Position"), None)

    def of_manual(self, name: str) -> Any:
        """Return a field of its definition, None where there is none or it is blank."""
        value = self.manual[name] if self.manual else None
        return None if isinstance(value, str) and not value.strip() else value

    def one_of(self, name: str, allowed: Collection[str]) -> str | None:
        """Return a field of its definition if it has one of the allowed values."""
        value = self.of_manual(name)
        return value if value in allowed else None

    @property
    def criterion(self) -> str | None:
        """The quality or time criterion that it is said to meet."""
        return self.one_of("quality_criterion", CRITERIA)


Judgement = tuple[Verdict, str, dict[str, Any]]
"""Verdict, name of the sentence, and what fills its places."""


def checks(facts: Facts, year: int) -> tuple[Check, ...]:
    """Return the six checks in the order of the source; in a year that is not its own nothing is judged."""
    return tuple(_check(name, facts, year) for name in RESTS_ON)


def quality_verdict(facts: Facts) -> Verdict:
    """Return whether it meets a criterion of quality or time."""
    return _quality(facts)[0]


def _check(name: Name, facts: Facts, year: int) -> Check:
    verdict, sentence, values = _JUDGES[name](facts)
    if facts.year != year:
        verdict, sentence, values = "not_judged", "other_year", {"own": facts.year, "year": year}
    return Check(name=name, verdict=verdict, reason=_reason(sentence, values), rests_on=RESTS_ON[name])


def points(facts: Facts) -> tuple[Point, ...]:
    """Return the point for control and the point against sharing."""
    control = facts.one_of("control", ("LOW", "MODERATE", "HIGH"))
    worth, said = _SHARED[_shared(facts)]
    return (
        Point(
            name="control",
            points=None if control is None else int(control != "HIGH"),
            reason=_reason(f"control_{control or 'unknown'}", {}),
            rests_on=("S2-24",),
        ),
        Point(
            name="shared",
            points=worth,
            reason=_reason(said, {"count": facts.same or facts.unclear}),
            rests_on=("S2-30",),
        ),
    )


_SHARED: Mapping[str, tuple[int | None, str]] = {
    "same": (-1, "shared_same"),
    "unclear": (None, "shared_unclear"),
    "unknown": (None, "shared_unknown"),
    "alone": (0, "shared_alone"),
}


def _shared(facts: Facts) -> str:
    if facts.position is None or facts.manual is None:
        return "unknown"
    return "same" if facts.same else "unclear" if facts.unclear else "alone"


def _specific(facts: Facts) -> Judgement:
    if facts.vague:
        return "not_met", "specific_vague", {"words": ", ".join(facts.vague)}
    if facts.of_manual("definition") is None:
        return "not_judged", "specific_no_definition", {}
    return "met", "specific_met", {}


def _measurable(facts: Facts) -> Judgement:
    unit = facts.unit or facts.of_manual("unit")
    if facts.manual is None:
        return "not_judged", "no_manual", {}
    if facts.of_manual("formula") is None:
        return "not_met", "measurable_no_formula", {}
    kind = facts.of_manual("name_prefix")
    if kind is None:
        return "not_met", "measurable_no_kind", {}
    if unit is None:
        return "not_judged", "measurable_no_unit", {}
    if not _FITS.get(kind, bool)(unit.strip().lower()):
        return "not_met", "measurable_other_unit", {"kind": kind.capitalize(), "unit": unit}
    return "met", "measurable_met", {"unit": unit}


def _realistic(facts: Facts) -> Judgement:
    if facts.manual is None:
        return "not_judged", "no_manual", {}
    values = {"since": facts.year - 2, "until": facts.year - 1}
    # Of what should be as low as possible, nothing at all is an achievement.
    low = facts.of_manual("polarity") == "MINIMIZE"
    if facts.realisations if low else facts.positive:
        return "met", "realistic_met", values
    if facts.realisations and facts.of_manual("polarity") is None:
        return "not_judged", "realistic_polarity", values
    if facts.realisations:
        return "not_met", "realistic_zero", values
    used = facts.of_manual("first_used_year")
    if used is None:
        return "not_judged", "realistic_unknown", values
    if used > facts.year - 2:
        return "not_judged", "realistic_new", {**values, "used": used}
    return "not_met", "realistic_nothing", {**values, "used": used}


def _fits_duties(facts: Facts) -> Judgement:
    own = [name for name, is_own in facts.duties if is_own]
    if own:
        return "met", "duties_met", {"duties": "; ".join(own)}
    if facts.position is None:
        return "not_judged", "no_position", {}
    if not facts.duties_of_owner:
        return "not_judged", "duties_unknown", {}
    if facts.duties:
        return "not_met", "duties_of_others", {"duties": "; ".join(name for name, _ in facts.duties)}
    return "not_met", "duties_none", {}


def _quality(facts: Facts) -> Judgement:
    if facts.manual is None:
        return "not_judged", "no_manual", {}
    criterion = facts.criterion
    if criterion is None:
        if facts.of_manual("measures") in ("QUANTITY", "COST"):
            return "not_met", f"quality_only_{facts.of_manual('measures')}", {}
        return "not_judged", "quality_no_criterion", {}
    named = {"criterion": criterion}
    evidence = facts.of_manual("quality_evidence")
    if evidence is None:
        return "not_judged", "quality_no_evidence", named
    if criterion == "T":
        return _timely(facts, named)
    unit = facts.unit or facts.of_manual("unit")
    if criterion == "Q3" and unit is None:
        return "not_judged", "quality_no_unit", named
    if criterion == "Q3" and unit.strip().lower() not in _MONEY:
        return "not_met", "quality_no_money", {**named, "unit": unit}
    return "met", f"quality_{criterion}", {"evidence": evidence}


_OF_FORCE: Mapping[Force, Verdict] = {"in_force": "met", "unknown": "not_judged", "ended": "not_met"}


def _timely(facts: Facts, named: dict[str, Any]) -> Judgement:
    """Return whether a standard time is set: without one there is nothing to be in time for (S2-29)."""
    for force, verdict in _OF_FORCE.items():
        standards = "; ".join(one.name for one in facts.standards if one.force == force)
        if standards:
            return verdict, f"quality_time_{force}", {"standards": standards}
    return "not_judged", "quality_no_standard", named


def _relevant(facts: Facts) -> Judgement:
    if facts.position is None:
        return "not_judged", "no_position", {}
    if facts.goal is None:
        return "not_judged", "relevant_no_map", {}
    if not facts.goal.reached:
        return "not_met", "relevant_nothing", {"map": facts.goal.map}
    return "met", "relevant_met", {"objectives": "; ".join(facts.goal.reached), "map": facts.goal.map}


_JUDGES: Mapping[Name, Callable[[Facts], Judgement]] = {
    "specific": _specific,
    "measurable": _measurable,
    "realistic": _realistic,
    "fits_duties": _fits_duties,
    "quality": _quality,
    "relevant": _relevant,
}


def _reason(sentence: str, values: Mapping[str, Any]) -> Reason:
    shown = {name: clean(value) if isinstance(value, str) else value for name, value in values.items()}
    return Reason(
        id=text(f"checklist.{sentence}", "id", **shown), en=text(f"checklist.{sentence}", "en", **shown)
    )
