// /// query
// id = "find/alike"
// title.id = "Kunci yang mirip dengan teks yang diketik"
// title.en = "Keys like a typed text"
// parameters = { label = "str", start = "str", text = "str", shortest = "int", longest = "int", limit = "int" }
// columns = { key = "str", name = "str" }
// ///
MATCH (n:$($label))
WITH n.key AS key, coalesce(n.name, n.key) AS name
WITH key, name, CASE
       WHEN toLower(name) CONTAINS $text THEN 0
       WHEN toLower(key) STARTS WITH $start THEN 1
       WHEN size(key) >= $shortest AND size(key) <= $longest THEN 2
     END AS place
WHERE place IS NOT NULL
RETURN key, name
ORDER BY place, key
LIMIT $limit
