"""Small flaws of definitions, one in some hundreds, for the rules that look at a single definition."""

from dataclasses import dataclass

from benchmarks.kinds import Kind

_OLDER = 24


@dataclass(frozen=True, slots=True)
class Flaw:
    """How one definition departs from a healthy one."""

    validity: str = "PROXY"
    control: str = "HIGH"
    polarity: str = ""
    vague: bool = False
    """Its name holds a word that means nothing: QLT-05."""
    misnamed: bool = False
    """Its name begins with another kind of measure: QLT-06."""
    as_before: bool = False
    """It has the name of the definition before it: DUP-03."""
    near: bool = False
    """It has that name but for one word: DUP-09."""
    unproven: bool = False
    """It claims a criterion of quality without evidence: UNS-12."""
    old: bool = False
    """It has been in use for years, which is no flaw."""


NONE = Flaw()
ACTIVITY = Flaw("ACTIVITY")
_OLD = Flaw(old=True)
_RARE = {
    10: Flaw("ACTIVITY", "LOW"),
    21: Flaw("EXACT", "HIGH"),
    30: Flaw(vague=True),
    60: Flaw(as_before=True),
    70: Flaw(unproven=True),
    90: Flaw(near=True),
    100: Flaw(control="MODERATE"),
    110: Flaw("EXACT", "LOW"),
}
"""By what remains of a count that is divided by a prime."""
_OF_KIND = {
    Kind.PERCENT: (40, Flaw(misnamed=True)),
    Kind.DAYS: (9, Flaw(polarity="MAXIMIZE")),
}
_PRIME = 211
_PRIME_OF_KIND = {Kind.PERCENT: 211, Kind.DAYS: 53}


def flaw_of(count: int, kind: Kind) -> Flaw:
    """Return the flaw of the definition that was counted as number ``count``."""
    if count % _OLDER == 5:
        return _OLD
    found = _RARE.get(count % _PRIME)
    if found is None and kind in _OF_KIND:
        remainder, flaw = _OF_KIND[kind]
        if count % _PRIME_OF_KIND[kind] == remainder:
            return flaw
    return found or NONE
