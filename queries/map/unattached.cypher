// /// query
// id = "map/unattached"
// title.id = "IKU pemilik peta yang tidak mengukur satu pun sasarannya"
// title.en = "IKU of a map owner that measure none of its objectives"
// parameters = { map = "str" }
// columns = { iku = "str" }
// ///
MATCH (m:StrategyMap {key: $map})<-[:OWNS_MAP]-(:Position)<-[:OWNED_BY]-(i:IKU {year: m.year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  AND NOT EXISTS { MATCH (i)-[:MEASURES]->(:StrategicObjective)<-[:HAS_OBJECTIVE]-(m) }
RETURN DISTINCT i.key AS iku
ORDER BY iku
