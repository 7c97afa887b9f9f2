// /// query
// id = "checklist/alternatives"
// title.id = "Kunci IKU alternatif dari sejumlah IKU"
// title.en = "Keys of the IKU that are alternatives of some IKU"
// parameters = { keys = "str[]" }
// columns = { key = "str" }
// ///
UNWIND $keys AS asked
MATCH (i:IKU {key: asked})
MATCH (i)-[:ALTERNATIVE_OF]-(j:IKU)
RETURN DISTINCT j.key AS key
ORDER BY key
