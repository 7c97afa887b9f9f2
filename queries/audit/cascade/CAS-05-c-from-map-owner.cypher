// /// rule
// id = "CAS-05"
// title.id = "Kelas C yang berasal dari pemilik peta"
// title.en = "Class C that comes from a map owner"
// severity = "error"
// anchor = "IKU"
// identity = ["iku"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", superiors = "str[]", owners = "str[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "IKU {name} berkelas C, tetapi pemilik IKU atasannya ({owners}) adalah pemilik peta strategi tahun itu."
// reason.en = "The IKU {name} is of class C, but the owner of the superior's IKU ({owners}) owns a strategy map of the year."
// not_judged.id = "Kelas C pada IKU {name} tidak dapat dinilai: jabatan pemilik IKU atasannya ({superiors}) belum seluruhnya diketahui."
// not_judged.en = "Class C of the IKU {name} cannot be judged: not every position that owns a superior's IKU ({superiors}) is known."
// rests_on = ["S2-06", "S2-08"]
// ///
//
// ## Apa yang ditemukan
// IKU berkelas C yang semua IKU atasannya dimiliki pemilik peta strategi tahun berjalan. Jika IKU atasannya lebih dari
// satu, cukup salah satu yang dimiliki jabatan bukan pemilik peta. Jika tidak ada, tetapi suatu IKU atasan tidak
// bertuan atau milik unit, IKU tidak dinilai. IKU tanpa atasan dilaporkan ORP-03; peta tanpa pemilik tampak pada CAS-04
// dan UNS-07.
// ## Mengapa penting
// C berarti IKU berasal dari bukan pemilik peta. Kelas yang salah menyembunyikan bahwa IKU langsung berasal dari peta.
// ## Cara memperbaiki
// Ubah kelasnya menjadi CP, atau catat IKU atasan langsung yang menjadi asalnya.
//
// ## What it finds
// An IKU of class C whose superiors' IKU all belong to owners of a strategy map of the year. Where it has several
// superiors, one that a position without a map owns is enough. Where there is none, but a superior's IKU has no owner
// or belongs to a unit, the IKU is not judged. One without a superior is reported by ORP-03; maps without an owner show
// in CAS-04 and UNS-07.
// ## Why it matters
// C means that the IKU comes from somebody who owns no map. A wrong class hides that it comes straight from the map.
// ## How to fix
// Change its class to CP, or record the direct superior's IKU it comes from.
CALL () {
  // Few IKU are owned by a map owner or by no position, and without one of these above it no IKU is looked at.
  MATCH (:StrategyMap {year: $year})<-[:OWNS_MAP]-(:Position)<-[:OWNED_BY]-(a:IKU)
  RETURN a
  UNION
  MATCH (a:IKU)
  WHERE NOT (a)-[:OWNED_BY]->(:Position)
  RETURN a
}
MATCH (a)-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(b:IKU {year: $year, cascade_class: 'C'})
WITH DISTINCT b
MATCH (b)<-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-(a:IKU)
WHERE coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
OPTIONAL MATCH (a)-[:OWNED_BY]->(p:Position)
// The map has no label here: by label and year an engine may look up every map again for each row.
OPTIONAL MATCH (p)-[:OWNS_MAP]->(m)
WHERE m.year = $year
WITH b, collect(c) AS cascades, count(p) - count(m) AS others
WHERE others = 0
UNWIND cascades AS c
WITH b, type(c) AS technique, startNode(c) AS a
OPTIONAL MATCH (a)-[:OWNED_BY]->(p:Position)-[:OWNS_MAP]->(m)
WHERE m.year = $year
WITH a, b, p, technique, min(m.key) AS map
ORDER BY a.key, technique, p.key
WITH b, count(*) - count(p) AS unknown, collect(DISTINCT a.key) AS superiors, collect(DISTINCT p.name) AS owners,
     collect({link: technique, from: a.key, to: b.key}) AS cascades,
     collect(DISTINCT CASE WHEN p IS NOT NULL THEN [a.key, p.key] END) AS owned,
     collect(DISTINCT CASE WHEN p IS NOT NULL THEN [p.key, map] END) AS maps
RETURN b.key AS iku, b.name AS name, superiors, owners,
       CASE WHEN unknown > 0 THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: b.key}] + [k IN superiors | {node: 'IKU', key: k}] + cascades
       + [x IN maps | {node: 'Position', key: x[0]}] + [x IN owned | {link: 'OWNED_BY', from: x[0], to: x[1]}]
       + [x IN maps | {node: 'StrategyMap', key: x[1]}] + [x IN maps | {link: 'OWNS_MAP', from: x[0], to: x[1]}]
         AS evidence
ORDER BY iku
