// /// query
// id = "paths/above"
// title.id = "Satu tingkat ke atas dari sejumlah IKU: IKU atasan dan sasaran strategis"
// title.en = "One level up from some IKU: superior IKU and strategic objectives"
// parameters = { ikus = "str[]" }
// columns = { key = "str", name = "str", year = "int", owners = "map[]", superiors = "map[]", objectives = "map[]" }
// ///
MATCH (b:IKU) WHERE b.key IN $ikus
RETURN b.key AS key, coalesce(b.name, b.key) AS name, b.year AS year,
       COLLECT {
         MATCH (b)-[:OWNED_BY]->(o)
         OPTIONAL MATCH (o)-[:IN_UNIT]->(u:Unit)
         RETURN {label: labels(o)[0], key: o.key, name: coalesce(o.name, o.key),
                 unit: u.key, unit_name: coalesce(u.name, u.key)}
         ORDER BY o.key, u.key
       } AS owners,
       COLLECT {
         MATCH (a:IKU)-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]->(b)
         WHERE a.year = b.year
         RETURN {key: a.key, name: coalesce(a.name, a.key), type: type(c), method: c.method,
                 approach: c.approach, how: c.how, reason: c.reason}
         ORDER BY a.key, type(c)
       } AS superiors,
       COLLECT {
         MATCH (b)-[m:MEASURES|SUPPORTS]->(s:StrategicObjective)
         OPTIONAL MATCH (map:StrategyMap)-[:HAS_OBJECTIVE]->(s)
         OPTIONAL MATCH (s)-[:IN_PERSPECTIVE]->(p:Perspective)
         RETURN {key: s.key, name: coalesce(s.name, s.key), type: type(m), how: m.how,
                 map: map.key, map_name: coalesce(map.name, map.key),
                 perspective: p.key, perspective_name: coalesce(p.name, p.key)}
         ORDER BY s.key, type(m), map.key
       } AS objectives
ORDER BY key
