// /// query
// id = "counts/incomplete"
// title.id = "Set data yang pemuatannya terputus"
// title.en = "Datasets whose load was broken off"
// columns = { dataset = "str" }
// ///
MATCH (d:Dataset {complete: false})
RETURN d.key AS dataset
ORDER BY dataset
