"""From one IKU down to the law: what it was drawn from, what lays that down, and whether it is in force."""

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from graph.answer import Answer, Owner, Ref, owner
from graph.catalogue import ask
from graph.find import not_found
from graph.law import Law, law
from graph.legal_status import Mark, Status, When

if TYPE_CHECKING:
    from graph.store import Row, Store


class SignedContract(Ref):
    """A contract that holds the IKU."""

    year: int | None
    signed_on: date | None


class TraceStep(Ref):
    """One step from a source towards a regulation, with the words that lead to it."""

    article: str | None = None
    quote: str | None = None
    mark: Mark | None = None
    source: str | None = Field(default=None, description="Key of the Source in which the step can be read.")


class StatusOn(Answer):
    """The status of a regulation on one day, and why that day is asked about."""

    on: date
    because: Literal["signed", "asked"]
    contract: str | None = Field(default=None, description="Key of the contract that was signed on the day.")
    status: Status


_FOLLOWERS = Field(
    description="Later regulations on the same matter; nobody says whether they ended this one."
)


class Successor(Ref):
    """A regulation that took the place of an earlier one."""

    since: When | None = Field(description="Day on which the earlier one ended.")
    status: Status = Field(description="Its own status on the asked day.")
    followers: tuple[Ref, ...] = _FOLLOWERS


class Amendment(Ref):
    """A regulation that amended the traced one by the asked day."""

    since: When | None
    after_citation: bool | None = Field(
        description="True if it came after the version that the IKU cites; null if the days do not tell."
    )


class TraceGround(Answer):
    """One regulation beneath a source, with its status on every day that matters."""

    regulation: Ref
    title: str | None
    steps: tuple[TraceStep, ...] = Field(
        description="The way from the source to the regulation, both included."
    )
    statuses: tuple[StatusOn, ...] = Field(description="On every signing day, then on the asked day.")
    successors: tuple[Successor, ...] = Field(description="What replaced it, up to the present one.")
    amendments: tuple[Amendment, ...]
    followers: tuple[Ref, ...] = _FOLLOWERS


class TracedSource(Ref):
    """Something an IKU was drawn from, and the regulations on record beneath it."""

    tier: int | None
    cited_as: str | None
    cited_version_date: date | None
    grounds: tuple[TraceGround, ...]


class Trace(Answer):
    """The whole answer for one IKU."""

    iku: Ref
    year: int | None
    code: str | None
    cascade_class: str | None
    as_of: date
    owners: tuple[Owner, ...]
    contracts: tuple[SignedContract, ...]
    duties: tuple[Ref, ...]
    sources: tuple[TracedSource, ...]
    names: dict[str, str] = Field(description="Names of the regulations that statuses refer to by key.")


def trace(store: "Store", iku: str, as_of: date) -> Trace:
    """Return what an IKU rests on, judged on each signing day of its contracts and on ``as_of``.

    Raises NotFound with the nearest keys.
    """
    heads = ask(store, "trace/iku", iku=iku)
    if not heads:
        raise not_found(store, "IKU", iku)
    rows = ask(store, "trace/grounds", iku=iku)
    legal = law(store, (row["regulation"] for row in rows if row["regulation"]))
    head = heads[0]
    contracts = tuple(SignedContract(**contract) for contract in head["contracts"])
    return Trace(
        iku=Ref(label="IKU", key=head["key"], name=head["name"]),
        year=head["year"],
        code=head["code"],
        cascade_class=head["cascade_class"],
        as_of=as_of,
        owners=tuple(owner(found) for found in head["owners"]),
        contracts=contracts,
        duties=tuple(Ref(**duty) for duty in head["duties"]),
        sources=_sources(rows, legal, contracts, as_of),
        names=dict(sorted(legal.names.items())),
    )


def _sources(
    rows: "list[Row]", legal: Law, contracts: tuple[SignedContract, ...], as_of: date
) -> tuple[TracedSource, ...]:
    """Return one source per citation, in the order of their tier, with all regulations beneath it."""
    cited: dict[tuple[Any, ...], list[Row]] = {}
    for row in sorted(rows, key=lambda row: (row["tier"] is None, row["tier"])):
        cited.setdefault(tuple(row[name] for name in _CITATION), []).append(row)
    return tuple(
        TracedSource(
            **dict(zip(_CITATION, citation, strict=True)),
            grounds=tuple(_ground(row, legal, contracts, as_of) for row in below if row["regulation"]),
        )
        for citation, below in cited.items()
    )


_CITATION = ("tier", "label", "key", "name", "cited_as", "cited_version_date")


def _ground(row: "Row", legal: Law, contracts: tuple[SignedContract, ...], as_of: date) -> TraceGround:
    key = row["regulation"]
    signed = [
        StatusOn(
            on=contract.signed_on,
            because="signed",
            contract=contract.key,
            status=legal.status(key, contract.signed_on),
        )
        for contract in contracts
        if contract.signed_on
    ]
    asked = legal.status(key, as_of)
    links = [{}, *row["links"]]
    return TraceGround(
        regulation=Ref(label="Regulation", key=key, name=legal.names[key]),
        title=legal.titles[key],
        steps=tuple(
            TraceStep(**node, **{name: link.get(name) for name in ("article", "quote", "mark", "source")})
            for node, link in zip(row["nodes"], links, strict=True)
        ),
        statuses=(*signed, StatusOn(on=as_of, because="asked", status=asked)),
        successors=_successors(key, legal, as_of),
        amendments=_amendments(asked, legal, row["cited_version_date"]),
        followers=_followers(key, legal, as_of),
    )


def _successors(regulation: str, legal: Law, as_of: date) -> tuple[Successor, ...]:
    chain = (regulation, *legal.successors(regulation, as_of))
    return tuple(
        Successor(
            label="Regulation",
            key=newer,
            name=legal.names[newer],
            since=legal.status(older, as_of).since,
            status=legal.status(newer, as_of),
            followers=_followers(newer, legal, as_of),
        )
        for older, newer in pairwise(chain)
    )


def _followers(regulation: str, legal: Law, as_of: date) -> tuple[Ref, ...]:
    return tuple(
        Ref(label="Regulation", key=later, name=legal.names[later])
        for later in legal.followers(regulation, as_of)
    )


def _amendments(status: Status, legal: Law, cited: date | None) -> tuple[Amendment, ...]:
    return tuple(
        Amendment(
            label="Regulation",
            key=amendment.newer or "",
            name=legal.names[amendment.newer or ""],
            since=amendment.works_from,
            after_citation=_after(amendment.works_from, cited),
        )
        for amendment in status.amended_by
    )


def _after(amended: When | None, cited: date | None) -> bool | None:
    """Return whether an amendment came after the cited version; None if the days do not tell."""
    if amended is None or cited is None:
        return None
    first, last = amended.span
    return None if first <= cited < last else first > cited
