"""Teams with their matrices, job families, and positions that are filled but have no indicator."""

from collections.abc import Iterable

from benchmarks.ground import YEAR
from benchmarks.planted import Planted
from benchmarks.shape import Place, Shape
from benchmarks.table import Folder
from benchmarks.units import Units

_TEAMS, _LEADERLESS = 10, 53
_POSTS = 50
_WAIVED, _VALID, _EXPIRED = 4, f"{YEAR}-12-31", f"{YEAR}-03-31"
_FAMILIES, _IN_FAMILY = 64, (0, 5)


def write_teams(
    shape: Shape, folder: Folder, planted: Planted, units: Units, alike: Iterable[tuple[int, int]]
) -> None:
    """Write a team with a matrix for the subordinates of one superior in ten, and job families.

    One superior in fifty has a newcomer without indicators (ORP-06), some of whom are waived; one has a post
    that nobody fills. The two positions of each pair that is ``alike`` are of one job family: MTX-04.
    """
    member = folder.writer("member_of", "position,group")
    families: set[str] = set()
    for place in shape.places():
        if not place.tier:
            continue
        if place.ordinal == 0:
            _write_team(folder, planted, place)
            _write_posts(folder, planted, place, units.where(place))
        if place.superior % _TEAMS == 3:
            member(f"JAB-{place.number},TIM-{place.superior}\n")
        if place.ordinal in _IN_FAMILY:
            family = _job_family(shape, place)
            if family not in families:
                families.add(family)
                folder.add("job_family", family, f"Rumpun {family}")
            member(f"JAB-{place.number},{family}\n")
    for superior, subordinate in dict(alike).items():
        folder.add("job_family", f"RUMPUN-{superior}", f"Rumpun {superior}")
        member(f"JAB-{superior},RUMPUN-{superior}\n")
        member(f"JAB-{subordinate},RUMPUN-{superior}\n")


def _job_family(shape: Shape, place: Place) -> str:
    """Return the job family of those who have the same place in neighbouring families of one tier."""
    block = (place.superior - shape.tiers[place.tier - 1].start) // _FAMILIES
    return f"RUMPUN-{place.tier}-{block}-{place.ordinal}"


def _write_team(folder: Folder, planted: Planted, place: Place) -> None:
    superior = place.superior
    if superior % _TEAMS != 3:
        return
    leaderless = superior // _TEAMS % _LEADERLESS == 3
    planted.found("ORP-13", int(leaderless))
    leader = "" if leaderless else f"JAB-{place.number}"
    folder.add("team", f"TIM-{superior}", f"Tim {superior}", leader)
    folder.add(
        "matrix",
        f"MATRIKS-TIM-{superior}",
        f"Matriks tim {superior}",
        str(YEAR),
        f"{YEAR}-01-20",
        team=f"TIM-{superior}",
        confirmed_by=f"JAB-{superior}",
    )


def _write_posts(folder: Folder, planted: Planted, place: Place, unit: str) -> None:
    for remainder, key, active in ((3, "BARU", "true"), (23, "KOSONG", "false")):
        if place.superior % _POSTS == remainder:
            superior = f"JAB-{place.superior}"
            level = place.tier + 1
            planted.found("ORP-06", int(active == "true"))
            folder.add(
                "position",
                f"{key}-{place.superior}",
                f"Jabatan {key} {place.superior}",
                "PELAKSANA",
                f"T{level}",
                str(level),
                active=active,
                unit=unit,
                superior=superior,
            )
    if place.superior % (_POSTS * _WAIVED) == 3:
        until = _EXPIRED if place.superior // _POSTS % 3 else _VALID
        key = f"BARU-{place.superior}"
        folder.add("waiver", f"IZIN-{key}", "", "ORP-06", key, "Baru bertugas", "PENGELOLA_KINERJA", until)
