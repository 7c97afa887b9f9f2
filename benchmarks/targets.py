"""Targets of invented indicators: they agree where it is planted and nowhere else."""

from collections.abc import Sequence
from math import floor

from benchmarks.kinds import Kind

_DAYS = 40.0
NORM_DAYS = 60
"""Working days that every procedure allows; no target is looser."""


def usual(kind: Kind, tier: int, manual: int) -> float:
    """Return one of the few targets that own indicators of a tier have, as in real contracts."""
    if kind is Kind.PERCENT:
        return 100.0 - 5 * tier - manual % 4
    if kind is Kind.MONEY:
        return 1e9 * (tier + 1) + 1e8 * (manual % 4)
    return _days(tier) * 1.1


def single(kind: Kind, tier: int, iku: int, of: int) -> float:
    """Return a target that no other of ``of`` indicators has."""
    if kind is Kind.PERCENT:
        return round(40 + 50 * iku / of, 6) + 1e-7
    if kind is Kind.MONEY:
        return 1_000_500.0 + 1_000 * iku
    return round(_days(tier) * (1 + 0.08 * iku / of), 12)


def part(whole: float, iku: int) -> float:
    """Return one part of a sum that covers the whole, like no other part and like no usual target.

    It is the whole in thousand millions, rounded up, and an odd multiple of 450 below one thousand million.
    """
    return -(-whole // 1e9) * 1e9 + 900 * iku + 450


def short_part(iku: int) -> float:
    """Return a part so small that ten of them do not cover any whole."""
    return 90.0 * iku + 45


def load(whole: float, ordinal: int, of: int) -> float:
    """Return one of ``of`` unlike parts that add up to the whole exactly, if that is a whole number.

    Quarters, which double precision adds without rounding, keep these apart from all other targets.
    """
    if ordinal < of - 1:
        return floor(whole * share(ordinal, of)) + 0.25
    return whole - sum(load(whole, one, of) for one in range(ordinal))


def share(ordinal: int, of: int) -> float:
    """Return the share of that part."""
    return (ordinal + 1) / (of * (of + 1) // 2)


def quarters(kind: Kind, year: float) -> Sequence[float]:
    """Return the targets of four quarters that make the target of the year."""
    if kind is Kind.MONEY:
        first, second, third = (float(floor(year * part)) for part in (0.1, 0.2, 0.3))
        return first, second, third, year - first - second - third
    if kind is Kind.DAYS:
        return (year,) * 4
    return year / 4, year / 2, year * 0.75, year


def written(value: float) -> str:
    """Return a figure as a cell holds it, without losing any of it."""
    return f"{value:.15g}"


def _days(tier: int) -> float:
    # All results on the way to one take no longer together than it does.
    return round(_DAYS * 0.4**tier, 9)
