// /// rule
// id = "UNS-07"
// title.id = "IKU tidak mendukung sasaran pemilik peta di atasnya"
// title.en = "IKU does not reach an objective of the map owner above it"
// severity = "error"
// anchor = "IKU"
// identity = ["iku"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", strategy_map = "str", map_name = "str", verdict = "verdict", evidence = "evidence" }
// reason.id = "IKU {name} tidak mengukur atau mendukung satu pun sasaran strategis pada {map_name}, baik langsung maupun melalui induknya."
// reason.en = "The IKU {name} measures or supports no strategic objective on {map_name}, neither itself nor through its parents."
// not_judged.id = "IKU {name} tidak dapat dinilai karena tidak ada pemilik peta strategi pada garis atasan pemiliknya."
// not_judged.en = "The IKU {name} cannot be judged: nobody in the reporting line above its owner owns a strategy map."
// rests_on = ["S2-31", "S1-15"]
// ///
//
// ## Apa yang ditemukan
// IKU sebuah jabatan yang, langsung atau melalui IKU atasan, tidak sampai ke sasaran strategis pada peta pemilik peta
// terdekat di garis atasannya (termasuk pemiliknya sendiri). Pekerjaan Unique pun harus mendukung sasaran itu melalui
// SUPPORTS. Jika tidak ada pemilik peta di atasnya, IKU tidak dinilai. IKU milik unit diperiksa oleh ORP-01.
// ## Mengapa penting
// Setiap IKU harus mendukung pencapaian sasaran strategis pemilik peta; sampai ke peta lain saja tidak cukup.
// ## Cara memperbaiki
// Catat sasaran pada peta itu yang didukung IKU, atau turunkan IKU dari IKU yang mengukurnya; jika tidak ada, ganti
// IKU itu.
//
// ## What it finds
// An IKU of a position that reaches, neither itself nor through superiors' IKU, an objective on the map of the nearest
// map owner in its reporting line (the owner itself included). Unique work too must support such an objective by
// SUPPORTS. Where nobody above owns a map the IKU is not judged. IKU owned by units are looked at by ORP-01.
// ## Why it matters
// Every IKU must support the objectives of the map owner; reaching some other map is not enough.
// ## How to fix
// Record the objective of that map which the IKU supports, or cascade it from an IKU that measures one; if there is
// none, replace the IKU.
CALL () {
  MATCH (i:IKU {year: $year})-[:OWNED_BY]->(:Position)
  WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  RETURN i, null AS m, 'asked' AS part
  UNION ALL
  MATCH (o:Position)-[:OWNS_MAP]->(m:StrategyMap {year: $year})
  MATCH way = (o)-[:SUPERIOR_OF*0..]->(p:Position)
  WITH p, m, length(way) AS steps
  ORDER BY steps
  WITH p, collect(m)[0] AS m
  MATCH (p)<-[:OWNED_BY]-(i:IKU {year: $year})
  RETURN i, m, 'above' AS part
  UNION ALL
  MATCH (m:StrategyMap {year: $year})-[:HAS_OBJECTIVE]->(s:StrategicObjective)
  MATCH (s)<-[:MEASURES|SUPPORTS]-(top:IKU {year: $year})
  WITH DISTINCT m, top
  MATCH (top)-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE*0..]->(i:IKU {year: $year})
  RETURN DISTINCT i, m, 'reached' AS part
}
WITH i, max(CASE WHEN part = 'asked' THEN 1 ELSE 0 END) AS asked,
     collect(CASE WHEN part = 'above' THEN m END)[0] AS above,
     collect(CASE WHEN part = 'reached' THEN m.key END) AS reached
WHERE asked = 1 AND (above IS NULL OR NOT above.key IN reached)
RETURN i.key AS iku, i.name AS name, above.key AS strategy_map, above.name AS map_name,
       CASE WHEN above IS NULL THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: i.key}]
       + CASE WHEN above IS NULL THEN [] ELSE [{node: 'StrategyMap', key: above.key}] END AS evidence
ORDER BY iku
