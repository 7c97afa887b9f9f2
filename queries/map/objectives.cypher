// /// query
// id = "map/objectives"
// title.id = "Sasaran strategis sebuah peta strategi"
// title.en = "Objectives of a strategy map"
// parameters = { map = "str" }
// columns = { key = "str", name = "str", number = "str", description = "str", scope = "str", perspective = "str", superiors = "str[]", provenance = "str", source = "str" }
// ///
MATCH (:StrategyMap {key: $map})-[:HAS_OBJECTIVE]->(s:StrategicObjective)
OPTIONAL MATCH (s)-[:IN_PERSPECTIVE]->(p:Perspective)
RETURN s.key AS key, coalesce(s.name, s.key) AS name, s.number AS number, s.description AS description,
       s.scope AS scope, p.key AS perspective,
       COLLECT {
         MATCH (u:StrategicObjective)-[:OBJECTIVE_CASCADES_TO]->(s)
         RETURN coalesce(u.name, u.key) ORDER BY u.key
       } AS superiors,
       s.provenance AS provenance, s.source AS source
ORDER BY key
