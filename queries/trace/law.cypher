// /// query
// id = "trace/law"
// title.id = "Peraturan, penggantinya, dan semua pernyataan yang menunjukkan keberlakuannya"
// title.en = "Regulations, what came after them, and every statement that tells of their force"
// parameters = { regulations = "str[]" }
// columns = { key = "str", name = "str", title = "str", effective_from = "date", effective_precision = "str", effective_to = "date", relations = "map[]", claims = "map[]" }
// ///
MATCH (g:Regulation) WHERE g.key IN $regulations
MATCH (g)<-[:REVOKES|REPLACES*0..]-(h:Regulation)
WITH DISTINCT h
RETURN h.key AS key, coalesce(h.name, h.key) AS name, h.title AS title,
       h.effective_from AS effective_from, h.effective_precision AS effective_precision,
       h.effective_to AS effective_to,
       COLLECT {
         MATCH (h)-[r:REVOKES|REPLACES|AMENDS|FOLLOWS]-(:Regulation)
         WITH r, startNode(r) AS n, endNode(r) AS o
         OPTIONAL MATCH (s:Source {key: r.source})
         RETURN {says: type(r), regulation: o.key, newer: n.key, newer_name: coalesce(n.name, n.key),
                 effective_from: r.effective_from, effective_precision: r.effective_precision,
                 newer_from: n.effective_from, newer_precision: n.effective_precision,
                 article: r.article, quote: r.quote, mark: r.mark,
                 source: r.source, source_name: s.name, authority: s.authority}
         ORDER BY type(r), o.key, n.key
       } AS relations,
       COLLECT {
         MATCH (c:StatusClaim)-[:ABOUT]->(h)
         OPTIONAL MATCH (s:Source {key: c.source})
         RETURN {says: c.status, regulation: h.key, stated_on: c.stated_on,
                 effective_from: c.effective_from, effective_precision: c.effective_precision,
                 quote: c.quote, mark: c.mark,
                 source: c.source, source_name: s.name, authority: s.authority}
         ORDER BY c.key
       } AS claims
ORDER BY key
