"""Every shortest way from an IKU to the strategic objectives, or the reason why there is none."""

from collections.abc import Iterable, Sequence

import networkx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.answer import Owner, Ref
from graph.errors import NotFound
from graph.messages import LANGUAGES, Language
from graph.paths import Hop, Objective, Path, Paths, UniqueWork, paths
from graph.paths_sentences import sentences
from graph.store import Store

OFFICE = """
CREATE (head:Position {key: 'KEPALA', name: 'Kepala KPKNL'}),
       (unit:Unit {key: 'UMUM', name: 'Subbagian Umum'}),
       (chief:Position {key: 'KASUBBAG', name: 'Kepala Subbagian'})-[:IN_UNIT]->(unit),
       (map:StrategyMap {key: 'PETA', name: 'Peta KPKNL 2024', year: 2024}),
       (view:Perspective {key: 'LG', name: 'Learning and Growth'}),
       (people:StrategicObjective {key: 'SS-1', name: 'SDM yang kompeten'}),
       (money:StrategicObjective {key: 'SS-2', name: 'Anggaran yang optimal'}),
       (map)-[:HAS_OBJECTIVE]->(people)-[:IN_PERSPECTIVE]->(view),
       (top:IKU {key: 'TOP', name: 'Indeks SDM', year: 2024})-[:OWNED_BY]->(head),
       (top)-[:MEASURES]->(people),
       (mid:IKU {key: 'MID', name: 'Indeks SDM', year: 2024})-[:OWNED_BY]->(chief),
       (low:IKU {key: 'LOW', name: 'Laporan pelatihan', year: 2024}),
       (low)-[:SUPPORTS {how: 'menyerap anggaran'}]->(money),
       (top)-[:CASCADE_DUPLICATE {method: 'DIRECT', approach: 'TERRITORY'}]->(mid),
       (mid)-[:CASCADE_SUPPORTIVE {method: 'NON_DIRECT', approach: 'OUTPUT_MILESTONE',
                                   how: 'menyediakan data'}]->(low),
       (top)-[:UNIQUE_UNDER {reason: 'tugas khusus'}]->(low),
       (own:IKU {key: 'OWN', name: 'Pekerjaan sendiri', year: 2024}), (top)-[:UNIQUE_UNDER]->(own),
       (:IKU {key: 'ALONE', name: 'Sendiri', year: 2024}),
       (dead:IKU {key: 'DEAD', name: 'Buntu', year: 2024})-[:CASCADE_CLUSTER]->
         (under:IKU {key: 'UNDER', name: 'Di bawah buntu', year: 2024}),
       (one:IKU {key: 'ONE', name: 'Satu', year: 2024})-[:CASCADE_CLUSTER]->
         (two:IKU {key: 'TWO', name: 'Dua', year: 2024})-[:CASCADE_CLUSTER]->(one),
       (last:IKU {key: 'LAST-YEAR', name: 'Tahun lalu', year: 2023})-[:MEASURES]->(people),
       (last)-[:CASCADE_CLUSTER]->(:IKU {key: 'CROSS', name: 'Lintas tahun', year: 2024})
"""


def iku(key: str, name: str) -> Ref:
    return Ref(label="IKU", key=key, name=name)


TOP, MID, LOW = iku("TOP", "Indeks SDM"), iku("MID", "Indeks SDM"), iku("LOW", "Laporan pelatihan")
HEAD = Owner(label="Position", key="KEPALA", name="Kepala KPKNL")
CHIEF = Owner(
    label="Position",
    key="KASUBBAG",
    name="Kepala Subbagian",
    unit=Ref(label="Unit", key="UMUM", name="Subbagian Umum"),
)
PEOPLE = Objective(
    label="StrategicObjective",
    key="SS-1",
    name="SDM yang kompeten",
    strategy_map=Ref(label="StrategyMap", key="PETA", name="Peta KPKNL 2024"),
    perspective=Ref(label="Perspective", key="LG", name="Learning and Growth"),
)
MONEY = Objective(
    label="StrategicObjective",
    key="SS-2",
    name="Anggaran yang optimal",
    strategy_map=None,
    perspective=None,
)


def plain(objective: Objective) -> Ref:
    return Ref(label=objective.label, key=objective.key, name=objective.name)


def test_the_shortest_way_to_each_objective_with_every_hop(store: Store) -> None:
    store.write(OFFICE)

    assert paths(store, "LOW", 2024) == Paths(
        iku=LOW,
        year=2024,
        owners=(),
        paths=(
            Path(
                objective=PEOPLE,
                hops=(
                    Hop(
                        type="CASCADE_SUPPORTIVE",
                        lower=LOW,
                        upper=MID,
                        owners=(),
                        method="NON_DIRECT",
                        approach="OUTPUT_MILESTONE",
                        how="menyediakan data",
                    ),
                    Hop(
                        type="CASCADE_DUPLICATE",
                        lower=MID,
                        upper=TOP,
                        owners=(CHIEF,),
                        method="DIRECT",
                        approach="TERRITORY",
                    ),
                    Hop(type="MEASURES", lower=TOP, upper=plain(PEOPLE), owners=(HEAD,)),
                ),
            ),
            Path(
                objective=MONEY,
                hops=(
                    Hop(type="SUPPORTS", lower=LOW, upper=plain(MONEY), owners=(), how="menyerap anggaran"),
                ),
            ),
        ),
        unique_under=(UniqueWork(superior=TOP, reason="tugas khusus"),),
        reason=None,
        ends_at=(),
        truncated=False,
    )


@pytest.mark.parametrize(
    ("key", "year", "reason", "ends", "unique"),
    [
        ("ALONE", 2024, "no_parent", [], []),
        ("OWN", 2024, "only_unique", [], ["TOP"]),
        ("UNDER", 2024, "reaches_nothing", ["DEAD"], []),
        ("TWO", 2024, "cycle", [], []),
        ("CROSS", 2024, "no_parent", [], []),
        ("LOW", 2023, "other_year", [], ["TOP"]),
    ],
)
def test_no_path_is_an_answer_with_its_reason(
    store: Store, key: str, year: int, reason: str, ends: list[str], unique: list[str]
) -> None:
    store.write(OFFICE)

    found = paths(store, key, year)

    assert (found.paths, found.year, found.reason) == ((), year, reason)
    assert [end.key for end in found.ends_at] == ends
    assert [work.superior.key for work in found.unique_under] == unique


def test_an_unknown_iku_is_refused_with_the_nearest_keys(store: Store) -> None:
    store.write(OFFICE)

    with pytest.raises(NotFound) as caught:
        paths(store, "MIDD", 2024)

    assert caught.value.nearest == ("MID",)


DIAMONDS = """
CREATE (o:StrategicObjective {key: 'SS', name: 'SS'})
WITH o
UNWIND range(0, 7) AS level
CREATE (joint:IKU {key: 'J' + toString(level), name: 'J', year: 2024}),
       (:IKU {key: 'L' + toString(level), name: 'L', year: 2024}),
       (:IKU {key: 'R' + toString(level), name: 'R', year: 2024})
WITH o, collect(joint) AS joints
UNWIND joints AS joint
WITH o, joint WHERE joint.key = 'J7'
CREATE (joint)-[:MEASURES]->(o)
"""
SIDES = """
MATCH (j:IKU) WHERE j.key STARTS WITH 'J' AND j.key <> 'J7'
MATCH (s:IKU) WHERE s.key IN ['L' + substring(j.key, 1), 'R' + substring(j.key, 1)]
MATCH (up:IKU {key: 'J' + toString(toInteger(substring(j.key, 1)) + 1)})
CREATE (up)-[:CASCADE_CLUSTER]->(s), (s)-[:CASCADE_CLUSTER]->(j)
"""


def test_more_paths_than_wanted_are_cut_off_and_said(store: Store) -> None:
    store.write(DIAMONDS)
    store.write(SIDES)

    some, all_ = paths(store, "J0", 2024, most=10), paths(store, "J0", 2024, most=200)

    assert (len(some.paths), some.truncated) == (10, True)
    assert (len(set(all_.paths)), all_.truncated) == (2**7, False)
    assert {len(path.hops) for path in all_.paths} == {15}
    assert some.paths == all_.paths[:10]


def test_a_hop_recorded_under_two_techniques_is_two_paths(store: Store) -> None:
    store.write(OFFICE)
    store.write("MATCH (a:IKU {key: 'TOP'}), (b:IKU {key: 'MID'}) CREATE (a)-[:CASCADE_CLUSTER]->(b)")

    found = paths(store, "MID", 2024)

    assert [[hop.type for hop in path.hops] for path in found.paths] == [
        ["CASCADE_CLUSTER", "MEASURES"],
        ["CASCADE_DUPLICATE", "MEASURES"],
    ]


EDGES = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=16)
GOALS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 2)), max_size=4)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EDGES, GOALS)
def test_they_are_the_shortest_paths_of_any_graph(
    embedded: Store, edges: Sequence[tuple[int, int]], goals: Sequence[tuple[int, int]]
) -> None:
    """The same paths as networkx finds, cycles and loops included."""
    embedded.write("MATCH (n) DETACH DELETE n")
    embedded.write(
        """
        UNWIND range(0, 7) AS n CREATE (:IKU {key: toString(n), name: 'I', year: 2024})
        WITH count(*) AS created
        UNWIND range(0, 2) AS o CREATE (:StrategicObjective {key: 'SS' + toString(o), name: 'O'})
        """
    )
    embedded.write(
        """
        UNWIND $pairs AS pair
        MATCH (a:IKU {key: pair[0]}), (b:IKU {key: pair[1]}) CREATE (a)-[:CASCADE_CLUSTER]->(b)
        """,
        {"pairs": [[str(a), str(b)] for a, b in set(edges)]},
    )
    embedded.write(
        """
        UNWIND $pairs AS pair
        MATCH (a:IKU {key: pair[0]}), (o:StrategicObjective {key: pair[1]}) CREATE (a)-[:MEASURES]->(o)
        """,
        {"pairs": [[str(a), f"SS{o}"] for a, o in set(goals)]},
    )

    found = paths(embedded, "0", 2024)

    assert sorted(_keys(found)) == sorted(_shortest(set(edges), set(goals)))


def _keys(found: Paths) -> Iterable[list[str]]:
    return ([hop.lower.key for hop in path.hops] + [path.objective.key] for path in found.paths)


def _shortest(edges: set[tuple[int, int]], goals: set[tuple[int, int]]) -> Iterable[list[str]]:
    graph = networkx.DiGraph()
    graph.add_node("0")
    graph.add_edges_from((str(lower), str(upper)) for upper, lower in edges)
    graph.add_edges_from((str(key), f"SS{objective}") for key, objective in goals)
    for objective in sorted({f"SS{objective}" for _, objective in goals}):
        if networkx.has_path(graph, "0", objective):
            yield from networkx.all_shortest_paths(graph, "0", objective)


def test_paths_read_in_indonesian(embedded: Store) -> None:
    embedded.write(OFFICE)

    assert sentences(paths(embedded, "LOW", 2024), "id") == (
        "“Laporan pelatihan” (LOW) diturunkan secara supportive "
        "(tidak langsung, pendekatan output: menyediakan data) dari “Indeks SDM” (Kepala Subbagian), "
        "yang diturunkan secara duplicate (langsung, pembagian wilayah) dari “Indeks SDM” (Kepala KPKNL), "
        "yang mengukur sasaran strategis “SDM yang kompeten”, perspektif Learning and Growth, "
        "pada Peta KPKNL 2024.",
        "“Laporan pelatihan” (LOW) mendukung sasaran strategis “Anggaran yang optimal”.",
        "“Laporan pelatihan” (LOW) adalah pekerjaan unique di bawah “Indeks SDM” (TOP); "
        "hubungan ini bukan garis penurunan: tugas khusus.",
    )


def test_paths_read_in_english(embedded: Store) -> None:
    embedded.write(OFFICE)

    assert sentences(paths(embedded, "MID", 2024), "en") == (
        "“Indeks SDM” (Kepala Subbagian) is cascaded as duplicate (direct, by territory) from "
        "“Indeks SDM” (Kepala KPKNL), which measures the strategic objective “SDM yang kompeten”, "
        "perspective Learning and Growth, on Peta KPKNL 2024.",
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["ALONE", "OWN", "UNDER", "TWO"])
def test_a_reason_names_the_iku_and_where_it_ends(embedded: Store, key: str, language: Language) -> None:
    embedded.write(OFFICE)
    found = paths(embedded, key, 2024)

    said = sentences(found, language)

    assert len(said) == 1 + len(found.unique_under)
    assert all(f"({node.key})" in said[0] for node in (found.iku, *found.ends_at))
