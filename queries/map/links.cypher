// /// query
// id = "map/links"
// title.id = "Cascading di antara sejumlah IKU"
// title.en = "Cascades between given IKU"
// parameters = { ikus = "str[]" }
// columns = { type = "str", superior = "str", subordinate = "str", method = "str", approach = "str", share = "float", reason = "str", provenance = "str" }
// ///
UNWIND $ikus AS wanted
MATCH (a:IKU {key: wanted})-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]->(b:IKU)
WHERE b.key IN $ikus
RETURN type(c) AS type, a.key AS superior, b.key AS subordinate, c.method AS method, c.approach AS approach,
       c.share AS share, c.reason AS reason, c.provenance AS provenance
ORDER BY superior, subordinate, type
