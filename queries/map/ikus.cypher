// /// query
// id = "map/ikus"
// title.id = "IKU dengan pemilik, unit, tingkat, dan sasarannya"
// title.en = "IKU with owner, unit, tier and objectives"
// parameters = { ikus = "str[]" }
// columns = { key = "str", name = "str", year = "int", code = "str", cascade_class = "str", annual_target = "float", target_unit = "str", weight = "float", owner = "str", owner_name = "str", tier = "int", level = "str", unit = "str", unit_name = "str", has_parent = "bool", objectives = "str[]", provenance = "str", source = "str" }
// ///
UNWIND $ikus AS wanted
MATCH (i:IKU {key: wanted})
OPTIONAL MATCH (i)-[:OWNED_BY]->(o)
OPTIONAL MATCH (o)-[:IN_UNIT]->(w:Unit)
RETURN i.key AS key, coalesce(i.name, i.key) AS name, i.year AS year, i.code AS code,
       i.cascade_class AS cascade_class, i.annual_target AS annual_target, i.target_unit AS target_unit,
       i.weight AS weight, o.key AS owner, coalesce(o.name, o.key) AS owner_name, o.level_no AS tier,
       o.level AS level, coalesce(w.key, CASE WHEN o:Unit THEN o.key END) AS unit,
       coalesce(w.name, w.key, CASE WHEN o:Unit THEN coalesce(o.name, o.key) END) AS unit_name,
       EXISTS { MATCH (:IKU)-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(i) } AS has_parent,
       COLLECT {
         MATCH (i)-[:MEASURES]->(s:StrategicObjective)
         RETURN coalesce(s.name, s.key) ORDER BY s.key
       } AS objectives,
       i.provenance AS provenance, i.source AS source
ORDER BY key
