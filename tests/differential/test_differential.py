"""A rule and a plain, slow version of it find the same, on any small graph and on every engine.

CI always tries the same graphs. To try thousands of others, raise EXAMPLES and set ALWAYS_THE_SAME to False.
"""

from collections import Counter

from hypothesis import given, settings

from graph.catalogue import catalogue
from graph.query import Rule
from graph.schema import NODES, RELATIONSHIPS
from graph.store import Store
from tests.differential.model import YEAR, Graph
from tests.differential.strategies import GRAPHS
from tests.differential.versions import VERSIONS, compared, expected
from tests.differential.writing import links, nodes, write

EXAMPLES, ALWAYS_THE_SAME = 40, True
RULES = tuple(catalogue().rule(name) for name in VERSIONS)


def test_each_rule_finds_what_its_plain_version_finds(store: Store) -> None:
    fired: Counter[str] = Counter()

    @settings(max_examples=EXAMPLES, deadline=None, derandomize=ALWAYS_THE_SAME)
    @given(GRAPHS)
    def agree(graph: Graph) -> None:
        wanted = {rule.id: expected(rule, graph) for rule in RULES}
        with store.rehearse() as rehearsal:
            write(graph, rehearsal)
            found = {rule.id: compared(rule, rehearsal.run(rule.text, _bound(rule))) for rule in RULES}
        differing = {name: (found[name], wanted[name]) for name in wanted if found[name] != wanted[name]}
        assert differing == {}
        fired.update(name for name in wanted if wanted[name])

    agree()
    assert set(fired) == set(VERSIONS)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(GRAPHS)
def test_the_graphs_are_such_as_the_schema_allows(graph: Graph) -> None:
    for label, rows in nodes(graph).items():
        for row in rows:
            NODES[label].model_validate(row)
    for (label, kind, other), rows in links(graph).items():
        declared = RELATIONSHIPS[kind]
        assert NODES[label] in declared.sources
        assert NODES[other] in declared.targets
        for row in rows:
            declared.model_validate(row["more"])


def _bound(rule: Rule) -> dict[str, object]:
    return rule.bind({"year": YEAR} if "year" in rule.parameters else {})
