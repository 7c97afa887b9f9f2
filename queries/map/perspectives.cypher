// /// query
// id = "map/perspectives"
// title.id = "Perspektif sebuah peta strategi, dari atas"
// title.en = "Perspectives of a strategy map, from the top"
// parameters = { map = "str" }
// columns = { key = "str", name = "str", rank = "int" }
// ///
MATCH (:StrategyMap {key: $map})-[:USES_SCHEME|HAS_OBJECTIVE]->(x)
MATCH (x)-[:HAS_PERSPECTIVE|IN_PERSPECTIVE]->(p:Perspective)
RETURN DISTINCT p.key AS key, coalesce(p.name, p.key) AS name, p.rank AS rank
ORDER BY coalesce(rank, 1000000), key
