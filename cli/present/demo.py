"""The demonstration as one page of text: what the data says, and where to go from here."""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from cli.present.audited import families, headline
from cli.present.sentences import told as tree
from cli.present.style import SEVERITY_TONES, columns, paint, table, wrapped
from cli.session import Session
from graph.audit import Audit
from graph.catalogue import catalogue
from graph.counts import Counts
from graph.ingest import LoadedDataset
from graph.messages import Language
from graph.paths import Hop, Paths
from graph.paths_sentences import sentences as path_sentences
from graph.paths_sentences import technique
from graph.store import EngineInfo, Row
from graph.trace import Trace
from graph.trace_sentences import sentences as trace_sentences
from seed import DEMO_DATE, DEMO_PATH, DEMO_TRACE, DEMO_YEAR

_NAMED = 4
"""Subjects that are named for each rule."""
_NEXT = (
    f"audit --year {DEMO_YEAR} --as-of {DEMO_DATE}",
    f"trace {DEMO_TRACE} --json",
    f"paths {DEMO_PATH}",
    "rules show UNS-02",
    "serve",
    "load FOLDER",
)


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything the demonstration tells."""

    engine: EngineInfo
    datasets: tuple[LoadedDataset, ...]
    counts: Counts
    provenance: "list[Row]"
    audit: Audit
    trace: Trace
    paths: Paths


def told(shown: Shown, here: Session, files: Sequence[str]) -> Iterator[str]:
    """Yield the page line by line; the same graph gives the same page."""
    yield from _section("data", here, count=len(shown.datasets))
    yield from _data(shown, here)
    yield from _section("audit", here)
    yield from _audit(shown.audit, here)
    yield from _section("trace", here)
    yield tree(trace_sentences(shown.trace, here.language), indent="  ")
    yield from _section("path", here)
    yield from _path(shown.paths, here)
    yield from _section("maps", here)
    yield from _listed({file: here.text(f"demo.{file.partition('-')[0]}") for file in files})
    yield from _section("next", here)
    yield from _next(here)


def _section(name: str, here: Session, **values: int) -> Iterator[str]:
    title = here.text(f"demo.section_{name}")
    yield ""
    yield paint(f"── {title} ".ljust(columns(), "─"), "cyan")
    yield from wrapped(here.text(f"demo.about_{name}", **values), first="  ")
    yield ""


def _data(shown: Shown, here: Session) -> Iterator[str]:
    rows = [
        [dataset.id, dataset.title[here.language], _number(dataset.records, here.language)]
        for dataset in shown.datasets
    ]
    heading = [here.text(f"demo.column_{name}") for name in ("dataset", "title", "records")]
    yield from table(heading, rows, right=[2], indent="  ")
    yield ""
    sums = {
        "nodes": _number(sum(shown.counts.nodes.values()), here.language),
        "relationships": _number(sum(shown.counts.relationships.values()), here.language),
        "engine": shown.engine,
    }
    yield from wrapped(here.text("demo.held", **sums), first="  ")
    origins = ", ".join(
        here.text(f"demo.from_{row['provenance']}", count=_number(row["total"], here.language))
        for row in shown.provenance
    )
    yield from wrapped(here.text("demo.origins", origins=origins), first="  ")


def _audit(audit: Audit, here: Session) -> Iterator[str]:
    yield from wrapped(headline(audit, here), first="  ")
    yield ""
    yield from families(audit, here, indent="  ")
    yield ""
    width = max((len(rule) for rule in audit.rules), default=0)
    for rule_id, found in groupby(audit.findings, key=lambda one: one.rule):
        rule, ones = catalogue().rule(rule_id), list(found)
        named = ", ".join(one.subject.key for one in ones[:_NAMED])
        more = here.text("demo.more", count=len(ones) - _NAMED) if len(ones) > _NAMED else ""
        lines = wrapped(
            f"{rule.title.of(here.language)}: {named}{more}",
            first=f"  {rule.id.ljust(width)}  {len(ones):>2}  ",
        )
        yield paint(lines[0][: 2 + width], SEVERITY_TONES[rule.severity]) + lines[0][2 + width :]
        yield from lines[1:]
    yield ""
    yield "  " + here.text("cli.audit_waived", count=len(audit.waived))
    yield "  " + here.text("cli.audit_not_judged", count=len(audit.not_judged))


def _path(paths: Paths, here: Session) -> Iterator[str]:
    """Yield the first path from the objective down to the indicator, then the same as a sentence."""
    path = paths.paths[0]
    objective = path.objective
    yield f"  ◆ {paint(objective.name, 'bold')}"
    places = [place.name for place in (objective.perspective, objective.strategy_map) if place]
    yield f"  │   {', '.join(places)}"
    for hop in reversed(path.hops):
        yield f"  │ {paint(_way(hop, here.language), 'cyan')}"
        owners = ", ".join(owner.name for owner in hop.owners)
        yield from wrapped(f"{hop.lower.name} ({owners})", first="  ● ", rest="  │ ")
    yield ""
    yield from wrapped(path_sentences(paths, here.language)[0], first="  ")


def _way(hop: Hop, language: Language) -> str:
    if hop.type in ("MEASURES", "SUPPORTS"):
        from graph.schema import RELATIONSHIPS

        names = RELATIONSHIPS[hop.type].names
        return names.id if language == "id" else names.en
    return technique(hop.type, hop.method, hop.approach, hop.how, language)


def _next(here: Session) -> Iterator[str]:
    program = "selaras" if shutil.which("selaras") else _program()
    about = {f"{program} {command}": here.text(f"demo.why_{command.partition(' ')[0]}") for command in _NEXT}
    return _listed(about)


def _program() -> str:
    """Return how this very command is called where it is not on the path."""
    near = os.path.relpath(sys.argv[0])
    return sys.argv[0] if near.startswith(os.pardir) else near


def _listed(about: Mapping[str, str]) -> Iterator[str]:
    """Yield names in one column and what they are about in the next."""
    width = max(map(len, about))
    for name, said in about.items():
        first, *more = wrapped(said, first=f"  {name.ljust(width)}  ")
        yield f"  {paint(name, 'bold')}{first[2 + len(name) :]}"
        yield from more


def _number(value: int, language: Language) -> str:
    grouped = f"{value:,}"
    return grouped.replace(",", ".") if language == "id" else grouped
