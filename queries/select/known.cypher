// /// query
// id = "select/known"
// title.id = "Apakah suatu kunci ada"
// title.en = "Whether a key exists"
// parameters = { label = "str", key = "str" }
// columns = { key = "str" }
// ///
MATCH (n:$($label) {key: $key})
RETURN n.key AS key
ORDER BY key
