"""Findings that are known already: a file of fingerprints, so that only new ones count."""

import json
from collections.abc import Iterable
from pathlib import Path

from graph.errors import BaselineError
from graph.finding import Finding

VERSION = 1


def written(findings: Iterable[Finding]) -> str:
    """Return the baseline of some findings as JSON, in the same order for the same findings."""
    known = {one.fingerprint: f"{one.rule} {one.subject.key}" for one in findings}
    ordered = dict(sorted(known.items(), key=lambda one: (one[1], one[0])))
    return json.dumps({"selaras_baseline": VERSION, "findings": ordered}, ensure_ascii=False, indent=2) + "\n"


def read(path: Path) -> frozenset[str]:
    """Return the fingerprints in a baseline file. Raises BaselineError, which says what is wrong with it."""
    try:
        said = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise BaselineError("unreadable", path=str(path), reason=error.strerror or "?") from error
    except ValueError as error:
        raise BaselineError("no_json", path=str(path)) from error
    if not isinstance(said, dict) or "selaras_baseline" not in said:
        raise BaselineError("no_baseline", path=str(path))
    if said["selaras_baseline"] != VERSION:
        raise BaselineError("other_version", path=str(path), found=str(said["selaras_baseline"]))
    findings = said.get("findings")
    if not isinstance(findings, dict):
        raise BaselineError("no_baseline", path=str(path))
    return frozenset(findings)


def marked(findings: Iterable[Finding], known: frozenset[str]) -> tuple[Finding, ...]:
    """Return the findings, those that the baseline holds as known."""
    return tuple(one.model_copy(update={"known": one.fingerprint in known}) for one in findings)
