// /// query
// id = "map/tier"
// title.id = "IKU pada satu tingkat, yang disebut pertama mendahului"
// title.en = "IKU of one tier, those named first ahead"
// parameters = { year = "int", tier = "int", first = "str[]", limit = "int" }
// columns = { iku = "str" }
// ///
MATCH (i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
OPTIONAL MATCH (i)-[:OWNED_BY]->(p:Position)
WITH i.key AS iku, coalesce(p.level_no, 0) AS found
WHERE found = $tier
WITH DISTINCT iku, CASE WHEN iku IN $first THEN 0 ELSE 1 END AS place
RETURN iku
ORDER BY place, iku
LIMIT $limit
