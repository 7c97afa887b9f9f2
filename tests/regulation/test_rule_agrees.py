"""UNS-02 and trace say of a regulation what its statements say, on any small chain and on every engine.

To try many more chains, raise EXAMPLES and take ``derandomize`` out.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.catalogue import catalogue
from graph.law import from_rows
from graph.legal_status import Facts, Statement, When, status_on
from graph.store import Store
from graph.store.store import Rehearsal

EXAMPLES = 100
YEAR = 2021
RULE, LAW = catalogue().rule("UNS-02"), catalogue().query("trace/law")
KEYS = ("R0", "R1", "R2", "R3")
SOURCES = (None, "STUDY", "LAW")
RELATIONS = ("REVOKES", "REPLACES", "AMENDS", "FOLLOWS")


@dataclass(frozen=True, slots=True)
class Chain:
    """Some regulations, the signing day of a contract that rests on each, and what is said of them."""

    facts: tuple[Facts, ...]
    signed: tuple[date | None, ...]
    said: tuple[Statement, ...]
    asked: date

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What is said, as the graph knows it: with the first day of the newer regulation."""
        begun = {facts.key: facts.effective for facts in self.facts}
        return tuple(replace(one, newer_effective=begun.get(one.newer or "")) for one in self.said)

    def verdicts(self) -> Iterator[tuple[str, tuple[str, str]]]:
        """Yield each regulation with the answer for the signing day and for the asked day."""
        for facts, signed in zip(self.facts, self.signed, strict=True):
            known = [
                status_on(facts, self.statements, on).verdict if on else "unknown"
                for on in (signed, self.asked)
            ]
            yield facts.key, (known[0], known[1])


# Few days, at the ends of months and years, so that statements meet; the later ones are asked about.
_EARLY = [date(2020, 12, 1), date(2021, 2, 1), date(2021, 2, 27), date(2021, 2, 28)]
_LATE = [date(2021, 2, 27), date(2021, 2, 28), date(2021, 3, 1), date(2021, 12, 30), date(2021, 12, 31)]
_DAYS, _ASKED = st.sampled_from([*_EARLY, *_LATE]), st.sampled_from(_LATE)
_WHENS = st.none() | st.builds(When, _DAYS, st.sampled_from(["DAY", "DAY", "MONTH", "YEAR"]))
_BEGINS = st.none() | st.builds(
    When, st.sampled_from(_EARLY), st.sampled_from(["DAY", "DAY", "MONTH", "YEAR"])
)
_FACTS = [st.builds(Facts, st.just(key), _BEGINS, st.sampled_from([None, None, *_LATE])) for key in KEYS]
_ORIGIN: dict[str, Any] = {
    "regulation": st.sampled_from(KEYS),
    "effective": _WHENS,
    "mark": st.sampled_from([None, None, "SEEN", "RESTATED", "SEED", "INFERRED", "UNVERIFIED"]),
}
_CLAIMS = st.sampled_from(["IN_FORCE", "IN_FORCE", "NOT_YET", "REVOKED", "REPLACED"])
_RELATIONS = st.sampled_from(["REVOKES", "REPLACES", *RELATIONS])
_SAID = st.one_of(
    st.builds(Statement, _CLAIMS, stated_on=st.none() | _DAYS, **_ORIGIN),
    st.builds(Statement, _RELATIONS, newer=st.sampled_from(KEYS), **_ORIGIN),
)
_SOURCED = st.builds(lambda one, by: replace(one, source=by, authority=by), _SAID, st.sampled_from(SOURCES))
_CHAINS = st.builds(
    Chain,
    facts=st.tuples(*_FACTS),
    signed=st.tuples(*[st.none() | _DAYS for _ in KEYS]),
    said=st.lists(_SOURCED, min_size=3, max_size=9).map(tuple),
    asked=_ASKED,
)


def test_the_rule_and_trace_say_what_the_statements_say(store: Store) -> None:
    found: Counter[str] = Counter()

    @settings(max_examples=EXAMPLES, deadline=None, derandomize=True)
    @given(_CHAINS)
    def agree(chain: Chain) -> None:
        with store.rehearse() as rehearsal:
            _write(chain, rehearsal)
            rows = rehearsal.run(RULE.text, RULE.bind({"year": YEAR, "as_of": chain.asked}))
            traced = [from_rows(rehearsal.run(LAW.text, {"regulations": [key]})) for key in KEYS]
        verdicts = dict(chain.verdicts())
        assert [(row["regulation"], (row["when_signed"], row["when_asked"])) for row in rows] == [
            (key, both) for key, both in verdicts.items() if both != ("in_force", "in_force")
        ]
        assert [law.status(key, chain.asked) for key, law in zip(KEYS, traced, strict=True)] == [
            status_on(facts, chain.statements, chain.asked) for facts in chain.facts
        ]
        found.update(one for both in verdicts.values() for one in both)

    agree()
    assert set(found) == {"in_force", "not_yet", "ended", "unknown"}


def _write(chain: Chain, rehearsal: Rehearsal) -> None:
    """Write the chain; each regulation is the source of an IKU in a contract of its own."""
    said = [_written(n, one) for n, one in enumerate(chain.said)]
    rehearsal.run(
        _CREATE,
        {
            "year": YEAR,
            "sources": SOURCES[1:],
            "regulations": [
                _known(key=one.key, **_day(one.effective), effective_to=one.effective_to)
                for one in chain.facts
            ],
            "contracts": [
                _known(key=key, year=YEAR, signed_on=day) for key, day in zip(KEYS, chain.signed, strict=True)
            ],
            "claims": [row for row in said if row["newer"] is None],
            **{name: [row for row in said if row["says"] == name] for name in RELATIONS},
        },
    )


def _written(number: int, said: Statement) -> dict[str, Any]:
    claim = {} if said.newer else {"key": f"C{number}", "status": said.says, "stated_on": said.stated_on}
    more = _known(mark=said.mark, source=said.source, **_day(said.effective), **claim)
    return {"says": said.says, "regulation": said.regulation, "newer": said.newer, "more": more}


def _day(when: When | None) -> Mapping[str, Any]:
    # Without a precision a day is meant; both are written.
    exact = when is None or (when.precision == "DAY" and when.day.day == 1)
    return {
        "effective_from": when and when.day,
        "effective_precision": None if exact else when and when.precision,
    }


def _known(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


_CREATE = "\nWITH count(*) AS done\n".join(
    (
        "UNWIND $sources AS key CREATE (:Source {key: key, authority: key})",
        "UNWIND $regulations AS row CREATE (g:Regulation) SET g = row "
        "CREATE (:IKU {key: g.key, year: $year})-[:SOURCED_FROM]->(g)",
        "UNWIND $contracts AS row MATCH (i:IKU {key: row.key}) "
        "CREATE (k:Contract)-[:CONTAINS]->(i) SET k = row",
        "UNWIND $claims AS row MATCH (g:Regulation {key: row.regulation}) "
        "CREATE (c:StatusClaim)-[:ABOUT]->(g) SET c = row.more",
        *(
            f"UNWIND ${name} AS row "
            "MATCH (n:Regulation {key: row.newer}) MATCH (g:Regulation {key: row.regulation}) "
            f"CREATE (n)-[r:{name}]->(g) SET r = row.more"
            for name in RELATIONS
        ),
    )
)
