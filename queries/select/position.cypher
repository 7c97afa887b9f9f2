// /// query
// id = "select/position"
// title.id = "IKU satu tahun milik satu jabatan"
// title.en = "IKU of a year that a position owns"
// parameters = { key = "str", year = "int" }
// columns = { keys = "str[]" }
// ///
MATCH (p:Position {key: $key})<-[:OWNED_BY]-(i:IKU)
WHERE i.year = $year
RETURN collect(i.key) AS keys
