// /// query
// id = "map/superiors"
// title.id = "IKU setingkat di atas sejumlah IKU"
// title.en = "IKU one step above given IKU"
// parameters = { ikus = "str[]", limit = "int" }
// columns = { iku = "str" }
// ///
UNWIND $ikus AS wanted
MATCH (:IKU {key: wanted})<-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-(a:IKU)
RETURN DISTINCT a.key AS iku
ORDER BY iku
LIMIT $limit
