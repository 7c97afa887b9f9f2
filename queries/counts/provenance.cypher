// /// query
// id = "counts/provenance"
// title.id = "Banyaknya simpul menurut asalnya"
// title.en = "Number of nodes by who stands behind them"
// columns = { provenance = "str", total = "int" }
// ///
MATCH (n)
WHERE n.provenance IS NOT NULL AND NOT n:Dataset
RETURN n.provenance AS provenance, count(*) AS total
ORDER BY total DESC, provenance
