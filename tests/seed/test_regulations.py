"""The chain of regulations and the claims about them, whole."""

from datetime import date

import seed
from graph.ingest import load
from graph.law import law
from graph.regulation import parse
from graph.store import Store
from tests.seed.shipped import rows

# Newer, relation, older, day from which it works, how exactly that is known, how firmly, where it is read.
CHAIN = {
    ("KMK 454/KMK.01/2011", "FOLLOWS", "KMK 12/KMK.01/2010", "", "", "UNVERIFIED", "R21"),
    ("KMK 467/KMK.01/2014", "REPLACES", "KMK 454/KMK.01/2011", "2014-12-31", "YEAR", "SEEN", "R8a"),
    ("KMK 556/KMK.01/2015", "AMENDS", "KMK 467/KMK.01/2014", "2015-12-31", "YEAR", "SEEN", "R9"),
    ("KMK 300/KMK.01/2022", "REVOKES", "KMK 467/KMK.01/2014", "2022-07-28", "DAY", "SEEN", "R12"),
    ("SE-17/MK.1/2022", "IMPLEMENTS", "KMK 300/KMK.01/2022", "2022-12-31", "MONTH", "SEEN", "R11"),
    ("SE-17/MK.1/2022", "IMPLEMENTS", "PermenPANRB 6 Tahun 2022", "2022-12-31", "MONTH", "SEEN", "R11"),
    ("KMK 127 Tahun 2026", "FOLLOWS", "KMK 300/KMK.01/2022", "", "", "INFERRED", "R17"),
    ("KMK 291/KMK.01/2017", "REPLACES", "KMK 234/KMK.01/2016", "2017-12-31", "YEAR", "SEEN", "R9"),
    ("KMK 327/KMK.01/2018", "FOLLOWS", "KMK 291/KMK.01/2017", "", "", "INFERRED", "R9"),
    ("KMK 300/KMK.01/2016", "AMENDS", "KMK 519/KMK.01/2015", "2016-12-31", "YEAR", "SEEN", "R9"),
    ("SE-47/MK.1/2014", "IMPLEMENTS", "KMK 467/KMK.01/2014", "2014-12-30", "DAY", "SEEN", "R10"),
    ("PP 30 Tahun 2019", "REVOKES", "PP 46 Tahun 2011", "2019-12-31", "YEAR", "RESTATED", "R19"),
    ("PP 46 Tahun 2011", "FOLLOWS", "PP 10 Tahun 1979", "", "", "RESTATED", "R22b"),
    ("PP 10 Tahun 1979", "FOLLOWS", "PP 10 Tahun 1952", "", "", "RESTATED", "R22b"),
    ("PermenPANRB 8 Tahun 2021", "IMPLEMENTS", "PP 30 Tahun 2019", "2021-12-31", "YEAR", "SEEN", "R24"),
    (
        "PermenPANRB 6 Tahun 2022",
        "REPLACES",
        "PermenPANRB 8 Tahun 2021",
        "2022-12-31",
        "YEAR",
        "RESTATED",
        "R22d",
    ),
    ("PermenPANRB 6 Tahun 2022", "IMPLEMENTS", "PP 30 Tahun 2019", "2022-12-31", "YEAR", "SEEN", "R22a"),
    ("PermenPANRB 6 Tahun 2022", "IMPLEMENTS", "PP 49 Tahun 2018", "2022-12-31", "YEAR", "SEEN", "R22a"),
    ("UU 20 Tahun 2023", "REVOKES", "UU 5 Tahun 2014", "2023-12-31", "YEAR", "RESTATED", "R20"),
    ("PP 94 Tahun 2021", "REVOKES", "PP 53 Tahun 2010", "2021-12-31", "YEAR", "RESTATED", "R20"),
    ("PMK 7/PMK.09/2017", "REVOKES", "PMK 83/PMK.01/2015", "2017-01-27", "DAY", "SEEN", "R25c"),
    ("PMK 227/PMK.09/2021", "REPLACES", "PMK 7/PMK.09/2017", "2021-12-31", "YEAR", "SEEN", "R25a"),
    ("KMK 258/KMK.09/2021", "IMPLEMENTS", "PMK 227/PMK.09/2021", "", "", "SEEN", "R25d"),
    ("PMK 238/PMK.01/2020", "AMENDS", "PMK 175/PMK.01/2016", "2020-12-31", "YEAR", "SEEN", "R26"),
    ("PMK 170/PMK.01/2012", "REPLACES", "PMK 102/PMK.01/2008", "2012-12-31", "YEAR", "SEEN", "R27b"),
    ("PMK 263/PMK.01/2016", "FOLLOWS", "PMK 170/PMK.01/2012", "", "", "UNVERIFIED", "M"),
    ("PMK 154/PMK.01/2021", "FOLLOWS", "PMK 263/PMK.01/2016", "", "", "UNVERIFIED", "M"),
    ("203/KN/2018", "AMENDS", "163/KN/2014", "2018-12-31", "YEAR", "SEED", "S2"),
    ("379/KN/2017", "AMENDS", "145/KN/2013", "2017-12-31", "YEAR", "SEED", "S2"),
    ("Perpres 158 Tahun 2024", "FOLLOWS", "Perpres 57 Tahun 2020", "", "", "INFERRED", "R20"),
    ("PMK 124 Tahun 2024", "FOLLOWS", "PMK 217/PMK.01/2018", "", "", "INFERRED", "R20"),
    ("PMK 229/PMK.01/2019", "AMENDS", "PMK 217/PMK.01/2018", "", "", "SEEN", "R26"),
    ("PermenPANRB 53 Tahun 2014", "FOLLOWS", "PermenPANRB 29 Tahun 2010", "", "", "UNVERIFIED", "M"),
    ("PermenPANRB 88 Tahun 2021", "FOLLOWS", "PermenPANRB 12 Tahun 2015", "", "", "UNVERIFIED", "M"),
}

QUOTES = {
    ("KMK 467/KMK.01/2014", "KMK 454/KMK.01/2011", "menetapkan kembali"),
    ("KMK 300/KMK.01/2022", "KMK 467/KMK.01/2014", "mencabut"),
    ("KMK 291/KMK.01/2017", "KMK 234/KMK.01/2016", "penyesuaian dan penetapan kembali"),
    ("PP 30 Tahun 2019", "PP 46 Tahun 2011", "sudah dicabut"),
    ("PMK 227/PMK.09/2021", "PMK 7/PMK.09/2017", "menggantikan"),
    (
        "203/KN/2018",
        "163/KN/2014",
        "Perubahan atas Keputusan Direktur Jenderal Kekayaan Negara nomor 163/KN/2014",
    ),
    ("379/KN/2017", "145/KN/2013", "Perubahan Keputusan Direktur Jenderal Kekayaan Negara nomor 145/KN/2013"),
}

CLAIMS = {
    ("KMK 467/KMK.01/2014", "IN_FORCE", "", "", "masih berlaku selama belum ada KMK penggantinya", "R19"),
    ("KMK 467/KMK.01/2014", "REPLACED", "", "2022-07-28", "sebagai pengganti", "R11"),
    ("KMK 467/KMK.01/2014", "REVOKED", "2022-12-29", "2022-07-28", "mencabut", "R12"),
    ("PMK 227/PMK.09/2021", "IN_FORCE", "", "", "Berlaku", "R25b"),
    ("145/KN/2013", "IN_FORCE", "2019-05-13", "", "aturan SOP yang saat ini berlaku", "S2"),
    ("163/KN/2014", "IN_FORCE", "2019-05-13", "", "aturan SOP yang saat ini berlaku", "S2"),
    ("203/KN/2018", "IN_FORCE", "2019-05-13", "", "aturan SOP yang saat ini berlaku", "S2"),
    ("379/KN/2017", "IN_FORCE", "2019-05-13", "", "aturan SOP yang saat ini berlaku", "S2"),
}


def test_the_chain_is_whole() -> None:
    found = {
        tuple(
            row[name]
            for name in (
                "newer",
                "relation",
                "older",
                "effective_from",
                "effective_precision",
                "mark",
                "source",
            )
        )
        for row in rows("regulations", "legal_relation")
    }

    assert found == CHAIN


def test_the_words_that_say_so_are_kept() -> None:
    found = {
        (row["newer"], row["older"], row["quote"])
        for row in rows("regulations", "legal_relation")
        if row["quote"]
    }

    assert found == QUOTES


def test_what_was_only_inferred_or_never_verified_ends_no_regulation() -> None:
    relations = {
        row["relation"]
        for row in rows("regulations", "legal_relation")
        if row["mark"] in ("INFERRED", "UNVERIFIED")
    }

    assert relations == {"FOLLOWS"}


def test_the_claims_are_whole_and_contradict_each_other() -> None:
    found = {
        tuple(
            row[name] for name in ("regulation", "status", "stated_on", "effective_from", "quote", "source")
        )
        for row in rows("regulations", "status_claim")
    }

    assert found == CLAIMS


def test_every_regulation_has_one_key_and_stands_in_the_chain_or_in_the_article() -> None:
    keys = [parse(row["key"]).key for row in rows("regulations", "regulation")]
    chained = {
        parse(row[end]).key for row in rows("regulations", "legal_relation") for end in ("newer", "older")
    }

    assert len(set(keys)) == len(keys)
    assert set(keys) == chained | {"KMK|598|KM.1|2013", "KMK|725|KM.1|2014"}
    assert {"KMK|300|KMK.01|2016", "KMK|300|KMK.01|2022"} <= set(keys)


def test_of_a_regulation_whose_first_day_nobody_names_no_day_is_invented() -> None:
    days = {row["key"]: row["effective_from"] for row in rows("regulations", "regulation")}

    assert [days[key] for key in ("KMK 598/KM.1/2013", "KMK 725/KM.1/2014")] == ["", ""]


def test_limits_that_were_not_read_stay_empty() -> None:
    limits = {
        (row["rule_set"], row["level"], row["map_owner"], row["max_iku"], row["min_iku"])
        for row in rows("regulations", "limit")
    }
    forbidden = {
        row["key"]: (row["forbidden_all"], row["forbidden_map_owner"], row["max_iku_per_objective"])
        for row in rows("regulations", "rule_set")
    }

    assert limits == {
        ("KMK467", "KEMENKEU_ONE", "true", "25", ""),
        ("KMK467", "KEMENKEU_TWO", "true", "20", ""),
        ("KMK467", "KEMENKEU_THREE", "true", "20", ""),
        ("KMK467", "KEMENKEU_THREE", "false", "10", ""),
        ("KMK467", "KEMENKEU_FOUR", "false", "10", ""),
        ("KMK467", "KEMENKEU_FIVE", "false", "10", ""),
        ("KMK127", "UPK_ONE", "true", "25", ""),
        ("KMK127", "UPK_TWO", "true", "20", ""),
        ("KMK127", "UPK_THREE", "true", "15", ""),
        ("KMK127", "STAFF", "false", "", "3"),
    }
    assert forbidden == {
        "KMK467": ("ACTIVITY-LOW;EXACT-HIGH", "ACTIVITY-HIGH", "3"),
        "KMK300": ("", "", ""),
        "KMK127": ("ACTIVITY-LOW;EXACT-HIGH", "", ""),
    }


def test_the_status_that_the_shipped_statements_give(embedded: Store) -> None:
    load(embedded, seed.datasets())
    expected = {
        ("PMK|7|PMK.09|2017", date(2016, 6, 30)): "not_yet",
        ("PMK|7|PMK.09|2017", date(2019, 1, 31)): "in_force",
        ("PMK|7|PMK.09|2017", date(2022, 1, 31)): "ended",
        ("PMK|227|PMK.09|2021", date(2022, 1, 31)): "in_force",
        ("KMK|467|KMK.01|2014", date(2022, 1, 31)): "in_force",
        ("KMK|467|KMK.01|2014", date(2022, 12, 31)): "ended",
        ("KEPDIRJEN_KN|163|KN|2014", date(2022, 1, 31)): "in_force",
        ("KMK|598|KM.1|2013", date(2022, 1, 31)): "unknown",
        ("KMK|725|KM.1|2014", date(2022, 1, 31)): "unknown",
        ("KMK|300|KMK.01|2022", date(2027, 1, 31)): "in_force",
    }

    known = law(embedded, {regulation for regulation, _ in expected})
    found = {(regulation, on): known.status(regulation, on).verdict for regulation, on in expected}

    assert found == expected
