// /// query
// id = "map/unit"
// title.id = "Nama sebuah unit kerja"
// title.en = "Name of a unit"
// parameters = { unit = "str" }
// columns = { key = "str", name = "str" }
// ///
MATCH (u:Unit {key: $unit})
RETURN u.key AS key, coalesce(u.name, u.key) AS name
ORDER BY key
