"""What somebody answers for stays visible, as waived, until the waiver has expired."""

from datetime import date

from graph.audit import audit
from graph.finding import Waived
from graph.store import Store
from tests.audit.graphs import create

LOOSE = """
(:IKU {key: 'A', name: 'a', year: 2022, cascade_class: 'N'})
(:IKU {key: 'B', name: 'b', year: 2022, cascade_class: 'N'})
(:Waiver {key: 'V1', name: 'V1', rule: 'uns-01', subject: 'A', reason: 'tugas baru', waived_by: 'Pengelola',
  valid_until: date('2022-06-30')})
(:Waiver {key: 'V2', name: 'V2', rule: 'UNS-01', subject: 'A', reason: 'SOP disusun', waived_by: 'Kepala',
  valid_until: date('2022-12-31')})
(:Waiver {key: 'V3', name: 'V3', rule: 'UNS-01', subject: 'Z', reason: 'salah ketik', waived_by: 'Kepala',
  valid_until: date('2022-12-31')})
(:Waiver {key: 'V4', name: 'V4', rule: 'ORP-01', subject: 'A', reason: 'lain', waived_by: 'Kepala',
  valid_until: date('2022-12-31')})
(:Waiver {key: 'V5', name: 'V5', rule: 'UNS-1', subject: 'B', reason: 'salah ketik', waived_by: 'Kepala',
  valid_until: date('2022-12-31')})
"""


def test_a_waived_finding_is_shown_with_the_reason_that_holds_longest(store: Store) -> None:
    create(store, LOOSE)

    found = audit(store, 2022, date(2022, 12, 31), rules=["UNS-01", "WVR-01"])

    assert [(one.rule, one.subject.key, one.verdict) for one in found.findings] == [
        ("UNS-01", "B", "fault"),
        ("WVR-01", "V1", "fault"),
    ]
    assert [(one.subject.key, one.verdict, one.waiver) for one in found.waived] == [
        ("A", "waived", Waived(reason="SOP disusun", by="Kepala", until=date(2022, 12, 31)))
    ]
    assert found.idle_waivers == ("V3", "V5")


def test_the_day_after_its_last_the_finding_is_back(store: Store) -> None:
    create(store, LOOSE)

    found = audit(store, 2022, date(2023, 1, 1), rules=["UNS-01", "WVR-01"])

    assert [(one.rule, one.subject.key) for one in found.findings] == [
        ("UNS-01", "A"),
        ("UNS-01", "B"),
        ("WVR-01", "V1"),
        ("WVR-01", "V2"),
        ("WVR-01", "V3"),
        ("WVR-01", "V4"),
        ("WVR-01", "V5"),
    ]
    assert (found.waived, found.idle_waivers) == ((), ())


def test_a_waiver_does_not_change_the_fingerprint(store: Store) -> None:
    create(store, LOOSE)
    before = audit(store, 2022, date(2022, 12, 31), rules=["UNS-01"])
    store.write("MATCH (w:Waiver) DELETE w")

    after = audit(store, 2022, date(2022, 12, 31), rules=["UNS-01"])

    fingerprints = {one.fingerprint for one in (*before.findings, *before.waived)}
    assert fingerprints == {one.fingerprint for one in after.findings}


def test_what_lacks_data_is_not_waived(store: Store) -> None:
    create(
        store,
        """
        (a:IKU {key: 'A', year: 2022})-[:CASCADE_DUPLICATE]->(:IKU {key: 'B', year: 2022})
        (:Waiver {key: 'V', rule: 'CAS-09', subject: 'B', reason: 'r', waived_by: 'w',
          valid_until: date('2099-01-01')})
        """,
    )

    found = audit(store, 2022, date(2022, 12, 31), rules=["CAS-09"])

    assert ([one.subject.key for one in found.not_judged], found.waived) == (["B"], ())
    assert found.idle_waivers == ("V",)
