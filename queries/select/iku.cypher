// /// query
// id = "select/iku"
// title.id = "Tahun sejumlah IKU"
// title.en = "The years of some IKU"
// parameters = { keys = "str[]" }
// columns = { key = "str", year = "int" }
// ///
UNWIND $keys AS key
MATCH (i:IKU {key: key})
RETURN i.key AS key, i.year AS year
ORDER BY key
