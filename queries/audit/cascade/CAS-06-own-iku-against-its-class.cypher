// /// rule
// id = "CAS-06"
// title.id = "IKU N yang melanggar karakteristik non cascading"
// title.en = "Class N against a characteristic of non-cascading"
// severity = "error"
// anchor = "IKU"
// identity = ["iku"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", broken = "code[]", superiors = "str[]", evidence = "evidence" }
// reason.id = "IKU {name} berkelas N, tetapi terhadap IKU atasannya ({superiors}) melanggar karakteristik non cascading: {broken}."
// reason.en = "The IKU {name} is of class N, but towards the superior's IKU ({superiors}) breaks the characteristics of non-cascading: {broken}."
// rests_on = ["S2-07", "S2-13.1", "S2-13.2", "S2-13.3"]
// ///
//
// ## Apa yang ditemukan
// IKU berkelas N yang melanggar sekurang-kurangnya satu dari tiga karakteristiknya: target diturunkan kepadanya sebagai
// Duplicate atau Cluster; hasilnya dikonsolidasikan ke IKU atasan; atau outputnya sama dengan output IKU atasan, juga
// atasan pekerjaan Unique. Konsolidasi atau output yang belum dicatat bukan pelanggaran, dan IKU tanpa IKU atasan tidak
// dibandingkan. Hasil yang mewakili atasan diperiksa CAS-10.
// ## Mengapa penting
// N dirumuskan sendiri oleh pemiliknya. Jika target, hasil, atau outputnya sama dengan atasan, IKU itu sebenarnya
// cascading dan dihitung dua kali sebagai prestasi sendiri.
// ## Cara memperbaiki
// Ubah kelasnya menjadi CP atau C, atau perbaiki hubungan, konsolidasi, atau output yang disebutkan.
//
// ## What it finds
// An IKU of class N that breaks at least one of its three characteristics: a target is handed down to it as Duplicate
// or Cluster; its result is consolidated into the superior's IKU; or its output is that of the superior's IKU, also of
// the one it is Unique under. Consolidation or output that is not recorded is no breach, and an IKU without a
// superior's IKU is not compared. Results that represent the superior's are looked at by CAS-10.
// ## Why it matters
// N is formulated by its owner. Where target, result or output are the superior's, the IKU is really a cascaded one and
// counts again as an achievement of its own.
// ## How to fix
// Change its class to CP or C, or correct the relationship, consolidation or output named.
MATCH (b:IKU {year: $year, cascade_class: 'N'})
  <-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]-(a:IKU)
WHERE coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
OPTIONAL MATCH (b)-[:PRODUCES]->(o:Output)
WHERE (a)-[:PRODUCES]->(o)
WITH a, b, o, type(c) AS technique,
     CASE WHEN type(c) IN ['CASCADE_DUPLICATE', 'CASCADE_CLUSTER'] THEN ['handed_down'] ELSE [] END
     + CASE WHEN c.consolidates THEN ['consolidated'] ELSE [] END
     + CASE WHEN o IS NULL THEN [] ELSE ['same_output'] END AS kinds
WHERE size(kinds) > 0
WITH a, b, o, technique, kinds
ORDER BY a.key, technique, o.key
WITH b, collect(kinds) AS found, collect(DISTINCT a.key) AS superiors, collect(DISTINCT o.key) AS outputs,
     collect({link: technique, from: a.key, to: b.key}) AS cascades,
     collect(DISTINCT CASE WHEN o IS NOT NULL THEN [a.key, o.key] END) AS produced
RETURN b.key AS iku, b.name AS name,
       [kind IN ['handed_down', 'consolidated', 'same_output'] WHERE any(kinds IN found WHERE kind IN kinds)] AS broken,
       superiors,
       [{node: 'IKU', key: b.key}] + [k IN superiors | {node: 'IKU', key: k}] + cascades
       + [k IN outputs | {node: 'Output', key: k}] + [k IN outputs | {link: 'PRODUCES', from: b.key, to: k}]
       + [x IN produced | {link: 'PRODUCES', from: x[0], to: x[1]}] AS evidence
ORDER BY iku
