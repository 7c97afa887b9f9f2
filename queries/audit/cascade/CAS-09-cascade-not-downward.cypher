// /// rule
// id = "CAS-09"
// title.id = "Cascading ke atas, menyamping, atau melingkar"
// title.en = "Cascade that goes upward, sideways or round"
// severity = "error"
// anchor = "IKU"
// subject = "iku"
// identity = ["superior", "iku", "technique"]
// parameters = { year = "int" }
// columns = { superior = "str", superior_name = "str", iku = "str", name = "str", technique = "code", kind = "code", upper = "int", lower = "int", verdict = "verdict", evidence = "evidence" }
// reason.id = "Cascading dari {superior_name} (tingkat {upper}) ke {name} (tingkat {lower}) tidak menurun: {kind}."
// reason.en = "The cascade from {superior_name} (tier {upper}) to {name} (tier {lower}) does not go down: {kind}."
// not_judged.id = "Arah cascading dari {superior_name} (tingkat {upper}) ke {name} (tingkat {lower}) tidak dapat dinilai karena tingkat pemiliknya belum diketahui."
// not_judged.en = "The direction of the cascade from {superior_name} (tier {upper}) to {name} (tier {lower}) cannot be judged: the tier of an owner is unknown."
// rests_on = ["S1-05", "S1-08"]
// ///
//
// ## Apa yang ditemukan
// Hubungan cascading yang pemilik bawahnya berada pada tingkat yang sama (sideways) atau lebih tinggi (upward) daripada
// pemilik atasnya, atau yang menutup lingkaran sepanjang apa pun (cycle). Setiap lingkaran memuat sekurang-kurangnya
// satu hubungan yang tidak menurun; hubungan itulah yang dilaporkan, dengan seluruh lingkaran sebagai bukti. Lingkaran
// tetap lingkaran walaupun melalui IKU tahun lain atau yang sudah dihentikan; ORP-08 juga melaporkan hubungan seperti
// itu. Jika tingkat salah satu pemilik belum diketahui dan tidak ada lingkaran, arahnya tidak dinilai.
// ## Mengapa penting
// Cascading adalah penjabaran dari atas ke bawah. Hubungan yang naik atau melingkar membuat capaian dihitung dua kali
// dan garis keturunan tidak berujung.
// ## Cara memperbaiki
// Balikkan atau hapus hubungan itu; antarunit setingkat gunakan ALIGNED_WITH. Lengkapi tingkat jabatan yang kosong.
//
// ## What it finds
// A cascade whose lower owner is at the same tier (sideways) as the upper owner or above it (upward), or that closes a
// circle of any length (cycle). Every circle holds at least one cascade that does not go down; that one is reported,
// with the whole circle as evidence. A circle is one even where it leads through an IKU of another year or a dropped
// one; ORP-08 reports such cascades too. Where the tier of an owner is unknown and there is no circle, the direction is
// not judged.
// ## Why it matters
// Cascading breaks down from the top. A cascade that rises or goes round counts results twice and gives a lineage
// without an end.
// ## How to fix
// Turn the cascade round or remove it; between units of one tier use ALIGNED_WITH. Fill in the tiers that are empty.
CALL () {
  MATCH (a:IKU)
  WHERE (a)-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->()
  OPTIONAL MATCH (a)-[:OWNED_BY]->(pa:Position)
  WITH a, pa.level_no AS upper
  MATCH (a)-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(b:IKU {year: $year})
  MATCH (b)-[:OWNED_BY]->(pb:Position)
  WITH a, b, c, upper, pb.level_no AS lower
  WHERE NOT coalesce(lower > upper, false)
  RETURN a, b, type(c) AS technique, upper, lower
  UNION ALL
  MATCH (b:IKU {year: $year})
  WHERE NOT (b)-[:OWNED_BY]->(:Position)
  MATCH (b)<-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-(a:IKU)
  OPTIONAL MATCH (a)-[:OWNED_BY]->(pa:Position)
  RETURN a, b, type(c) AS technique, pa.level_no AS upper, null AS lower
}
WITH a, b, technique, upper, lower
WHERE coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
WITH a, b, technique, upper, lower, CASE WHEN a.key = b.key THEN [[]] ELSE COLLECT {
       MATCH way = shortestPath((b)-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE*1..]->(a))
       RETURN [r IN relationships(way) | {link: type(r), from: startNode(r).key, to: endNode(r).key}]
     } END AS ways
RETURN a.key AS superior, a.name AS superior_name, b.key AS iku, b.name AS name, technique,
       CASE WHEN size(ways) > 0 THEN 'cycle' WHEN lower < upper THEN 'upward' WHEN lower = upper THEN 'sideways' END
         AS kind,
       upper, lower,
       CASE WHEN size(ways) = 0 AND (upper IS NULL OR lower IS NULL) THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: b.key}, {node: 'IKU', key: a.key}, {link: technique, from: a.key, to: b.key}]
       + CASE WHEN size(ways) > 0 THEN ways[0] ELSE [] END AS evidence
ORDER BY superior, iku, technique
