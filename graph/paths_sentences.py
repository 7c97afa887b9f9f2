"""Alignment paths in sentences."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.answer import Owner, Ref
from graph.messages import Language, text
from graph.paths import Hop, Objective, Path, Paths
from graph.wording import clean


def sentences(paths: Paths, language: Language) -> tuple[str, ...]:
    """Return one sentence per path, or why there is none; then the unique work, which is no lineage."""
    return tuple(_lines(paths, language))


def technique(
    type_: str, method: str | None, approach: str | None, how: str | None, language: Language
) -> str:
    """Return what a cascade is called, with its method, its approach and how it supports, as far as known."""
    more = ", ".join(text(f"cascade.{part}", language) for part in (method, approach) if part)
    if how:
        more = f"{more}: {clean(how)}" if more else clean(how)
    name = text(f"cascade.{type_}", language)
    return f"{name} ({more})" if more else name


def _lines(paths: Paths, language: Language) -> Iterator[str]:
    for path in paths.paths:
        yield _path(path, language)
    if paths.truncated:
        yield text("paths.truncated", language, shown=len(paths.paths))
    if paths.reason:
        ends = ", ".join(_iku(end, ()) for end in paths.ends_at)
        name = f"paths.no_path_{paths.reason}"
        yield text(name, language, iku=_iku(paths.iku, paths.owners), year=paths.year, ends=ends)
    for unique in paths.unique_under:
        reason = text("paths.unique_reason", language, reason=clean(unique.reason)) if unique.reason else ""
        superior = _iku(unique.superior, ())
        yield text(
            "paths.unique_under",
            language,
            iku=_iku(paths.iku, paths.owners),
            superior=superior,
            reason=reason,
        )


def _path(path: Path, language: Language) -> str:
    steps = [_cascade(hop, _iku(hop.upper, above.owners), language) for hop, above in pairwise(path.hops)]
    steps.append(_goal(path.hops[-1], path.objective, language))
    first = path.hops[0]
    joined = text("paths.which", language).join(steps)
    return text("paths.path", language, start=_iku(first.lower, first.owners), steps=joined)


def _cascade(hop: Hop, upper: str, language: Language) -> str:
    way = technique(hop.type, hop.method, hop.approach, hop.how, language)
    return text("paths.cascade", language, technique=way, upper=upper)


def _goal(hop: Hop, objective: Objective, language: Language) -> str:
    stands = [
        text(f"paths.{name}", language, name=clean(place.name))
        for name, place in (("perspective", objective.perspective), ("map", objective.strategy_map))
        if place
    ]
    named = text(f"paths.{hop.type}", language, objective=clean(objective.name))
    return ", ".join([named, *stands])


def _iku(iku: Ref, owners: Sequence[Owner]) -> str:
    """Return an IKU with whom it belongs to: IKU that are cascaded as duplicates have one name."""
    who = ", ".join(clean(owner.name) for owner in owners) or clean(iku.key)
    return f"“{clean(iku.name)}” ({who})"
