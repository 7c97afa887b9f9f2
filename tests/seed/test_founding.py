"""What the two founding documents say is in the datasets, whole."""

from tests.seed.shipped import rows

NAMES = {
    "indeks kepuasan pengguna layanan",
    "tingkat kualitas dokumentasi manajemen risiko",
    "nilai hasil reviu pengendalian internal",
    "tingkat kualitas dokumentasi pengelolaan kinerja",
    "akurasi perencanaan kas",
    "persentase akurasi basis data piutang negara",
    "persentase realisasi nilai manfaat ekonomi pengelolaan kekayaan negara",
    "persentase nilai kekayaan negara yang diutilisasi",
    "persentase penyelesaian tindak lanjut hasil audit badan pemeriksa keuangan",
    "rata-rata waktu penyelesaian layanan kekayaan negara",
    "indeks ketepatan waktu penyelesaian laporan subbagian umum",
    "persentase pemenuhan waktu layanan subbagian umum",
    "indeks ketepatan waktu penyusunan lpj bendahara pengeluaran",
    "indeks ketepatan waktu penyusunan laporan daya dan jasa",
    "indeks ketepatan waktu penyelesaian analisis beban kerja (abk)",
    "indeks ketepatan waktu penyusunan laporan penanganan gratifikasi",
    "jumlah laporan penanganan gratifikasi yang selesai disusun",
    "persentase penyelesaian penyusunan laporan penanganan gratifikasi",
    "indeks ketepatan waktu penyelesaian kajian",
    "indeks ketepatan waktu penyelesaian konsep kajian",
    "indeks ketepatan waktu penyelesaian analisis kajian",
    "indeks ketepatan waktu pengumpulan dan penyajian data analisis kajian",
}
INVENTED = {
    "nilai piutang negara yang diselesaikan",
    "indeks penyampaian laporan pertanggungjawaban bendahara",
}


def test_the_22_names_of_the_article_are_manuals_and_nothing_else_claims_to_be() -> None:
    manuals = rows("djkn", "manual_iku")

    assert {row["name"].casefold() for row in manuals if row["source"] == "S2"} == NAMES
    assert {row["name"].casefold() for row in manuals if row["source"] != "S2"} == INVENTED


def test_every_name_of_the_article_is_an_iku_that_somebody_owns() -> None:
    names = {row["name"].casefold() for row in rows("djkn", "iku") if row["owner"]}

    assert names >= NAMES


def test_the_study_chain_has_the_targets_and_outputs_of_the_article() -> None:
    chain = [
        (row["key"], row["cascade_class"], row["annual_target"], row["target_unit"], row["output"])
        for row in rows("djkn", "iku")
        if row["manual"].startswith("KAJIAN")
    ]
    cascade = [
        (row["superior"], row["technique"], row["subordinate"], row["method"], row["approach"])
        for row in rows("djkn", "cascade")
        if "KAJIAN" in row["superior"]
    ]

    assert chain == [
        ("KW-KAJIAN-2022", "", "5", "hari kerja", "KAJIAN"),
        ("KW-KIHI-KAJIAN-2022", "N", "3", "hari kerja", "KAJIAN-KONSEP"),
        ("KW-KI-KAJIAN-2022", "N", "1", "hari kerja", "KAJIAN-ANALISIS"),
        ("KW-KI-P-KAJIAN-2022", "N", "7", "hari", "KAJIAN-DATA"),
    ]
    assert cascade == [
        ("KW-KAJIAN-2022", "SUPPORTIVE", "KW-KIHI-KAJIAN-2022", "NON_DIRECT", "OUTPUT_MILESTONE"),
        ("KW-KIHI-KAJIAN-2022", "SUPPORTIVE", "KW-KI-KAJIAN-2022", "NON_DIRECT", "OUTPUT_MILESTONE"),
        ("KW-KI-KAJIAN-2022", "SUPPORTIVE", "KW-KI-P-KAJIAN-2022", "NON_DIRECT", "OUTPUT_MILESTONE"),
    ]


def test_the_gratification_case_stands_once_before_and_once_after_its_source_was_replaced() -> None:
    cited = {
        (row["iku"], row["ground"], row["tier"], row["cited_as"])
        for row in rows("djkn", "sourced_from")
        if "GRAT" in row["iku"]
    }
    obligation = [
        (row["key"], row["frequency"], row["due_day"], row["provenance"])
        for row in rows("djkn", "obligation")
    ]
    signed = {
        row["key"]: row["signed_on"]
        for row in rows("djkn", "contract")
        if row["signed_by"] == "KPKNL-KI-PELAKSANA"
    }

    assert cited == {
        (iku, "LAPOR-GRATIFIKASI", "3", "PMK No.7/PMK.09/2017")
        for iku in (
            "KPKNL-KI-GRAT-A-2022",
            "KPKNL-KI-GRAT-A-2019",
            "KPKNL-KI-GRAT-B-2019",
            "KPKNL-KI-GRAT-C-2019",
        )
    }
    assert obligation == [("LAPOR-GRATIFIKASI", "MONTHLY", "5", "SEED")]
    assert signed == {
        "KK-KPKNL-KI-PELAKSANA-2022": "2022-01-31",
        "KK-KPKNL-KI-PELAKSANA-2019": "2019-01-31",
    }


def test_of_the_three_alternatives_only_the_first_measures_time() -> None:
    alternatives = {
        row["key"]: (row["measures"], row["quality_criterion"])
        for row in rows("djkn", "manual_iku")
        if row["key"].startswith("GRAT")
    }
    offered = {(row["iku"], row["other"]) for row in rows("djkn", "alternative_of")}

    assert alternatives == {"GRAT-A": ("TIME", "T"), "GRAT-B": ("QUANTITY", ""), "GRAT-C": ("QUANTITY", "")}
    assert offered == {
        ("KPKNL-KI-GRAT-B-2019", "KPKNL-KI-GRAT-A-2019"),
        ("KPKNL-KI-GRAT-C-2019", "KPKNL-KI-GRAT-A-2019"),
    }


def test_the_workload_procedure_is_cited_as_the_article_cites_it() -> None:
    sop = [row for row in rows("djkn", "sop") if row["key"] == "SOP-ABK"]
    laid_down = [
        (row["regulation"], row["quote"])
        for row in rows("djkn", "established_by")
        if row["item"] == "SOP-ABK"
    ]
    drawn = [
        (row["iku"], row["tier"], row["cited_as"])
        for row in rows("djkn", "sourced_from")
        if row["ground"] == "SOP-ABK"
    ]

    assert [(row["norm_time"], row["norm_unit"], row["provenance"]) for row in sop] == [
        ("10", "hari kerja", "SEED")
    ]
    assert laid_down == [
        ("163/KN/2014", "SOP Penyusunan Analisis Beban Kerja (ABK) dengan norma waktu 10 hari kerja")
    ]
    assert drawn == [
        ("KPKNL-SU-ABK-2022", "2", "Keputusan Direktur Jenderal Kekayaan Negara nomor 163/KN/2014")
    ]


def test_the_guide_gives_ten_criteria_and_four_perspectives() -> None:
    criteria = [row["key"] for row in rows("reference", "criterion")]
    lanes = {
        (row["scheme"], row["rank"], row["name"], row["provenance"])
        for row in rows("reference", "perspective")
    }

    assert criteria == [f"SEL-{number}" for number in range(1, 11)]
    assert lanes == {
        ("BKN", "1", "Penerima Layanan", "SEED"),
        ("BKN", "2", "Proses Bisnis", "SEED"),
        ("BKN", "3", "Penguatan Internal", "SEED"),
        ("BKN", "4", "Anggaran", "SEED"),
        ("KEMENKEU", "1", "Stakeholder", "PUBLIC_DOC"),
        ("KEMENKEU", "2", "Customer", "PUBLIC_DOC"),
        ("KEMENKEU", "3", "Internal Process", "PUBLIC_DOC"),
        ("KEMENKEU", "4", "Learning & Growth", "PUBLIC_DOC"),
    }


def _parts(stem: str, parts: str) -> set[str]:
    return {stem, *(f"{stem}{part}" for part in parts.split())}


def test_every_clause_of_both_documents_is_there() -> None:
    first = {f"S1-{number:02}" for number in range(1, 41)}
    first |= _parts("S1-02", "a b c") | _parts("S1-03", ".1 .2 .3 .4 .5 .6 .7 .8 .9 .10 .11")
    first |= _parts("S1-04", ".1 .2 .3 .4 .5 .6 .7 .8 .9 .10") | _parts("S1-06", "a b c")
    first |= _parts("S1-29", ".1 .2 .3 .4 .5 .6 .7") | _parts("S1-30", ".1 .2 .3") | _parts("S1-38", "a b c")
    second = {f"S2-{number:02}" for number in range(1, 37)}
    second |= _parts("S2-13", ".1 .2 .3") | _parts("S2-19", "a b") | _parts("S2-20", "a b c d") | {"S2-22′"}
    clauses = rows("reference", "clause")

    assert {row["key"] for row in clauses} == first | second
    assert {(row["key"][:2], row["source"], row["mark"]) for row in clauses} == {
        ("S1", "S1", "SEED"),
        ("S2", "S2", "SEED"),
    }
