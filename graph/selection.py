"""Which IKU of the graph a selector means."""

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from graph.catalogue import ask, catalogue
from graph.errors import SelectorError, UnreadableNumber
from graph.find import not_found
from graph.finding import Finding
from graph.nearest import nearest
from graph.query import SEVERITIES, Rule
from graph.regulation import Ambiguous, resolve, shelve
from graph.regulation import parse as number_of
from graph.selector import Method, Selector, Term, parse
from graph.selector_rules import rule_names, rules_of

if TYPE_CHECKING:
    from graph.store import Row, Store

_LABELS: dict[Method, str] = {
    "unit": "Unit",
    "position": "Position",
    "objective": "StrategicObjective",
}
_AT_ONCE = 20_000


def select(
    store: "Store", selector: Selector | str, year: int, findings: Iterable[Finding] = ()
) -> frozenset[str]:
    """Return the keys of the IKU that a selector means.

    All of them are of ``year``, but in a part with a ``year:`` of its own they are of that year instead.
    ``findings`` are those that ``finding:`` looks among; see ``rules_needed``. Raises SelectorError, also
    for a key that the graph does not hold.
    """
    chosen = parse(selector) if isinstance(selector, str) else selector
    meant = _Meant(store, tuple(findings))
    found: frozenset[str] = frozenset()
    for part in chosen.parts:
        asked = next((int(term.value) for term in part if term.method == "year"), year)
        found |= frozenset.intersection(*(meant.by(term, asked) for term in part))
    return found


def concerning(
    store: "Store", findings: Iterable[Finding], meant: Collection[str], year: int
) -> list[Finding]:
    """Return the findings that concern one of the IKU.

    A finding concerns the IKU among its subject and evidence; one that names none concerns the IKU next to
    its subject, and those that rest on it if it is a regulation.
    """
    found = tuple(findings)
    named = [_named(one) for one in found]
    subjects: dict[str, set[str]] = {}
    for one, ikus in zip(found, named, strict=True):
        if not ikus:
            subjects.setdefault(one.subject.label, set()).add(one.subject.key)
    beside = {
        (label, row["key"]): row["keys"]
        for label, keys in subjects.items()
        for some in portions(keys)
        for row in _beside(store, label, some, year)
    }
    return [
        one
        for one, ikus in zip(found, named, strict=True)
        if any(key in meant for key in ikus or beside.get((one.subject.label, one.subject.key), ()))
    ]


def _named(finding: Finding) -> set[str]:
    named = {node["key"] for node in finding.evidence if node.get("node") == "IKU"}
    return named | ({finding.subject.key} if finding.subject.label == "IKU" else set())


def _beside(store: "Store", label: str, keys: Sequence[str], year: int) -> "list[Row]":
    """Return rows of a subject's key and the keys of the IKU next to it, or that rest on a regulation."""
    if label == "Regulation":
        return ask(store, "select/regulation", keys=keys, year=year)
    # Few selections need it, and every audit would pay for its import.
    from graph.schema import upsert

    return store.read(upsert.iku_beside(label), {"keys": keys, "year": year})


def _held(store: "Store", label: str, key: str) -> bool:
    """Return whether the graph holds a key."""
    from graph.schema import upsert

    return bool(store.read(upsert.read_nodes(label), {"keys": [key]}))


def rules_needed(selector: Selector | str) -> tuple[Rule, ...]:
    """Return the rules whose findings ``select`` has to be given for this selector."""
    chosen = parse(selector) if isinstance(selector, str) else selector
    terms = [term for part in chosen.parts for term in part if term.method == "finding"]
    # A row may have another severity than its rule, so that any rule can have findings of any severity.
    if any(term.value.casefold().removeprefix("severity:") in SEVERITIES for term in terms):
        return catalogue().rules()
    return rules_of(identifier for term in terms for identifier in _rules_named(term))


class _Meant:
    """What the terms of one selector mean; no term is asked for twice in a year."""

    def __init__(self, store: "Store", findings: Sequence[Finding]) -> None:
        self.store, self.findings = store, findings
        self.known: dict[tuple[Term, int], frozenset[str]] = {}

    def by(self, term: Term, year: int) -> frozenset[str]:
        if (term, year) not in self.known:
            self.known[term, year] = self.with_levels(self.bare(term, year), term)
        return self.known[term, year]

    def with_levels(self, start: frozenset[str], term: Term) -> frozenset[str]:
        if term.method == "year":
            return start
        above = self.walk(start, "select/above", term.up)
        return above | self.walk(start, "select/below", term.down)

    def walk(self, start: frozenset[str], query: str, levels: int | None) -> frozenset[str]:
        """Return the start and what is at most so many levels away; each level is asked for at once."""
        found, frontier, level = set(start), set(start), 0
        while frontier and level != levels:
            frontier = {key for keys in portions(frontier) for key in self.keys(query, keys=keys)} - found
            found |= frontier
            level += 1
        return frozenset(found)

    def bare(self, term: Term, year: int) -> frozenset[str]:
        """Return what a term means without its levels."""
        if term.method == "year":
            return self.keys("select/year", year=year)
        if term.method == "finding":
            return self.found(term, year)
        if term.method == "IKU":
            return self.iku(term, year)
        if term.method == "regulation":
            return self.keys("select/regulation", keys=[self.regulation(term)], year=year)
        label, key = _LABELS[term.method], term.value
        found = self.keys(f"select/{term.method}", key=key, year=year)
        if not found and not _held(self.store, label, key):
            raise self.unknown(term, label)
        return found

    def iku(self, term: Term, year: int) -> frozenset[str]:
        rows = ask(self.store, "select/iku", keys=[term.value])
        if not rows:
            raise self.unknown(term, "IKU")
        if rows[0]["year"] != year:
            raise _fault("other_year", term, other=rows[0]["year"], year=year)
        return frozenset({term.value})

    def found(self, term: Term, year: int) -> frozenset[str]:
        """Return the subjects of findings; of one that is no IKU, the IKU next to it or resting on it."""
        rules = _rules_named(term)
        level = term.value.casefold().removeprefix("severity:")
        subjects: dict[str, set[str]] = {}
        for finding in self.findings:
            if finding.severity == level if level in SEVERITIES else finding.rule in rules:
                subjects.setdefault(finding.subject.label, set()).add(finding.subject.key)
        found: set[str] = set()
        for label, keys in subjects.items():
            for some in portions(keys):
                if label == "IKU":
                    found |= self.keys("select/in_year", keys=some, year=year)
                else:
                    rows = _beside(self.store, label, some, year)
                    found.update(key for row in rows for key in row["keys"])
        return frozenset(found)

    def regulation(self, term: Term) -> str:
        """Return the key of the regulation that a written form means."""
        try:
            asked = number_of(term.value)
        except UnreadableNumber as error:
            raise _fault("no_number", term, reason=error.values["reason"]) from None
        shelves = shelve(self.keys("select/regulations"))
        meant = resolve(asked, shelves)
        if isinstance(meant, Ambiguous):
            raise _fault("several", term, tuple(number.display for number in meant.candidates))
        if meant is None:
            close = nearest(asked.display, [one.display for numbers in shelves.values() for one in numbers])
            raise _fault("unknown_key", term, close, label="Regulation")
        return meant.key

    def keys(self, query: str, **given: Any) -> frozenset[str]:
        return frozenset(key for row in ask(self.store, query, **given) for key in row["keys"])

    def unknown(self, term: Term, label: str) -> SelectorError:
        return _fault("unknown_key", term, not_found(self.store, label, term.value).nearest, label=label)


def _rules_named(term: Term) -> frozenset[str]:
    """Return the identifiers of the rules that the value of ``finding:`` means."""
    names = rule_names(catalogue().rules())
    folded = {name.casefold(): rules for name, rules in names.items()}
    if term.value.casefold() not in folded:
        raise _fault("no_finding", term, nearest(term.value, names))
    return folded[term.value.casefold()]


def _fault(problem: str, term: Term, close: Sequence[str] = (), **details: Any) -> SelectorError:
    written = f"{term.method}:{term.value}"
    return SelectorError(problem, place=term.place, value=written, nearest=close, **details)


def portions(keys: Collection[str]) -> Iterable[list[str]]:
    """Yield the keys, sorted, in lists that an engine takes well as one parameter."""
    ordered = sorted(keys)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]
