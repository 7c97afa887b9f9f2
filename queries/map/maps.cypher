// /// query
// id = "map/maps"
// title.id = "Peta strategi satu tahun, dari pemilik teratas"
// title.en = "Strategy maps of a year, from the highest owner"
// parameters = { map = "str?", year = "int?" }
// columns = { key = "str", name = "str", year = "int", owner = "str", owner_name = "str", tier = "int", provenance = "str" }
// ///
MATCH (m:StrategyMap)
WHERE ($map IS NULL OR m.key = $map) AND ($year IS NULL OR m.year = $year)
OPTIONAL MATCH (m)<-[:OWNS_MAP]-(p:Position)
RETURN m.key AS key, coalesce(m.name, m.key) AS name, m.year AS year, p.key AS owner,
       coalesce(p.name, p.key) AS owner_name, p.level_no AS tier, m.provenance AS provenance
ORDER BY coalesce(p.level_no, 1000000), key
