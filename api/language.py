"""The language a reader asks for."""

from fastapi import Request

from graph.messages import LANGUAGES, Language


def language_of(request: Request) -> Language:
    """Return the best known language of ``Accept-Language``; Indonesian where nothing fits."""
    wanted: list[tuple[float, int, Language]] = []  # heaviest first, then in the order given
    for at, part in enumerate(request.headers.get("accept-language", "")[:200].split(",")):
        tag, _, weight = part.strip().lower().partition(";q=")
        language = next((known for known in LANGUAGES if tag.partition("-")[0] == known), None)
        if language:
            wanted.append((-_number(weight), at, language))
    wanted.sort()
    return next((language for weight, _, language in wanted if weight < 0), "id")


def _number(weight: str) -> float:
    try:
        return float(weight) if weight else 1.0
    except ValueError:
        return 0.0
