"""An audit as JUnit XML, which build servers show: a suite for each rule, a case for each finding."""

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from graph.catalogue import catalogue
from graph.finding import piece_of_evidence
from graph.messages import Language, text
from graph.wording import clean

if TYPE_CHECKING:
    from graph.audit import Audit, FailedRule
    from graph.finding import Finding


def as_junit(audit: "Audit", language: Language) -> str:
    """Return the audit as XML.

    Errors and warnings fail. Information passes and says what it is; what is waived, known or cannot be
    judged is skipped, with the reason; a rule that could not run is an error. A rule without any row passes.
    """
    root = ET.Element("testsuites", name=f"selaras audit {audit.year} {audit.as_of.isoformat()}")
    failed = {one.rule: one for one in audit.failed}
    rows = (*audit.findings, *audit.waived, *audit.not_judged)
    for name in sorted({*audit.rules, *failed}):
        of_rule = [one for one in rows if one.rule == name]
        _suite(root, name, of_rule, failed.get(name), language)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _suite(
    root: ET.Element, name: str, found: "list[Finding]", failed: "FailedRule | None", language: Language
) -> None:
    title = catalogue().rule(name).title.of(language)
    suite = ET.SubElement(root, "testsuite", name=f"{name} {title}")
    if failed:
        case = ET.SubElement(suite, "testcase", classname=name, name=title)
        ET.SubElement(case, "error", message=clean(failed.message[language]), type=failed.error)
    elif not found:
        ET.SubElement(suite, "testcase", classname=name, name=title)
    for one in found:
        shown = f"{clean(one.subject.name)} ({clean(one.subject.key)})"
        _case(ET.SubElement(suite, "testcase", classname=name, name=shown), one, language)
    for kind, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped",) * 2):
        suite.set(kind, str(_count(suite, tag)))


def _case(case: ET.Element, one: "Finding", language: Language) -> None:
    if one.origin:
        case.set("file", clean(f"{one.origin.dataset}/{one.origin.file}"))
        case.set("line", str(one.origin.row))
    reason = clean(one.reason.of(language))
    if one.verdict != "fault" or one.known:
        name = one.verdict if one.verdict != "fault" else "known"
        why = clean(one.waiver.reason) if one.waiver else reason
        ET.SubElement(case, "skipped", message=text(f"audit.{name}", language, reason=why))
    elif one.severity == "info":
        ET.SubElement(case, "system-out").text = reason
    else:
        shown = ET.SubElement(case, "failure", message=reason, type=one.severity)
        shown.text = "\n".join((*map(piece_of_evidence, one.evidence), ", ".join(one.rests_on)))


def _count(suite: ET.Element, tag: str) -> int:
    return sum(1 for _ in suite.iter(tag))
