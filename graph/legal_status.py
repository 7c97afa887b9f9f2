"""Whether a regulation is in force on a day, from statements that may contradict each other.

Nobody but a source says that a regulation holds or has ended, so that an answer is always weighed from
statements, names the one that decides and shows those that say otherwise:

* A statement of higher authority outweighs one of lower authority. Two of equal authority that contradict
  each other leave the status *unknown*: no clause prefers the later or the stricter word, and a wrong "in
  force" and a wrong "ended" do equal harm to whoever relies on them.
* What was only inferred, or never verified, ends nothing. It makes the status unknown.
* "In force" said on a day contradicts every ending up to that day, and none after it.
* An ended regulation stays ended, also when the one that ended it ends; two endings are no contradiction.
* Amending never ends force, nor does following on the same matter.
* A relation without a day of its own works from the first day of the newer regulation, in which it stands;
  without that too the day stays unknown.
"""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

Authority = Literal["LAW", "DECREE", "CIRCULAR", "HANDBOOK", "ARTICLE", "STUDY"]
Mark = Literal["SEEN", "RESTATED", "SEED", "INFERRED", "UNVERIFIED"]
Precision = Literal["DAY", "MONTH", "YEAR"]
Says = Literal[
    "IN_FORCE", "NOT_YET", "REVOKED", "REPLACED", "REVOKES", "REPLACES", "AMENDS", "FOLLOWS", "EXPIRES"
]
Verdict = Literal["in_force", "not_yet", "ended", "unknown"]
Reason = Literal["unopposed", "no_start", "undated", "imprecise", "inferred", "contradiction", "cycle"]

AUTHORITIES: tuple[Authority, ...] = ("LAW", "DECREE", "CIRCULAR", "HANDBOOK", "ARTICLE", "STUDY")
"""How much weight a source has, strongest first; a source that has none said weighs least."""

_ENDS = frozenset({"REVOKED", "REPLACED", "REVOKES", "REPLACES", "EXPIRES"})
_CHAIN = frozenset({"REVOKES", "REPLACES"})
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class When:
    """A day as exactly as it is known: of a month or a year, any of its days may be meant."""

    day: date
    precision: Precision = "DAY"

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day that may be meant."""
        if self.precision == "YEAR":
            return self.day.replace(month=1, day=1), self.day.replace(month=12, day=31)
        if self.precision == "MONTH":
            length = monthrange(self.day.year, self.day.month)[1]
            return self.day.replace(day=1), self.day.replace(day=length)
        return self.day, self.day


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source says about the force of ``regulation``: a claim, or a relation from ``newer`` to it."""

    says: Says
    regulation: str
    newer: str | None = None
    effective: When | None = None
    newer_effective: When | None = None
    stated_on: date | None = None
    source: str | None = None
    source_name: str | None = None
    authority: Authority | None = None
    mark: Mark | None = None
    article: str | None = None
    quote: str | None = None

    @property
    def works_from(self) -> When | None:
        """The day from which it works; None if no source says."""
        return self.effective or self.newer_effective

    @property
    def read(self) -> bool:
        """False for what was only inferred or never verified."""
        return self.mark not in ("INFERRED", "UNVERIFIED")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a regulation says about its own days; ``effective_to`` is its last day, by its own words."""

    key: str
    effective: When | None = None
    effective_to: date | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """The answer for one day.

    ``since`` is the first day in force, or the day of the end; for *not_yet* the day it will begin. ``by`` is
    the key of the regulation that ended it. ``reason`` says why the verdict is unknown, or that *in_force* is
    only unopposed: no source confirms it. ``amended_by`` holds the amendments that work, or may work, by the
    day, oldest first.
    """

    verdict: Verdict
    since: When | None = None
    by: str | None = None
    decided_by: Statement | None = None
    dissent: tuple[Statement, ...] = ()
    amended_by: tuple[Statement, ...] = ()
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class _Ending:
    statement: Statement
    first: date
    last: date
    weight: Literal["stands", "tied", "weak", "falls"]
    against: tuple[Statement, ...]


def status_on(facts: Facts, statements: Iterable[Statement], on: date) -> Status:
    """Return the status of a regulation on a day.

    ``statements`` may come in any order and speak about its whole chain; a chain that comes back to itself is
    seen only if all of it is given.
    """
    everything = sorted(set(statements), key=_order)
    about = [statement for statement in everything if statement.regulation == facts.key]
    amended = tuple(s for s in about if s.says == "AMENDS" and _window(s)[0] <= on)
    if _cyclic(facts.key, everything):
        chain = tuple(s for s in about if s.says in _CHAIN)
        return Status("unknown", reason="cycle", dissent=chain, amended_by=amended)
    endings = _endings(facts, about)
    status = _ended(endings, on) or _started(facts, everything, endings, on)
    return replace(status, dissent=tuple(sorted(set(status.dissent), key=_order)), amended_by=amended)


def _ended(endings: Sequence[_Ending], on: date) -> Status | None:
    """Return the status if an ending counts on the day, or may count; None if none does."""
    sure = [ending for ending in endings if ending.last <= on]
    standing = [ending for ending in sure if ending.weight == "stands"]
    if standing:
        standing.sort(key=lambda ending: (-_rank(ending.statement), ending.last, _order(ending.statement)))
        dated = min((e for e in standing if e.statement.works_from), key=lambda e: e.last, default=None)
        return Status(
            "ended",
            since=dated.statement.works_from if dated else None,
            by=next((ending.statement.newer for ending in standing if ending.statement.newer), None),
            decided_by=standing[0].statement,
            dissent=tuple(contrary for ending in standing for contrary in ending.against),
        )
    tied = [ending for ending in sure if ending.weight == "tied"]
    if tied:
        return _unknown("contradiction", tied)
    possible = [e for e in endings if e.weight in ("stands", "tied") and e.first <= on < e.last]
    unexplained = [ending for ending in possible if not _explained(ending, endings, on)]
    if unexplained:
        bounded = any(ending.first > date.min for ending in unexplained)
        return _unknown("imprecise" if bounded else "undated", unexplained)
    weak = [ending for ending in endings if ending.weight == "weak" and ending.first <= on]
    return _unknown("inferred", weak) if weak else None


def _unknown(reason: Reason, endings: Sequence[_Ending]) -> Status:
    both = tuple(s for ending in endings for s in (ending.statement, *ending.against))
    by = next((ending.statement.newer for ending in endings if ending.statement.newer), None)
    return Status("unknown", reason=reason, by=by, dissent=both)


def _explained(vague: _Ending, endings: Sequence[_Ending], on: date) -> bool:
    """Return whether another statement dates the same end more exactly, after the day."""
    return any(
        exact.weight == "stands" and on < exact.first <= vague.last and exact.last <= vague.last
        for exact in endings
        if exact is not vague
    )


def _started(facts: Facts, said: Sequence[Statement], endings: Sequence[_Ending], on: date) -> Status:
    """Return the status on a day on which no ending counts."""
    about = [statement for statement in said if statement.regulation == facts.key]
    discredited = {contrary for ending in endings if ending.weight == "stands" for contrary in ending.against}
    confirming = [s for s in about if s.says == "IN_FORCE" and s.read and s not in discredited]
    denying = [s for s in about if s.says == "NOT_YET" and s.read and s.stated_on and s.stated_on >= on]
    outweighed = tuple(e.statement for e in endings if e.weight == "falls" and e.first <= on)
    begin = _begin(facts, about)
    begun = begin is not None and begin.span[1] <= on
    seen = any(s.stated_on is not None and s.stated_on <= on for s in confirming)
    # What ends another regulation is itself in force on that day.
    acts = any(_acts(s) and s.newer == facts.key and _window(s)[1] <= on for s in said)
    if begin and on < begin.span[0]:
        early = tuple(s for s in confirming if s.stated_on and s.stated_on <= on)
        return Status("not_yet", since=begin, decided_by=_strongest(denying), dissent=early)
    if not (begun or seen or acts):
        if denying and not begin:
            return Status("not_yet", decided_by=_strongest(denying))
        return Status("unknown", reason="imprecise" if begin else "no_start", dissent=tuple(denying))
    decided = _strongest(confirming)
    return Status(
        "in_force",
        since=begin,
        decided_by=decided,
        dissent=(*outweighed, *denying),
        reason=None if decided else "unopposed",
    )


def _acts(said: Statement) -> bool:
    return said.says in _CHAIN and said.read


def _begin(facts: Facts, about: Sequence[Statement]) -> When | None:
    """Return the first day by the regulation's own words, else by the strongest claim, of equals the last."""
    claims = [s for s in about if s.says in ("IN_FORCE", "NOT_YET") and s.read and s.effective]
    best = max(claims, key=lambda s: (_rank(s), s.stated_on or date.min, _window(s)), default=None)
    return facts.effective or (best.effective if best else None)


def _endings(facts: Facts, about: Sequence[Statement]) -> list[_Ending]:
    found = [statement for statement in about if statement.says in _ENDS]
    if facts.effective_to and facts.effective_to < date.max:
        found.append(Statement("EXPIRES", facts.key, effective=When(facts.effective_to + _DAY)))
    upheld = [statement for statement in about if statement.says == "IN_FORCE" and statement.read]
    return [_ending(statement, upheld) for statement in found]


def _ending(ends: Statement, upheld: Sequence[Statement]) -> _Ending:
    first, last = _window(ends)
    rank = _rank(ends)
    # Said to be in force within the span of a vague end: the end came later.
    still = [s.stated_on for s in upheld if s.stated_on and first <= s.stated_on < last and _rank(s) >= rank]
    first = max([first, *(day + _DAY for day in still)])
    against = tuple(s for s in upheld if s.stated_on is None or s.stated_on >= last)
    highest = max(map(_rank, against), default=-1)
    if not ends.read:
        return _Ending(ends, first, last, "falls" if against else "weak", against)
    if rank == highest:
        return _Ending(ends, first, last, "tied", against)
    return _Ending(ends, first, last, "stands" if rank > highest else "falls", against)


def _window(statement: Statement) -> tuple[date, date]:
    """Return the first and the last day on which a statement may begin to work."""
    return statement.works_from.span if statement.works_from else (date.min, statement.stated_on or date.max)


def _rank(statement: Statement) -> int:
    if statement.says == "EXPIRES":
        return len(AUTHORITIES) + 1
    return len(AUTHORITIES) - AUTHORITIES.index(statement.authority) if statement.authority else 0


def _strongest(statements: Sequence[Statement]) -> Statement | None:
    return max(statements, key=lambda s: (_rank(s), s.stated_on or date.min, _order(s)), default=None)


def _order(statement: Statement) -> tuple[date, str]:
    return (statement.works_from.day if statement.works_from else date.max), repr(statement)


def _cyclic(key: str, statements: Sequence[Statement]) -> bool:
    """Return whether the chain of newer regulations comes back to where it began."""
    newer: dict[str, set[str]] = {}
    for statement in statements:
        if statement.says in _CHAIN and statement.read and statement.newer:
            newer.setdefault(statement.regulation, set()).add(statement.newer)
    seen: set[str] = set()
    ahead = set(newer.get(key, ()))
    while ahead:
        if key in ahead:
            return True
        seen |= ahead
        ahead = {above for below in ahead for above in newer.get(below, ())} - seen
    return False
