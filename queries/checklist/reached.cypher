// /// query
// id = "checklist/reached"
// title.id = "Sasaran pada satu peta yang diukur atau didukung sejumlah IKU"
// title.en = "Objectives of a map that some IKU measure or support"
// parameters = { keys = "str[]", map = "str" }
// columns = { key = "str", name = "str" }
// ///
UNWIND $keys AS asked
MATCH (i:IKU {key: asked})
MATCH (i)-[:MEASURES|SUPPORTS]->(s:StrategicObjective)
MATCH (s)<-[:HAS_OBJECTIVE]-(m:StrategyMap {key: $map})
RETURN DISTINCT s.key AS key, coalesce(s.name, s.key) AS name
ORDER BY key
