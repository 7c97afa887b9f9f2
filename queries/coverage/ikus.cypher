// /// query
// id = "coverage/ikus"
// title.id = "Banyaknya IKU menurut unit dan tingkat pemiliknya, dan yang manualnya lengkap"
// title.en = "Number of IKU by unit and tier of their owner, and of those whose manual is complete"
// parameters = { year = "int" }
// columns = { unit = "str", level_no = "int", level = "str", total = "int", complete = "int" }
// ///
CALL () {
  MATCH (i:IKU {year: $year})
  WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  RETURN i, 0 AS complete
  UNION ALL
  MATCH (d:ManualIKU)
  WHERE d.definition IS NOT NULL AND d.formula IS NOT NULL AND d.unit IS NOT NULL AND d.data_source IS NOT NULL
    AND d.data_provider IS NOT NULL AND d.person_in_charge IS NOT NULL AND d.period_consolidation IS NOT NULL
    AND d.polarity IS NOT NULL AND d.reporting_period IS NOT NULL
  MATCH (d)<-[:DEFINED_BY]-(i:IKU {year: $year})
  WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  RETURN i, 1 AS complete
}
WITH i, max(complete) AS complete
OPTIONAL MATCH (i)-[:OWNED_BY]->(o)
WITH o, count(DISTINCT i) AS total, sum(complete) AS complete
OPTIONAL MATCH (o)-[:IN_UNIT]->(u:Unit)
RETURN CASE WHEN o:Unit THEN o.key ELSE u.key END AS unit, o.level_no AS level_no, o.level AS level,
       sum(total) AS total, sum(complete) AS complete
ORDER BY unit, level_no, level
