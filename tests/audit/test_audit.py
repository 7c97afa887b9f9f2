"""The audit as a whole: what it returns, in which order, and what it does when a rule cannot run."""

from datetime import date
from pathlib import Path

import pytest

import graph.audit
from graph.answer import Ref
from graph.audit import Audit, FailedRule, RuleRun, audit, chosen
from graph.catalogue import Catalogue, catalogue
from graph.errors import UnknownName
from graph.finding import Finding, Reason
from graph.query import Severity
from graph.store import Store
from tests.audit.graphs import create

DAY = date(2022, 12, 31)
LOOSE = """
(:IKU {key: 'B', name: 'Indeks <b>', year: 2022, cascade_class: 'CP'})
(:IKU {key: 'A', name: 'Indeks a', year: 2022, cascade_class: 'N'})
(:IKU {key: 'C', name: 'Indeks c', year: 2022, cascade_class: 'C'})
(:IKU {key: 'D', name: 'Indeks d', year: 2021, cascade_class: 'C'})
"""


def without_parent(key: str, name: str, class_: str, fingerprint: str) -> Finding:
    return Finding(
        rule="ORP-03",
        family="orphaned",
        verdict="fault",
        severity="error",
        subject=Ref(label="IKU", key=key, name=name),
        reason=Reason(
            id=f"IKU {name} berkelas {class_}, tetapi tidak diturunkan dari IKU mana pun.",
            en=f"IKU {name} is of class {class_}, yet it is cascaded from no IKU.",
        ),
        evidence=({"node": "IKU", "key": key},),
        rests_on=("S2-04", "S2-05", "S2-06"),
        fingerprint=fingerprint,
        values={"iku": key, "class": class_},
    )


def test_an_audit_is_one_value_in_a_fixed_order(store: Store) -> None:
    create(store, LOOSE)

    found = audit(store, 2022, DAY, rules=["UNS-01", "orp-03", "ORP-03"])

    ungrounded = Finding(
        rule="UNS-01",
        family="unsupported",
        verdict="fault",
        severity="error",
        subject=Ref(label="IKU", key="A", name="Indeks a"),
        reason=Reason(
            id="IKU non cascading Indeks a tidak bersumber dari uraian jabatan, SOP, maupun peraturan.",
            en="The non-cascading IKU Indeks a is drawn from no job description, SOP or regulation.",
        ),
        evidence=({"node": "IKU", "key": "A"},),
        rests_on=("S2-19a", "S2-20a", "S2-22", "R4"),
        fingerprint="26373b17474033e3",
        values={"iku": "A"},
    )
    assert found == Audit(
        year=2022,
        as_of=DAY,
        rules=("ORP-03", "UNS-01"),
        findings=(
            without_parent("B", "Indeks <b>", "CP", "e858b304f3decad9"),
            without_parent("C", "Indeks c", "C", "ad0bfcca8bd6bf36"),
            ungrounded,
        ),
        not_judged=(),
        failed=(),
        incomplete=(),
    )


def test_an_audit_survives_being_written_as_json(store: Store) -> None:
    create(store, LOOSE)
    found = audit(store, 2022, DAY)

    assert Audit.model_validate_json(found.model_dump_json()) == found


def test_every_rule_is_run_and_told(embedded: Store) -> None:
    told: list[RuleRun] = []

    found = audit(embedded, 2022, DAY, progress=told.append)

    assert [run.rule.id for run in told] == list(found.rules) == list(catalogue().rule_ids())
    assert [run.rows for run in told] == [0] * len(told)
    assert (found.findings, found.not_judged, found.failed) == ((), (), ())


@pytest.mark.parametrize(("rule", "walks"), [("ORP-01", True), ("DUP-09", True), ("CAS-05", False)])
def test_a_rule_knows_whether_it_follows_ways_of_any_length(rule: str, walks: bool) -> None:
    assert catalogue().rule(rule).walks is walks


def test_what_cannot_be_judged_is_counted_apart(store: Store) -> None:
    create(
        store,
        """
        (a:IKU {key: 'A', name: 'a', year: 2022})-[:OWNED_BY]->(:Position {key: 'P', level_no: 2})
        (a)-[:CASCADE_DUPLICATE]->(:IKU {key: 'B', name: 'b', year: 2022})
        """,
    )

    found = audit(store, 2022, DAY, rules=["CAS-09"])

    assert found.findings == ()
    assert [(one.rule, one.verdict, one.subject.key, one.reason.en) for one in found.not_judged] == [
        (
            "CAS-09",
            "not_judged",
            "B",
            "The direction of the cascade from a (tier 2) to b (tier unknown) cannot be judged: "
            "the tier of an owner is unknown.",
        )
    ]
    assert found.worst() is None


def test_fingerprints_do_not_depend_on_order_or_on_names(store: Store) -> None:
    create(store, LOOSE)
    before = audit(store, 2022, DAY)
    store.write("MATCH (n) DETACH DELETE n")
    renamed = LOOSE.replace("Indeks", "Persentase")
    create(store, "\n".join(reversed(renamed.strip().splitlines())))
    after = audit(store, 2022, DAY)

    assert before.findings != after.findings
    assert [one.fingerprint for one in before.findings] == [one.fingerprint for one in after.findings]


def test_fingerprints_tell_rules_and_subjects_apart(store: Store) -> None:
    create(store, LOOSE)

    found = audit(store, 2022, DAY).findings

    assert len({one.fingerprint for one in found}) == len(found)


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["ORP-03", "ORP-3"], "There is no rule `ORP-3`. Did you mean ORP-13, ORP-03"),
        (["nothing"], "There is no rule `nothing`."),
    ],
)
def test_a_rule_that_does_not_exist_stops_the_audit_with_the_nearest(names: list[str], message: str) -> None:
    with pytest.raises(UnknownName) as raised:
        chosen(names)

    assert raised.value.message("en").startswith(message)


RULE = (
    (Path(graph.audit.__file__).parents[1] / "queries" / catalogue().rule("ORP-03").file)
    .read_text("utf-8")
    .split("MATCH", 1)[0]
)
GOOD = (
    RULE + "MATCH (i:IKU {year: $year}) "
    "RETURN i.key AS iku, i.name AS name, 'N' AS class, [] AS evidence ORDER BY iku"
)
BROKEN = RULE.replace("ORP-03", "ORP-98") + "MATCH (i:IKU {year: $year}) RETURN no.such(i) AS iku"
NEEDY = (
    RULE.replace("ORP-03", "ORP-99").replace("// rests_on", '// requires = ["shortest_k"]\n// rests_on')
    + "RETURN $year"
)


def test_a_rule_that_cannot_run_does_not_stop_the_others(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "audit" / "orphaned"
    folder.mkdir(parents=True)
    (folder / "ORP-03-good.cypher").write_text(GOOD, "utf-8")
    (folder / "ORP-98-broken.cypher").write_text(BROKEN, "utf-8")
    monkeypatch.setattr(graph.audit, "catalogue", lambda: Catalogue(tmp_path))
    create(store, LOOSE)

    found = audit(store, 2021, DAY)

    assert [one.subject.key for one in found.findings] == ["D"]
    assert [(one.rule, one.error) for one in found.failed] == [("ORP-98", "store.query_refused")]
    assert found.rules == ("ORP-03", "ORP-98")


def test_a_rule_that_needs_more_than_the_engine_has_is_not_sent(
    embedded: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "audit" / "orphaned"
    folder.mkdir(parents=True)
    (folder / "ORP-99-needy.cypher").write_text(NEEDY, "utf-8")
    monkeypatch.setattr(graph.audit, "catalogue", lambda: Catalogue(tmp_path))

    found = audit(embedded, 2022, DAY)

    engine = str(embedded.engine)
    assert found.failed == (
        FailedRule(
            rule="ORP-99",
            error="catalogue.engine_lacks",
            message={
                "id": f"Pertanyaan ORP-99 memerlukan shortest_k yang tidak dimiliki {engine}. "
                "Ajukan pada mesin lain.",
                "en": f"The question ORP-99 needs shortest_k, which {engine} does not have. "
                "Ask it on another engine.",
            },
        ),
    )


def holding(*severities: Severity) -> Audit:
    found = tuple(
        without_parent(str(number), "x", "C", str(number)).model_copy(update={"severity": severity})
        for number, severity in enumerate(severities)
    )
    return Audit(
        year=2022,
        as_of=DAY,
        rules=("ORP-03", "UNS-01"),
        findings=found,
        not_judged=(),
        failed=(),
        incomplete=(),
    )


@pytest.mark.parametrize(
    ("severities", "worst", "reached"),
    [
        ((), None, set()),
        (("info",), "info", {"info"}),
        (("info", "warning"), "warning", {"info", "warning"}),
        (("warning", "error", "info"), "error", {"info", "warning", "error"}),
    ],
)
def test_the_worst_severity_decides_what_is_reached(
    severities: tuple[Severity, ...], worst: Severity | None, reached: set[Severity]
) -> None:
    found = holding(*severities)
    levels: tuple[Severity, ...] = ("error", "warning", "info")

    assert found.worst() == worst
    assert {level for level in levels if found.reaches(level)} == reached


def test_families_without_a_finding_are_counted_too() -> None:
    assert holding("error", "info", "error").counts() == {
        "orphaned": {"error": 2, "warning": 0, "info": 1},
        "unsupported": {"error": 0, "warning": 0, "info": 0},
    }


def test_findings_from_a_severity_up() -> None:
    found = holding("info", "error", "warning", "info")

    assert [one.severity for one in found.at_least("error")] == ["error"]
    assert [one.severity for one in found.at_least("warning")] == ["error", "warning"]
    assert found.at_least("info") == found.findings
