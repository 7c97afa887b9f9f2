// /// rule
// id = "ORP-05"
// title.id = "Sasaran strategis tanpa peta atau tanpa perspektif"
// title.en = "Strategic objective on no map or in no perspective"
// severity = "error"
// anchor = "StrategicObjective"
// identity = ["objective"]
// parameters = { year = "int" }
// columns = { objective = "str", name = "str", missing = "code[]", evidence = "evidence" }
// reason.id = "Sasaran strategis {name} belum mempunyai tempat; yang belum dicatat: {missing}."
// reason.en = "The strategic objective {name} has no place yet; not recorded: {missing}."
// rests_on = ["S1-39", "S2-31"]
// ///
//
// ## Apa yang ditemukan
// Sasaran strategis yang tidak terletak pada peta strategi mana pun (strategy_map) atau tidak dalam perspektif mana pun
// (perspective). Sasaran sendiri tidak bertahun: yang diperiksa ialah sasaran pada peta tahun berjalan, sasaran yang
// diukur atau didukung IKU tahun itu, dan sasaran yang tidak dipakai peta atau IKU mana pun.
// ## Mengapa penting
// Perspektif mengelompokkan rencana kerja, dan IKU harus mendukung sasaran milik pemilik peta. Sasaran tanpa peta tidak
// dimiliki siapa pun; sasaran tanpa perspektif tidak terlihat dalam keseimbangan peta.
// ## Cara memperbaiki
// Catat peta dan perspektif sasaran itu, atau hapus sasaran yang sudah tidak dipakai.
//
// ## What it finds
// A strategic objective that stands on no strategy map (strategy_map) or in no perspective (perspective). An objective
// itself belongs to no year: looked at are those on a map of the year, those that an IKU of the year measures or
// supports, and those that no map and no IKU uses at all.
// ## Why it matters
// Perspectives group the work plans, and an IKU must support an objective of a map owner. An objective without a map
// belongs to nobody; one without a perspective is missing from the balance of the map.
// ## How to fix
// Record the map and the perspective of the objective, or remove the objective if it is no longer used.
MATCH (s:StrategicObjective)
WHERE EXISTS { (s)<-[:HAS_OBJECTIVE]-(:StrategyMap {year: $year}) }
   OR EXISTS { (s)<-[:MEASURES|SUPPORTS]-(:IKU {year: $year}) }
   OR NOT (s)<-[:HAS_OBJECTIVE|MEASURES|SUPPORTS]-()
WITH s, CASE WHEN EXISTS { (s)<-[:HAS_OBJECTIVE]-() } THEN [] ELSE ['strategy_map'] END
        + CASE WHEN EXISTS { (s)-[:IN_PERSPECTIVE]->() } THEN [] ELSE ['perspective'] END AS missing
WHERE size(missing) > 0
RETURN s.key AS objective, s.name AS name, missing, [{node: 'StrategicObjective', key: s.key}] AS evidence
ORDER BY objective
