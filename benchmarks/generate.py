"""Write an invented organisation of any size as a dataset folder, and say exactly which faults are in it."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from random import Random

from benchmarks.assessments import write_assessments
from benchmarks.duties import write_duties
from benchmarks.ground import SOURCE, Grounds, write_grounds
from benchmarks.history import History
from benchmarks.organisation import Organisation
from benchmarks.people import write_people
from benchmarks.planted import Planted
from benchmarks.services import write_services
from benchmarks.shape import Shape
from benchmarks.table import Folder
from benchmarks.teams import write_teams
from benchmarks.trajectories import write_trajectories

SMALLEST, LARGEST = 1_000, 1_000_000

_DATASET = """\
id = "ukur"
title.id = "Organisasi rekaan dengan {iku} IKU"
title.en = "Invented organisation with {iku} IKU"
provenance = "ILLUSTRATIVE"
source = "{source}"
description = "Nothing in it is real; it is there to measure speed (seed {seed})."
"""


def generate(path: Path, iku: int, seed: int = 1) -> Planted:
    """Write a dataset of ``iku`` indicators into ``path`` and return what was planted.

    The same arguments write the same bytes. Raises ValueError for a size outside 1,000 to 1,000,000.
    """
    if not SMALLEST <= iku <= LARGEST:
        raise ValueError(f"from {SMALLEST} to {LARGEST} indicators can be generated, not {iku}")
    shape = Shape(iku, seed)
    planted = Planted(shape.iku, shape.positions, seed)
    with Folder(path) as folder:
        (path / "dataset.toml").write_text(_DATASET.format(iku=iku, seed=seed, source=SOURCE), "utf-8")
        grounds = write_grounds(folder, iku, Random(f"{seed} grounds"))
        organisation = Organisation(shape, folder, grounds, planted)
        organisation.write()
        _write_around(shape, folder, planted, grounds, organisation)
        planted.rows = folder.rows()
    return planted


def _write_around(
    shape: Shape, folder: Folder, planted: Planted, grounds: Grounds, organisation: Organisation
) -> None:
    """Write what stands around positions and indicators."""
    indicators, manuals = organisation.indicators, organisation.manuals
    write_duties(shape, folder, grounds)
    write_assessments(shape, folder)
    write_trajectories(folder, indicators, manuals)
    write_people(shape, folder, planted)
    write_teams(shape, folder, planted, organisation.units, organisation.alike)
    write_services(folder, shape.iku)
    history = History(shape, folder, grounds, indicators, manuals, organisation.units, planted)
    for place in shape.places():
        history.write(place, organisation.nearest[place.number])


def main() -> None:
    """Generate from the command line; what was planted goes to standard output as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--iku", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(json.dumps(asdict(generate(options.folder, options.iku, options.seed)), indent=2))


if __name__ == "__main__":
    main()
