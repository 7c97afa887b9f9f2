"""How days, foreign texts and statements on force are put into words."""

from collections.abc import Mapping
from datetime import date

from graph.legal_status import Statement, Status, When
from graph.messages import Language, text


def clean(foreign: str) -> str:
    """Return a text from the data on one line, without letters that steer a terminal or turn text."""
    return "".join(letter for letter in " ".join(foreign.split()) if letter.isprintable())


def day(value: date, language: Language) -> str:
    """Return a day with the name of its month."""
    month = text("regulation.months", language).split()[value.month - 1]
    return f"{value.day} {month} {value.year}"


def when(value: When, language: Language) -> str:
    """Return a day as exactly as it is known, and say so where it is not exact."""
    if value.precision == "DAY":
        return day(value.day, language)
    month = text("regulation.months", language).split()[value.day.month - 1]
    name = f"regulation.when_{value.precision.lower()}"
    return text(name, language, month=month, year=value.day.year)


def verdict(status: Status, names: Mapping[str, str], language: Language) -> str:
    """Return the status in words, without its sources."""
    if status.verdict == "unknown":
        return text("regulation.unknown", language, reason=text(f"regulation.why_{status.reason}", language))
    dated = "" if status.since else "_undated"
    since = when(status.since, language) if status.since else ""
    if status.verdict == "ended" and status.by:
        newer = clean(names.get(status.by, status.by))
        return text(f"regulation.ended_by{dated}", language, since=since, newer=newer)
    said = text(f"regulation.{status.verdict}{dated}", language, since=since)
    return said + text("regulation.unopposed", language) if status.reason == "unopposed" else said


def statement(said: Statement, names: Mapping[str, str], language: Language) -> str:
    """Return what one source says, who says it and how much that weighs, and its words."""
    newer = clean(names.get(said.newer, said.newer)) if said.newer else ""
    by_relation = "_by" if said.newer else ""
    what = text(f"regulation.says_{said.says}{by_relation}", language, newer=newer)
    if said.stated_on:
        what += text("regulation.stated_on", language, day=day(said.stated_on, language))
    who = clean(said.source_name or said.source or "") or text("regulation.no_source", language)
    weight = [text(f"regulation.authority_{said.authority}", language)] if said.authority else []
    weight += [text(f"regulation.mark_{said.mark}", language)] if said.mark else []
    if weight:
        who = f"{who} ({', '.join(weight)})"
    name = "regulation.statement_quoted" if said.quote else "regulation.statement"
    return text(name, language, who=who, what=what, quote=clean(said.quote or ""))
