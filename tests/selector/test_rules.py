"""Which rules are meant by a word."""

import pytest

from graph.catalogue import catalogue
from graph.errors import UnknownName
from graph.query import Rule, Severity, Texts
from graph.selector_rules import rules_of


def rule(identifier: str, family: str, severity: Severity) -> Rule:
    return Rule(
        id=identifier,
        title=Texts("", ""),
        parameters={},
        defaults={},
        columns={},
        requires=(),
        sections={},
        text="",
        file=f"audit/{family}/{identifier}-x.cypher",
        severity=severity,
        anchor="IKU",
        subject="iku",
        identity=("iku",),
        reason=Texts("", ""),
        not_judged=None,
        rests_on=(),
    )


KNOWN = (
    rule("ORP-01", "orphaned", "error"),
    rule("ORP-06", "orphaned", "warning"),
    rule("MTX-01", "matrix", "warning"),
    rule("SEL-COVER", "matrix", "info"),
)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ([], []),
        (["ORP-06"], ["ORP-06"]),
        (["orp-06", "ORP-06"], ["ORP-06"]),
        (["SEL-COVER"], ["SEL-COVER"]),
        (["ORP"], ["ORP-01", "ORP-06"]),
        (["matrix"], ["MTX-01", "SEL-COVER"]),
        (["SEL"], ["SEL-COVER"]),
        (["warning"], ["MTX-01", "ORP-06"]),
        (["family:Orphaned", "severity:info"], ["ORP-01", "ORP-06", "SEL-COVER"]),
        (["family:MTX", "rule:ORP-01"], ["MTX-01", "ORP-01"]),
        (["orphaned,error"], ["ORP-01"]),
        (["orphaned , severity:warning", "info"], ["ORP-06", "SEL-COVER"]),
        (["orphaned,matrix"], []),
    ],
)
def test_what_words_mean(words: list[str], meant: list[str]) -> None:
    assert [one.id for one in rules_of(words, KNOWN)] == meant


def test_a_severity_that_no_rule_has_is_known() -> None:
    assert rules_of(["info"], KNOWN[:1]) == ()


@pytest.mark.parametrize(
    ("word", "named", "nearest"),
    [
        ("ORP-07", "ORP-07", ("ORP-01", "ORP-06")),
        ("orphan", "orphan", ("orphaned",)),
        ("error,warnin", "warnin", ("warning",)),
        ("severity:fatal", "severity:fatal", ()),
        ("", "", ()),
        ("error,", "", ()),
    ],
)
def test_an_unknown_word_is_refused(word: str, named: str, nearest: tuple[str, ...]) -> None:
    with pytest.raises(UnknownName) as caught:
        rules_of([word], KNOWN)

    assert (caught.value.kind, caught.value.name) == ("rule", named)
    assert set(nearest) <= set(caught.value.nearest)


def test_the_rules_of_the_catalogue_are_chosen_from_by_default() -> None:
    assert rules_of(["error", "warning", "info"]) == catalogue().rules()
