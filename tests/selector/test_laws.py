"""Any selector means the same on any graph as it does to a plain model of sets."""

from collections.abc import Mapping
from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import SelectorError
from graph.selection import select
from graph.selector import Method, Selector, Term
from graph.store import Store

IKUS, UNITS, POSITIONS, OBJECTIVES = range(8), range(4), range(3), range(2)
YEARS = (2023, 2024)


@dataclass(frozen=True)
class Graph:
    """A small office; what belongs together stands in one tuple, place by place."""

    years: tuple[int, ...]
    owners: tuple[str | None, ...]
    unit_above: tuple[int | None, ...]
    unit_of: tuple[int | None, ...]
    cascades: frozenset[tuple[int, int, str]]
    goals: frozenset[tuple[int, int]]

    def write(self, store: Store) -> None:
        store.write("MATCH (n) DETACH DELETE n")
        store.write(
            """
            UNWIND $years AS one CREATE (:IKU {key: 'I' + one[0], name: 'i', year: one[1]})
            WITH count(*) AS done UNWIND $units AS n CREATE (:Unit {key: 'U' + n, name: 'u'})
            WITH count(*) AS done UNWIND $positions AS n CREATE (:Position {key: 'P' + n, name: 'p'})
            WITH count(*) AS done UNWIND $goals AS n CREATE (:StrategicObjective {key: 'S' + n, name: 's'})
            """,
            {
                "years": [[str(n), year] for n, year in enumerate(self.years)],
                "units": [str(n) for n in UNITS],
                "positions": [str(n) for n in POSITIONS],
                "goals": [str(n) for n in OBJECTIVES],
            },
        )
        links = [(f"I{n}", "OWNED_BY", owner) for n, owner in enumerate(self.owners) if owner]
        links += [(f"U{n}", "PART_OF", f"U{up}") for n, up in enumerate(self.unit_above) if up is not None]
        links += [(f"P{n}", "IN_UNIT", f"U{unit}") for n, unit in enumerate(self.unit_of) if unit is not None]
        links += [(f"I{a}", kind, f"I{b}") for a, b, kind in self.cascades]
        links += [(f"I{n}", "MEASURES", f"S{goal}") for n, goal in self.goals]
        for kind in {kind for _, kind, _ in links}:
            pairs = [[start, end] for start, name, end in links if name == kind]
            text = f"UNWIND $pairs AS p MATCH (a {{key: p[0]}}), (b {{key: p[1]}}) CREATE (a)-[:{kind}]->(b)"
            store.write(text, {"pairs": pairs})

    def means(self, selector: Selector, year: int) -> set[str]:
        """Return what a selector means; KeyError for an IKU of another year."""
        found: set[int] = set()
        for part in selector.parts:
            asked = next((int(term.value) for term in part if term.method == "year"), year)
            found |= set.intersection(*(self.term(term, asked) for term in part))
        return {f"I{n}" for n in found}

    def term(self, term: Term, year: int) -> set[int]:
        start = {n for n in self.bare(term, year) if self.years[n] == year}
        return self.walk(start, term.up, upward=True) | self.walk(start, term.down, upward=False)

    def bare(self, term: Term, year: int) -> set[int]:
        if term.method == "year":
            return set(IKUS)
        number = int(term.value[1:])
        if term.method == "IKU":
            if self.years[number] != year:
                raise KeyError(term.value)
            return {number}
        if term.method == "objective":
            return {n for n, goal in self.goals if goal == number}
        if term.method == "position":
            return {n for n in IKUS if self.owners[n] == term.value}
        units = {f"U{n}" for n in UNITS if number in self.upward(n)}
        staff = {f"P{n}" for n in POSITIONS if f"U{self.unit_of[n]}" in units}
        return {n for n in IKUS if self.owners[n] in units | staff}

    def upward(self, unit: int | None) -> set[int]:
        found: set[int] = set()
        while unit is not None:
            found.add(unit)
            unit = self.unit_above[unit]
        return found

    def walk(self, start: set[int], levels: int | None, *, upward: bool) -> set[int]:
        found = set(start)
        for _ in range(len(IKUS) if levels is None else levels):
            for upper, lower, _ in [edge for edge in self.cascades if edge[2] != "UNIQUE_UNDER"]:
                near, far = (lower, upper) if upward else (upper, lower)
                if near in found and self.years[near] == self.years[far]:
                    start = start | {far}
            found = set(start)
        return found


def maybe(numbers: range) -> st.SearchStrategy[int | None]:
    return st.none() | st.sampled_from(numbers)


KINDS = st.sampled_from(["CASCADE_DUPLICATE", "CASCADE_CLUSTER", "CASCADE_SUPPORTIVE", "UNIQUE_UNDER"])
IKU = st.sampled_from(IKUS)
OWNERS = st.none() | st.sampled_from([f"U{n}" for n in UNITS] + [f"P{n}" for n in POSITIONS])
GRAPHS = st.builds(
    Graph,
    years=st.tuples(*[st.sampled_from(YEARS)] * len(IKUS)),
    owners=st.tuples(*[OWNERS] * len(IKUS)),
    unit_above=st.tuples(*[maybe(range(n)) if n else st.none() for n in UNITS]),
    unit_of=st.tuples(*[maybe(UNITS)] * len(POSITIONS)),
    cascades=st.frozensets(st.tuples(IKU, IKU, KINDS), max_size=14),
    goals=st.frozensets(st.tuples(IKU, st.sampled_from(OBJECTIVES)), max_size=4),
)
VALUES: Mapping[Method, list[str]] = {
    "IKU": [f"I{n}" for n in IKUS],
    "unit": [f"U{n}" for n in UNITS],
    "position": [f"P{n}" for n in POSITIONS],
    "objective": [f"S{n}" for n in OBJECTIVES],
}
LEVELS = st.sampled_from([0, 0, 1, 2, None])
TERMS = st.sampled_from(sorted(VALUES)).flatmap(
    lambda method: st.builds(Term, st.just(method), st.sampled_from(VALUES[method]), LEVELS, LEVELS)
)
OF_A_YEAR = st.builds(Term, st.just("year"), st.sampled_from(YEARS).map(str), LEVELS, LEVELS)
PARTS = st.builds(
    lambda terms, year: (*terms, *year), st.lists(TERMS, max_size=3), st.lists(OF_A_YEAR, max_size=1)
).filter(bool)
SELECTORS = st.lists(PARTS, min_size=1, max_size=3).map(tuple).map(Selector)
GIVEN = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@GIVEN
@given(GRAPHS, st.lists(SELECTORS, min_size=1, max_size=5))
def test_a_selector_means_what_the_model_says(
    embedded: Store, graph: Graph, selectors: list[Selector]
) -> None:
    graph.write(embedded)

    for selector in selectors:
        try:
            meant = graph.means(selector, 2024)
        except KeyError:
            meant = None
        assert _asked(embedded, selector) == meant


@GIVEN
@given(GRAPHS, PARTS, PARTS)
def test_a_space_unites_and_a_comma_intersects(
    embedded: Store, graph: Graph, one: tuple[Term, ...], other: tuple[Term, ...]
) -> None:
    graph.write(embedded)
    left, right = _asked(embedded, Selector((one,))), _asked(embedded, Selector((other,)))
    together = _asked(embedded, Selector((one, other)))
    same_year = {term.value for term in (*one, *other) if term.method == "year"} <= {"2024"}

    if left is None or right is None:
        assert together is None
    else:
        assert together == left | right == _asked(embedded, Selector((other, one)))
        if same_year:
            assert _asked(embedded, Selector((one + other,))) == left & right


def _asked(store: Store, selector: Selector) -> frozenset[str] | None:
    try:
        return select(store, selector, 2024)
    except SelectorError as error:
        assert error.problem == "other_year"
        return None
