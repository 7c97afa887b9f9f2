// /// query
// id = "lineage/start"
// title.id = "IKU atau sasaran strategis tempat garis keturunan dimulai"
// title.en = "The IKU or strategic objective at which a lineage starts"
// parameters = { label = "str", key = "str" }
// columns = { name = "str", year = "int", owners = "map[]" }
// ///
CALL () {
  MATCH (n:IKU {key: $key})
  WHERE $label = 'IKU'
  RETURN n
  UNION
  MATCH (n:StrategicObjective {key: $key})
  WHERE $label = 'StrategicObjective'
  RETURN n
}
OPTIONAL MATCH (map:StrategyMap)-[:HAS_OBJECTIVE]->(n)
RETURN coalesce(n.name, n.key) AS name, coalesce(n.year, map.year) AS year,
       COLLECT {
         MATCH (n)-[:OWNED_BY]->(o)
         OPTIONAL MATCH (o)-[:IN_UNIT]->(u:Unit)
         RETURN {label: labels(o)[0], key: o.key, name: coalesce(o.name, o.key),
                 unit: u.key, unit_name: coalesce(u.name, u.key)}
         ORDER BY o.key, u.key
       } AS owners
ORDER BY year
LIMIT 1
