// /// query
// id = "lineage/measured_by"
// title.id = "IKU yang mengukur atau mendukung satu sasaran strategis dalam satu tahun"
// title.en = "IKU that measure or support one strategic objective in a year"
// parameters = { keys = "str[]", year = "int?" }
// columns = { lower = "str", upper = "str", label = "str", name = "str", type = "str", method = "str", approach = "str", owners = "map[]" }
// ///
MATCH (s:StrategicObjective) WHERE s.key IN $keys
MATCH (s)<-[r:MEASURES|SUPPORTS]-(b:IKU)
WHERE $year IS NULL OR b.year = $year
RETURN b.key AS lower, s.key AS upper, 'IKU' AS label, coalesce(b.name, b.key) AS name, type(r) AS type,
       null AS method, null AS approach,
       COLLECT {
         MATCH (b)-[:OWNED_BY]->(o)
         OPTIONAL MATCH (o)-[:IN_UNIT]->(u:Unit)
         RETURN {label: labels(o)[0], key: o.key, name: coalesce(o.name, o.key),
                 unit: u.key, unit_name: coalesce(u.name, u.key)}
         ORDER BY o.key, u.key
       } AS owners
ORDER BY upper, lower, type
