// /// query
// id = "select/objective"
// title.id = "IKU satu tahun yang mengukur atau mendukung satu sasaran strategis"
// title.en = "IKU of a year that measure or support a strategic objective"
// parameters = { key = "str", year = "int" }
// columns = { keys = "str[]" }
// ///
MATCH (s:StrategicObjective {key: $key})<-[:MEASURES|SUPPORTS]-(i:IKU)
WHERE i.year = $year
RETURN collect(DISTINCT i.key) AS keys
