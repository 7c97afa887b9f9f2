// /// query
// id = "trace/law"
// title.id = "Peraturan, penggantinya, dan semua pernyataan tentang keberlakuannya"
// title.en = "Regulations, what came after them, and every statement on their force"
// parameters = { regulations = "str[]" }
// columns = { key = "str", name = "str", title = "str", effective_from = "date", effective_precision = "str", effective_to = "date", relations = "map[]", claims = "map[]" }
// ///
MATCH (g:Regulation) WHERE g.key IN $regulations
MATCH (g)<-[:REVOKES|REPLACES*0..12]-(h:Regulation)
WITH DISTINCT h
RETURN h.key AS key, coalesce(h.name, h.key) AS name, h.title AS title,
       h.effective_from AS effective_from, h.effective_precision AS effective_precision,
       h.effective_to AS effective_to,
       COLLECT {
         MATCH (n:Regulation)-[r:REVOKES|REPLACES|AMENDS|FOLLOWS]->(h)
         OPTIONAL MATCH (s:Source {key: r.source})
         RETURN {says: type(r), newer: n.key, newer_name: coalesce(n.name, n.key),
                 effective_from: r.effective_from, effective_precision: r.effective_precision,
                 newer_from: n.effective_from, newer_precision: n.effective_precision,
                 article: r.article, quote: r.quote, mark: r.mark,
                 source: r.source, source_name: s.name, authority: s.authority}
         ORDER BY type(r), n.key
       } AS relations,
       COLLECT {
         MATCH (c:StatusClaim)-[:ABOUT]->(h)
         OPTIONAL MATCH (s:Source {key: c.source})
         RETURN {says: c.status, stated_on: c.stated_on,
                 effective_from: c.effective_from, effective_precision: c.effective_precision,
                 quote: c.quote, mark: c.mark,
                 source: c.source, source_name: s.name, authority: s.authority}
         ORDER BY c.key
       } AS claims
ORDER BY key
