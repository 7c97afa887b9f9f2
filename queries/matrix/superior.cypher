// /// query
// id = "matrix/superior"
// title.id = "Matriks pembagian peran dan hasil satu atasan dalam satu tahun"
// title.en = "The role-and-result matrix of one superior in a year"
// parameters = { position = "str", year = "int" }
// columns = { name = "str", unit = "str", unit_name = "str", results = "map[]", subordinates = "map[]", cells = "map[]", work = "map[]", confirmations = "map[]" }
// ///
MATCH (p:Position {key: $position})
OPTIONAL MATCH (p)-[:IN_UNIT]->(u:Unit)
RETURN coalesce(p.name, p.key) AS name, u.key AS unit, coalesce(u.name, u.key) AS unit_name,
       COLLECT {
         MATCH (i:IKU {year: $year})-[:OWNED_BY]->(p)
         OPTIONAL MATCH (w:WorkPlan)-[:COMPLETED_BY]->(i)
         RETURN {key: i.key, name: coalesce(i.name, i.key), code: i.code,
                 plan: w.key, plan_name: coalesce(w.name, w.key)}
         ORDER BY i.code, i.key
       } AS results,
       COLLECT {
         MATCH (p)-[:SUPERIOR_OF]->(s:Position)
         OPTIONAL MATCH (s)-[:IN_UNIT]->(v:Unit)
         RETURN {key: s.key, name: coalesce(s.name, s.key), unit: v.key, unit_name: coalesce(v.name, v.key)}
         ORDER BY s.key
       } AS subordinates,
       COLLECT {
         MATCH (a:IKU {year: $year})-[:OWNED_BY]->(p)
         MATCH (a)-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]->(b:IKU {year: $year})
         OPTIONAL MATCH (b)-[:OWNED_BY]->(s:Position)
         OPTIONAL MATCH (s)-[:IN_UNIT]->(v:Unit)
         RETURN {result: a.key, key: b.key, name: coalesce(b.name, b.key), type: type(c), method: c.method,
                 approach: c.approach, how: c.how, position: s.key, position_name: coalesce(s.name, s.key),
                 unit: v.key, unit_name: coalesce(v.name, v.key)}
         ORDER BY a.key, s.key, b.key, type(c)
       } AS cells,
       COLLECT {
         MATCH (p)-[:SUPERIOR_OF]->(s:Position)<-[:OWNED_BY]-(b:IKU {year: $year})
         WHERE NOT EXISTS {
           MATCH (b)<-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]-(a:IKU {year: $year})-[:OWNED_BY]->(p)
         }
         RETURN {position: s.key, key: b.key, name: coalesce(b.name, b.key)}
         ORDER BY s.key, b.key
       } AS work,
       COLLECT {
         MATCH (p)-[:OWNS_MAP]->(:StrategyMap {year: $year})<-[:OF_MAP]-(m:Matrix {year: $year})
         OPTIONAL MATCH (m)-[:CONFIRMED_BY]->(b:Position)
         RETURN {key: m.key, name: coalesce(m.name, m.key), confirmed_on: m.confirmed_on,
                 confirmed_by: b.key, confirmed_by_name: coalesce(b.name, b.key)}
         ORDER BY m.key
       } AS confirmations
ORDER BY unit
LIMIT 1
