"""What stands above and below a node of the cascade."""

import pytest

from graph.answer import Owner, Ref
from graph.errors import NotFound
from graph.lineage import Lineage, LineageEdge, LineageNode, lineage
from graph.store import Store

CASCADE = """
CREATE (map:StrategyMap {key: 'PETA', name: 'Peta', year: 2024})-[:HAS_OBJECTIVE]->
         (goal:StrategicObjective {key: 'SS', name: 'Sasaran'}),
       (chief:Position {key: 'KASI', name: 'Kepala Seksi'}),
       (a:IKU {key: 'A', name: 'IKU A', year: 2024})-[:MEASURES]->(goal),
       (old:IKU {key: 'OLD', name: 'IKU lama', year: 2023})-[:MEASURES]->(goal),
       (b:IKU {key: 'B', name: 'IKU B', year: 2024})-[:OWNED_BY]->(chief),
       (c:IKU {key: 'C', name: 'IKU C', year: 2024}),
       (d:IKU {key: 'D', name: 'IKU D', year: 2024}),
       (lone:IKU {key: 'E', name: 'IKU E', year: 2024}),
       (beyond:IKU {key: 'F', name: 'IKU F', year: 2024}),
       (a)-[:CASCADE_DUPLICATE {method: 'DIRECT', approach: 'TERRITORY'}]->(b),
       (b)-[:CASCADE_CLUSTER]->(c), (c)-[:CASCADE_SUPPORTIVE]->(d),
       (b)-[:UNIQUE_UNDER]->(lone), (lone)-[:CASCADE_CLUSTER]->(beyond),
       (old)-[:CASCADE_CLUSTER]->(b)
"""
OWNER = Owner(label="Position", key="KASI", name="Kepala Seksi")


def node(key: str, depth: int, above: int, below: int, owners: tuple[Owner, ...] = ()) -> LineageNode:
    return LineageNode(
        label="IKU", key=key, name=f"IKU {key}", owners=owners, depth=depth, above=above, below=below
    )


def edge(type_: str, upper: str, lower: str, *, shown_only: bool = False) -> LineageEdge:
    return LineageEdge(
        type=type_, lower=lower, upper=upper, method=None, approach=None, lineage=not shown_only
    )


DUPLICATE = LineageEdge(
    type="CASCADE_DUPLICATE", lower="B", upper="A", method="DIRECT", approach="TERRITORY", lineage=True
)


def test_up_and_down_from_an_iku(store: Store) -> None:
    store.write(CASCADE)

    assert lineage(store, "B", up=2, down=1) == Lineage(
        start=Ref(label="IKU", key="B", name="IKU B"),
        year=2024,
        nodes=(
            LineageNode(
                label="StrategicObjective", key="SS", name="Sasaran", owners=(), depth=-2, above=0, below=1
            ),
            node("A", -1, 1, 1),
            node("B", 0, 1, 2, (OWNER,)),
            node("C", 1, 1, 1),
            node("E", 1, 1, 1),
        ),
        edges=(
            DUPLICATE,
            edge("CASCADE_CLUSTER", "B", "C"),
            edge("UNIQUE_UNDER", "B", "E", shown_only=True),
            edge("MEASURES", "SS", "A"),
        ),
        truncated=False,
    )


def test_down_from_an_objective_in_the_year_of_its_map(store: Store) -> None:
    store.write(CASCADE)

    found = lineage(store, "SS", label="StrategicObjective", down=9)

    assert (found.year, found.truncated) == (2024, False)
    assert [(n.key, n.depth) for n in found.nodes] == [
        ("SS", 0),
        ("A", 1),
        ("B", 2),
        ("C", 3),
        ("E", 3),
        ("D", 4),
    ]


def test_another_year_of_an_objective_is_asked_for(store: Store) -> None:
    store.write(CASCADE)

    found = lineage(store, "SS", label="StrategicObjective", down=1, year=2023)

    assert [n.key for n in found.nodes] == ["SS", "OLD"]


def test_no_steps_show_the_start_and_how_much_there_is_around_it(store: Store) -> None:
    store.write(CASCADE)

    assert lineage(store, "B", up=0, down=0).nodes == (node("B", 0, 1, 2, (OWNER,)),)
    assert lineage(store, "D", up=0, down=3).nodes == (node("D", 0, 1, 0),)


def test_a_circle_ends(store: Store) -> None:
    store.write("CREATE (a:IKU {key: 'A', name: 'IKU A', year: 2024})-[:CASCADE_CLUSTER]->(a)")
    store.write(
        """
        MATCH (a:IKU {key: 'A'})
        CREATE (a)-[:CASCADE_CLUSTER]->(:IKU {key: 'B', name: 'IKU B', year: 2024})-[:CASCADE_CLUSTER]->(a)
        """
    )

    found = lineage(store, "A", up=5, down=5)

    assert found.nodes == (node("B", -1, 1, 1), node("A", 0, 2, 2))
    assert found.edges == (
        edge("CASCADE_CLUSTER", "A", "A"),
        edge("CASCADE_CLUSTER", "A", "B"),
        edge("CASCADE_CLUSTER", "B", "A"),
    )


def test_more_nodes_than_may_be_listed_are_cut_off_and_said(store: Store) -> None:
    store.write(
        """
        CREATE (top:IKU {key: 'TOP', name: 'IKU TOP', year: 2024})
        WITH top UNWIND range(10, 29) AS n
        CREATE (top)-[:CASCADE_CLUSTER]->(:IKU {key: toString(n), name: 'IKU', year: 2024})
        """
    )

    found = lineage(store, "TOP", most=5)

    assert ([n.key for n in found.nodes], found.truncated) == (["TOP", "10", "11", "12", "13"], True)
    assert [e.lower for e in found.edges] == ["10", "11", "12", "13"]


@pytest.mark.parametrize(("label", "nearest"), [("IKU", ()), ("StrategicObjective", ("SS",))])
def test_an_unknown_start_is_refused(store: Store, label: str, nearest: tuple[str, ...]) -> None:
    store.write(CASCADE)

    with pytest.raises(NotFound) as caught:
        lineage(store, "SSS", label="IKU" if label == "IKU" else "StrategicObjective")

    assert (caught.value.label, caught.value.nearest) == (label, nearest)
