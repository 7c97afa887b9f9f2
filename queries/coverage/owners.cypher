// /// query
// id = "coverage/owners"
// title.id = "Sejumlah IKU menurut unit dan tingkat pemiliknya"
// title.en = "Some IKU by unit and tier of their owner"
// parameters = { keys = "str[]" }
// columns = { unit = "str", level_no = "int", level = "str", total = "int" }
// ///
UNWIND $keys AS asked
MATCH (i:IKU {key: asked})
OPTIONAL MATCH (i)-[:OWNED_BY]->(o)
WITH o, count(DISTINCT i) AS total
OPTIONAL MATCH (o)-[:IN_UNIT]->(u:Unit)
RETURN CASE WHEN o:Unit THEN o.key ELSE u.key END AS unit, o.level_no AS level_no, o.level AS level,
       sum(total) AS total
ORDER BY unit, level_no, level
