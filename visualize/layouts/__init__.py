"""Ways to place a map on a page. The folder is the registry: every module here is a layout with ``place``."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Literal

from visualize.model import Map

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """One node where it stands: ``x`` and ``y`` are its middle."""

    id: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    """Its name as it fits."""
    tone: int
    """Number of its lane, which has a colour."""


@dataclass(frozen=True, slots=True)
class Band:
    """One lane: ``x`` and ``y`` are its upper left corner; the head holds the name."""

    lane: str
    x: float
    y: float
    width: float
    height: float
    tone: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A line around nodes that belong together, with their common name in at most one line."""

    title: str
    x: float
    y: float
    width: float
    height: float
    tone: int


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one edge (a number in ``Map.edges``): a start, then Bézier curves of three points each."""

    edge: int
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A placed map; its upper left corner is 0, 0."""

    axis: Literal["rows", "columns"]
    """Whether lanes are rows from top to bottom or columns from left to right."""
    head: float
    """Width of a row's head, height of a column's."""
    width: float
    height: float
    bands: tuple[Band, ...]
    frames: tuple[Frame, ...]
    boxes: tuple[Box, ...]
    routes: tuple[Route, ...]


@cache
def layouts() -> tuple[str, ...]:
    """Return the names of all layouts."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def place(drawn: Map) -> Picture:
    """Return the map placed by the layout it names."""
    picture: Picture = import_module(f"{__name__}.{drawn.layout}").place(drawn)
    return picture
