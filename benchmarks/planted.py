"""What an audit of an invented organisation must find."""

from dataclasses import dataclass, field

from benchmarks.ground import AS_OF, YEAR


@dataclass(slots=True)
class Planted:
    """Exact numbers of what was planted, and of what follows from it.

    ``findings`` counts by rule: indicators, objectives (ORP-04), cascades (CAS), groups (DUP). ``members``
    counts what is in the groups: indicators (DUP-01, DUP-02), definitions (DUP-04), and for CAS-09 the
    cascades of all cycles, of which one each goes back up and is found.
    """

    iku: int
    positions: int
    seed: int
    year: int = YEAR
    as_of: str = AS_OF
    rows: dict[str, int] = field(default_factory=dict)
    findings: dict[str, int] = field(default_factory=dict)
    members: dict[str, int] = field(default_factory=dict)

    def found(self, rule: str, count: int = 1) -> None:
        """Count findings of a rule."""
        self.findings[rule] = self.findings.get(rule, 0) + count

    def group(self, rule: str, members: int) -> None:
        """Count one group of a rule with its members."""
        self.found(rule)
        self.members[rule] = self.members.get(rule, 0) + members
