// /// query
// id = "lineage/down"
// title.id = "Satu tingkat ke bawah: IKU bawahan"
// title.en = "One level down: subordinate IKU"
// parameters = { keys = "str[]" }
// columns = { lower = "str", upper = "str", label = "str", name = "str", type = "str", method = "str", approach = "str", owners = "map[]" }
// ///
MATCH (a:IKU) WHERE a.key IN $keys
MATCH (a)-[r:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]->(b:IKU)
WHERE a.year = b.year
RETURN b.key AS lower, a.key AS upper, 'IKU' AS label, coalesce(b.name, b.key) AS name, type(r) AS type,
       r.method AS method, r.approach AS approach,
       COLLECT {
         MATCH (b)-[:OWNED_BY]->(o)
         OPTIONAL MATCH (o)-[:IN_UNIT]->(u:Unit)
         RETURN {label: labels(o)[0], key: o.key, name: coalesce(o.name, o.key),
                 unit: u.key, unit_name: coalesce(u.name, u.key)}
         ORDER BY o.key, u.key
       } AS owners
ORDER BY upper, lower, type
