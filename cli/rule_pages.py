"""The pages in ``docs/rules``, one for each rule and an index, in both languages."""

from collections.abc import Iterator
from itertools import groupby

from graph.cases import Case, examples
from graph.catalogue import catalogue
from graph.finding import sentence
from graph.messages import LANGUAGES
from graph.query import HEADINGS, Rule, family_name
from seed.clauses import clauses

FOLDER = "docs/rules"
_HEAD = "Written from the rule and its cases by `make reference`; do not edit.\n"


def pages() -> dict[str, str]:
    """Return every page by its path."""
    rules = catalogue().rules()
    return {f"{FOLDER}/README.md": _index(rules)} | {
        f"{FOLDER}/{rule.id}.md": "\n".join(_page(rule)) for rule in rules
    }


def _index(rules: tuple[Rule, ...]) -> str:
    lines = ["# Aturan audit · The rules of the audit", "", _HEAD]
    for family, found in groupby(
        sorted(rules, key=lambda one: (_order(one), one.id)), lambda one: one.family
    ):
        lines += [f"## {' · '.join(family_name(family, language) for language in LANGUAGES)}", ""]
        lines += ["| rule | severity | aturan | rule |", "|---|---|---|---|"]
        for rule in found:
            titles = " | ".join(_cell(rule.title.of(language)) for language in LANGUAGES)
            lines.append(f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {titles} |")
        lines.append("")
    return "\n".join(lines)


def _order(rule: Rule) -> int:
    families = ("orphaned", "unsupported", "duplicated", "cascade", "quality", "matrix", "waiver")
    return families.index(rule.family)


def _page(rule: Rule) -> Iterator[str]:
    yield from (f"# {rule.id} {rule.title.id}", "", f"*{rule.title.en}*", "", _HEAD)
    yield f"Severity: **{rule.severity}** · about: `{rule.anchor}` · [all rules](README.md)"
    yield ""
    for language in LANGUAGES:
        for heading in HEADINGS[language]:
            yield from (f"## {heading}", "", rule.sections[heading], "")
    yield from ("## Contoh · Examples", "")
    for case in examples(rule.id):
        yield from _example(rule, case)
    yield from ("## Dasar · What it rests on", "")
    yield from ("| clause | says | how firm |", "|---|---|---|")
    for clause in (clauses()[key] for key in rule.rests_on):
        firm = f"{clause.firmness('en')}: {clause.source}"
        yield f"| {clause.key} | {_cell(f'{clause.name}. {clause.text}')} | {_cell(firm)} |"
    yield from ("", "## Cypher", "", f"`queries/{rule.file}`", "")
    yield from ("```cypher", rule.text, "```", "")


def _example(rule: Rule, case: Case) -> Iterator[str]:
    kind = "fires" if case.expect else "stays silent"
    given = ", ".join(f"{name} = {value}" for name, value in case.parameters.items())
    yield f"**It {kind}:** {case.name}" + (f" ({given})" if given else "")
    yield from ("", "```cypher", case.given.strip(), "```", "")
    for row in case.rows(rule):
        for language in LANGUAGES:
            yield f"* {_cell(sentence(rule, row, language))}"
    if case.expect:
        yield ""


def _cell(said: str) -> str:
    return said.replace("|", "\\|").replace("\n", " ")
