// /// query
// id = "map/measures"
// title.id = "IKU yang mengukur sasaran pada sebuah peta strategi"
// title.en = "IKU that measure the objectives of a strategy map"
// parameters = { map = "str" }
// columns = { iku = "str", objective = "str" }
// ///
MATCH (m:StrategyMap {key: $map})-[:HAS_OBJECTIVE]->(s:StrategicObjective)<-[:MEASURES]-(i:IKU {year: m.year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
RETURN DISTINCT i.key AS iku, s.key AS objective
ORDER BY iku, objective
