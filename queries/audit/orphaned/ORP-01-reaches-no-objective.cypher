// /// rule
// id = "ORP-01"
// title.id = "IKU tidak sampai ke sasaran strategis"
// title.en = "IKU reaches no strategic objective"
// severity = "error"
// anchor = "IKU"
// identity = ["iku"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", evidence = "evidence" }
// reason.id = "IKU {name} tidak mengukur atau mendukung sasaran strategis mana pun, baik langsung maupun melalui induknya."
// reason.en = "The IKU {name} measures or supports no strategic objective, neither itself nor through its parents."
// rests_on = ["S1-04.1", "S2-31"]
// ///
//
// ## Apa yang ditemukan
// IKU yang, langsung atau melalui IKU atasan pada tahun yang sama, tidak pernah sampai ke sasaran strategis. Hubungan
// UNIQUE_UNDER bukan garis keturunan. IKU atasan yang sudah dihentikan masih berada di jalan itu; hubungannya
// dilaporkan ORP-08. Yang diperiksa satu per satu hanya IKU di bawah akar yang lepas dan di bawah cascading yang tidak
// menurun, karena hanya IKU seperti itulah yang dapat terputus.
// ## Mengapa penting
// Setiap IKU harus selaras dengan tujuan organisasi dan mendukung sasaran strategis pemilik peta.
// ## Cara memperbaiki
// Catat sasaran strategis yang diukur atau didukung IKU itu, atau IKU atasan yang menjadi asalnya.
//
// ## What it finds
// An IKU that reaches no strategic objective, neither itself nor through superiors' IKU of the same year. UNIQUE_UNDER
// is no lineage. A superior's IKU that was dropped still stands on the way; ORP-08 reports the cascade. Only IKU below
// a loose root or below a cascade that does not go down are looked at one by one, because no others can be cut off.
// ## Why it matters
// Every IKU must be aligned with the goals of the organisation and support an objective of the map owner.
// ## How to fix
// Record the objective that the IKU measures or supports, or the superior's IKU it comes from.
CALL () {
  MATCH (root:IKU {year: $year})
  WHERE NOT (root)<-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-()
      OR (root)-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(:IKU)
  // A step of its own: only the few that are left are looked at further.
  WITH DISTINCT root
  WHERE NOT (root)-[:MEASURES|SUPPORTS]->()
  OPTIONAL MATCH (root)<-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-(a:IKU)
  OPTIONAL MATCH (a)-[:OWNED_BY]->(above:Position)
  OPTIONAL MATCH (root)-[:OWNED_BY]->(own:Position)
  WITH root, above, own
  WHERE coalesce(own.level_no <= above.level_no, true)
  RETURN root
  UNION
  MATCH (other:IKU)
  WHERE other.year <> $year
  WITH DISTINCT other
  MATCH (other)-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(root:IKU {year: $year})
  RETURN root
}
MATCH (root)-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE*0..]->(i:IKU {year: $year})
WITH DISTINCT i
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  AND NOT EXISTS {
    MATCH (i)(()<-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-(:IKU {year: $year}))*(top:IKU)
    WHERE (top)-[:MEASURES|SUPPORTS]->()
  }
RETURN i.key AS iku, i.name AS name, [{node: 'IKU', key: i.key}] AS evidence
ORDER BY iku
