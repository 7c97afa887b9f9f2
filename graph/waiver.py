"""Faults that somebody answers for: they stay visible, as waived, for as long as the waiver holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from graph.catalogue import ask
from graph.finding import Finding, Waived

if TYPE_CHECKING:
    from graph.store import Store


@dataclass(frozen=True, slots=True)
class Waiver:
    """One waiver on record: what is let pass, why, on whose word, and until when."""

    key: str
    rule: str
    subject: str
    reason: str
    waived_by: str
    valid_until: date


def waivers(store: "Store") -> tuple[Waiver, ...]:
    """Return every waiver in the graph, by key."""
    return tuple(Waiver(**row) for row in ask(store, "waiver/all"))


def waive(
    findings: Iterable[Finding], on_record: Sequence[Waiver], as_of: date
) -> tuple[list[Finding], list[Waiver]]:
    """Return the findings, those that a waiver covers on ``as_of`` as waived, and the waivers without any.

    A waiver covers the faults that its rule finds on its subject, the last day included (S1-38c for one
    reason to waive). Of several, the one that holds longest is shown. An expired waiver covers nothing; a
    rule of the catalogue finds it.
    """
    valid = sorted((one for one in on_record if one.valid_until >= as_of), key=lambda one: one.valid_until)
    covers = {(one.rule.upper(), one.subject): one for one in valid}
    used: set[tuple[str, str]] = set()
    found = []
    for finding in findings:
        place = (finding.rule, finding.subject.key)
        waiver = covers.get(place) if finding.verdict == "fault" else None
        if waiver:
            used.add(place)
            said = Waived(reason=waiver.reason, by=waiver.waived_by, until=waiver.valid_until)
            finding = finding.model_copy(update={"verdict": "waived", "waiver": said})
        found.append(finding)
    return found, [one for one in valid if (one.rule.upper(), one.subject) not in used]
