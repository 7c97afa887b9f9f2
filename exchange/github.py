"""An audit as workflow commands of GitHub Actions, which show each finding at the line of its file."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.messages import Language, text
from graph.wording import clean

if TYPE_CHECKING:
    from graph.audit import Audit
    from graph.finding import Finding

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def as_github(audit: "Audit", language: Language) -> str:
    """Return one command per line: new findings by their severity, known and not judged ones as notices.

    Waived findings are left out. A rule that could not run is an error.
    """
    return "".join(f"{line}\n" for line in _lines(audit, language))


def _lines(audit: "Audit", language: Language) -> Iterator[str]:
    for one in audit.findings:
        reason = one.reason.of(language)
        if one.known:
            yield _command("notice", one, text("audit.known", language, reason=reason))
        else:
            yield _command(_COMMANDS[one.severity], one, reason)
    for one in audit.not_judged:
        yield _command("notice", one, text("audit.not_judged", language, reason=one.reason.of(language)))
    for failed in audit.failed:
        yield f"::error title={_property(failed.rule)}::{_data(failed.message[language])}"


def _command(name: str, one: "Finding", said: str) -> str:
    properties = {"title": f"{one.rule} {clean(one.subject.key)}"}
    if one.origin:
        properties |= {"file": f"{one.origin.dataset}/{one.origin.file}", "line": str(one.origin.row)}
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {written}::{_data(said)}"


def _data(said: str) -> str:
    return said.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(said: str) -> str:
    return _data(said).replace(":", "%3A").replace(",", "%2C")
