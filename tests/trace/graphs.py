"""Small graphs for traces: the gratification case and the ABK case of the founding documents."""

from graph.store import Store

SOURCES = """
CREATE (:Source {key: 'JDIH-227', name: 'JDIH Kemenkeu', authority: 'LAW'}),
       (:Source {key: 'CNN-2017', name: 'CNN Indonesia', authority: 'ARTICLE'}),
       (:Source {key: 'S2', name: 'Artikel DJKN', authority: 'ARTICLE'})
"""

GRATIFICATION = """
CREATE (office:Unit {key: 'KPKNL', name: 'KPKNL', office: true}),
       (section:Unit {key: 'KI', name: 'Seksi Kepatuhan Internal'})-[:PART_OF]->(office),
       (staff:Position {key: 'KI-PELAKSANA', name: 'Pelaksana'})-[:IN_UNIT]->(section),
       (duty:Duty {key: 'T-GRAT', name: 'Menyusun laporan gratifikasi'})-[:ASSIGNED_TO]->(staff),
       (report:Obligation {key: 'OBL-GRAT', name: 'Laporan penanganan gratifikasi'}),
       (clause:Clause {key: 'PMK7-P20', name: 'Pasal 20'}),
       (older:Regulation {key: 'PMK|83|PMK.01|2015', name: 'PMK 83/PMK.01/2015'}),
       (middle:Regulation {key: 'PMK|7|PMK.09|2017', name: 'PMK 7/PMK.09/2017',
                           title: 'Pengendalian Gratifikasi', effective_from: date('2017-01-27')}),
       (newer:Regulation {key: 'PMK|227|PMK.09|2021', name: 'PMK 227/PMK.09/2021'}),
       (middle)-[:REVOKES {effective_from: date('2017-01-27'), quote: 'mencabut', mark: 'SEEN',
                           source: 'CNN-2017'}]->(older),
       (newer)-[:REPLACES {effective_from: date('2021-12-31'), effective_precision: 'MONTH',
                           quote: 'menggantikan', mark: 'SEEN', source: 'JDIH-227'}]->(middle),
       (clause)-[:CLAUSE_OF]->(middle),
       (report)-[:ESTABLISHED_BY {article: 'ayat (1)', quote: 'paling lambat tanggal 5', mark: 'SEED',
                                  source: 'S2'}]->(clause),
       (iku:IKU {key: 'GRAT-2019', name: 'Indeks ketepatan waktu laporan gratifikasi', year: 2019,
                 code: '1a-N', cascade_class: 'N'}),
       (iku)-[:OWNED_BY]->(staff), (iku)-[:REFLECTS]->(duty),
       (iku)-[:SOURCED_FROM {tier: 3, cited_as: 'PMK 7/2017'}]->(report),
       (:Contract {key: 'KK-2019', name: 'Kontrak 2019', year: 2019,
                   signed_on: date('2019-01-31')})-[:CONTAINS]->(iku),
       (later:IKU {key: 'GRAT-2022', name: 'Indeks ketepatan waktu laporan gratifikasi', year: 2022}),
       (later)-[:SOURCED_FROM {tier: 3}]->(report),
       (:Contract {key: 'KK-2022', name: 'Kontrak 2022', year: 2022,
                   signed_on: date('2022-01-31')})-[:CONTAINS]->(later),
       (past:IKU {key: 'GRAT-PAST', name: 'Jumlah laporan gratifikasi', year: 2022}),
       (past)-[:SOURCED_FROM {tier: 3}]->(older)
"""

ABK = """
CREATE (sop:SOP {key: 'SOP-ABK', name: 'Penyusunan Analisis Beban Kerja'}),
       (decree:Regulation {key: 'KEPDIRJEN_KN|163|KN|2014', name: 'KEP-163/KN/2014',
                           effective_from: date('2014-01-01'), effective_precision: 'YEAR'}),
       (change:Regulation {key: 'KEPDIRJEN_KN|203|KN|2018', name: 'KEP-203/KN/2018'}),
       (change)-[:AMENDS {effective_from: date('2018-01-01'), effective_precision: 'YEAR',
                          mark: 'SEED', source: 'S2'}]->(decree),
       (sop)-[:ESTABLISHED_BY]->(decree),
       (iku:IKU {key: 'ABK', name: 'Indeks ketepatan waktu penyelesaian ABK', year: 2019}),
       (iku)-[:SOURCED_FROM {tier: 2, cited_version_date: date('2014-06-01')}]->(sop),
       (:Contract {key: 'KK-ABK', name: 'Kontrak ABK', year: 2019})-[:CONTAINS]->(iku)
"""


def fill(store: Store, *graphs: str) -> None:
    """Write the given patterns."""
    for graph in graphs:
        store.write(graph)
