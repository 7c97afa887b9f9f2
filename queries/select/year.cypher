// /// query
// id = "select/year"
// title.id = "Semua IKU satu tahun"
// title.en = "Every IKU of a year"
// parameters = { year = "int" }
// columns = { keys = "str[]" }
// ///
MATCH (i:IKU {year: $year})
RETURN collect(i.key) AS keys
