// /// query
// id = "map/tiers"
// title.id = "Jumlah IKU pada setiap tingkat; 0 bila tingkatnya tidak diketahui"
// title.en = "How many IKU each tier has; 0 where the tier is unknown"
// parameters = { year = "int" }
// columns = { tier = "int", ikus = "int" }
// ///
MATCH (i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
OPTIONAL MATCH (i)-[:OWNED_BY]->(p:Position)
RETURN coalesce(p.level_no, 0) AS tier, count(DISTINCT i) AS ikus
ORDER BY tier
