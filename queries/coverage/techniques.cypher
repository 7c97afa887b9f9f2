// /// query
// id = "coverage/techniques"
// title.id = "Hubungan penurunan menurut unit dan tingkat pemilik IKU bawahan, dan tekniknya"
// title.en = "Cascade relations by unit and tier of the subordinate IKU's owner, and by technique"
// parameters = { year = "int" }
// columns = { unit = "str", level_no = "int", level = "str", type = "str", total = "int" }
// ///
MATCH (a:IKU {year: $year})-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]->(b:IKU {year: $year})
WHERE coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
WITH b, type(c) AS type, count(*) AS total
OPTIONAL MATCH (b)-[:OWNED_BY]->(o)
WITH o, type, sum(total) AS total
OPTIONAL MATCH (o)-[:IN_UNIT]->(u:Unit)
RETURN CASE WHEN o:Unit THEN o.key ELSE u.key END AS unit, o.level_no AS level_no, o.level AS level,
       type, sum(total) AS total
ORDER BY unit, level_no, level, type
