"""A trace in words, in both languages."""

from datetime import date

import pytest

from graph.answer import Ref
from graph.messages import LANGUAGES, Language
from graph.store import Store
from graph.trace import Trace, trace
from graph.trace_sentences import sentences
from tests.trace.graphs import ABK, GRATIFICATION, SOURCES, fill

CLAIM = """
MATCH (r:Regulation {key: 'PMK|7|PMK.09|2017'})
CREATE (:StatusClaim {key: 'A', name: 'A', status: 'IN_FORCE', stated_on: date('2025-01-01'),
                      quote: 'masih berlaku', mark: 'RESTATED', source: 'S2'})-[:ABOUT]->(r)
"""


def test_a_trace_reads_in_indonesian(embedded: Store) -> None:
    fill(embedded, SOURCES, GRATIFICATION, CLAIM)

    assert sentences(trace(embedded, "GRAT-2019", date(2022, 6, 1)), "id") == (
        "IKU GRAT-2019 (1a-N), tahun 2019: Indeks ketepatan waktu laporan gratifikasi",
        "Pemilik: Pelaksana, Seksi Kepatuhan Internal",
        "Kontrak: Kontrak 2019, ditandatangani 31 Januari 2019",
        "Mencerminkan tugas: Menyusun laporan gratifikasi",
        "Bersumber dari Kewajiban: Laporan penanganan gratifikasi (urutan ketiga: aturan lain)",
        "  Dikutip sebagai “PMK 7/2017”",
        "  Ditetapkan dalam PMK 7/PMK.09/2017 tentang Pengendalian Gratifikasi, Pasal 20, ayat (1)",
        "    “paling lambat tanggal 5”",
        "    Saat kontrak ditandatangani, 31 Januari 2019: berlaku sejak 27 Januari 2017; "
        "tidak ada sumber yang menegaskan atau membantahnya untuk hari itu",
        "    Pada tanggal yang ditanyakan, 1 Juni 2022: tidak berlaku lagi sejak Desember 2021 "
        "(harinya tidak diketahui), karena PMK 227/PMK.09/2021",
        "      Menurut JDIH Kemenkeu (peraturan perundang-undangan, teksnya dibaca): "
        "digantikan oleh PMK 227/PMK.09/2021: “menggantikan”",
        "      Pernyataan lain: Artikel DJKN (artikel, dikutip teks lain): "
        "masih berlaku, dinyatakan 1 Januari 2025: “masih berlaku”",
        "    Penggantinya PMK 227/PMK.09/2021, sejak Desember 2021 (harinya tidak diketahui): "
        "berlaku; tidak ada sumber yang menegaskan atau membantahnya untuk hari itu",
    )


def test_a_trace_reads_in_english(embedded: Store) -> None:
    fill(embedded, SOURCES, ABK)

    assert sentences(trace(embedded, "ABK", date(2022, 6, 1)), "en") == (
        "IKU ABK, year 2019: Indeks ketepatan waktu penyelesaian ABK",
        "Its owner is not on record.",
        "Contract: Kontrak ABK; the day of signing is not on record",
        "Drawn from Standard operating procedure: Penyusunan Analisis Beban Kerja (second in order: SOP)",
        "  Version that was read: 1 June 2014",
        "  Laid down in KEP-163/KN/2014",
        "    On the day asked about, 1 June 2022: in force since the year 2014 (date not known); "
        "no source confirms or denies it for that day",
        "    Amended by KEP-203/KN/2018, since the year 2018 (date not known), "
        "after the version that this IKU cites",
    )


@pytest.mark.parametrize(
    ("as_of", "line"),
    [
        (date(2016, 6, 1), "not yet in force; it will be from 27 January 2017"),
        (date(2021, 12, 15), "cannot be told: the date is known by month or year only"),
    ],
)
def test_the_verdict_is_said_for_the_asked_day(embedded: Store, as_of: date, line: str) -> None:
    fill(embedded, SOURCES, GRATIFICATION)

    lines = sentences(trace(embedded, "GRAT-2019", as_of), "en")

    assert any(said.endswith(line) for said in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_from_the_data_cannot_break_a_line_or_steer_a_terminal(language: Language) -> None:
    hostile = Trace(
        iku=Ref(label="IKU", key="I\x1b[2J", name="satu\ndua\u202etiga {year}"),
        year=2024,
        code=None,
        cascade_class=None,
        as_of=date(2024, 1, 1),
        owners=(),
        contracts=(),
        duties=(),
        sources=(),
        names={},
    )

    head = sentences(hostile, language)[0]

    assert (head.count("\n"), "\x1b" in head, "\u202e" in head) == (0, False, False)
    assert head.endswith("satu duatiga {year}")
