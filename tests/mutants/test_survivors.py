"""A mutant survives with a reason or not at all, and a reason that nothing needs is told."""

from pathlib import Path

from graph.catalogue import catalogue
from tests.mutants.mutate import Mutant
from tests.mutants.report import heading, last_row, left_over, noticed_of_100, place, row
from tests.mutants.survivors import Survivor, idle, listed, unlisted
from tests.mutants.trial import Outcome

TOP = Path(__file__).parents[2]
RULE = catalogue().rule("ORP-04")
A, B, C, D = (Mutant(name, 1, name) for name in "abcd")
OUTCOME = Outcome(RULE, noticed=(A,), survived=(B, C), invalid=(D,))


def test_what_survives_is_listed_and_what_is_listed_survives() -> None:
    known = [Survivor("ORP-04", name, "why") for name in ("a", "b", "d", "e")]

    assert list(unlisted([OUTCOME], known)) == [(OUTCOME, C)]
    assert list(idle([OUTCOME], known)) == [Survivor("ORP-04", name, "why") for name in ("a", "d", "e")]


def test_a_reason_counts_for_its_own_rule_only() -> None:
    known = [Survivor("ORP-03", "b", "why")]

    assert list(unlisted([OUTCOME], known)) == [(OUTCOME, B), (OUTCOME, C)]
    assert list(idle([OUTCOME], known)) == known


def test_a_reason_may_hold_for_one_engine_only(tmp_path: Path) -> None:
    file = tmp_path / "survivors.toml"
    file.write_text(
        """
[[survivor]]
rule = "ORP-04"
mutants = ["a", "b"]
reason = "slower only"

[[survivor]]
rule = "ORP-04"
engine = "embedded"
mutants = ["c"]
reason = "the other refuses it"
""",
        "utf-8",
    )

    everywhere = (Survivor("ORP-04", "a", "slower only"), Survivor("ORP-04", "b", "slower only"))
    assert listed("neo4j", file) == everywhere
    assert listed("embedded", file) == (*everywhere, Survivor("ORP-04", "c", "the other refuses it"))


def test_every_listed_mutant_belongs_to_a_rule_and_has_one_reason() -> None:
    known = listed("embedded")

    assert {one.rule for one in known} <= set(catalogue().rule_ids())
    assert len({(one.rule, one.mutant) for one in known}) == len(known)
    assert all(one.reason.endswith(".") for one in known)


def test_mutants_that_no_engine_runs_do_not_count() -> None:
    assert f"{noticed_of_100([OUTCOME]):.1f}" == "33.3"
    assert noticed_of_100([Outcome(RULE, (), (), (D,))]) == 100.0


def test_the_report_says_how_many_and_where() -> None:
    path = "queries/audit/orphaned/ORP-04-objective-without-iku.cypher"
    first = int(place(RULE, B).removeprefix(f"{path}:"))

    assert [heading(), row(OUTCOME), last_row([OUTCOME, OUTCOME])] == [
        "rule        mutants  noticed  survived  invalid",
        "ORP-04            4        1         2        1",
        "all               8        2         4        2",
    ]
    assert list(left_over([(OUTCOME, B)], [Survivor("ORP-04", "a", "why")])) == [
        "\nNo case notices these; add one, or a reason in tests/mutants/survivors.toml:",
        f"  {path}:{first}: b",
        "\nThese are listed in tests/mutants/survivors.toml, but a case notices them or they are gone:",
        "  ORP-04: a",
    ]
    lines = (TOP / path).read_text("utf-8").splitlines()
    assert "\n".join(lines[first - 1 :]) == RULE.text
