"""Workflow commands: one line each, and nothing in the data that begins another command."""

from hypothesis import given
from hypothesis import strategies as st

from exchange.github import as_github
from graph.answer import Ref
from graph.finding import Reason
from tests.exchange.audits import AUDIT, finding


def test_every_finding_that_is_not_waived_is_a_command() -> None:
    assert as_github(AUDIT, "en").splitlines() == [
        "::error title=ORP-03 i-1,file=kantor/iku%2C 1.csv,line=7::IKU i-1 has no parent, 100%25: <b>",
        "::notice title=ORP-03 i-2::In the baseline: IKU i-2 has no parent, 100%25: <b>",
        "::notice title=ORP-03 i-3::IKU i-3 has no parent, 100%25: <b>",
        "::notice title=ORP-03 i-6::Not judged: IKU i-6 has no parent, 100%25: <b>",
        "::error title=UNS-01::late%0A<b>",
    ]


@given(st.text(), st.text(min_size=1))
def test_no_text_at_all_makes_another_line(said: str, key: str) -> None:
    subject = Ref(label="IKU", key=key, name=key)
    hostile = finding("i-1").model_copy(update={"reason": Reason(id=said, en=said), "subject": subject})
    audit = AUDIT.model_copy(update={"findings": (hostile,), "waived": (), "not_judged": (), "failed": ()})

    written = as_github(audit, "en")

    assert (written.count("\n"), written.count("\r")) == (1, 0)
    assert written.startswith("::error title=ORP-03 ")
