"""One selection criterion, and how every indicator of the year meets it."""

from benchmarks.shape import Shape
from benchmarks.table import Folder

_CRITERION = "SEL-9"
_NOT_YET = 809


def write_assessments(shape: Shape, folder: Folder) -> None:
    """Write one criterion, because with each further one there is a row more for each indicator.

    The indicators of few positions are not assessed: SEL-COVER.
    """
    folder.add("criterion", _CRITERION, "Data tersedia")
    assessed = folder.writer("assessed", "iku,criterion,score")
    for position in range(shape.positions):
        if position % _NOT_YET == 5:
            continue
        for iku in range(shape.starts[position], shape.starts[position + 1]):
            assessed(f"IKU-{iku},{_CRITERION},0.8\n")
