// /// query
// id = "select/below"
// title.id = "Satu tingkat ke bawah dari sejumlah IKU"
// title.en = "One level down from some IKU"
// parameters = { keys = "str[]" }
// columns = { keys = "str[]" }
// ///
UNWIND $keys AS key
MATCH (a:IKU {key: key})
MATCH (a)-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(b:IKU)
WHERE b.year = a.year
RETURN collect(DISTINCT b.key) AS keys
