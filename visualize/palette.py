"""Colours and line styles, in one place. Nothing is told by colour alone: dashes, tips and glyphs say it too.

The tones are dark shades of the Okabe-Ito palette, which stay apart under the common colour-vision
deficiencies; white text on ``ink`` is readable. Vermilion is no lane's: it belongs to findings.
"""

from dataclasses import dataclass
from typing import Literal

from graph.query import Severity
from graph.schema.declare import Group


@dataclass(frozen=True, slots=True)
class Tone:
    """One colour: for heads and borders, for a thin line, for a surface."""

    ink: str
    line: str
    wash: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a relationship type is drawn."""

    ink: str
    width: float
    dash: tuple[float, ...] = ()
    double: bool = False
    tip: Literal["full", "open", "ring"] = "full"


@dataclass(frozen=True, slots=True)
class Alarm:
    """How a severity is drawn, and the letter in its sign."""

    ink: str
    wash: str
    dash: tuple[float, ...]
    glyph: str


GROUPS: dict[Group, Tone] = {
    Group.STRATEGY: Tone("#00568c", "#9cc3df", "#eaf3fa"),
    Group.INDICATOR: Tone("#006b4d", "#97cdb9", "#e8f5ef"),
    Group.ORGANISATION: Tone("#855600", "#dcc28f", "#fcf4e4"),
    Group.LAW: Tone("#86386a", "#d9adc9", "#f9edf5"),
    Group.PLANNING: Tone("#0a6370", "#97cad1", "#e6f4f6"),
    Group.EVIDENCE: Tone("#525a00", "#c3c98c", "#f4f5e2"),
}

TONES = tuple(GROUPS.values())
"""Lanes take these one after the other, from the first again when there are more lanes."""

PLAIN = Stroke("#5b6776", 1.6)

STROKES: dict[str, Stroke] = {
    "CASCADE_DUPLICATE": Stroke("#00568c", 4.2, double=True),
    "CASCADE_CLUSTER": Stroke("#855600", 2.0, dash=(12, 4)),
    "CASCADE_SUPPORTIVE": Stroke("#006b4d", 1.7, tip="open"),
    "UNIQUE_UNDER": Stroke("#5b6776", 2.0, dash=(0, 5), tip="ring"),
    "CAUSES": PLAIN,
    "SUPPORTS": Stroke("#5b6776", 1.4, dash=(4, 4), tip="open"),
}

ALARMS: dict[Severity, Alarm] = {
    "error": Alarm("#b3260f", "#fdeeea", (7, 3), "!"),
    "warning": Alarm("#b45309", "#fff6e6", (4, 3), "!"),
    "info": Alarm("#1f5a9e", "#edf4fd", (1.5, 3), "i"),
}


def stroke(rel_type: str) -> Stroke:
    """Return how a relationship type is drawn."""
    return STROKES.get(rel_type, PLAIN)
