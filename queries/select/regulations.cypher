// /// query
// id = "select/regulations"
// title.id = "Kunci semua peraturan"
// title.en = "The keys of all regulations"
// columns = { keys = "str[]" }
// ///
MATCH (g:Regulation)
RETURN collect(g.key) AS keys
