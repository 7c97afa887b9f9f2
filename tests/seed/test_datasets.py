import re
from pathlib import Path

import seed
from graph.catalogue import catalogue
from graph.ingest import load
from graph.store import Store
from tests.seed.shipped import every_row, manifest, rows

# A personal number of the civil service, a telephone number, a mail address.
PERSONAL = re.compile(
    r"\b(19|20)\d{6}[ .]?(19|20)\d{4}[ .]?[12][ .]?\d{3}\b"
    r"|(?<![\w/-])(\+62|08)[\d -]{7,}"
    r"|[\w.+-]+@[\w-]+\.\w+"
)


def test_each_dataset_is_complete_with_those_before_it_and_says_nothing_twice(embedded: Store) -> None:
    loaded = []
    for folder in seed.datasets():
        loaded += [dataset.id for dataset in load(embedded, [folder]).datasets]
    again = load(embedded, seed.datasets())

    assert loaded == [folder.name for folder in seed.datasets()]
    changes = {
        name: counts
        for name, counts in {**again.nodes, **again.relationships}.items()
        if counts.created or counts.updated or counts.replaced
    }
    assert changes == {}


def test_the_demonstration_asks_about_records_that_exist(embedded: Store) -> None:
    load(embedded, seed.datasets())

    found = embedded.read(
        "MATCH (i:IKU)<-[:CONTAINS]-(k:Contract) WHERE i.key IN $keys "
        "RETURN i.key AS iku, i.year AS year, k.signed_on <= $on AS signed ORDER BY iku",
        {"keys": [seed.DEMO_TRACE, seed.DEMO_PATH], "on": seed.DEMO_DATE},
    )

    assert found == [
        {"iku": "KPKNL-KI-GRAT-A-2022", "year": seed.DEMO_YEAR, "signed": True},
        {"iku": "KPKNL-PN-P1-PIUTANG-2022", "year": seed.DEMO_YEAR, "signed": True},
    ]


def test_a_folder_is_named_like_its_dataset_and_titled_in_both_languages() -> None:
    for folder in seed.datasets():
        said = manifest(folder)
        title, description = said["title"], said["description"]

        assert said["id"] == folder.name
        assert isinstance(title, dict) and set(title) == {"id", "en"}
        assert isinstance(description, dict) and set(description) == {"id", "en"}


def test_no_folder_with_data_is_left_out_of_the_loading_order() -> None:
    folders = {path.parent for path in Path(seed.__file__).parent.glob("*/dataset.toml")}

    assert folders == set(seed.datasets())


def test_every_record_says_who_stands_behind_it() -> None:
    unbacked = [
        (place, number)
        for place, number, row in every_row()
        if row["provenance"] not in ("SEED", "PUBLIC_DOC", "ILLUSTRATIVE")
        or (row["provenance"] != "ILLUSTRATIVE" and not row["source"])
    ]

    assert unbacked == []


def test_every_source_that_is_named_is_described_with_its_weight_or_a_reason_to_have_none() -> None:
    sources = {row["key"]: row for row in rows("reference", "source")}
    named = {row["source"] for _, _, row in every_row()} - {""}
    unweighed = {key for key, row in sources.items() if not row["authority"]}

    assert named <= set(sources)
    assert unweighed == {"D1", "D3", "D4", "D6", "D7", "D8", "D10", "D10b", "D11", "D12", "M"}


def test_what_no_text_says_is_illustrative_and_unverified() -> None:
    unread = [row for _, _, row in every_row() if row["source"] == "M" and "mark" in row]

    assert {(row["provenance"], row["mark"]) for row in unread} == {("ILLUSTRATIVE", "UNVERIFIED")}


def test_no_record_holds_a_personal_number_a_telephone_number_or_a_mail_address() -> None:
    found = [
        (place, number) for place, number, row in every_row() if PERSONAL.search(" | ".join(row.values()))
    ]

    assert PERSONAL.search("NIP 198501012010011001")
    assert PERSONAL.search("hubungi 0812-3456-789")
    assert PERSONAL.search("nama@instansi.go.id")
    assert found == []


def test_every_clause_that_a_rule_rests_on_is_shipped() -> None:
    shipped = {row["key"] for dataset in ("reference", "regulations") for row in rows(dataset, "clause")}
    rested = {clause for rule in catalogue().rules() for clause in rule.rests_on}

    assert rested - shipped == set()
