"""A checklist in sentences."""

from collections.abc import Iterator, Sequence

from graph.checklist import Alternative, Checklist
from graph.checklist_checks import Check, Point
from graph.messages import Language, text
from graph.wording import clean, day


def sentences(checklist: Checklist, language: Language) -> tuple[str, ...]:
    """Return the six checks, the points, and the wordings to choose from, one line each."""
    return tuple(_lines(checklist, language))


def _lines(checklist: Checklist, language: Language) -> Iterator[str]:
    yield text(
        "checklist.head",
        language,
        name=clean(checklist.iku.name),
        iku=clean(checklist.iku.key),
        year=checklist.year,
        day=day(checklist.as_of, language),
    )
    for check in checklist.checks:
        yield _check(check, language)
    total = checklist.quality.total
    told = text("checklist.total_unknown", language) if total is None else f"{total:+d}" if total else "0"
    yield text("checklist.points", language, total=told)
    for point in checklist.quality.points:
        yield "  " + _point(point, language)
    if checklist.alternatives:
        yield text("checklist.alternatives", language)
    for place, alternative in enumerate(checklist.alternatives, 1):
        yield "  " + _alternative(place, alternative, language)


def _check(check: Check, language: Language) -> str:
    return text(
        "checklist.check",
        language,
        verdict=text(f"checklist.{check.verdict}", language),
        name=text(f"checklist.{check.name}", language),
        reason=check.reason.of(language),
        clauses=_clauses(check.rests_on),
    )


def _point(point: Point, language: Language) -> str:
    worth = "0"
    if point.points is None:
        worth = text("checklist.point_unknown", language)
    elif point.points:
        worth = f"{point.points:+d}"
    reason = point.reason.of(language)
    return text("checklist.point", language, points=worth, reason=reason, clauses=_clauses(point.rests_on))


def _alternative(place: int, alternative: Alternative, language: Language) -> str:
    criterion = alternative.quality.criterion
    name = "checklist.with_criterion" if criterion else "checklist.without_criterion"
    return text(
        "checklist.alternative",
        language,
        place=place,
        name=clean(alternative.name),
        iku=clean(alternative.key),
        criterion=text(name, language, criterion=criterion),
    )


def _clauses(clauses: Sequence[str]) -> str:
    return ", ".join(clauses)
