// /// query
// id = "coverage/sources"
// title.id = "IKU menurut unit dan tingkat pemiliknya, tanggal kontrak, dan peraturan di bawah sumbernya"
// title.en = "IKU by unit and tier of their owner, signing date, and the regulations beneath their sources"
// parameters = { year = "int" }
// columns = { unit = "str", level_no = "int", level = "str", signed_on = "date", regulations = "str[]", total = "int" }
// ///
MATCH (i:IKU {year: $year})-[:SOURCED_FROM]->(x)
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH x, collect(DISTINCT i) AS ikus
OPTIONAL MATCH (x)-[:ESTABLISHED_BY|CLAUSE_OF*0..3]->(g:Regulation)
WITH ikus, collect(DISTINCT g.key) AS beneath
UNWIND ikus AS i
UNWIND CASE WHEN size(beneath) = 0 THEN [null] ELSE beneath END AS regulation
WITH DISTINCT i, regulation
ORDER BY regulation
WITH i, collect(regulation) AS regulations
OPTIONAL MATCH (i)<-[:CONTAINS]-(k:Contract)
WITH i, regulations, min(k.signed_on) AS signed_on
OPTIONAL MATCH (i)-[:OWNED_BY]->(o)
WITH o, regulations, signed_on, count(*) AS total
OPTIONAL MATCH (o)-[:IN_UNIT]->(u:Unit)
RETURN CASE WHEN o:Unit THEN o.key ELSE u.key END AS unit, o.level_no AS level_no, o.level AS level,
       signed_on, regulations, sum(total) AS total
ORDER BY unit, level_no, level, signed_on, regulations
