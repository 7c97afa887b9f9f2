// /// rule
// id = "ORP-04"
// title.id = "Sasaran strategis tanpa IKU"
// title.en = "Strategic objective without an IKU"
// severity = "error"
// anchor = "StrategicObjective"
// identity = ["objective"]
// parameters = { year = "int" }
// columns = { objective = "str", name = "str", strategy_map = "str", map_name = "str", evidence = "evidence" }
// reason.id = "Tidak ada IKU yang mengukur sasaran strategis {name} pada {map_name}."
// reason.en = "No IKU measures the strategic objective {name} on {map_name}."
// rests_on = ["S2-12", "R1"]
// ///
//
// ## Apa yang ditemukan
// Sasaran strategis pada peta strategi tahun berjalan yang tidak diukur oleh satu pun IKU tahun itu. IKU yang hanya
// mendukung (SUPPORTS) milik unit lain tidak mengukur sasaran pemilik peta.
// ## Mengapa penting
// IKU adalah tolok ukur keberhasilan pencapaian sasaran strategis. Sasaran tanpa IKU tidak pernah dapat dinyatakan
// tercapai atau tidak.
// ## Cara memperbaiki
// Tetapkan sekurang-kurangnya satu IKU yang mengukur sasaran itu, atau keluarkan sasaran itu dari peta.
//
// ## What it finds
// A strategic objective on a map of the year that no IKU of that year measures. An IKU that only SUPPORTS it from
// another unit does not measure it.
// ## Why it matters
// An IKU is the yardstick of reaching an objective. An objective without one can never be said to be reached.
// ## How to fix
// Set at least one IKU that measures the objective, or take the objective off the map.
MATCH (m:StrategyMap {year: $year})-[:HAS_OBJECTIVE]->(s:StrategicObjective)
WHERE NOT EXISTS {
  MATCH (s)<-[:MEASURES]-(i:IKU {year: $year})
  WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
}
RETURN s.key AS objective, s.name AS name, m.key AS strategy_map, m.name AS map_name,
       [{node: 'StrategicObjective', key: s.key}, {link: 'HAS_OBJECTIVE', from: m.key, to: s.key}] AS evidence
ORDER BY objective
