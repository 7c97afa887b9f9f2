// /// query
// id = "counts/relationships"
// title.id = "Banyaknya hubungan per jenis"
// title.en = "Number of relationships by type"
// columns = { type = "str", total = "int" }
// ///
MATCH ()-[r]->()
RETURN type(r) AS type, count(*) AS total
ORDER BY type
