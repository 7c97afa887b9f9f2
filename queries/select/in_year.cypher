// /// query
// id = "select/in_year"
// title.id = "IKU di antara sejumlah kunci yang untuk satu tahun"
// title.en = "Which IKU of some keys are of a year"
// parameters = { keys = "str[]", year = "int" }
// columns = { keys = "str[]" }
// ///
UNWIND $keys AS key
MATCH (i:IKU {key: key})
WHERE i.year = $year
RETURN collect(i.key) AS keys
