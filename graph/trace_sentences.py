"""A trace in sentences, for people who read neither graphs nor JSON."""

from collections.abc import Iterator

from graph.messages import Language, text
from graph.schema import NODES
from graph.trace import Amendment, SignedContract, StatusOn, Trace, TracedSource, TraceGround
from graph.wording import clean, day, statement, verdict, when


def sentences(trace: Trace, language: Language) -> tuple[str, ...]:
    """Return the trace as lines; two spaces in front of a line for each step down."""
    return tuple(_lines(trace, language))


def _lines(trace: Trace, language: Language) -> Iterator[str]:
    code = text("trace.code", language, code=clean(trace.code)) if trace.code else ""
    yield text(
        "trace.iku",
        language,
        iku=clean(trace.iku.key),
        code=code,
        year=trace.year,
        name=clean(trace.iku.name),
    )
    for owner in trace.owners:
        name = "trace.owner_in_unit" if owner.unit else "trace.owner"
        unit = clean(owner.unit.name) if owner.unit else ""
        yield text(name, language, owner=clean(owner.name), unit=unit)
    if not trace.owners:
        yield text("trace.no_owner", language)
    for contract in trace.contracts:
        yield _contract(contract, language)
    if not trace.contracts:
        yield text("trace.no_contract", language)
    for duty in trace.duties:
        yield text("trace.duty", language, duty=clean(duty.name))
    for source in trace.sources:
        yield from _source(source, trace, language)
    if not trace.sources:
        yield text("trace.no_sources", language)


def _contract(contract: SignedContract, language: Language) -> str:
    if contract.signed_on is None:
        return text("trace.contract_unsigned", language, contract=clean(contract.name))
    signed = day(contract.signed_on, language)
    return text("trace.contract", language, contract=clean(contract.name), day=signed)


def _source(source: TracedSource, trace: Trace, language: Language) -> Iterator[str]:
    names = NODES[source.label].names
    kind = names.id if language == "id" else names.en
    tier = text(f"trace.tier_{source.tier or 'unknown'}", language)
    yield text("trace.source", language, kind=kind, name=clean(source.name), tier=tier)
    if source.cited_as:
        yield "  " + text("trace.cited_as", language, citation=clean(source.cited_as))
    if source.cited_version_date:
        yield "  " + text("trace.cited_version", language, day=day(source.cited_version_date, language))
    for ground in source.grounds:
        yield from _ground(ground, trace, language)
    if not source.grounds:
        yield "  " + text("trace.no_grounds", language)


def _ground(ground: TraceGround, trace: Trace, language: Language) -> Iterator[str]:
    regulation = clean(ground.regulation.name)
    titled = "trace.regulation_titled" if ground.title else "trace.regulation"
    through = [clean(step.name) for step in ground.steps[1:-1]]
    through += [clean(step.article) for step in ground.steps if step.article]
    where = ", ".join(
        [text(titled, language, regulation=regulation, title=clean(ground.title or "")), *through]
    )
    yield "  " + text("trace.ground", language, where=where)
    for step in ground.steps:
        if step.quote:
            yield "    " + text("trace.quote", language, quote=clean(step.quote))
    for status in ground.statuses:
        yield from _status(status, trace, language)
    for successor in ground.successors:
        since = when(successor.since, language) if successor.since else text("trace.some_day", language)
        said = verdict(successor.status, trace.names, language)
        name = clean(successor.name)
        yield "    " + text("trace.successor", language, name=name, since=since, verdict=said)
        for follower in successor.followers:
            yield "      " + text("trace.follower", language, name=clean(follower.name))
    for amendment in ground.amendments:
        yield "    " + _amendment(amendment, language)
    for follower in ground.followers:
        yield "    " + text("trace.follower", language, name=clean(follower.name))


def _status(asked: StatusOn, trace: Trace, language: Language) -> Iterator[str]:
    said = verdict(asked.status, trace.names, language)
    yield "    " + text(f"trace.on_{asked.because}", language, day=day(asked.on, language), verdict=said)
    if asked.status.decided_by:
        source = statement(asked.status.decided_by, trace.names, language)
        yield "      " + text("trace.according_to", language, statement=source)
    name = "trace.statement" if asked.status.verdict == "unknown" else "trace.dissent"
    for dissenting in asked.status.dissent:
        yield "      " + text(name, language, statement=statement(dissenting, trace.names, language))


def _amendment(amendment: Amendment, language: Language) -> str:
    name = "trace.amendment_after" if amendment.after_citation else "trace.amendment"
    since = when(amendment.since, language) if amendment.since else text("trace.some_day", language)
    return text(name, language, name=clean(amendment.name), since=since)
