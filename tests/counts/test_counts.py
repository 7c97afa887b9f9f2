from graph.counts import Counts, counts
from graph.store import Store


def test_nodes_and_relationships_are_counted_by_type(store: Store) -> None:
    store.write(
        """
        CREATE (a:IKU {key: 'A', name: 'A', year: 2024}), (b:IKU {key: 'B', name: 'B', year: 2024}),
               (a)-[:CASCADE_CLUSTER]->(b),
               (a)-[:MEASURES]->(:StrategicObjective {key: 'S', name: 'S'})<-[:SUPPORTS]-(b),
               (a)-[:CASCADE_CLUSTER]->(:IKU {key: 'C', name: 'C', year: 2024})
        """
    )

    assert counts(store) == Counts(
        nodes={"IKU": 3, "StrategicObjective": 1},
        relationships={"CASCADE_CLUSTER": 2, "MEASURES": 1, "SUPPORTS": 1},
    )


def test_an_empty_graph_has_nothing_to_count(store: Store) -> None:
    assert counts(store) == Counts(nodes={}, relationships={})
