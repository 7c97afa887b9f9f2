"""Every layout places every map so that nothing covers anything else."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.visualize import samples
from visualize.layouts import Band, Box, Frame, Picture, layouts, place
from visualize.model import Edge, Lane, Map, Node

Edges = tuple[float, float, float, float]


def test_the_folder_is_the_registry() -> None:
    assert layouts() == ("cascade", "strategy")


@st.composite
def maps(draw: st.DrawFn, layout: str) -> Map:
    lanes = tuple(Lane(str(number), f"Lane {number}") for number in range(draw(st.integers(1, 5))))
    words = st.text("abc WMi", max_size=120)
    cards = [
        Node(
            "IKU",
            f"n{number}",
            draw(words),
            draw(st.sampled_from(lanes)).key,
            code=draw(st.sampled_from(["", "1a-CP"])),
            cluster=draw(st.sampled_from(["", "u", "v"])),
        )
        for number in range(draw(st.integers(0, 9)))
    ]
    chips = [
        Node("IKU", f"c{number}", draw(words), card.lane, card=card.id)
        for number, card in enumerate(cards)
        if layout == "strategy" and draw(st.booleans())
    ]
    ends = st.sampled_from([card.id for card in cards]) if cards else st.nothing()
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=12 if cards else 0))
    edges = tuple(Edge("CAUSES", source, target) for source, target in pairs)
    return Map(layout, "t", "", "en", lanes, (*cards, *chips), edges)


def sides(one: Box | Frame | Band) -> Edges:
    if isinstance(one, Box):
        return one.x - one.width / 2, one.y - one.height / 2, one.x + one.width / 2, one.y + one.height / 2
    return one.x, one.y, one.x + one.width, one.y + one.height


def apart(one: Edges, other: Edges) -> bool:
    slack = 1e-6
    return (
        one[2] <= other[0] + slack
        or other[2] <= one[0] + slack
        or one[3] <= other[1] + slack
        or other[3] <= one[1] + slack
    )


def inside(one: Edges, other: Edges) -> bool:
    slack = 1e-6
    return (
        one[0] >= other[0] - slack
        and one[1] >= other[1] - slack
        and one[2] <= other[2] + slack
        and one[3] <= other[3] + slack
    )


def check(drawn: Map, found: Picture) -> None:
    lane = {node.id: node.lane for node in drawn.nodes}
    band = {band.lane: sides(band) for band in found.bands}
    whole = (0.0, 0.0, found.width, found.height)
    assert [box.id for box in sorted(found.boxes, key=lambda box: box.id)] == sorted(lane)
    assert all(apart(sides(one), sides(other)) for one, other in combinations(found.boxes, 2))
    assert all(apart(sides(one), sides(other)) for one, other in combinations(found.frames, 2))
    assert all(apart(sides(one), sides(other)) for one, other in combinations(found.bands, 2))
    assert all(inside(sides(box), band[lane[box.id]]) for box in found.boxes)
    placed: list[Box | Frame | Band] = [*found.bands, *found.frames, *found.boxes]
    assert all(inside(sides(one), whole) for one in placed)
    for box in found.boxes:
        for frame in found.frames:
            assert inside(sides(box), sides(frame)) or apart(sides(box), sides(frame))
    assert [route.edge for route in found.routes] == list(range(len(drawn.edges)))


@pytest.mark.parametrize("layout", layouts())
@given(data=st.data())
@settings(max_examples=60)
def test_nothing_covers_anything_else_and_all_stay_in_their_lane(layout: str, data: st.DataObject) -> None:
    drawn = data.draw(maps(layout))

    check(drawn, place(drawn))


def test_a_long_edge_goes_between_the_cards_of_the_lanes_it_passes() -> None:
    drawn = samples.strategy()
    found = place(drawn)
    boxes = {box.id: box for box in found.boxes}
    number = next(n for n, e in enumerate(drawn.edges) if (e.source[-3:], e.target[-3:]) == ("ss9", "ss1"))

    route = next(route for route in found.routes if route.edge == number)

    passed = [band for band in found.bands if band.lane in ("CP", "IP")]
    for band in passed:
        within = [x for x, y in route.points if band.y < y < band.y + band.height]
        assert within
        for x in within:
            cards = [box for box in boxes.values() if band.y < box.y < band.y + band.height]
            assert all(abs(x - box.x) > box.width / 2 for box in cards)
