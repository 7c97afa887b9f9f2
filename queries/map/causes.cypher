// /// query
// id = "map/causes"
// title.id = "Panah sebab akibat pada sebuah peta strategi"
// title.en = "Arrows of cause and effect on a strategy map"
// parameters = { map = "str" }
// columns = { cause = "str", effect = "str", provenance = "str" }
// ///
MATCH (m:StrategyMap {key: $map})-[:HAS_OBJECTIVE]->(a:StrategicObjective)
MATCH (a)-[c:CAUSES]->(b:StrategicObjective)<-[:HAS_OBJECTIVE]-(m)
RETURN a.key AS cause, b.key AS effect, c.provenance AS provenance
ORDER BY cause, effect
