// /// query
// id = "map/subordinates"
// title.id = "IKU setingkat di bawah sejumlah IKU"
// title.en = "IKU one step below given IKU"
// parameters = { ikus = "str[]", limit = "int" }
// columns = { iku = "str" }
// ///
UNWIND $ikus AS wanted
MATCH (:IKU {key: wanted})-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]->(b:IKU)
RETURN DISTINCT b.key AS iku
ORDER BY iku
LIMIT $limit
