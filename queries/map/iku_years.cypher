// /// query
// id = "map/iku_years"
// title.id = "Tahun yang memiliki IKU"
// title.en = "Years that have IKU"
// columns = { year = "int", ikus = "int" }
// ///
MATCH (i:IKU)
RETURN i.year AS year, count(i) AS ikus
ORDER BY year
