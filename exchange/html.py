"""An audit as one self-contained page that a person reads on a screen or on paper."""

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Any

from graph.catalogue import catalogue
from graph.clause import Clause
from graph.coverage_sentences import MEASURES, measure, percent, shares, tier, told
from graph.messages import Language, text
from graph.query import SEVERITIES, Rule, family_name
from graph.wording import clean, day

if TYPE_CHECKING:
    from graph.audit import Audit
    from graph.coverage import Coverage, Covered
    from graph.finding import Finding


@dataclass(frozen=True, slots=True)
class Bar:
    """One share as a bar: its length in per cent, and what it says."""

    name: str
    length: str
    said: str


@dataclass(frozen=True, slots=True)
class Block:
    """All rows of one rule under one verdict."""

    rule: Rule
    title: str
    finds: str
    why: str
    fix: str
    found: Sequence["Finding"]


def as_html(audit: "Audit", coverage: "Coverage", clauses: Mapping[str, Clause], language: Language) -> str:
    """Return the page. It makes no request, runs no script, and nothing in a name can act."""
    style = files("exchange").joinpath("templates", "report.css").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    rests_on = {one for name in audit.rules for one in catalogue().rule(name).rests_on}
    page: str = _template().render(
        audit=audit,
        day=partial(day, language=language),
        language=language,
        t=lambda key, **values: text(f"report.{key}", language, **values),
        severities=[(level, text(f"catalogue.severity_{level}", language)) for level in SEVERITIES],
        family_name=partial(family_name, language=language),
        sums={level: sum(one.severity == level for one in audit.findings) for level in SEVERITIES},
        total=_bars(coverage.total, language),
        tiers=[(tier(one, language), 0, _bars(one, language)) for one in coverage.tiers if one.ikus],
        units=[(one.unit.name, one.depth, _bars(one, language)) for one in coverage.units if one.ikus],
        measures=[measure(name, language) for name in MEASURES],
        found=_blocks(audit.findings, language),
        waived=_blocks(audit.waived, language),
        not_judged=_blocks(audit.not_judged, language),
        clauses=[clauses[key] for key in clauses if key in rests_on],
        policy=f"default-src 'none'; style-src 'sha256-{digest}'",
        style=style,
    )
    return page


@cache
def _template() -> Any:
    # Only a page needs it, and every command would pay for its import.
    from jinja2 import Environment, PackageLoader

    environment = Environment(
        loader=PackageLoader("exchange", "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["clean"] = clean
    return environment.get_template("report.html")


def _bars(covered: "Covered", language: Language) -> list[Bar]:
    return [
        Bar(
            measure(name, language),
            f"{100 * share.met / share.of:.1f}" if share.of else "",
            percent(share, language) + " %" if share.of else told(share, language),
        )
        for name, share in shares(covered)
    ]


def _blocks(found: Iterable["Finding"], language: Language) -> list[Block]:
    blocks = []
    for name, of_rule in groupby(found, key=lambda one: one.rule):
        rule = catalogue().rule(name)
        blocks.append(
            Block(rule, rule.title.of(language), *rule.documentation(language), found=list(of_rule))
        )
    return blocks
