"""Small nasty graphs: few values that meet often, nulls wherever the schema allows them, circles, DROPPED."""

from functools import cache
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.differential.model import (
    CASCADES,
    IKU,
    YEAR,
    Cascade,
    Contract,
    Graph,
    Manual,
    Objective,
    Position,
    StrategyMap,
    Unit,
)

T = TypeVar("T")

NUMBERS = (
    (1.0, 2.0, 3.0),
    (3.0, 5.0, 7.0, 11.0),
    (6.0, 3.0, 2.0, 1.5),
    (0.1, 0.2, 0.3),
    (1.0, 0.5, 0.500000000037, 0.50000000037),
    (1.0, 2.0, 1.004, 2.011),
    (0.0, 1.0, -1.0),
)
"""What adds up, what nearly does (within and beyond rounding and tolerance), and what no target should be."""
UNITS = (
    ("%",),
    ("Rp", " rp "),
    ("hari", "Hari kerja"),
    ("hari", "jam"),
    ("minggu", "bulan"),
    ("hari", "dokumen"),
)
"""Units of targets: alike but for their writing, alike in kind, and unlike."""
APPROACHES = ((None,), ("QUANT_LOAD",), ("OUTPUT_MILESTONE",), ("QUANT_LOAD", "OUTPUT_MILESTONE", None))
SHARES = (0.5, 0.25, 1.0, 0.0, 1 / 3, 0.3333333333, 0.33333333)
PERIODS = ("Q1", "Q2", "Q3", "Q4", "SMT1", "SDQ3", "Y")
WORDS = ("indeks", "waktu", "laporan", "tepat", "kerja", "nilai")
NAMES = (*(WORDS[:n] for n in (4, 5, 3, 6, 2, 0)), WORDS[1:], ("laporan", "waktu", "indeks", "indeks"))
"""Some differ by one word or two, some only in order; one holds no word."""


def keys(letter: str, number: int) -> tuple[str, ...]:
    return tuple(f"{letter}{n}" for n in range(number))


UNIT, POSITION, FAMILY, OBJECTIVE, MAP = keys("U", 3), keys("P", 5), keys("F", 2), keys("S", 2), keys("M", 2)
MANUAL, CONTRACT, INDICATOR = keys("D", 4), keys("K", 2), keys("I", 7)


def one_of(*values: T) -> SearchStrategy[T]:
    return st.sampled_from(values)


def maybe(*values: T) -> SearchStrategy[T | None]:
    return st.sampled_from((*values, None))


def some(*values: T) -> SearchStrategy[frozenset[T]]:
    """Draw one of the values, several or, as likely as not, none."""
    return st.just(frozenset()) | st.frozensets(st.sampled_from(values), max_size=2)


def each(
    names: tuple[str, ...], kind: type[T], **fields: SearchStrategy[object]
) -> SearchStrategy[tuple[T, ...]]:
    return st.tuples(*(st.builds(kind, st.just(key), **fields) for key in names))


YEARS = one_of(YEAR, YEAR, YEAR, YEAR, YEAR - 1)
UNITS_OF_WORK = st.tuples(
    *(st.builds(Unit, st.just(key), maybe(True, False), maybe(*UNIT[:n])) for n, key in enumerate(UNIT))
)
POSITIONS = st.tuples(
    *(
        st.builds(
            Position,
            st.just(key),
            level_no=maybe(1, 2, 2, 2, 4),
            level=maybe("2", "ES3"),
            active=maybe(True, False),
            superior=maybe(*POSITION[:n]),
            unit=maybe(*UNIT),
            families=one_of(*map(frozenset, ((), FAMILY[:1], FAMILY[:1], FAMILY))),
        )
        for n, key in enumerate(POSITION)
    )
)
MANUALS = each(
    MANUAL,
    Manual,
    words=one_of(*NAMES),
    definition_key=maybe(*("d1",) * 6, "d2"),
    formula_key=maybe(*("f1",) * 6, "f2"),
    measurement_object=maybe(*("o1",) * 5, "o2"),
    realisation_method=maybe(*("r1",) * 5, "r2"),
    control=maybe("HIGH", "LOW", "MODERATE"),
    polarity=maybe("MAXIMIZE", "MINIMIZE", "STABILIZE"),
    period_consolidation=maybe("SUM", "AVERAGE", "TAKE_LAST_KNOWN"),
    location_consolidation=maybe("SUM", "SUM", "SUM", "RAW_DATA"),
)


@cache
def graphs_of(
    numbers: tuple[float, ...], units: tuple[str, ...], approaches: tuple[str | None, ...]
) -> SearchStrategy[Graph]:
    """Draw a graph of one theme."""
    ikus = each(
        INDICATOR,
        IKU,
        year=YEARS,
        status=one_of(None, None, None, None, "ACTIVE", "DROPPED"),
        cascade_class=maybe("N", "N", "C", "CP"),
        annual_target=maybe(*numbers, *numbers, *numbers[:1] * 4),
        target_unit=maybe(*units * 2, *units[:1] * 4),
        broad_complex=maybe(True, True, False),
        broad_reason=maybe("wide", "wide", "deep"),
        owner=maybe(*POSITION, *POSITION, UNIT[0]),
        manual=maybe(*MANUAL, *MANUAL),
        contract=maybe(*CONTRACT, *CONTRACT),
        measures=some(*OBJECTIVE),
        supports=some(*OBJECTIVE),
        targets=trajectories(numbers),
    )
    cascade = st.builds(
        Cascade,
        superior=one_of(*INDICATOR),
        subordinate=one_of(*INDICATOR),
        technique=one_of("CASCADE_CLUSTER", *CASCADES, "UNIQUE_UNDER"),
        approach=one_of(*approaches),
        share=maybe(*SHARES),
        structural_exception=maybe(False, True),
    )
    return st.builds(
        Graph,
        units=UNITS_OF_WORK,
        positions=POSITIONS,
        families=st.just(FAMILY),
        objectives=each(OBJECTIVE, Objective, strategy_map=maybe(*MAP)),
        maps=each(MAP, StrategyMap, year=YEARS, owner=maybe(*POSITION)),
        manuals=MANUALS,
        contracts=each(CONTRACT, Contract, year=YEARS),
        ikus=ikus,
        # Two techniques may lie between a pair, and both directions, but no technique twice.
        cascades=st.lists(
            cascade, min_size=3, max_size=14, unique_by=lambda c: (c.superior, c.subordinate, c.technique)
        ).map(tuple),
    )


def trajectories(numbers: tuple[float, ...]) -> SearchStrategy[tuple[tuple[str, float], ...]]:
    """Draw targets of periods: none, or most of them; now and then a period has two."""
    value, again = maybe(*numbers, *numbers), one_of(None, None, None, numbers[0])
    values = st.tuples(*(value for _ in PERIODS), again)
    return st.just(()) | values.map(
        lambda found: tuple(
            (period, number)
            for period, number in zip((*PERIODS, "Q2"), found, strict=True)
            if number is not None
        )
    )


GRAPHS = st.tuples(one_of(*NUMBERS), one_of(*UNITS), one_of(*APPROACHES)).flatmap(
    lambda theme: graphs_of(*theme)
)
"""A graph that the schema allows and that a careless office might keep."""
