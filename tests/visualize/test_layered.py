"""The layout keeps its promises for every graph."""

from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from visualize.layered import Arrangement, Spacing, arrange, natural_crossings
from visualize.layers import Item
from visualize.placing import isotonic

SPACING = Spacing(gap=7, cluster_gap=11, bend=3)
Graph = tuple[list[Item], list[tuple[str, str]]]


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    items = [
        Item(
            id=f"i{number}",
            layer=draw(st.integers(0, 4)),
            size=draw(st.sampled_from([10.0, 25.0, 60.0])),
            rank=draw(st.integers(0, 3)),
            cluster=draw(st.sampled_from(["", "", "a", "b"])),
        )
        for number in range(draw(st.integers(1, 14)))
    ]
    ends = st.sampled_from([item.id for item in items])
    return items, draw(st.lists(st.tuples(ends, ends), max_size=24))


def _placed(found: Arrangement, items: list[Item]) -> dict[int, list[tuple[float, float]]]:
    """Return begin and end of everything in each layer, bends too, from low to high."""
    spans: dict[int, list[tuple[float, float]]] = {}
    for item in items:
        middle = found.centre[item.id]
        spans.setdefault(item.layer, []).append((middle - item.size / 2, middle + item.size / 2))
    for through in found.bends.values():
        for layer, at in through:
            spans.setdefault(layer, []).append((at - SPACING.bend / 2, at + SPACING.bend / 2))
    return {layer: sorted(found) for layer, found in spans.items()}


@given(graphs())
def test_nothing_overlaps_and_nothing_begins_before_0(graph: Graph) -> None:
    found = arrange(*graph, SPACING)

    for spans in _placed(found, graph[0]).values():
        assert spans[0][0] >= -1e-6
        for (_, end), (begin, _) in pairwise(spans):
            assert begin >= end - 1e-6


@given(graphs())
def test_every_item_stays_in_its_layer_and_every_long_edge_passes_each_layer_between(graph: Graph) -> None:
    items, edges = graph
    layer = {item.id: item.layer for item in items}

    found = arrange(items, edges, SPACING)

    assert [sorted(order) for order in found.order] == [
        sorted(item.id for item in items if item.layer == number) for number in range(len(found.order))
    ]
    for source, target in edges:
        step = 1 if layer[source] < layer[target] else -1
        passed = range(layer[source] + step, layer[target], step) if layer[source] != layer[target] else ()
        assert [number for number, _ in found.bends[source, target]] == list(passed)


@given(graphs(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_changes_nothing(graph: Graph, random: Random) -> None:
    items, edges = graph
    mixed_items, mixed_edges = list(items), list(edges)
    random.shuffle(mixed_items)
    random.shuffle(mixed_edges)

    assert arrange(mixed_items, mixed_edges, SPACING) == arrange(items, edges, SPACING)


@given(graphs())
def test_there_are_never_more_crossings_than_in_the_natural_order(graph: Graph) -> None:
    assert arrange(*graph, SPACING).crossings <= natural_crossings(*graph)


@given(graphs())
def test_clusters_stand_side_by_side_without_a_hole(graph: Graph) -> None:
    items, edges = graph
    size = {item.id: item.size for item in items}

    found = arrange(items, edges, SPACING)

    assert sorted((layer, name, sorted(members)) for layer, name, members in found.clusters) == sorted(
        (layer, name, sorted(item.id for item in items if (item.layer, item.cluster) == (layer, name)))
        for layer, name in {(item.layer, item.cluster) for item in items if item.cluster}
    )
    for _, _, members in found.clusters:
        for one, other in pairwise(members):
            apart = found.centre[other] - found.centre[one]
            assert abs(apart - (size[one] + size[other]) / 2 - SPACING.gap) < 1e-6


def test_two_edges_that_cross_are_uncrossed_and_a_lone_child_stands_level_with_its_parent() -> None:
    items = [Item("a", 0, 10), Item("b", 0, 10), Item("c", 1, 10), Item("d", 1, 10)]
    edges = [("a", "d"), ("b", "c")]

    found = arrange(items, edges, SPACING)

    assert natural_crossings(items, edges) == 1
    assert found.crossings == 0
    assert found.centre == {"a": 5.0, "b": 22.0, "d": 5.0, "c": 22.0}


def test_nothing_to_place_is_no_error() -> None:
    assert arrange([], []) == Arrangement(order=(), centre={}, bends={}, clusters=(), crossings=0)


wishes = st.lists(st.tuples(st.floats(-1e3, 1e3), st.floats(0.1, 10)), max_size=20)


@given(wishes)
def test_isotonic_rises_and_keeps_the_weighted_mean(pairs: list[tuple[float, float]]) -> None:
    wanted, weights = [wish for wish, _ in pairs], [weight for _, weight in pairs]

    found = isotonic(wanted, weights)

    assert len(found) == len(wanted)
    assert all(one <= other + 1e-9 for one, other in pairwise(found))
    pull = sum((place - wish) * weight for place, wish, weight in zip(found, wanted, weights, strict=True))
    assert abs(pull) < 1e-5


@given(st.lists(st.floats(-1e3, 1e3), max_size=20))
def test_isotonic_leaves_what_rises_already(values: list[float]) -> None:
    assert isotonic(sorted(values), [1.0] * len(values)) == sorted(values)
