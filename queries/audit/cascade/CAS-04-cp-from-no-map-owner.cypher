// /// rule
// id = "CAS-04"
// title.id = "Kelas CP tanpa pemilik peta di atasnya"
// title.en = "Class CP that comes from no map owner"
// severity = "error"
// anchor = "IKU"
// identity = ["iku"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", superiors = "str[]", owners = "str[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "IKU {name} berkelas CP, tetapi pemilik IKU atasannya ({owners}) bukan pemilik peta strategi tahun itu."
// reason.en = "The IKU {name} is of class CP, but the owner of the superior's IKU ({owners}) owns no strategy map of the year."
// not_judged.id = "Kelas CP pada IKU {name} tidak dapat dinilai: pemilik peta strategi tahun itu atau jabatan pemilik IKU atasannya ({superiors}) belum diketahui."
// not_judged.en = "Class CP of the IKU {name} cannot be judged: the map owners of the year, or the position that owns a superior's IKU ({superiors}), are not known."
// rests_on = ["S2-05", "S2-08"]
// ///
//
// ## Apa yang ditemukan
// IKU berkelas CP yang tidak diturunkan dari IKU seorang pemilik peta strategi tahun berjalan. Jika IKU atasannya lebih
// dari satu, cukup salah satu yang dimiliki pemilik peta. Jika tidak ada, tetapi suatu IKU atasan tidak bertuan atau
// milik unit, atau peta tahun itu belum berpemilik sama sekali, IKU tidak dinilai. IKU tanpa atasan dilaporkan ORP-03.
// ## Mengapa penting
// CP berarti IKU berasal dari pemilik peta. Kelas yang salah menyesatkan pembaca tentang asal IKU.
// ## Cara memperbaiki
// Ubah kelasnya menjadi C, atau catat IKU pemilik peta yang menjadi asalnya, atau catat pemilik petanya.
//
// ## What it finds
// An IKU of class CP that is cascaded from no IKU of an owner of a strategy map of the year. Where it has several
// superiors, one that a map owner owns is enough. Where there is none, but a superior's IKU has no owner or belongs to
// a unit, or no map of the year has an owner at all, the IKU is not judged. One without a superior is reported by
// ORP-03.
// ## Why it matters
// CP means that the IKU comes from a map owner. A wrong class misleads readers about where an IKU comes from.
// ## How to fix
// Change its class to C, or record the map owner's IKU it comes from, or record the owner of the map.
MATCH (:Position)-[:OWNS_MAP]->(m:StrategyMap {year: $year})
WITH count(m) AS maps
MATCH (b:IKU {year: $year, cascade_class: 'CP'})<-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-(a:IKU)
WHERE coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
// The map has no label here: by label and year an engine may look up every map again for each row.
OPTIONAL MATCH (a)-[:OWNED_BY]->(:Position)-[:OWNS_MAP]->(m)
WHERE m.year = $year
WITH maps, b, collect(c) AS cascades, count(m) AS owned
WHERE owned = 0
UNWIND cascades AS c
WITH maps, b, type(c) AS technique, startNode(c) AS a
OPTIONAL MATCH (a)-[:OWNED_BY]->(p:Position)
WITH maps, a, b, p, technique
ORDER BY a.key, technique, p.key
WITH maps, b, count(*) - count(p) AS unknown, collect(DISTINCT a.key) AS superiors, collect(DISTINCT p) AS positions,
     collect({link: technique, from: a.key, to: b.key}) AS cascades,
     collect(DISTINCT CASE WHEN p IS NOT NULL THEN [a.key, p.key] END) AS owned
RETURN b.key AS iku, b.name AS name, superiors, [p IN positions | p.name] AS owners,
       CASE WHEN maps = 0 OR unknown > 0 THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: b.key}] + [k IN superiors | {node: 'IKU', key: k}] + cascades
       + [p IN positions | {node: 'Position', key: p.key}]
       + [x IN owned | {link: 'OWNED_BY', from: x[0], to: x[1]}] AS evidence
ORDER BY iku
