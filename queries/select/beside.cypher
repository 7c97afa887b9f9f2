// /// query
// id = "select/beside"
// title.id = "IKU satu tahun yang berhubungan langsung dengan sejumlah simpul"
// title.en = "IKU of a year that are directly related to some nodes"
// parameters = { label = "str", keys = "str[]", year = "int" }
// columns = { key = "str", keys = "str[]" }
// ///
UNWIND $keys AS key
MATCH (n:$($label) {key: key})
MATCH (n)--(i:IKU)
WHERE i.year = $year
RETURN key, collect(DISTINCT i.key) AS keys
ORDER BY key
