// /// query
// id = "counts/nodes"
// title.id = "Banyaknya simpul per jenis"
// title.en = "Number of nodes by type"
// columns = { label = "str", total = "int" }
// ///
MATCH (n)
UNWIND labels(n) AS label
RETURN label, count(*) AS total
ORDER BY label
