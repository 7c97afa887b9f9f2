"""Coverage counts what the rules of the audit find, on any graph."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.audit import audit
from graph.coverage import coverage
from graph.store import Store

YEAR, DAY = 2024, date(2024, 12, 31)
FIELDS = (
    "definition",
    "formula",
    "unit",
    "data_source",
    "data_provider",
    "person_in_charge",
    "period_consolidation",
    "polarity",
    "reporting_period",
)
NUMBER = st.integers(0, 5)
PAIRS = st.lists(st.tuples(NUMBER, NUMBER), max_size=8, unique=True)
STATUS = st.sampled_from([None, "ACTIVE", "DROPPED"])
NODES = """
UNWIND range(0, 5) AS n
CREATE (:IKU {key: 'I' + toString(n), name: 'i', year: 2024 - n % 6 / 5, status: $status[n]}),
       (:Position {key: 'P' + toString(n), name: 'p', level_no: n, active: true}),
       (:ManualIKU {key: 'M' + toString(n), name: 'm'}),
       (:StrategyMap {key: 'PETA' + toString(n), name: 'x', year: 2024 - n % 4 / 3})
         -[:HAS_OBJECTIVE]->(:StrategicObjective {key: 'S' + toString(n), name: 's'})
"""
LINKS = {
    "OWNED_BY": ("IKU", "I", "Position", "P"),
    "MEASURES": ("IKU", "I", "StrategicObjective", "S"),
    "CASCADE_CLUSTER": ("IKU", "I", "IKU", "I"),
    "UNIQUE_UNDER": ("IKU", "I", "IKU", "I"),
    "OWNS_MAP": ("Position", "P", "StrategyMap", "PETA"),
    "SUPERIOR_OF": ("Position", "P", "Position", "P"),
    "DEFINED_BY": ("IKU", "I", "ManualIKU", "M"),
}


def link(store: Store, kind: str, pairs: list[tuple[int, int]]) -> None:
    start, first, end, second = LINKS[kind]
    store.write(
        f"UNWIND $pairs AS p MATCH (a:{start} {{key: p[0]}}), (b:{end} {{key: p[1]}}) "
        f"CREATE (a)-[:{kind}]->(b)",
        {"pairs": [[f"{first}{a}", f"{second}{b}"] for a, b in pairs]},
    )


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    status=st.lists(STATUS, min_size=6, max_size=6),
    owners=st.dictionaries(NUMBER, NUMBER),
    superiors=st.dictionaries(st.integers(1, 5), NUMBER),
    maps=st.dictionaries(NUMBER, NUMBER, max_size=3),
    measures=PAIRS,
    cascades=PAIRS,
    unique=PAIRS,
    manuals=st.dictionaries(NUMBER, NUMBER),
    empty=st.lists(st.tuples(NUMBER, st.sampled_from(FIELDS)), max_size=5),
)
def test_faults_and_shares_add_up(
    embedded: Store,
    status: list[str | None],
    owners: dict[int, int],
    superiors: dict[int, int],
    maps: dict[int, int],
    measures: list[tuple[int, int]],
    cascades: list[tuple[int, int]],
    unique: list[tuple[int, int]],
    manuals: dict[int, int],
    empty: list[tuple[int, str]],
) -> None:
    embedded.write("MATCH (n) DETACH DELETE n")
    embedded.write(NODES, {"status": status})
    embedded.write("MATCH (m:ManualIKU) SET " + ", ".join(f"m.{name} = 'x'" for name in FIELDS))
    for manual, name in empty:
        embedded.write(f"MATCH (m:ManualIKU {{key: $key}}) SET m.{name} = null", {"key": f"M{manual}"})
    line = [(above % below, below) for below, above in superiors.items()]
    links = {
        "OWNED_BY": owners,
        "OWNS_MAP": {owner: map_ for map_, owner in maps.items()},
        "DEFINED_BY": manuals,
    }
    for kind, pairs in links.items():
        link(embedded, kind, list(pairs.items()))
    for kind, listed in (("MEASURES", measures), ("CASCADE_CLUSTER", cascades), ("UNIQUE_UNDER", unique)):
        link(embedded, kind, listed)
    link(embedded, "SUPERIOR_OF", line)

    total = coverage(embedded, YEAR, DAY).total
    said = audit(embedded, YEAR, DAY, rules=["UNS-07", "UNS-13"])

    missed = [one for one in said.findings if one.rule == "UNS-07"]
    of_target = {"annual_target", "target_unit"}
    half = [one for one in said.findings if one.rule == "UNS-13" and set(one.values["missing"]) - of_target]
    living = [n for n in range(5) if status[n] != "DROPPED"]
    owned = [n for n in living if n in owners]
    assert said.failed == ()
    assert total.reaching.of == len(owned) - len(said.not_judged)
    assert total.reaching.of - total.reaching.met == len(missed)
    assert total.reaching.not_judged == len(living) - total.reaching.of
    assert total.complete_manual.of == len(living)
    assert total.complete_manual.of - total.complete_manual.met == len(half)
