"""A cascade map: one column per tier from left to right, one frame per unit."""

from collections.abc import Mapping

from visualize.layered import Arrangement, Spacing, arrange
from visualize.layers import Item
from visualize.layouts import Band, Box, Frame, Picture
from visualize.model import Map
from visualize.routes import End, routes
from visualize.wrap import wrap

HEAD, TOP, BOTTOM, GUTTER, INSET = 40.0, 20.0, 24.0, 66.0, 18.0
CARD, FRAME_HEAD, FRAME_PAD, FRAME_GAP = 238.0, 26.0, 10.0, 12.0
CARD_ROOM, FRAME_ROOM = (CARD - 28) / 12.5, (CARD - 4) / 11.5
"""Room for text in em of the size it is drawn in."""
COLUMN = CARD + 2 * INSET
SPACING = Spacing(gap=10, cluster_gap=FRAME_HEAD + FRAME_PAD + FRAME_GAP - 10, bend=10)


def place(drawn: Map) -> Picture:
    """Return the map with its first lane on the left."""
    lanes = {lane.key: at for at, lane in enumerate(drawn.lanes)}
    lines = {node.id: wrap(node.name, CARD_ROOM, 3) for node in drawn.nodes}
    items = [
        Item(node.id, lanes[node.lane], 16 + 15 * (len(lines[node.id]) + bool(node.code)), rank, node.cluster)
        for rank, node in enumerate(drawn.nodes)
    ]
    size = {item.id: item.size for item in items}
    arrangement = arrange(items, [(edge.source, edge.target) for edge in drawn.edges], SPACING)
    top = HEAD + TOP + FRAME_HEAD
    boxes = [
        Box(one, _left(layer) + COLUMN / 2, top + arrangement.centre[one], CARD, size[one], lines[one], layer)
        for layer, order in enumerate(arrangement.order)
        for one in order
    ]
    frames = _frames(arrangement, {box.id: box for box in boxes}, drawn.clusters)
    bends = {
        edge: [(layer, top + at) for layer, at in through] for edge, through in arrangement.bends.items()
    }
    ends = {
        box.id: End(box.tone, box.y, box.height, box.x - box.width / 2, box.x + box.width / 2)
        for box in boxes
    }
    contents = [(_left(layer) + INSET / 2, _left(layer) + COLUMN - INSET / 2) for layer in range(len(lanes))]
    lowest = [box.y + box.height / 2 for box in boxes] + [at for path in bends.values() for _, at in path]
    tall = max(lowest, default=top) + FRAME_PAD + BOTTOM
    return Picture(
        axis="columns",
        head=HEAD,
        width=max(_left(len(lanes)) - GUTTER, 0.0),
        height=tall,
        bands=tuple(Band(lane, _left(at), 0, COLUMN, tall, at) for lane, at in lanes.items()),
        frames=frames,
        boxes=tuple(boxes),
        routes=routes(drawn.edges, ends, bends, contents, swing=1, rows=False),
    )


def _left(layer: int) -> float:
    return layer * (COLUMN + GUTTER)


def _frames(
    arrangement: Arrangement, boxes: Mapping[str, Box], names: Mapping[str, str]
) -> tuple[Frame, ...]:
    frames = []
    for layer, cluster, members in arrangement.clusters:
        first, last = boxes[members[0]], boxes[members[-1]]
        top = first.y - first.height / 2 - FRAME_HEAD
        bottom = last.y + last.height / 2 + FRAME_PAD
        title = wrap(names.get(cluster, cluster), FRAME_ROOM, 1)
        left = first.x - CARD / 2 - FRAME_PAD
        frames.append(Frame(title[0] if title else "", left, top, CARD + 2 * FRAME_PAD, bottom - top, layer))
    return tuple(frames)
