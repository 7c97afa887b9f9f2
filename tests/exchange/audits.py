"""One audit that holds every kind of finding, with text that a format must not take for its own."""

from datetime import date

from graph.answer import Ref
from graph.audit import Audit, FailedRule
from graph.finding import Finding, Origin, Reason, Verdict, Waived
from graph.query import Severity


def finding(
    key: str,
    verdict: Verdict = "fault",
    *,
    severity: Severity = "error",
    known: bool = False,
    waiver: Waived | None = None,
    origin: Origin | None = None,
) -> Finding:
    """A finding of ORP-03 about an IKU with a hostile name."""
    return Finding(
        rule="ORP-03",
        family="orphaned",
        verdict=verdict,
        severity=severity,
        subject=Ref(label="IKU", key=key, name=f"<b>{key}</b>"),
        reason=Reason(id=f"IKU {key} tanpa induk, 100%: <b>", en=f"IKU {key} has no parent, 100%: <b>"),
        evidence=({"node": "IKU", "key": key}, {"link": "CASCADE_CLUSTER", "from": "i-0", "to": key}),
        rests_on=("S2-04", "S2-05"),
        fingerprint=f"fp-{key}",
        values={"class": "C"},
        waiver=waiver,
        known=known,
        origin=origin,
    )


AUDIT = Audit(
    year=2022,
    as_of=date(2022, 12, 31),
    rules=("ORP-03", "ORP-04", "UNS-01"),
    findings=(
        finding("i-1", origin=Origin(dataset="kantor", file="iku, 1.csv", row=7)),
        finding("i-2", severity="warning", known=True),
        finding("i-3", severity="info"),
    ),
    waived=(
        finding("i-4", "waived", waiver=Waived(reason="luas", by="Kepala", until=date(2023, 1, 1))),
        finding("i-5", "waived", waiver=Waived(reason="tercatat", by=None, until=None)),
    ),
    not_judged=(finding("i-6", "not_judged"),),
    failed=(
        FailedRule(
            rule="UNS-01", error="store.query_timeout", message={"id": "lama\n<b>", "en": "late\n<b>"}
        ),
    ),
    incomplete=(),
)
