"""What an audit of an invented organisation must find."""

from dataclasses import dataclass, field

from benchmarks.ground import AS_OF, YEAR

COUNTED = (
    *("CAS-01", "CAS-09", "DUP-01", "DUP-02", "DUP-04", "DUP-10", "MTX-03", "ORP-01", "ORP-02", "ORP-03"),
    *("ORP-04", "ORP-06", "ORP-11", "ORP-12", "ORP-13", "UNS-01", "UNS-02", "UNS-07", "UNS-13"),
)
"""Rules whose findings are counted exactly."""


@dataclass(slots=True)
class Planted:
    """Exact numbers of what was planted, and of what follows from it.

    ``findings`` counts by rule what the rule is about: cascades (CAS, DUP-10), groups (other DUP), indicators
    and so on. ``members`` counts what is in the groups: indicators (DUP-01, DUP-02), definitions (DUP-04),
    and for CAS-09 the cascades of all cycles, of which one each goes back up and is found.
    """

    iku: int
    positions: int
    seed: int
    year: int = YEAR
    as_of: str = AS_OF
    rows: dict[str, int] = field(default_factory=dict)
    findings: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTED, 0))
    members: dict[str, int] = field(default_factory=dict)

    def found(self, rule: str, count: int = 1) -> None:
        """Count findings of a rule."""
        self.findings[rule] = self.findings.get(rule, 0) + count

    def group(self, rule: str, members: int) -> None:
        """Count one group of a rule with its members."""
        self.found(rule)
        self.members[rule] = self.members.get(rule, 0) + members
