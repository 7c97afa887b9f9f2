// /// rule
// id = "CAS-07"
// title.id = "IKU CP atau C berbeda dengan IKU atasannya"
// title.en = "CP or C that differs from the superior's IKU"
// severity = "warning"
// anchor = "IKU"
// identity = ["iku"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", class = "str", superior = "str", superior_name = "str", differs = "code[]", severity = "severity", evidence = "evidence" }
// reason.id = "IKU {name} berkelas {class}, tetapi berbeda dengan IKU atasannya yang paling mirip, {superior_name}, pada: {differs}."
// reason.en = "The IKU {name} is of class {class}, but differs from the most similar superior's IKU, {superior_name}, in: {differs}."
// rests_on = ["S2-09"]
// ///
//
// ## Apa yang ditemukan
// IKU berkelas CP atau C yang nama, definisi, atau formulanya berbeda dengan setiap IKU atasannya setelah dinormalkan.
// Jika ketiganya berbeda, temuan ini kesalahan. IKU atasan yang perbedaannya tidak diketahui dapat menjadi asal IKU
// itu, dan bagian yang kosong tidak dihitung berbeda: keduanya dilaporkan UNS-13. CAS-01 menilai teknik hubungan,
// aturan ini menilai kelas, sehingga keduanya dapat menyebut pasangan yang sama.
// ## Mengapa penting
// CP dan C menyatakan bahwa IKU sama dengan IKU atasannya. Jika isinya lain, capaian bawahan tidak dapat dibandingkan
// atau dikonsolidasikan dengan capaian atasan.
// ## Cara memperbaiki
// Pakai manual IKU atasan, atau ubah kelasnya menjadi N jika IKU itu memang lain.
//
// ## What it finds
// An IKU of class CP or C whose name, definition or formula differs, once folded, from every superior's IKU. Where all
// three differ it is an error. A superior's IKU that is not known to differ may be the one it comes from, and an empty
// part does not count as different: UNS-13 reports both. CAS-01 judges the technique of a cascade and this rule the
// class, so both may speak of one pair.
// ## Why it matters
// CP and C state that an IKU is the same as the superior's. Where it is another, the subordinate's result can be
// neither compared with the superior's nor consolidated into it.
// ## How to fix
// Use the definition record of the superior's IKU, or change the class to N if the IKU really is another one.
MATCH (b:IKU {year: $year})<-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-(a:IKU)
WHERE b.cascade_class IN ['CP', 'C']
  AND coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
MATCH (b)-[:DEFINED_BY]->(db:ManualIKU)
OPTIONAL MATCH (a)-[:DEFINED_BY]->(da:ManualIKU)
WITH b, db, collect(c) AS cascades,
     min(CASE WHEN da.name_key <> db.name_key OR da.definition_key <> db.definition_key
              OR da.formula_key <> db.formula_key THEN 1 ELSE 0 END) AS differing
WHERE differing = 1
UNWIND cascades AS c
WITH b, db, type(c) AS technique, startNode(c) AS a
MATCH (a)-[:DEFINED_BY]->(da:ManualIKU)
WITH b, db, a, da, technique,
     CASE WHEN da.name_key <> db.name_key THEN ['name'] ELSE [] END
     + CASE WHEN da.definition_key <> db.definition_key THEN ['definition'] ELSE [] END
     + CASE WHEN da.formula_key <> db.formula_key THEN ['formula'] ELSE [] END AS differs
ORDER BY size(differs), a.key, technique
WITH b, db, collect({key: a.key, name: a.name, differs: differs})[0] AS nearest, collect(DISTINCT a.key) AS superiors,
     collect({link: technique, from: a.key, to: b.key}) AS cascades, collect(DISTINCT da.key) AS manuals,
     collect(DISTINCT [a.key, da.key]) AS defined
RETURN b.key AS iku, b.name AS name, b.cascade_class AS class, nearest.key AS superior, nearest.name AS superior_name,
       nearest.differs AS differs, CASE WHEN size(nearest.differs) = 3 THEN 'error' ELSE 'warning' END AS severity,
       [{node: 'IKU', key: b.key}] + [k IN superiors | {node: 'IKU', key: k}] + cascades
       + [k IN [db.key] + manuals | {node: 'ManualIKU', key: k}]
       + [x IN [[b.key, db.key]] + defined | {link: 'DEFINED_BY', from: x[0], to: x[1]}] AS evidence
ORDER BY iku
