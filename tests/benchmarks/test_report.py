"""A ratio is judged in the direction that is wanted, and what is lost is said."""

import json
from pathlib import Path

import pytest

from benchmarks.measure import Measure
from benchmarks.report import as_json, table
from benchmarks.session import Session


@pytest.mark.parametrize(
    ("ours", "other", "wanted", "faster", "ratio", "verdict"),
    [
        (15.0, 10.0, 1.5, False, 1.5, "met"),
        (16.0, 10.0, 1.5, False, 1.6, "LOST"),
        (5.0, 10.0, 2.0, True, 2.0, "met"),
        (8.0, 10.0, 2.0, True, 1.25, "LOST"),
        (8.0, 10.0, None, False, 0.8, ""),
    ],
)
def test_a_ratio_is_judged_in_the_wanted_direction(
    ours: float, other: float, wanted: float | None, faster: bool, ratio: float, verdict: str
) -> None:
    measure = Measure("embedded", "work", ours, other, "the other", wanted, faster=faster)

    assert (measure.ratio, measure.verdict) == (ratio, verdict)


def _session(*measures: Measure) -> Session:
    session = Session(Path("nowhere"), 1_000, 1)
    session.measures.extend(measures)
    session.notes.append("A note.")
    session.versions["embedded"] = "ArcadeDB 26.10.2"
    return session


def test_the_table_shows_each_ratio_and_repeats_what_is_lost() -> None:
    won = Measure("embedded", "fill", 12.0, 10.0, "bulk road alone", 1.5)
    lost = Measure("neo4j-5", "audit", 1.0, 3.0, "NetworkX", 4.0, faster=True)

    lines = table(_session(won, lost)).splitlines()

    assert [" ".join(line.split()) for line in (lines[0], *lines[2:4])] == [
        "| engine | what | ours | beside | that is | ratio | wanted | |",
        "| embedded | fill | 12.00 s | 10.00 s | bulk road alone | 1.20 | <= 1.5 | met |",
        "| neo4j-5 | audit | 1.00 s | 3.00 s | NetworkX | 3.00 | >= 4 | LOST |",
    ]
    assert lines[5:7] == ["A note.", "Engines: ArcadeDB 26.10.2."]
    assert lines[8:] == ["LOST: neo4j-5, audit: 3.00, wanted >= 4."]


def test_nothing_lost_is_said_too() -> None:
    assert table(_session()).splitlines()[-1] == "Every wanted ratio was met."


def test_a_program_gets_every_number() -> None:
    measure = Measure("embedded", "fill", 12.0, 10.0, "bulk road alone", 1.5, detail={"peak": 80.0})

    said = json.loads(as_json(_session(measure)))

    assert said["measures"] == [
        {
            "engine": "embedded",
            "what": "fill",
            "ours": 12.0,
            "other": 10.0,
            "other_is": "bulk road alone",
            "wanted": 1.5,
            "faster": False,
            "unit": "s",
            "detail": {"peak": 80.0},
            "ratio": 1.2,
            "lost": False,
        }
    ]
    assert (said["iku"], said["seed"], said["versions"], said["notes"]) == (
        1_000,
        1,
        {"embedded": "ArcadeDB 26.10.2"},
        ["A note."],
    )
