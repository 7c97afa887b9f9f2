// /// query
// id = "lineage/up"
// title.id = "Satu tingkat ke atas: IKU atasan dan sasaran strategis"
// title.en = "One level up: superior IKU and strategic objectives"
// parameters = { keys = "str[]" }
// columns = { lower = "str", upper = "str", label = "str", name = "str", type = "str", method = "str", approach = "str", owners = "map[]" }
// ///
MATCH (b:IKU) WHERE b.key IN $keys
MATCH (b)<-[r:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]-(a:IKU)
WHERE a.year = b.year
RETURN b.key AS lower, a.key AS upper, 'IKU' AS label, coalesce(a.name, a.key) AS name, type(r) AS type,
       r.method AS method, r.approach AS approach,
       COLLECT {
         MATCH (a)-[:OWNED_BY]->(o)
         OPTIONAL MATCH (o)-[:IN_UNIT]->(u:Unit)
         RETURN {label: labels(o)[0], key: o.key, name: coalesce(o.name, o.key),
                 unit: u.key, unit_name: coalesce(u.name, u.key)}
         ORDER BY o.key, u.key
       } AS owners
ORDER BY lower, upper, type
UNION ALL
MATCH (b:IKU) WHERE b.key IN $keys
MATCH (b)-[r:MEASURES|SUPPORTS]->(s:StrategicObjective)
RETURN b.key AS lower, s.key AS upper, 'StrategicObjective' AS label, coalesce(s.name, s.key) AS name, type(r) AS type,
       null AS method, null AS approach, [] AS owners
ORDER BY lower, upper, type
