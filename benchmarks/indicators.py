"""What is kept of each indicator while those below it and what belongs to it are written."""

from array import array
from dataclasses import dataclass

from benchmarks.shape import Shape

NONE = -1
REACHES_ANY, REACHES_OWN, REACHES_BOTH = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Indicators:
    """A few bytes for each indicator, by number."""

    manual: "array[int]"
    target: "array[float]"
    superior: "array[int]"
    reach: bytearray
    """Bit 1: reaches an objective. Bit 2: reaches one of the nearest map owner above."""
    own: bytearray
    """1 for one that its owner formulated."""

    @classmethod
    def of(cls, shape: Shape) -> "Indicators":
        """Return a table for all indicators of an organisation of which nothing is known yet."""
        return cls(
            array("i", [NONE]) * shape.iku,
            array("d", [0.0]) * shape.iku,
            array("i", [NONE]) * shape.iku,
            bytearray(shape.iku),
            bytearray(shape.iku),
        )
