// /// query
// id = "health/ping"
// title.id = "Apakah graf menjawab"
// title.en = "Whether the graph answers"
// parameters = {}
// columns = { answer = "int" }
// ///
RETURN 1 AS answer
