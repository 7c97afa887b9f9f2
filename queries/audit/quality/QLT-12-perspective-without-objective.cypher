// /// rule
// id = "QLT-12"
// title.id = "Perspektif peta tanpa sasaran strategis"
// title.en = "Perspective of a map without an objective"
// severity = "warning"
// anchor = "StrategyMap"
// identity = ["strategy_map", "perspective"]
// parameters = { year = "int" }
// columns = { strategy_map = "str", name = "str", perspective = "str", perspective_name = "str", unplaced = "str[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "Peta {name} tidak memuat sasaran strategis pada perspektif {perspective_name}."
// reason.en = "The map {name} has no objective in the perspective {perspective_name}."
// not_judged.id = "Perspektif {perspective_name} pada peta {name} tidak dapat dinilai: skema peta belum dicatat, atau sasaran pada peta itu belum berperspektif ({unplaced})."
// not_judged.en = "The perspective {perspective_name} of the map {name} cannot be judged: the scheme of the map is not recorded, or objectives of the map have no perspective ({unplaced})."
// rests_on = ["S1-39", "S1-04.4"]
// ///
//
// ## Apa yang ditemukan
// Peta strategi tahun berjalan yang pada salah satu perspektif skemanya tidak memuat sasaran strategis. Sasaran pada
// perspektif skema lain yang dinyatakan setara (EQUIVALENT_TO) ikut dihitung. Jika skema peta atau perspektif skema itu
// belum dicatat, atau sebuah sasaran pada peta belum berperspektif (ORP-05 melaporkannya), perspektif tidak dinilai.
// ## Mengapa penting
// Perspektif mengelompokkan rencana agar penerima layanan, proses, penguatan internal, dan anggaran tidak ada yang
// terlupakan. Perspektif yang kosong menandakan strategi yang belum lengkap.
// ## Cara memperbaiki
// Rumuskan sasaran pada perspektif itu, atau catat skema dan perspektif yang sebenarnya dipakai.
//
// ## What it finds
// A strategy map of the year without an objective in one of the perspectives of its scheme. An objective in a
// perspective of another scheme that is recorded as its equal (EQUIVALENT_TO) counts. Where the scheme of the map or
// its perspectives are not recorded, or an objective of the map has no perspective (ORP-05 reports it), the perspective
// is not judged.
// ## Why it matters
// Perspectives group plans so that recipients, processes, inner strength and budget are all thought of. An empty one
// shows a strategy that is not complete.
// ## How to fix
// Formulate an objective in that perspective, or record the scheme and the perspectives that are in use.
MATCH (m:StrategyMap {year: $year})
WITH m, COLLECT {
  MATCH (m)-[:HAS_OBJECTIVE]->(s:StrategicObjective)
  WHERE NOT EXISTS { (s)-[:IN_PERSPECTIVE]->(:Perspective) }
  RETURN s.key
  ORDER BY s.key
} AS unplaced, COLLECT {
  MATCH (m)-[:HAS_OBJECTIVE]->(:StrategicObjective)-[:IN_PERSPECTIVE]->(q:Perspective)
  MATCH (q)-[:EQUIVALENT_TO*0..1]-(equal:Perspective)
  RETURN equal.key
} AS filled
OPTIONAL MATCH (m)-[:USES_SCHEME]->(:Scheme)-[:HAS_PERSPECTIVE]->(p:Perspective)
WITH m, p, unplaced, filled
WHERE p IS NULL OR NOT p.key IN filled
RETURN m.key AS strategy_map, m.name AS name, p.key AS perspective, p.name AS perspective_name, unplaced,
       CASE WHEN p IS NULL OR size(unplaced) > 0 THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'StrategyMap', key: m.key}]
       + CASE WHEN p IS NULL THEN [] ELSE [{node: 'Perspective', key: p.key}] END
       + [k IN unplaced | {node: 'StrategicObjective', key: k}] AS evidence
ORDER BY strategy_map, perspective
