// /// query
// id = "coverage/reach"
// title.id = "IKU jabatan menurut unit dan tingkat: yang sampai ke sasaran pemilik peta terdekat di atasnya, yang tidak, dan yang tanpa pemilik peta"
// title.en = "IKU of positions by unit and tier: reaching an objective of the nearest map owner above, missing it, and without a map owner"
// parameters = { year = "int" }
// columns = { unit = "str", level_no = "int", level = "str", reaching = "int", missing = "int", unknown = "int" }
// ///
CALL () {
  MATCH (i:IKU {year: $year})-[:OWNED_BY]->(p:Position)
  WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  RETURN i, p, null AS m, 'asked' AS part
  UNION ALL
  MATCH (o:Position)-[:OWNS_MAP]->(m:StrategyMap {year: $year})
  MATCH way = (o)-[:SUPERIOR_OF*0..]->(p:Position)
  WITH p, m, length(way) AS steps
  ORDER BY steps
  WITH p, collect(m)[0] AS m
  MATCH (p)<-[:OWNED_BY]-(i:IKU {year: $year})
  RETURN i, null AS p, m, 'above' AS part
  UNION ALL
  MATCH (m:StrategyMap {year: $year})-[:HAS_OBJECTIVE]->(s:StrategicObjective)
  MATCH (s)<-[:MEASURES|SUPPORTS]-(top:IKU {year: $year})
  WITH DISTINCT m, top
  MATCH (top)-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE*0..]->(i:IKU {year: $year})
  RETURN DISTINCT i, null AS p, m, 'reached' AS part
}
WITH i, collect(p)[0] AS p,
     collect(CASE WHEN part = 'above' THEN m.key END)[0] AS above,
     collect(CASE WHEN part = 'reached' THEN m.key END) AS reached
WHERE p IS NOT NULL
WITH p, CASE WHEN above IS NULL THEN 'unknown' WHEN above IN reached THEN 'reaching' ELSE 'missing' END AS verdict,
     count(*) AS total
OPTIONAL MATCH (p)-[:IN_UNIT]->(u:Unit)
RETURN u.key AS unit, p.level_no AS level_no, p.level AS level,
       sum(CASE WHEN verdict = 'reaching' THEN total ELSE 0 END) AS reaching,
       sum(CASE WHEN verdict = 'missing' THEN total ELSE 0 END) AS missing,
       sum(CASE WHEN verdict = 'unknown' THEN total ELSE 0 END) AS unknown
ORDER BY unit, level_no, level
