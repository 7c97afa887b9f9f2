// /// query
// id = "checklist/standards"
// title.id = "Standar waktu di balik beberapa IKU, dengan peraturan di bawahnya"
// title.en = "The time standards behind some IKU, with the regulations beneath"
// parameters = { keys = "str[]" }
// columns = { key = "str", label = "str", standard = "str", name = "str", regulations = "str[]" }
// ///
UNWIND $keys AS asked
MATCH (i:IKU {key: asked})
MATCH (i)-[:SOURCED_FROM]->(x)
WHERE (x:SOP AND x.norm_time IS NOT NULL) OR (x:Obligation AND x.due_day IS NOT NULL)
RETURN i.key AS key, labels(x)[0] AS label, x.key AS standard, coalesce(x.name, x.key) AS name,
       COLLECT {
         MATCH (x)-[:ESTABLISHED_BY|CLAUSE_OF*0..3]->(g:Regulation)
         RETURN DISTINCT g.key
         ORDER BY g.key
       } AS regulations
ORDER BY key, label, standard
