// /// query
// id = "find/origin"
// title.id = "Baris asal catatan dengan label tertentu"
// title.en = "The rows that records of one label were read from"
// parameters = { label = "str", keys = "str[]" }
// columns = { key = "str", dataset = "str", file = "str", row = "int" }
// ///
UNWIND $keys AS key
MATCH (n:$($label) {key: key})
WHERE n.dataset IS NOT NULL AND n.file IS NOT NULL AND n.row IS NOT NULL
RETURN n.key AS key, n.dataset AS dataset, n.file AS file, n.row AS row
ORDER BY key
