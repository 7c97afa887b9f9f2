"""Quarterly targets of one indicator in forty, and what it reached in the first half of the year."""

from benchmarks.ground import YEAR
from benchmarks.indicators import NONE, Indicators
from benchmarks.manuals import Manuals
from benchmarks.table import Folder
from benchmarks.targets import quarters, written

_EACH, _WRONG = 40, 53
_QUARTERS = ("Q1", "Q2", "Q3", "Q4")


def write_trajectories(folder: Folder, indicators: Indicators, manuals: Manuals) -> None:
    """Write targets that make the target of the year, as each kind of indicator does; rarely not: QLT-09."""
    target = folder.writer("target", "key,name,period,value,iku")
    realisation = folder.writer("realisation", "key,name,period,value,year,iku")
    for iku in range(7, len(indicators.target), _EACH):
        manual = indicators.manual[iku]
        if manual == NONE:
            continue
        year = indicators.target[iku]
        values = list(quarters(manuals.kind(manual), year))
        for period, value in zip(_QUARTERS[:2], values, strict=False):
            key = f"{iku}-{period}"
            realisation(f"CAPAI-{key},Capaian {key},{period},{written(value * 0.98)},{YEAR},IKU-{iku}\n")
        if iku // _EACH % _WRONG == 3:
            values[-1] *= 1.5
        for period, value in (*zip(_QUARTERS, values, strict=True), ("Y", year)):
            key = f"{iku}-{period}"
            target(f"TARGET-{key},Target {key},{period},{written(value)},IKU-{iku}\n")
