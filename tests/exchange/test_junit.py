"""JUnit: what fails, what is skipped and why, what passes."""

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from exchange.junit import as_junit
from graph.finding import Reason
from tests.exchange.audits import AUDIT, finding


def test_every_rule_is_a_suite_and_every_finding_a_case() -> None:
    assert as_junit(AUDIT, "en") == (
        """<?xml version='1.0' encoding='utf-8'?>
<testsuites name="selaras audit 2022 2022-12-31">
  <testsuite name="ORP-03 Cascaded IKU without a parent" tests="6" failures="1" errors="0" skipped="4">
    <testcase classname="ORP-03" name="&lt;b&gt;i-1&lt;/b&gt; (i-1)" file="kantor/iku, 1.csv" line="7">
      <failure message="IKU i-1 has no parent, 100%: &lt;b&gt;" type="error">IKU i-1
i-0 CASCADE_CLUSTER i-1
S2-04, S2-05</failure>
    </testcase>
    <testcase classname="ORP-03" name="&lt;b&gt;i-2&lt;/b&gt; (i-2)">
      <skipped message="In the baseline: IKU i-2 has no parent, 100%: &lt;b&gt;" />
    </testcase>
    <testcase classname="ORP-03" name="&lt;b&gt;i-3&lt;/b&gt; (i-3)">
      <system-out>IKU i-3 has no parent, 100%: &lt;b&gt;</system-out>
    </testcase>
    <testcase classname="ORP-03" name="&lt;b&gt;i-4&lt;/b&gt; (i-4)">
      <skipped message="Waived: luas" />
    </testcase>
    <testcase classname="ORP-03" name="&lt;b&gt;i-5&lt;/b&gt; (i-5)">
      <skipped message="Waived: tercatat" />
    </testcase>
    <testcase classname="ORP-03" name="&lt;b&gt;i-6&lt;/b&gt; (i-6)">
      <skipped message="Not judged: IKU i-6 has no parent, 100%: &lt;b&gt;" />
    </testcase>
  </testsuite>
  <testsuite name="ORP-04 Strategic objective without an IKU" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="ORP-04" name="Strategic objective without an IKU" />
  </testsuite>
  <testsuite name="UNS-01 Non-cascading IKU without a source" tests="1" failures="0" errors="1" skipped="0">
    <testcase classname="UNS-01" name="Non-cascading IKU without a source">
      <error message="late &lt;b&gt;" type="store.query_timeout" />
    </testcase>
  </testsuite>
</testsuites>
"""
    )


@given(st.text())
def test_no_text_at_all_breaks_the_file(said: str) -> None:
    hostile = finding("i-1").model_copy(update={"reason": Reason(id=said, en=said)})
    audit = AUDIT.model_copy(update={"findings": (hostile,), "waived": (), "not_judged": (), "failed": ()})

    (failure,) = ET.fromstring(as_junit(audit, "en")).iter("failure")  # noqa: S314

    assert failure.get("type") == "error"
