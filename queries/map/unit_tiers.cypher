// /// query
// id = "map/unit_tiers"
// title.id = "Jumlah IKU pada setiap tingkat di satu unit kerja dan unit di bawahnya"
// title.en = "How many IKU each tier has in a unit and the units below it"
// parameters = { unit = "str", year = "int" }
// columns = { tier = "int", ikus = "int" }
// ///
MATCH (:Unit {key: $unit})<-[:PART_OF*0..]-(w:Unit)
WITH DISTINCT w
MATCH (w)<-[:IN_UNIT*0..1]-(o)<-[:OWNED_BY]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
RETURN coalesce(o.level_no, 0) AS tier, count(DISTINCT i) AS ikus
ORDER BY tier
