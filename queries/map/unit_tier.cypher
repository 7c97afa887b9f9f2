// /// query
// id = "map/unit_tier"
// title.id = "IKU pada satu tingkat di satu unit kerja dan unit di bawahnya, yang disebut pertama mendahului"
// title.en = "IKU of one tier in a unit and the units below it, those named first ahead"
// parameters = { unit = "str", year = "int", tier = "int", first = "str[]", limit = "int" }
// columns = { iku = "str" }
// ///
MATCH (:Unit {key: $unit})<-[:PART_OF*0..]-(w:Unit)
WITH DISTINCT w
MATCH (w)<-[:IN_UNIT*0..1]-(o)<-[:OWNED_BY]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED' AND coalesce(o.level_no, 0) = $tier
WITH DISTINCT i.key AS iku, CASE WHEN i.key IN $first THEN 0 ELSE 1 END AS place
RETURN iku
ORDER BY place, iku
LIMIT $limit
