"""Job descriptions: the duties of positions of one kind, and the indicators that mirror them."""

from random import Random

from benchmarks.ground import Grounds
from benchmarks.shape import Place, Shape
from benchmarks.table import Folder

_FAMILIES = 64
"""A duty is shared by those who have the same place in so many families of one tier."""
_MEASURABLE, _PROCEDURE = 199, 211
_NONE, _OTHERS = 997, 2003


def write_duties(shape: Shape, folder: Folder, grounds: Grounds) -> None:
    """Write a duty for each position, which its indicators mirror; rarely they mirror none: UNS-06."""
    random = Random(f"{shape.seed} duties")
    procedures = [key for key, _ in grounds.sops]
    assigned = folder.writer("assigned_to", "duty,position")
    reflects = folder.writer("reflects", "iku,duty")
    starts, written, before = shape.starts, set[str](), ""
    for place in shape.places():
        duty = _duty(shape, place)
        if duty not in written:
            written.add(duty)
            # From few duties an indicator can be drawn directly, and few have a procedure: UNS-05.
            measurable = "true" if len(written) % _MEASURABLE == 7 else "false"
            folder.add("duty", duty, f"Melayani urusan {duty}", measurable)
            folder.add("established_by", duty, random.choice(grounds.laws), article="Pasal 7", mark="SEEN")
            if len(written) % _PROCEDURE == 7:
                folder.add("implements_task", random.choice(procedures), duty)
        assigned(f"{duty},JAB-{place.number}\n")
        for iku in range(starts[place.number], starts[place.number + 1]):
            if iku % _NONE == 5:
                continue
            reflects(f"IKU-{iku},{before if iku % _OTHERS == 7 and before else duty}\n")
        before = duty


def _duty(shape: Shape, place: Place) -> str:
    if not place.tier:
        return "TUGAS-0"
    block = (place.superior - shape.tiers[place.tier - 1].start) // _FAMILIES
    return f"TUGAS-{place.tier}-{block}-{place.ordinal}"
