// /// query
// id = "select/unit"
// title.id = "IKU satu tahun milik satu unit, unit di bawahnya, dan jabatan-jabatannya"
// title.en = "IKU of a year that a unit, the units below it and their positions own"
// parameters = { key = "str", year = "int" }
// columns = { keys = "str[]" }
// ///
MATCH (u:Unit {key: $key})
MATCH (u)<-[:PART_OF*0..]-(v:Unit)
MATCH (v)<-[:OWNED_BY]-(i:IKU)
WHERE i.year = $year
RETURN collect(i.key) AS keys
UNION ALL
MATCH (u:Unit {key: $key})
MATCH (u)<-[:PART_OF*0..]-(v:Unit)
MATCH (v)<-[:IN_UNIT]-(p:Position)<-[:OWNED_BY]-(i:IKU)
WHERE i.year = $year
RETURN collect(i.key) AS keys
