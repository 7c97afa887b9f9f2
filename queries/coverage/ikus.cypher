// /// query
// id = "coverage/ikus"
// title.id = "Banyaknya IKU menurut unit dan tingkat pemiliknya, yang manualnya lengkap, dan yang seharusnya bersumber tetapi tidak"
// title.en = "Number of IKU by unit and tier of their owner, of those whose manual is complete, and of those that lack the source they must have"
// parameters = { year = "int" }
// columns = { unit = "str", level_no = "int", level = "str", ikus = "int", complete = "int", unsourced = "int", of_positions = "int" }
// ///
CALL () {
  MATCH (i:IKU {year: $year})
  WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  RETURN i, 0 AS complete, 0 AS unsourced
  UNION ALL
  MATCH (d:ManualIKU)
  WHERE d.definition IS NOT NULL AND d.formula IS NOT NULL AND d.unit IS NOT NULL AND d.data_source IS NOT NULL
    AND d.data_provider IS NOT NULL AND d.person_in_charge IS NOT NULL AND d.period_consolidation IS NOT NULL
    AND d.polarity IS NOT NULL AND d.reporting_period IS NOT NULL
  MATCH (d)<-[:DEFINED_BY]-(i:IKU {year: $year})
  WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  RETURN i, 1 AS complete, 0 AS unsourced
  UNION ALL
  MATCH (i:IKU {year: $year, cascade_class: 'N'})
  WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED' AND NOT coalesce(i.mandatory, false)
    AND NOT (i)-[:SOURCED_FROM]->()
  RETURN i, 0 AS complete, 1 AS unsourced
}
WITH i, max(complete) AS complete, max(unsourced) AS unsourced
OPTIONAL MATCH (i)-[:OWNED_BY]->(o)
WITH o, count(DISTINCT i) AS ikus, sum(complete) AS complete, sum(unsourced) AS unsourced
OPTIONAL MATCH (o)-[:IN_UNIT]->(u:Unit)
RETURN CASE WHEN o:Unit THEN o.key ELSE u.key END AS unit, o.level_no AS level_no, o.level AS level,
       sum(ikus) AS ikus, sum(complete) AS complete, sum(unsourced) AS unsourced,
       sum(CASE WHEN o:Position THEN ikus ELSE 0 END) AS of_positions
ORDER BY unit, level_no, level
