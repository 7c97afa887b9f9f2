// /// query
// id = "map/map_years"
// title.id = "Tahun yang memiliki peta strategi"
// title.en = "Years that have a strategy map"
// columns = { year = "int", maps = "int" }
// ///
MATCH (m:StrategyMap)
RETURN m.year AS year, count(m) AS maps
ORDER BY year
