// /// query
// id = "select/iku"
// title.id = "Tahun sejumlah IKU"
// title.en = "The years of some IKU"
// parameters = { keys = "str[]" }
// columns = { key = "str", year = "int" }
// ///
MATCH (i:IKU) WHERE i.key IN $keys
RETURN i.key AS key, i.year AS year
ORDER BY key
