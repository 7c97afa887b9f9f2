"""The report for people: everything is on it, and nothing on it can act or ask for anything."""

import base64
import hashlib
import re
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.html import as_html
from graph.answer import Ref
from graph.audit import Audit
from graph.clause import Clause
from graph.coverage import TECHNIQUES, Coverage, Covered, CoveredTier, CoveredUnit, Share
from graph.finding import Reason
from graph.messages import LANGUAGES, Language
from tests.exchange.audits import AUDIT, finding

SHARES: dict[str, Any] = {
    "reaching": Share(met=3, of=4),
    "in_force_signed": Share(met=0, of=0, not_judged=2),
    "in_force_asked": Share(met=0, of=0),
    "complete_manual": Share(met=1, of=3),
    "positions": Share(met=2, of=2),
    "techniques": {name: Share(met=0, of=0) for name in TECHNIQUES},
}
COVERAGE = Coverage(
    year=2022,
    as_of=date(2022, 12, 31),
    total=Covered(ikus=4, **SHARES),
    units=(
        CoveredUnit(unit=Ref(label="Unit", key="U", name="Kantor <U>"), depth=0, ikus=4, **SHARES),
        CoveredUnit(unit=Ref(label="Unit", key="V", name="Seksi kosong"), depth=1, ikus=0, **SHARES),
    ),
    outside=Covered(ikus=0, **SHARES),
    tiers=(CoveredTier(level_no=2, levels=("ES2",), ikus=4, **SHARES),),
)
CLAUSES = {
    "S2-04": Clause("S2-04", "IKU cascading", "Hasil penjabaran.", "SEED", "Artikel <S2>", "ARTICLE"),
    "S9-99": Clause("S9-99", "Lain", "Tidak dikutip.", "SEED", "Artikel", "ARTICLE"),
}


class _Seen(HTMLParser):
    """The text of a page, its elements, and everything an attribute says."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words += data.split()

    @property
    def text(self) -> str:
        return " ".join(self.words)


def page(audit: Audit = AUDIT, language: Language = "en") -> str:
    return as_html(audit, COVERAGE, CLAUSES, language)


def test_the_page_says_everything_an_audit_holds() -> None:
    said = _Seen(page()).text

    for wanted in (
        "Audit of performance alignment 2022 As of 31 December 2022, by 3 rules.",
        "Rules that could not run; what they would find is not known UNS-01 late <b>",
        "1 error 1 warning 1 information 2 waived 1 not judged 2 new since the baseline",
        "Reach an objective of the map owner above 75 %",
        "not judged: the data of 2 is lacking",
        "ORP-03 Cascaded IKU without a parent 3",
        "<b>i-1</b> i-1 error IKU i-1 has no parent, 100%: <b> Evidence: IKU i-1 · i-0 CASCADE_CLUSTER i-1 "
        "— read from kantor/iku, 1.csv, line 7",
        "<b>i-2</b> i-2 warning known",
        "Waived by Kepala until 1 January 2023: luas",
        "Waived, the record says why: tercatat",
        "Kantor <U> 75 %",
        "S2-04 IKU cascading Hasil penjabaran. said by a founding document, article: Artikel <S2>",
    ):
        assert wanted in said
    assert "Seksi kosong" not in said
    assert "S9-99" not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_asks_for_nothing_and_runs_nothing(language: Language) -> None:
    written = page(language=language)
    seen = _Seen(written)

    assert seen.tags & {"script", "img", "link", "iframe", "object", "form", "base", "use", "image"} == set()
    assert [value for name, value in seen.attributes if name.startswith("on") or name == "style"] == []
    assert {value[:1] for name, value in seen.attributes if name in ("href", "src") and value} == {"#"}
    (style,) = re.findall(r"<style>(.*?)</style>", written, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = next(value for name, value in seen.attributes if value and value.startswith("default-src"))
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'"
    assert "url(" not in style and "@import" not in style


def test_an_empty_audit_says_so() -> None:
    nothing = {"findings": (), "waived": (), "not_judged": (), "failed": ()}

    said = _Seen(page(AUDIT.model_copy(update=nothing))).text

    assert "Nothing was found." in said
    assert "Rules that could not run" not in said


def test_the_same_audit_gives_the_same_page() -> None:
    assert page() == page()


@settings(deadline=None)
@given(st.text())
def test_no_text_at_all_becomes_an_element(said: str) -> None:
    hostile = finding("i-1").model_copy(
        update={"reason": Reason(id=said, en=said), "subject": Ref(label="IKU", key=said, name=said)}
    )
    plain = _Seen(page(AUDIT.model_copy(update={"findings": (finding("i-1"),)})))

    seen = _Seen(page(AUDIT.model_copy(update={"findings": (hostile,)})))

    assert seen.tags == plain.tags
    assert len(seen.attributes) == len(plain.attributes)
