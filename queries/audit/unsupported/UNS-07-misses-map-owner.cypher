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
// IKU sebuah jabatan yang, langsung atau melalui IKU atasan pada tahun yang sama, tidak sampai ke sasaran strategis
// pada peta pemilik peta terdekat di garis atasannya (termasuk pemiliknya sendiri). Pekerjaan Unique pun harus
// mendukung sasaran itu melalui SUPPORTS. IKU atasan yang sudah dihentikan masih berada di jalan itu; hubungannya
// dilaporkan ORP-08. Jika tidak ada pemilik peta di atasnya, IKU tidak dinilai. IKU milik unit diperiksa oleh ORP-01.
// ## Mengapa penting
// Setiap IKU harus mendukung pencapaian sasaran strategis pemilik peta; sampai ke peta lain saja tidak cukup.
// ## Cara memperbaiki
// Catat sasaran pada peta itu yang didukung IKU, atau turunkan IKU dari IKU yang mengukurnya; jika tidak ada, ganti
// IKU itu.
//
// ## What it finds
// An IKU of a position that reaches, neither itself nor through superiors' IKU of the same year, an objective on the
// map of the nearest map owner in its reporting line (the owner itself included). Unique work too must support such an
// objective by SUPPORTS. A superior's IKU that was dropped still stands on the way; ORP-08 reports the cascade. Where
// nobody above owns a map the IKU is not judged. IKU owned by units are looked at by ORP-01.
// ## Why it matters
// Every IKU must support the objectives of the map owner; reaching some other map is not enough.
// ## How to fix
// Record the objective of that map which the IKU supports, or cascade it from an IKU that measures one; if there is
// none, replace the IKU.
CALL () {
  MATCH (o:Position)-[:OWNS_MAP]->(m:StrategyMap {year: $year})
  WITH o, m
  ORDER BY m.key
  WITH o, collect(m) AS maps
  CALL (o, maps) {
    CALL (o, maps) {
      MATCH (o)((:Position)-[:SUPERIOR_OF]->(below:Position)
        WHERE NOT EXISTS { (below)-[:OWNS_MAP]->(:StrategyMap {year: $year}) })*(p:Position)
      MATCH (p)<-[:OWNED_BY]-(i:IKU {year: $year})
      RETURN i, 0 AS reached
      UNION ALL
      UNWIND maps AS m
      MATCH (m)-[:HAS_OBJECTIVE]->(s:StrategicObjective)
      MATCH (s)<-[:MEASURES|SUPPORTS]-(top:IKU {year: $year})
      MATCH (top)((:IKU)-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(below:IKU {year: $year})
        WHERE NOT (below)-[:MEASURES]->())*(i:IKU)
      RETURN i, 1 AS reached
    }
    // Told apart here, owner by owner: all owners together would be one large table.
    WITH i, max(reached) AS reached
    WHERE reached = 0
    RETURN i
  }
  RETURN maps, i
  UNION ALL
  MATCH (o:Position)
  WHERE NOT (o)<-[:SUPERIOR_OF]-() AND NOT EXISTS { (o)-[:OWNS_MAP]->(:StrategyMap {year: $year}) }
  MATCH (o)((:Position)-[:SUPERIOR_OF]->(below:Position)
    WHERE NOT EXISTS { (below)-[:OWNS_MAP]->(:StrategyMap {year: $year}) })*(p:Position)
  MATCH (p)<-[:OWNED_BY]-(i:IKU {year: $year})
  RETURN [] AS maps, i
}
WITH maps, i
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  AND NOT EXISTS {
    MATCH (i)(()<-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-(:IKU {year: $year}))*(top:IKU)
    MATCH (top)-[:MEASURES|SUPPORTS]->(:StrategicObjective)<-[:HAS_OBJECTIVE]-(m:StrategyMap)
    WHERE m IN maps
  }
WITH i, CASE WHEN size(maps) > 0 THEN maps[0] END AS m
RETURN i.key AS iku, i.name AS name, m.key AS strategy_map, m.name AS map_name,
       CASE WHEN m IS NULL THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: i.key}]
       + CASE WHEN m IS NULL THEN [] ELSE [{node: 'StrategyMap', key: m.key}] END AS evidence
ORDER BY iku
