"""Employees under pseudonyms, what they hold, and their performance plans."""

from benchmarks.ground import YEAR
from benchmarks.planted import Planted
from benchmarks.shape import Place, Shape
from benchmarks.table import Folder

_LEAVES, _CHANGED, _UNREFERRED = 32, 16, 379
_LAST_DAY, _FIRST_DAY = f"{YEAR}-02-28", f"{YEAR}-03-01"
_NO_NEW_PLAN, _NOT_EVALUATED = 11, 7


class People:
    """Writes who holds the positions with subordinates, and one in some of the others."""

    def __init__(self, folder: Folder, planted: Planted) -> None:
        self._planted = planted
        self._employee = folder.writer("employee", "key,name")
        self._holds = folder.writer("holds", "employee,position,valid_from,valid_to")
        self._skp = folder.writer(
            "skp", "key,name,year,top,valid_from,valid_to,evaluated_on,employee,position,refers_to"
        )

    def write(self, position: int, superior: int, beside: int) -> None:
        """Write who holds a position; one in sixteen came this year, from the position ``beside``."""
        if position % _CHANGED != 3:
            self._hold(position, f"PEG-{position}", "2023-01-02", "")
            self._plan(f"SKP-{position}", f"PEG-{position}", position, superior, f"{YEAR}-01-02", "")
            return
        employee, turn = f"PEG-{position}", position // _CHANGED
        self._hold(beside, employee, "2022-01-03", _LAST_DAY)
        self._holds(f"{employee},JAB-{position},{_FIRST_DAY},\n")
        # Rarely the plan of before was not evaluated, or there is no new one: QLT-13.
        evaluated = "" if turn % _NOT_EVALUATED == 3 else _LAST_DAY
        before = f"SKP-{position}" + ("" if turn % _NO_NEW_PLAN == 3 else "-LAMA")
        self._plan(before, employee, beside, superior, f"{YEAR}-01-02", _LAST_DAY, evaluated)
        if turn % _NO_NEW_PLAN != 3:
            self._plan(f"SKP-{position}", employee, position, superior, _FIRST_DAY, "")

    def _hold(self, position: int, employee: str, since: str, until: str) -> None:
        self._employee(f"{employee},Pegawai {employee}\n")
        self._holds(f"{employee},JAB-{position},{since},{until}\n")

    def _plan(
        self,
        key: str,
        employee: str,
        position: int,
        superior: int,
        since: str,
        until: str,
        evaluated: str = "",
    ) -> None:
        top = superior < 0
        refers = "" if top or position % _UNREFERRED == 5 else f"SKP-{superior}"
        self._planted.found("ORP-12", int(not top and not refers))
        self._skp(
            f"{key},{key},{YEAR},{'true' if top else 'false'},{since},{until or f'{YEAR}-12-31'},{evaluated},"
            f"{employee},JAB-{position},{refers}\n"
        )


def write_people(shape: Shape, folder: Folder, planted: Planted) -> None:
    """Write employees: every superior, so that each plan can refer to one above it, and few of the others."""
    people = People(folder, planted)
    for place in shape.places():
        if not shape.is_leaf(place.number) or place.number % _LEAVES == 9:
            people.write(place.number, place.superior, _beside(shape, place))


def _beside(shape: Shape, place: Place) -> int:
    """Return another position under the same superior, if there is one."""
    if not place.tier:
        return place.number
    family = shape.family(place)
    return family[0] if family[-1] == place.number else family[-1]
