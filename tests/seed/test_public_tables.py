"""Three public tables, compared whole with how they were read; the reading stands in ``expected``."""

import csv
import re
from pathlib import Path

import seed
from tests.seed.shipped import Row, manifest, rows

K4_COLUMNS = {"Q1": "Q1", "Q2": "Q2", "SMT1": "Smt1", "Q3": "Q3", "SDQ3": "sdQ3", "Q4": "Q4", "Y": "Y"}
MINISTRY_CLASS = {"CP": "C", "C": "CP", "N": "N"}


def _read(name: str) -> list[Row]:
    with (Path(__file__).parent / "expected" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def _by_key(dataset: str, table: str) -> dict[str, Row]:
    return {row["key"]: row for row in rows(dataset, table)}


def _trajectory(dataset: str, iku: str) -> dict[str, str]:
    return {row["period"]: row["value"] for row in rows(dataset, "target") if row["iku"] == iku}


def test_the_service_section_has_its_ten_iku_with_code_objective_and_trajectory() -> None:
    objectives = _by_key("djp-k4-2024", "strategic_objective")
    supported = {row["iku"]: objectives[row["objective"]] for row in rows("djp-k4-2024", "supports")}
    found = [
        {
            "ss_no": supported[row["key"]]["number"],
            "ss": supported[row["key"]]["name"],
            "code": row["code"],
            "iku": row["name"],
            **{K4_COLUMNS[p]: value for p, value in _trajectory("djp-k4-2024", row["key"]).items()},
        }
        for row in rows("djp-k4-2024", "iku")
    ]

    assert found == _read("d1.csv")
    for row in rows("djp-k4-2024", "iku"):
        assert row["cascade_class"] == row["code"].split("-")[1]
        assert row["annual_target"] == _trajectory("djp-k4-2024", row["key"])["Y"]
        assert (row["year"], row["target_unit"]) == ("2024", "angka" if "(angka)" in row["name"] else "%")


def test_only_the_first_objective_of_the_service_section_has_a_known_perspective() -> None:
    found = [(row["number"], row["perspective"]) for row in rows("djp-k4-2024", "strategic_objective")]

    assert found == [("1", "KEMENKEU-CUSTOMER"), ("2", ""), ("3", ""), ("4", "")]


def test_consolidation_is_recorded_only_where_the_numbers_leave_no_other() -> None:
    manuals = rows("djp-k4-2024", "manual_iku")
    found = {row["key"]: row["period_consolidation"] for row in manuals if row["period_consolidation"]}

    assert found == {"K4-1A": "TAKE_LAST_KNOWN", "K4-2B": "SUM"}


def test_the_treasurer_has_five_iku_at_a_hundred_percent_in_every_period() -> None:
    found = [{"code": row["code"], "iku": row["name"]} for row in rows("djp-k5-2021", "iku")]
    objectives = [(row["name"], row["perspective"]) for row in rows("djp-k5-2021", "strategic_objective")]

    assert found == _read("d3.csv")
    assert objectives == [("Pengelolaan Keuangan yang optimal", "KEMENKEU-LEARNING")]
    for row in rows("djp-k5-2021", "iku"):
        assert _trajectory("djp-k5-2021", row["key"]) == dict.fromkeys(K4_COLUMNS, "100")
        assert (row["year"], row["cascade_class"], row["target_unit"]) == ("2021", "N", "%")


def _value(printed: str) -> tuple[str, str]:
    """The number and the unit of a cell as printed; a question mark says that the reading is uncertain."""
    found = re.fullmatch(r"([0-9.]+) ?(%|kali|buah|hari)?\??", printed)
    assert found
    return found[1], found[2] or ""


def test_the_bureau_has_its_twelve_iku_in_both_years_with_the_printed_class_translated() -> None:
    expected = _read("d4.csv")
    objectives = _by_key("biro-umum-2016", "strategic_objective")
    units = _by_key("biro-umum-2016", "unit")
    measured = {row["iku"]: objectives[row["objective"]] for row in rows("biro-umum-2016", "measures")}
    charged = {row["iku"]: units[row["unit"]]["name"] for row in rows("biro-umum-2016", "contributed_by")}
    for year in ("2016", "2017"):
        found = [
            (
                row["code"],
                measured[row["key"]]["name"],
                measured[row["key"]]["strategy_map"],
                row["name"],
                row["annual_target"],
                row["target_unit"],
                charged[row["key"]],
                row["cascade_class"],
            )
            for row in rows("biro-umum-2016", "iku")
            if row["year"] == year
        ]

        assert found == [
            (
                row["code"],
                row["ss"],
                f"PETA-BIRO-UMUM-{year}",
                row["iku"],
                _value(row[f"target_{year}"])[0],
                _value(row["target_2017"])[1] or "indeks",
                row["unit_in_charge"],
                MINISTRY_CLASS[row["class_as_printed"]],
            )
            for row in expected
        ]


def test_the_bureau_prints_its_classes_the_other_way_round() -> None:
    folder = next(folder for folder in seed.datasets() if folder.name == "biro-umum-2016")
    with (folder / "iku.csv").open(encoding="utf-8", newline="") as file:
        printed = [row["cascade_class"] for row in csv.DictReader(file)]

    assert manifest(folder)["vocabulary"] == {"iku": {"cascade_class": MINISTRY_CLASS}}
    assert printed == 2 * [row["class_as_printed"] for row in _read("d4.csv")]


def test_less_is_better_only_where_the_name_says_so() -> None:
    found = {row["key"]: row["polarity"] for row in rows("biro-umum-2016", "manual_iku") if row["polarity"]}

    assert found == {"BIRO-2.1": "MINIMIZE", "BIRO-5.1": "MINIMIZE", "BIRO-5.2": "MINIMIZE"}


def test_what_the_bureau_had_reached_before_is_kept() -> None:
    found = {
        (row["iku"], row["year"], row["period"], row["value"])
        for row in rows("biro-umum-2016", "realisation")
    }

    assert found == {("BIRO-1.1-2016", "2015", "Y", "80"), ("BIRO-5.1-2016", "2015", "Y", "2")}
