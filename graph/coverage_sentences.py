"""Coverage in sentences and cells, with numerator and denominator of every share."""

from collections.abc import Iterator

from graph.coverage import TECHNIQUES, Coverage, Covered, CoveredTier, Share
from graph.messages import Language, text
from graph.wording import clean, day

MEASURES = ("reaching", "in_force_signed", "in_force_asked", "complete_manual", "positions", *TECHNIQUES)
"""Every share of a Covered, in the order in which it is told."""


def sentences(coverage: Coverage, language: Language) -> tuple[str, ...]:
    """Return the coverage as lines; two spaces in front of a line for each step down."""
    return tuple(_lines(coverage, language))


def shares(covered: Covered) -> Iterator[tuple[str, Share]]:
    """Yield each measure with its share, in the order of MEASURES."""
    for name in MEASURES:
        yield name, covered.techniques[name] if name in TECHNIQUES else getattr(covered, name)


def measure(name: str, language: Language) -> str:
    """Return what a measure is called."""
    if name in TECHNIQUES:
        return text("coverage.technique", language, technique=text(f"cascade.{name}", language))
    return text(f"coverage.{name}", language)


def told(share: Share, language: Language) -> str:
    """Return a share with both its numbers; with nothing to judge it says that, and no percentage."""
    if not share.of:
        name = "coverage.lacking" if share.not_judged else "coverage.nothing"
        return text(name, language, count=share.not_judged)
    said = text("coverage.share", language, met=share.met, of=share.of, percent=percent(share, language))
    return said + (text("coverage.more", language, count=share.not_judged) if share.not_judged else "")


def percent(share: Share, language: Language) -> str:
    """Return the percentage, rounded down so that only all of them are 100; "" with nothing to judge."""
    if not share.of:
        return ""
    whole, tenth = divmod(share.met * 1000 // share.of, 10)
    return f"{whole}{text('coverage.decimal', language)}{tenth}" if tenth else str(whole)


def tier(covered: CoveredTier, language: Language) -> str:
    """Return what a tier is called."""
    names = ", ".join(map(clean, covered.levels))
    if covered.level_no is not None:
        named = text("coverage.tier_names", language, names=names) if names else ""
        return text("coverage.tier", language, number=covered.level_no) + named
    return (
        text("coverage.tier_named", language, names=names)
        if names
        else text("coverage.tier_unknown", language)
    )


def _lines(coverage: Coverage, language: Language) -> Iterator[str]:
    yield text("coverage.head", language, year=coverage.year, day=day(coverage.as_of, language))
    yield from _part(text("coverage.total", language), coverage.total, 0, language)
    for unit in coverage.units:
        yield from _part(clean(unit.unit.name), unit, unit.depth, language)
    if coverage.units and _any(coverage.outside):
        yield from _part(text("coverage.outside", language), coverage.outside, 0, language)
    for one in coverage.tiers:
        yield from _part(tier(one, language), one, 0, language)


def _part(name: str, covered: Covered, depth: int, language: Language) -> Iterator[str]:
    """Yield the heading of a part and its shares; what has nothing to count is left out."""
    front = "  " * depth
    counted = [(known, share) for known, share in shares(covered) if share.of or share.not_judged]
    if not counted:
        yield front + text("coverage.part_nothing", language, name=name)
        return
    yield front + text("coverage.part", language, name=name, ikus=covered.ikus)
    for known, share in counted:
        named = measure(known, language)
        yield f"{front}  " + text("coverage.line", language, measure=named, share=told(share, language))


def _any(covered: Covered) -> bool:
    return any(share.of or share.not_judged for _, share in shares(covered))
