"""A strategy map: one row per perspective, cards of objectives with their indicators beneath as chips."""

from collections import defaultdict
from collections.abc import Sequence

from visualize.layered import Spacing, arrange
from visualize.layers import Item
from visualize.layouts import Band, Box, Picture
from visualize.model import Map, Node
from visualize.routes import End, routes
from visualize.wrap import wrap

HEAD, MARGIN, LANE_GAP, ABOVE, BELOW = 46.0, 30.0, 12.0, 30.0, 26.0
CARD, CHIP, CHIP_GAP = 238.0, 222.0, 5.0
CARD_ROOM, CHIP_ROOM = (CARD - 26) / 13, (CHIP - 26) / 11.5
"""Room for text in em of the size it is drawn in."""
SPACING = Spacing(gap=30, cluster_gap=0, bend=16)


def place(drawn: Map) -> Picture:
    """Return the map with its first lane on top."""
    lanes = {lane.key: at for at, lane in enumerate(drawn.lanes)}
    chips: dict[str, list[Node]] = defaultdict(list)
    cards = [node for node in drawn.nodes if not node.card]
    for node in drawn.nodes:
        if node.card:
            chips[node.card].append(node)
    items = [Item(node.id, lanes[node.lane], CARD, rank) for rank, node in enumerate(cards)]
    known = {item.id for item in items}
    arrows = [(e.source, e.target) for e in drawn.edges if e.source in known and e.target in known]
    arrangement = arrange(items, arrows, SPACING)
    left = HEAD + MARGIN

    bands, boxes, ends, contents, top = list[Band](), list[Box](), dict[str, End](), [], 0.0
    lines = {node.id: wrap(node.name, CARD_ROOM, 3) for node in cards}
    for tone, lane in enumerate(drawn.lanes):
        here = [node for node in cards if node.lane == lane.key]
        tall = 34 + 15 * max((len(lines[node.id]) for node in here), default=1)
        deepest = top + ABOVE + tall
        for node in here:
            x, y = left + arrangement.centre[node.id], top + ABOVE
            boxes.append(Box(node.id, x, y + tall / 2, CARD, tall, lines[node.id], tone))
            hanging = _hang(chips[node.id], x, y + tall, tone)
            boxes += hanging
            end = hanging[-1].y + hanging[-1].height / 2 if hanging else y + tall
            ends[node.id] = End(tone, x, CARD, y, end)
            deepest = max(deepest, end)
        bands.append(Band(lane.key, 0, top, 0, deepest + BELOW - top, tone))
        contents.append((top + ABOVE / 2, deepest + BELOW / 2))
        top = deepest + BELOW + LANE_GAP
    bends = {
        arrow: [(layer, left + at) for layer, at in through] for arrow, through in arrangement.bends.items()
    }
    ways = routes(drawn.edges, ends, bends, contents, swing=-1, rows=True)
    right = max(
        (*(box.x + box.width / 2 for box in boxes), *(x for way in ways for x, _ in way.points)), default=left
    )
    wide = right + MARGIN
    return Picture(
        axis="rows",
        head=HEAD,
        width=wide,
        height=max(top - LANE_GAP, 0.0),
        bands=tuple(Band(b.lane, b.x, b.y, wide, b.height, b.tone) for b in bands),
        frames=(),
        boxes=tuple(boxes),
        routes=ways,
    )


def _hang(chips: Sequence[Node], x: float, top: float, tone: int) -> list[Box]:
    """Return the chips one below the other, the first touching the card."""
    boxes: list[Box] = []
    for node in chips:
        text = wrap(f"{node.code} {node.name}", CHIP_ROOM, 2)
        tall = 12.0 + 14 * len(text)
        boxes.append(Box(node.id, x, top + tall / 2, CHIP, tall, text, tone))
        top += tall + CHIP_GAP
    return boxes
