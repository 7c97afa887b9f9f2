"""What an IKU rests on, on the day its contract was signed and on the day asked about."""

from datetime import date

import pytest

from graph.answer import Owner, Ref
from graph.errors import NotFound
from graph.legal_status import Statement, Status, When
from graph.store import Store
from graph.trace import (
    Amendment,
    SignedContract,
    StatusOn,
    Successor,
    Trace,
    TracedSource,
    TraceGround,
    TraceStep,
    trace,
)
from tests.trace.graphs import ABK, GRATIFICATION, SOURCES, fill

PMK83, PMK7, PMK227 = "PMK|83|PMK.01|2015", "PMK|7|PMK.09|2017", "PMK|227|PMK.09|2021"
NAMES = {PMK83: "PMK 83/PMK.01/2015", PMK7: "PMK 7/PMK.09/2017", PMK227: "PMK 227/PMK.09/2021"}
BEGUN, ENDED = When(date(2017, 1, 27)), When(date(2021, 12, 31), "MONTH")
REPLACED = Statement(
    says="REPLACES",
    regulation=PMK7,
    newer=PMK227,
    effective=ENDED,
    source="JDIH-227",
    source_name="JDIH Kemenkeu",
    authority="LAW",
    mark="SEEN",
    quote="menggantikan",
)
IN_FORCE = Status("in_force", since=BEGUN, reason="unopposed")
GONE = Status("ended", since=ENDED, by=PMK227, decided_by=REPLACED)


def test_the_whole_trace_of_an_iku(store: Store) -> None:
    fill(store, SOURCES, GRATIFICATION)

    found = trace(store, "GRAT-2019", date(2022, 6, 1))

    section = Ref(label="Unit", key="KI", name="Seksi Kepatuhan Internal")
    assert found == Trace(
        iku=Ref(label="IKU", key="GRAT-2019", name="Indeks ketepatan waktu laporan gratifikasi"),
        year=2019,
        code="1a-N",
        cascade_class="N",
        as_of=date(2022, 6, 1),
        owners=(Owner(label="Position", key="KI-PELAKSANA", name="Pelaksana", unit=section),),
        contracts=(
            SignedContract(
                label="Contract", key="KK-2019", name="Kontrak 2019", year=2019, signed_on=date(2019, 1, 31)
            ),
        ),
        duties=(Ref(label="Duty", key="T-GRAT", name="Menyusun laporan gratifikasi"),),
        sources=(
            TracedSource(
                label="Obligation",
                key="OBL-GRAT",
                name="Laporan penanganan gratifikasi",
                tier=3,
                cited_as="PMK 7/2017",
                cited_version_date=None,
                grounds=(
                    TraceGround(
                        regulation=Ref(label="Regulation", key=PMK7, name=NAMES[PMK7]),
                        title="Pengendalian Gratifikasi",
                        steps=(
                            TraceStep(
                                label="Obligation", key="OBL-GRAT", name="Laporan penanganan gratifikasi"
                            ),
                            TraceStep(
                                label="Clause",
                                key="PMK7-P20",
                                name="Pasal 20",
                                article="ayat (1)",
                                quote="paling lambat tanggal 5",
                                mark="SEED",
                                source="S2",
                            ),
                            TraceStep(label="Regulation", key=PMK7, name=NAMES[PMK7]),
                        ),
                        statuses=(
                            StatusOn(
                                on=date(2019, 1, 31), because="signed", contract="KK-2019", status=IN_FORCE
                            ),
                            StatusOn(on=date(2022, 6, 1), because="asked", status=GONE),
                        ),
                        successors=(
                            Successor(
                                label="Regulation",
                                key=PMK227,
                                name=NAMES[PMK227],
                                since=ENDED,
                                status=Status("in_force", reason="unopposed"),
                                followers=(),
                            ),
                        ),
                        amendments=(),
                        followers=(),
                    ),
                ),
            ),
        ),
        names={key: NAMES[key] for key in (PMK227, PMK7)},
    )


@pytest.mark.parametrize(
    ("iku", "as_of", "signed", "asked"),
    [
        ("GRAT-2019", date(2019, 6, 1), IN_FORCE, IN_FORCE),
        ("GRAT-2019", date(2016, 6, 1), IN_FORCE, Status("not_yet", since=BEGUN)),
        ("GRAT-2022", date(2022, 6, 1), GONE, GONE),
        (
            "GRAT-2019",
            date(2021, 12, 15),
            IN_FORCE,
            Status("unknown", by=PMK227, dissent=(REPLACED,), reason="imprecise"),
        ),
    ],
)
def test_the_source_is_judged_on_the_signing_day_and_on_the_asked_day(
    store: Store, iku: str, as_of: date, signed: Status, asked: Status
) -> None:
    """Golden case G-02: in force in 2019, replaced in 2022, not yet in force in 2016."""
    fill(store, SOURCES, GRATIFICATION)

    (source,) = trace(store, iku, as_of).sources

    assert [on.status for on in source.grounds[0].statuses] == [signed, asked]


def test_the_chain_of_successors_is_followed_to_the_present_one(store: Store) -> None:
    fill(store, SOURCES, GRATIFICATION)

    (before,) = trace(store, "GRAT-PAST", date(2019, 1, 1)).sources
    (after,) = trace(store, "GRAT-PAST", date(2022, 6, 1)).sources

    assert [(s.key, s.since, s.status) for s in before.grounds[0].successors] == [(PMK7, BEGUN, IN_FORCE)]
    assert [(s.key, s.since, s.status) for s in after.grounds[0].successors] == [
        (PMK7, BEGUN, GONE),
        (PMK227, ENDED, Status("in_force", reason="unopposed")),
    ]


@pytest.mark.parametrize(
    ("cited", "after_citation"),
    [("2014-06-01", True), ("2018-06-01", None), ("2019-01-01", False), (None, None)],
)
def test_an_amendment_is_told_and_ends_nothing(
    store: Store, cited: str | None, after_citation: bool | None
) -> None:
    """Golden case G-03: 163/KN/2014 is amended by 203/KN/2018 and stays in force."""
    fill(store, SOURCES, ABK)
    store.write(
        "MATCH (:IKU)-[s:SOURCED_FROM]->(:SOP) SET s.cited_version_date = date($cited)", {"cited": cited}
    )

    (source,) = trace(store, "ABK", date(2019, 6, 1)).sources

    (ground,) = source.grounds
    assert [on.status.verdict for on in ground.statuses] == ["in_force"]
    assert ground.amendments == (
        Amendment(
            label="Regulation",
            key="KEPDIRJEN_KN|203|KN|2018",
            name="KEP-203/KN/2018",
            since=When(date(2018, 1, 1), "YEAR"),
            after_citation=after_citation,
        ),
    )


def test_what_only_follows_is_told_and_ends_nothing(store: Store) -> None:
    fill(store, SOURCES, ABK)
    store.write(
        """
        MATCH (r:Regulation {key: 'KEPDIRJEN_KN|163|KN|2014'})
        CREATE (:Regulation {key: 'KMK|1||2019', name: 'KMK 1 Tahun 2019'})-[:FOLLOWS]->(r),
               (later:Regulation {key: 'KMK|2||2024', name: 'KMK 2 Tahun 2024',
                                  effective_from: date('2024-05-01')}),
               (later)-[:FOLLOWS {mark: 'INFERRED'}]->(r)
        """
    )

    grounds = [trace(store, "ABK", date(year, 6, 1)).sources[0].grounds[0] for year in (2023, 2024)]

    assert [ground.statuses[-1].status.verdict for ground in grounds] == ["in_force", "in_force"]
    assert [[follower.name for follower in ground.followers] for ground in grounds] == [
        ["KMK 1 Tahun 2019"],
        ["KMK 1 Tahun 2019", "KMK 2 Tahun 2024"],
    ]


def test_what_follows_the_present_one_is_told_too(store: Store) -> None:
    fill(store, SOURCES, GRATIFICATION)
    store.write(
        """
        MATCH (r:Regulation {key: 'PMK|227|PMK.09|2021'})
        CREATE (:Regulation {key: 'PMK|9||2025', name: 'PMK 9 Tahun 2025'})-[:FOLLOWS]->(r)
        """
    )

    (ground,) = trace(store, "GRAT-2022", date(2026, 6, 1)).sources[0].grounds

    assert [[later.key for later in successor.followers] for successor in ground.successors] == [
        ["PMK|9||2025"]
    ]


def test_sources_stand_in_their_order_and_one_without_a_decree_says_so(store: Store) -> None:
    store.write(
        """
        CREATE (i:IKU {key: 'I', name: 'I', year: 2024}),
               (i)-[:SOURCED_FROM]->(:SOP {key: 'S', name: 'S'}),
               (i)-[:SOURCED_FROM {tier: 3}]->(:Regulation {key: 'UU|20||2023', name: 'UU 20 Tahun 2023'}),
               (i)-[:SOURCED_FROM {tier: 1}]->(:Duty {key: 'D', name: 'D'})
        """
    )

    found = trace(store, "I", date(2024, 1, 1))

    assert [
        (source.key, [ground.regulation.key for ground in source.grounds]) for source in found.sources
    ] == [
        ("D", []),
        ("UU|20||2023", ["UU|20||2023"]),
        ("S", []),
    ]


def test_an_iku_with_nothing_around_it_has_an_empty_trace(store: Store) -> None:
    store.write("CREATE (:IKU {key: 'I', name: 'Sendiri', year: 2024})")

    found = trace(store, "I", date(2024, 1, 1))

    assert (found.owners, found.contracts, found.duties, found.sources) == ((), (), (), ())


def test_claims_are_weighed_by_the_authority_of_their_source(store: Store) -> None:
    fill(store, SOURCES, GRATIFICATION)
    store.write(
        """
        MATCH (r:Regulation {key: 'PMK|7|PMK.09|2017'})
        CREATE (:StatusClaim {key: 'A', name: 'A', status: 'IN_FORCE', stated_on: date('2025-01-01'),
                              quote: 'masih berlaku', mark: 'SEEN', source: 'S2'})-[:ABOUT]->(r)
        """
    )

    (source,) = trace(store, "GRAT-2022", date(2026, 1, 1)).sources

    said = Statement(
        says="IN_FORCE",
        regulation=PMK7,
        stated_on=date(2025, 1, 1),
        source="S2",
        source_name="Artikel DJKN",
        authority="ARTICLE",
        mark="SEEN",
        quote="masih berlaku",
    )
    assert source.grounds[0].statuses[-1].status == Status(
        "ended", since=ENDED, by=PMK227, decided_by=REPLACED, dissent=(said,)
    )


def test_a_cyclic_chain_ends_the_search_and_is_said(store: Store) -> None:
    fill(store, SOURCES, GRATIFICATION)
    store.write(
        """
        MATCH (a:Regulation {key: 'PMK|7|PMK.09|2017'}), (b:Regulation {key: 'PMK|227|PMK.09|2021'})
        CREATE (a)-[:REPLACES {effective_from: date('2023-01-01')}]->(b)
        """
    )

    (source,) = trace(store, "GRAT-2022", date(2024, 1, 1)).sources

    assert source.grounds[0].statuses[-1].status.reason == "cycle"
    assert source.grounds[0].successors == ()


def test_what_ended_another_was_in_force_that_day(store: Store) -> None:
    fill(store, SOURCES, GRATIFICATION)
    store.write("MATCH (r:Regulation {key: 'PMK|7|PMK.09|2017'}) REMOVE r.effective_from")

    (source,) = trace(store, "GRAT-2019", date(2017, 1, 26)).sources

    signed, asked = (when.status for when in source.grounds[0].statuses)
    assert (signed.verdict, asked.verdict) == ("in_force", "unknown")


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("GRAT-2091", ("GRAT-2019", "GRAT-2022")),
        ("jumlah laporan", ("GRAT-PAST",)),
        ("zzz", ()),
        ("", ()),
        ("'}) DETACH DELETE n //", ()),
    ],
)
def test_an_unknown_iku_is_refused_with_the_nearest_keys(
    store: Store, asked: str, nearest: tuple[str, ...]
) -> None:
    fill(store, GRATIFICATION)

    with pytest.raises(NotFound) as caught:
        trace(store, asked, date(2024, 1, 1))

    assert (caught.value.label, caught.value.key, caught.value.nearest) == ("IKU", asked, nearest)


def test_a_trace_survives_the_way_over_http(store: Store) -> None:
    fill(store, SOURCES, GRATIFICATION)
    found = trace(store, "GRAT-2022", date(2022, 6, 1))

    assert Trace.model_validate_json(found.model_dump_json()) == found
