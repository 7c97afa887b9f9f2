// /// query
// id = "coverage/positions"
// title.id = "Jabatan menurut unit dan tingkat: yang memiliki IKU, yang tidak, dan yang tidak diketahui terisi"
// title.en = "Positions by unit and tier: with an IKU, without one, and not known to be filled"
// parameters = { year = "int" }
// columns = { unit = "str", level_no = "int", level = "str", with_iku = "int", without = "int", unknown = "int" }
// ///
CALL () {
  MATCH (p:Position) WHERE coalesce(p.active, true)
  RETURN p, 0 AS owns
  UNION ALL
  MATCH (i:IKU {year: $year})-[:OWNED_BY]->(p:Position)
  WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED' AND coalesce(p.active, true)
  WITH DISTINCT p
  RETURN p, 1 AS owns
}
WITH p, max(owns) AS owns
OPTIONAL MATCH (p)-[:IN_UNIT]->(u:Unit)
RETURN u.key AS unit, p.level_no AS level_no, p.level AS level,
       sum(owns) AS with_iku,
       sum(CASE WHEN owns = 0 AND p.active THEN 1 ELSE 0 END) AS without,
       sum(CASE WHEN owns = 0 AND p.active IS NULL THEN 1 ELSE 0 END) AS unknown
ORDER BY unit, level_no, level
