"""What an audit found, for people."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from cli.present.style import SEVERITY_TONES, paint, table, wrapped
from cli.session import Session
from graph.audit import Audit
from graph.catalogue import catalogue
from graph.finding import Finding
from graph.messages import Language, text
from graph.query import SEVERITIES, family_name
from graph.wording import day


def told(audit: Audit, here: Session) -> Iterator[str]:
    """Yield the audit as lines: the sum, the numbers by family, then every finding by rule."""
    yield paint(headline(audit, here), "bold")
    if audit.selector:
        yield from wrapped(here.text("cli.audit_selector", selector=audit.selector))
    known = len(audit.findings) - len(audit.new())
    if known:
        yield here.text("cli.audit_known", count=known, new=len(audit.new()))
    if audit.findings:
        yield ""
        yield from families(audit, here)
    for rule, found in groupby(audit.findings, key=lambda one: one.rule):
        yield ""
        yield from _rule(rule, list(found), here)
    if audit.waived:
        yield ""
        yield paint(here.text("cli.audit_waived", count=len(audit.waived)), "bold")
        for one in audit.waived:
            yield from _listed(one, f"{one.rule} {one.subject.key}", here)
            yield from wrapped(waived(one, here.language), first="    ")
    if audit.not_judged:
        yield ""
        yield paint(here.text("cli.audit_not_judged", count=len(audit.not_judged)), "bold")
        for one in audit.not_judged:
            yield from _listed(one, f"{one.rule} {one.subject.key}", here)
    if audit.idle_waivers:
        yield ""
        yield from wrapped(here.text("cli.audit_idle_waivers", waivers=", ".join(audit.idle_waivers)))
    for failed in audit.failed:
        yield ""
        yield from wrapped(
            here.text("cli.audit_failed", rule=failed.rule, reason=failed.message[here.language])
        )
    if audit.incomplete:
        yield ""
        yield from wrapped(here.text("cli.audit_incomplete", datasets=", ".join(audit.incomplete)))


def headline(audit: Audit, here: Session) -> str:
    """Return how many findings there are, of which severity, and what was asked."""
    values = {"year": audit.year, "day": day(audit.as_of, here.language), "rules": len(audit.rules)}
    if not audit.findings:
        return here.text("cli.audit_clean", **values)
    numbers = {level: sum(found[level] for found in audit.counts().values()) for level in SEVERITIES}
    sums = ", ".join(
        f"{number} {here.text(f'catalogue.severity_{level}')}" for level, number in numbers.items() if number
    )
    return here.text("cli.audit_found", count=len(audit.findings), sums=sums, **values)


def waived(one: Finding, language: Language) -> str:
    """Return why a finding is waived, on whose word and until when."""
    assert one.waiver is not None, "a waived finding says why"  # noqa: S101
    reason, by, until = one.waiver.reason, one.waiver.by, one.waiver.until
    if by is None or until is None:
        return text("cli.audit_waived_itself", language, reason=reason)
    return text("cli.audit_waived_by", language, by=by, until=day(until, language), reason=reason)


def families(audit: Audit, here: Session, *, indent: str = "") -> Iterable[str]:
    """Return the numbers by family and severity as a table."""
    heading = [
        here.text("cli.column_family"),
        *(here.text(f"catalogue.severity_{level}") for level in SEVERITIES),
    ]
    rows = [
        [family_name(family, here.language), *(str(found[level] or "-") for level in SEVERITIES)]
        for family, found in audit.counts().items()
    ]
    return table(heading, rows, right=range(1, len(heading)), indent=indent)


def _rule(rule_id: str, found: list[Finding], here: Session) -> Iterator[str]:
    rule = catalogue().rule(rule_id)
    severity = here.text(f"catalogue.severity_{rule.severity}")
    title = rule.title.of(here.language)
    grade = paint(severity, SEVERITY_TONES[rule.severity])
    yield f"{paint(rule.id, 'bold')}  {grade}  {paint(title, 'bold')} ({len(found)})"
    for one in found:
        known = f" ({here.text('cli.audit_is_known')})" if one.known else ""
        yield from _listed(one, one.subject.key + known, here)


def _listed(one: Finding, named: str, here: Session) -> Iterator[str]:
    yield from wrapped(f"{named}: {one.reason.of(here.language)}", first="  · ", rest="    ")
