"""The datasets that ship with the product, and the question the demonstration asks of them."""

from datetime import date
from importlib.resources import files
from pathlib import Path

DEMO_YEAR = 2022
"""Year of the contracts that the demonstration audits."""

DEMO_DATE = date(2022, 12, 31)
"""Day on which the demonstration asks what is in force."""

DEMO_TRACE = "KPKNL-KI-GRAT-A-2022"
"""IKU whose source was replaced a month before its contract was signed."""

DEMO_PATH = "KPKNL-PN-P1-PIUTANG-2022"
"""IKU of a staff member that reaches its objective by way of every superior."""

DEMO_MAP = "PETA-KPKNL-2022"
"""Strategy map that holds an objective which nothing measures."""

_ORDER = ("reference", "regulations", "djkn", "djp-k4-2024", "djp-k5-2021", "biro-umum-2016")


def datasets() -> tuple[Path, ...]:
    """Return the folders of all datasets, each after those that it refers to."""
    return tuple(Path(str(files(__name__) / name)) for name in _ORDER)
