// /// query
// id = "select/regulation"
// title.id = "IKU satu tahun yang bersumber dari sejumlah peraturan, langsung atau melalui tugas, SOP, kewajiban, atau klausul"
// title.en = "IKU of a year drawn from some regulations, directly or through a duty, SOP, obligation or clause"
// parameters = { keys = "str[]", year = "int" }
// columns = { key = "str", keys = "str[]" }
// ///
UNWIND $keys AS key
MATCH (g:Regulation {key: key})
MATCH (g)<-[:ESTABLISHED_BY|CLAUSE_OF*0..3]-(x)<-[:SOURCED_FROM]-(i:IKU)
WHERE i.year = $year
RETURN key, collect(DISTINCT i.key) AS keys
ORDER BY key
