// /// query
// id = "checklist/map_above"
// title.id = "Peta strategi satu tahun milik atasan terdekat dari satu jabatan, termasuk jabatan itu sendiri"
// title.en = "The strategy map of a year that the nearest superior of a position owns, the position itself included"
// parameters = { position = "str", year = "int" }
// columns = { key = "str", name = "str" }
// ///
MATCH (p:Position {key: $position})
MATCH way = (p)<-[:SUPERIOR_OF*0..]-(o:Position)
MATCH (o)-[:OWNS_MAP]->(m:StrategyMap {year: $year})
WITH m, length(way) AS steps
RETURN m.key AS key, coalesce(m.name, m.key) AS name
ORDER BY steps, key
LIMIT 1
