// /// rule
// id = "MTX-02"
// title.id = "Kolom matriks tanpa sel"
// title.en = "Matrix column without a cell"
// severity = "warning"
// anchor = "IKU"
// identity = ["iku", "superior"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", superior = "str", superior_name = "str", matrices = "str[]", evidence = "evidence" }
// reason.id = "Hasil {name} milik {superior_name} tidak dikerjakan satu pun tim di bawahnya; kolomnya kosong pada: {matrices}."
// reason.en = "No team below {superior_name} takes on the result {name}; its column is empty in: {matrices}."
// rests_on = ["S1-20", "S1-38a"]
// ///
//
// ## Apa yang ditemukan
// IKU atasan langsung ketua tim yang tidak diturunkan ke IKU anggota atau ketua tim mana pun yang mempunyai matriks
// tahun berjalan dan diketuai bawahannya. Atasan dapat mempunyai beberapa tim: hasil yang dikerjakan salah satunya
// tidak kosong, dan setiap hasil dilaporkan satu kali. Pekerjaan Unique bukan penurunan. Tim yang ketuanya tidak
// mempunyai atasan tercatat tidak mempunyai kolom. IKU pemilik peta yang tidak diturunkan kepada siapa pun dilaporkan
// ORP-07 atau UNS-14, dan tim tanpa ketua ORP-13; keduanya tidak diulang di sini.
// ## Mengapa penting
// Matriks dipakai untuk memastikan bahwa setiap hasil atasan ada yang mengerjakan. Setiap IKU dicek relevansinya dengan
// semua satuan kerja di bawahnya; kolom yang kosong adalah hasil yang mungkin terlewat.
// ## Cara memperbaiki
// Turunkan hasil itu kepada anggota tim, atau putuskan bahwa atasan mengerjakannya sendiri.
//
// ## What it finds
// An IKU of the direct superior of a team leader, cascaded to no IKU of a member or leader of any team that has a
// matrix of the year and is led by a subordinate. A superior may have several teams: a result that one of them takes on
// is not empty, and each result is reported once. Unique work is no cascade. A team whose leader has no superior on
// record has no column. An IKU of a map owner that is handed down to nobody is reported by ORP-07 or UNS-14, a team
// without a leader by ORP-13; neither is repeated here.
// ## Why it matters
// The matrix serves to confirm that somebody works on every result of the superior. Every IKU is checked for its
// relevance to all units below; an empty column is a result that may have been forgotten.
// ## How to fix
// Cascade the result to members of a team, or decide that the superior does it alone.
MATCH (m:Matrix {year: $year})-[:FOR_TEAM]->(t:Team)-[:LED_BY]->(:Position)<-[:SUPERIOR_OF]-(s:Position)
WITH s, m, t
ORDER BY m.key
WITH s, collect(DISTINCT m.key) AS matrices, collect(t) AS teams
MATCH (s)<-[:OWNED_BY]-(a:IKU {year: $year})
WHERE coalesce(a.status, 'ACTIVE') <> 'DROPPED'
  AND NOT EXISTS {
    MATCH (a)-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(b:IKU {year: $year})
    MATCH (b)-[:OWNED_BY]->(p:Position)
    MATCH (p)-[:MEMBER_OF|LED_BY]-(t)
    WHERE coalesce(b.status, 'ACTIVE') <> 'DROPPED' AND t IN teams
  }
  AND (NOT EXISTS { (s)-[:OWNS_MAP]->(:StrategyMap {year: $year}) } OR EXISTS {
    MATCH (a)-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(b:IKU {year: $year})
    WHERE coalesce(b.status, 'ACTIVE') <> 'DROPPED'
  })
RETURN a.key AS iku, a.name AS name, s.key AS superior, coalesce(s.name, s.key) AS superior_name, matrices,
       [{node: 'IKU', key: a.key}, {node: 'Position', key: s.key}] + [k IN matrices | {node: 'Matrix', key: k}]
         AS evidence
ORDER BY iku, superior
