// /// query
// id = "map/sources"
// title.id = "Nama sumber menurut kuncinya"
// title.en = "Names of sources by key"
// parameters = { sources = "str[]" }
// columns = { key = "str", name = "str" }
// ///
UNWIND $sources AS wanted
MATCH (s:Source {key: wanted})
RETURN DISTINCT s.key AS key, coalesce(s.name, s.key) AS name
ORDER BY key
