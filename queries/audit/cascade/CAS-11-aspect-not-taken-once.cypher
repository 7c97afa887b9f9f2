// /// rule
// id = "CAS-11"
// title.id = "Aspek atasan tanpa pelaksana atau berpelaksana ganda"
// title.en = "Aspect of the superior taken by nobody or by several"
// severity = "error"
// anchor = "IKU"
// identity = ["iku", "aspect"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", aspect = "str", aspect_name = "str", takers = "int", subordinates = "str[]", severity = "severity", verdict = "verdict", evidence = "evidence" }
// reason.id = "Aspek {aspect_name} dari IKU {name} ditangani {takers} IKU bawahan, seharusnya tepat satu."
// reason.en = "The aspect {aspect_name} of the IKU {name} is taken by {takers} subordinate IKU, where exactly one should take it."
// not_judged.id = "Pembagian IKU {name} menurut aspek tidak dapat dinilai seluruhnya: aspeknya sendiri atau aspek IKU bawahan ini belum diketahui: {subordinates}."
// not_judged.en = "The division of the IKU {name} by aspects cannot be judged as a whole: its own aspects or those of these subordinate IKU are not known: {subordinates}."
// rests_on = ["S1-22"]
// ///
//
// ## Apa yang ditemukan
// IKU atasan yang dibagi menurut aspek (sekurang-kurangnya satu hubungan berpendekatan ASPECT pada tahun itu) dan salah
// satu aspeknya tidak ditangani IKU bawahan mana pun (kesalahan) atau ditangani lebih dari satu (peringatan). Aspek
// bawahan dibaca dari HAS_ASPECT; jika tidak ada, dari aspek yang tertulis pada hubungannya bila sama dengan nama aspek
// atasan. Selama aspek suatu bawahan atau aspek atasan sendiri belum diketahui, aspek yang tidak ditangani tidak
// dinilai.
// ## Mengapa penting
// Pada pendekatan aspek setiap bagian sasaran menjadi tanggung jawab tepat satu bawahan. Bagian tanpa pelaksana tidak
// akan tercapai; bagian berpelaksana ganda tidak jelas siapa yang bertanggung jawab.
// ## Cara memperbaiki
// Berikan aspek itu kepada tepat satu IKU bawahan, atau lengkapi aspek yang belum dicatat.
//
// ## What it finds
// A superior's IKU that is divided by aspects (at least one cascade of the year with the approach ASPECT), one aspect
// of which is taken by no subordinate's IKU (an error) or by several (a warning). The aspects of a subordinate are read
// from HAS_ASPECT; where it has none, from the aspect written on the cascade if that is the name of one of the
// superior's. While aspects of a subordinate or of the superior itself are unknown, aspects nobody takes are not
// judged.
// ## Why it matters
// By the aspect approach each part of an objective is the responsibility of exactly one subordinate. A part without one
// will not be reached; where a part has several, nobody answers for it.
// ## How to fix
// Give the aspect to exactly one subordinate's IKU, or record the aspects that are missing.
MATCH (a:IKU {year: $year})-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(b:IKU {year: $year})
WHERE c.approach = 'ASPECT'
  AND coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
WITH a, b, type(c) AS technique, toLower(trim(c.aspect)) AS written
ORDER BY technique
WITH a, b, collect(technique) AS techniques, collect(written) AS written
OPTIONAL MATCH (b)-[:HAS_ASPECT]->(x:Aspect)
WITH a, b, techniques, written, collect(x.key) AS own
ORDER BY b.key
WITH a, collect({key: b.key, techniques: techniques, written: written, own: own}) AS parts
OPTIONAL MATCH (a)-[:HAS_ASPECT]->(x:Aspect)
WITH a, parts, collect(x) AS aspects
WITH a, parts, aspects,
     [p IN parts WHERE size(aspects) = 0
        OR (size(p.own) = 0 AND size([x IN aspects WHERE toLower(trim(x.name)) IN p.written]) = 0)] AS vague
UNWIND aspects + [null] AS x
WITH a, x, size(vague) AS unknown, CASE WHEN x IS NULL THEN vague ELSE
       [p IN parts WHERE x.key IN p.own OR (size(p.own) = 0 AND toLower(trim(x.name)) IN p.written)] END AS some
WHERE CASE WHEN x IS NULL THEN unknown > 0 ELSE size(some) > 1 OR (size(some) = 0 AND unknown = 0) END
RETURN a.key AS iku, a.name AS name, x.key AS aspect, x.name AS aspect_name,
       CASE WHEN x IS NOT NULL THEN size(some) END AS takers, [p IN some | p.key] AS subordinates,
       CASE WHEN x IS NULL OR size(some) = 0 THEN 'error' ELSE 'warning' END AS severity,
       CASE WHEN x IS NULL THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: a.key}]
       + CASE WHEN x IS NULL THEN [] ELSE
           [{node: 'Aspect', key: x.key}, {link: 'HAS_ASPECT', from: a.key, to: x.key}] END
       + reduce(all = [], p IN some | all + [{node: 'IKU', key: p.key}]
           + [t IN p.techniques | {link: t, from: a.key, to: p.key}]
           + CASE WHEN x.key IN p.own THEN [{link: 'HAS_ASPECT', from: p.key, to: x.key}] ELSE [] END) AS evidence
ORDER BY iku, verdict, aspect
