// /// query
// id = "select/above"
// title.id = "Satu tingkat ke atas dari sejumlah IKU"
// title.en = "One level up from some IKU"
// parameters = { keys = "str[]" }
// columns = { keys = "str[]" }
// ///
UNWIND $keys AS key
MATCH (b:IKU {key: key})
MATCH (b)<-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-(a:IKU)
WHERE a.year = b.year
RETURN collect(DISTINCT a.key) AS keys
