"""What is read from a command line beside typer: language, order of options, values with a form."""

import os
from collections.abc import Sequence
from datetime import date

from graph.errors import SelarasError, UsageProblem
from graph.messages import LANGUAGES, Language

GLOBALS = {"--db": True, "--lang": True, "--quiet": False, "-q": False}
"""Options that every command understands, and whether a value follows."""


def globals_first(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with the global options in front, so that they may stand after the command too."""
    front: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            rest += [argument, *waiting]
        elif argument in GLOBALS:
            front.append(argument)
            if GLOBALS[argument] and (value := next(waiting, None)) is not None:
                front.append(value)
        elif argument.partition("=")[0] in GLOBALS and "=" in argument:
            front.append(argument)
        else:
            rest.append(argument)
    return front + rest


def wanted_language(arguments: Sequence[str]) -> Language:
    """Return the language of help and errors; a wrong setting is complained about later."""
    from cli.session import settings

    given = _last_option(arguments, "--lang")
    try:
        return settings(lang=given).lang
    except SelarasError:
        named = (given, os.environ.get("SELARAS_LANG"))
        return next((language for name in named for language in LANGUAGES if language == name), "id")


def _last_option(arguments: Sequence[str], name: str) -> str | None:
    found = None
    for argument, following in zip(arguments, [*arguments[1:], None], strict=False):
        if argument == name:
            found = following
        elif argument.startswith(f"{name}="):
            found = argument.partition("=")[2]
    return found


def a_date(value: str | None, option: str) -> date | None:
    """Return the date that a text like 2026-03-31 names. Raises UsageProblem."""
    if value is None:
        return None
    try:
        if len(value) != len("2026-03-31"):
            raise ValueError(value)
        return date.fromisoformat(value)
    except ValueError as error:
        raise UsageProblem("bad_date", option=option, value=value) from error


def pairs(values: Sequence[str], option: str) -> dict[str, str]:
    """Return ``name=value`` texts as a mapping. Raises UsageProblem."""
    found = {}
    for value in values:
        name, sign, content = value.partition("=")
        if not sign or not name:
            raise UsageProblem("bad_pair", option=option, value=value)
        found[name] = content
    return found


def typed(value: str, wanted: str, option: str) -> object:
    """Return the text as a type that questions declare, such as ``int`` or ``str[]``. Raises UsageProblem."""
    plain = wanted.removesuffix("?")
    if plain.endswith("[]"):
        return [typed(item.strip(), plain[:-2], option) for item in value.split(",") if item.strip()]
    if plain == "date":
        return a_date(value, option)
    try:
        if plain == "bool":
            return {"true": True, "false": False}[value.lower()]
        return {"int": int, "float": float, "str": str}[plain](value)
    except (ValueError, KeyError) as error:
        raise UsageProblem("bad_value", option=option, value=value, type=plain) from error
