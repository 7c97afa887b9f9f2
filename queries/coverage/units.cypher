// /// query
// id = "coverage/units"
// title.id = "Semua unit dan organisasi dengan induknya"
// title.en = "Every unit and organisation with what it is part of"
// columns = { label = "str", key = "str", name = "str", above = "str", above_label = "str" }
// ///
MATCH (u:Unit|Organisation)
OPTIONAL MATCH (u)-[:PART_OF]->(above)
RETURN labels(u)[0] AS label, u.key AS key, coalesce(u.name, u.key) AS name,
       above.key AS above, labels(above)[0] AS above_label
ORDER BY name, label, key, above_label, above
