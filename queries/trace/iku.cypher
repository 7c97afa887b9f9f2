// /// query
// id = "trace/iku"
// title.id = "Satu IKU: pemilik, unit, kontrak, dan tugasnya"
// title.en = "One IKU: its owner, unit, contracts and duties"
// parameters = { iku = "str" }
// columns = { key = "str", name = "str", year = "int", code = "str", cascade_class = "str", owners = "map[]", contracts = "map[]", duties = "map[]" }
// ///
MATCH (i:IKU {key: $iku})
RETURN i.key AS key, coalesce(i.name, i.key) AS name, i.year AS year, i.code AS code,
       i.cascade_class AS cascade_class,
       COLLECT {
         MATCH (i)-[:OWNED_BY]->(o)
         OPTIONAL MATCH (o)-[:IN_UNIT]->(u:Unit)
         RETURN {label: labels(o)[0], key: o.key, name: coalesce(o.name, o.key),
                 unit: u.key, unit_name: coalesce(u.name, u.key)}
         ORDER BY o.key, u.key
       } AS owners,
       COLLECT {
         MATCH (k:Contract)-[:CONTAINS]->(i)
         RETURN {label: 'Contract', key: k.key, name: coalesce(k.name, k.key), year: k.year, signed_on: k.signed_on}
         ORDER BY k.key
       } AS contracts,
       COLLECT {
         MATCH (i)-[:REFLECTS]->(d:Duty)
         RETURN {label: 'Duty', key: d.key, name: coalesce(d.name, d.key)}
         ORDER BY d.key
       } AS duties
