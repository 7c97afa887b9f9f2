// /// query
// id = "trace/grounds"
// title.id = "Sumber satu IKU dan jalannya sampai ke peraturan"
// title.en = "What an IKU is drawn from, and the way down to the regulations"
// parameters = { iku = "str" }
// columns = { label = "str", key = "str", name = "str", tier = "int", cited_as = "str", cited_version_date = "date", nodes = "map[]", links = "map[]", regulation = "str" }
// ///
MATCH (i:IKU {key: $iku})-[s:SOURCED_FROM]->(x)
OPTIONAL MATCH p = (x)-[:ESTABLISHED_BY|CLAUSE_OF*0..3]->(g:Regulation)
RETURN labels(x)[0] AS label, x.key AS key, coalesce(x.name, x.key) AS name,
       s.tier AS tier, s.cited_as AS cited_as, s.cited_version_date AS cited_version_date,
       [n IN nodes(p) | {label: labels(n)[0], key: n.key, name: coalesce(n.name, n.key)}] AS nodes,
       [r IN relationships(p) | {type: type(r), article: r.article, quote: r.quote, mark: r.mark, source: r.source}] AS links,
       g.key AS regulation
ORDER BY tier, label, key, regulation, length(p)
