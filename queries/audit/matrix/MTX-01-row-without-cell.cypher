// /// rule
// id = "MTX-01"
// title.id = "Baris matriks tanpa sel"
// title.en = "Matrix row without a cell"
// severity = "warning"
// anchor = "Position"
// identity = ["position", "matrix"]
// parameters = { year = "int" }
// columns = { position = "str", name = "str", matrix = "str", matrix_name = "str", ikus = "str[]", evidence = "evidence" }
// reason.id = "Baris {name} pada {matrix_name} kosong: tidak satu pun IKU-nya ({ikus}) berasal dari hasil atasan."
// reason.en = "The row of {name} in {matrix_name} is empty: none of its IKU ({ikus}) comes from a result of a superior."
// rests_on = ["S1-20", "S1-19"]
// ///
//
// ## Apa yang ditemukan
// Jabatan pada baris matriks tahun berjalan yang mempunyai IKU, tetapi tidak satu pun berasal dari IKU atasan. Baris
// matriks tim adalah anggota tim, dan selnya IKU anggota yang diturunkan dari IKU siapa pun. Baris matriks peta tanpa
// tim adalah bawahan langsung pemilik peta, dan selnya IKU bawahan yang diturunkan dari IKU pemilik peta itu. Pekerjaan
// Unique juga sel. Jabatan tanpa IKU sama sekali dilaporkan ORP-06 dan tidak diulang di sini.
// ## Mengapa penting
// Matriks pembagian peran dan hasil dipakai untuk memastikan bahwa setiap orang memberi kontribusi pada hasil
// atasannya. Baris yang kosong menunjukkan pekerjaan yang berdiri sendiri.
// ## Cara memperbaiki
// Catat IKU atasan yang menjadi asal pekerjaan jabatan itu beserta tekniknya, atau keluarkan jabatan itu dari tim.
//
// ## What it finds
// A position in a row of a matrix of the year that has IKU, none of which comes from an IKU of a superior. The rows of
// the matrix of a team are its members, and a cell is an IKU of a member that comes from anybody's IKU. The rows of the
// matrix of a map without a team are the direct subordinates of the map owner, and a cell is one that comes from an IKU
// of that owner. Unique work is a cell too. A position without any IKU is reported by ORP-06 and not repeated here.
// ## Why it matters
// The role-and-result matrix serves to confirm that everybody contributes to the results of the superior. An empty row
// shows work that stands by itself.
// ## How to fix
// Record the superior's IKU that the work of the position comes from, and the technique, or take the position off the
// team.
CALL () {
  MATCH (m:Matrix {year: $year})-[:FOR_TEAM]->(:Team)<-[:MEMBER_OF]-(p:Position)
  WHERE NOT EXISTS {
    MATCH (p)<-[:OWNED_BY]-(b:IKU {year: $year})
    MATCH (b)<-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]-(a:IKU {year: $year})
    WHERE coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
  }
  RETURN m, p
  UNION
  MATCH (m:Matrix {year: $year})-[:OF_MAP]->(:StrategyMap)<-[:OWNS_MAP]-(o:Position)-[:SUPERIOR_OF]->(p:Position)
  WHERE NOT (m)-[:FOR_TEAM]->() AND NOT EXISTS {
    MATCH (p)<-[:OWNED_BY]-(b:IKU {year: $year})
    MATCH (b)<-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]-(a:IKU {year: $year})
    WHERE coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
      AND (a)-[:OWNED_BY]->(o)
  }
  RETURN m, p
}
MATCH (p)<-[:OWNED_BY]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH p, m, i
ORDER BY i.key
WITH p, m, collect(i.key) AS ikus
RETURN p.key AS position, p.name AS name, m.key AS matrix, coalesce(m.name, m.key) AS matrix_name, ikus,
       [{node: 'Position', key: p.key}, {node: 'Matrix', key: m.key}] + [k IN ikus | {node: 'IKU', key: k}] AS evidence
ORDER BY position, matrix
