// /// query
// id = "checklist/shared"
// title.id = "Jabatan lain yang memakai IKU yang sama pada level, target, objek, dan cara hitung yang sama, atau mungkin sama"
// title.en = "Other positions that use the same IKU at the same level, with the same target, object and way of computing, or perhaps so"
// parameters = { keys = "str[]" }
// columns = { key = "str", same = "int", unclear = "int" }
// ///
UNWIND $keys AS asked
MATCH (i:IKU {key: asked})
MATCH (i)-[:OWNED_BY]->(p:Position)
MATCH (i)-[:DEFINED_BY]->(d:ManualIKU)
CALL (d) {
  RETURN d AS e
  UNION
  MATCH (e:ManualIKU)
  WHERE e.definition_key = d.definition_key AND e.formula_key = d.formula_key
  RETURN e
}
MATCH (e)<-[:DEFINED_BY]-(j:IKU)
WHERE j.year = i.year AND j.key <> i.key AND coalesce(j.status, 'ACTIVE') <> 'DROPPED'
MATCH (j)-[:OWNED_BY]->(q:Position)
WHERE q.key <> p.key
WITH i.key AS key, q.key AS position,
     [i.annual_target = j.annual_target, i.target_unit = j.target_unit,
      coalesce(toString(p.level_no), p.level) = coalesce(toString(q.level_no), q.level),
      d.measurement_object = e.measurement_object, d.realisation_method = e.realisation_method,
      d.definition_key IS NOT NULL OR null, d.formula_key IS NOT NULL OR null] AS equal
WITH key, position, any(one IN equal WHERE one = false) AS other, all(one IN equal WHERE one = true) AS same
WHERE same OR NOT coalesce(other, false)
RETURN key, count(DISTINCT CASE WHEN same THEN position END) AS same,
       count(DISTINCT CASE WHEN NOT coalesce(same, false) THEN position END) AS unclear
ORDER BY key
