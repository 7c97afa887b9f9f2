// /// rule
// id = "QLT-01"
// title.id = "Kombinasi validitas dan kendali yang terlarang"
// title.en = "Forbidden combination of validity and control"
// severity = "error"
// anchor = "Contract"
// identity = ["contract", "iku"]
// parameters = { year = "int" }
// columns = { contract = "str", name = "str", iku = "str", iku_name = "str", validity = "code", control = "code", map_owner = "bool", rule_set = "str", ikus = "str[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "IKU {iku_name} dalam {name} berkombinasi {validity} dan {control}, yang dilarang oleh {rule_set} (pemilik peta: {map_owner})."
// reason.en = "The IKU {iku_name} in {name} combines {validity} and {control}, which {rule_set} forbids (map owner: {map_owner})."
// not_judged.id = "Dalam {name} ada IKU yang kombinasinya tidak dapat dinilai ({ikus}): validitas, kendali, kepemilikan peta, atau larangan menurut {rule_set} belum diketahui."
// not_judged.en = "In {name} the combination of some IKU cannot be judged ({ikus}): validity, control, map ownership or what {rule_set} forbids is not known."
// rests_on = ["R2.7", "R6"]
// ///
//
// ## Apa yang ditemukan
// IKU tahun itu dalam kontrak tahun itu yang kombinasi validitas dan kendalinya dilarang oleh perangkat batas kontrak:
// bagi semua, atau bagi pemilik peta jika kontraknya milik pemilik peta. Nilai yang kosong hanya menghalangi penilaian
// jika masih ada kombinasi terlarang yang mungkin. IKU seperti itu, dan semua IKU jika larangannya belum diketahui,
// disebut satu kali per kontrak sebagai tidak dinilai. Perangkat batas dipilih seperti pada QLT-02, yang juga
// melaporkan kontrak yang perangkatnya tidak dapat dipilih. IKU tanpa manual dilaporkan UNS-13.
// ## Mengapa penting
// Kombinasi terlarang menandakan IKU yang salah atau sasaran yang kurang baik: mengukur kegiatan yang tidak dikuasai,
// atau keberhasilan yang sepenuhnya di tangan sendiri.
// ## Cara memperbaiki
// Ganti IKU itu atau perbaiki sasarannya; utamakan IKU exact atau proxy. Lengkapi validitas, kendali, kepemilikan
// peta, atau perangkat batas yang belum diketahui.
//
// ## What it finds
// An IKU of the year in a contract of the year whose combination of validity and control the rule set of the contract
// forbids: for everybody, or for map owners where the contract is a map owner's. An empty value stands in the way only
// while some forbidden combination is still possible. Such IKU, and all IKU where what is forbidden is not known, are
// named once for each contract as not judged. The rule set is chosen as in QLT-02, which also reports contracts whose
// rule set cannot be chosen. An IKU without a definition record is reported by UNS-13.
// ## Why it matters
// A forbidden combination shows a wrong IKU or a poor objective: it measures activity that is beyond its owner's
// control, or success that lies wholly in its owner's own hands.
// ## How to fix
// Replace the IKU or mend the objective; prefer exact and proxy measures. Fill in validity, control, map ownership or
// the rule set where they are not known.
MATCH (r:RuleSet)
WITH r
ORDER BY r.key
WITH collect(r) AS known
MATCH (k:Contract {year: $year})
WITH k, known, COLLECT { MATCH (k)-[:JUDGED_BY]->(r:RuleSet) RETURN r ORDER BY r.key } AS named
WITH k, CASE WHEN size(named) > 0 THEN named ELSE
       [r IN known WHERE r.valid_from <= k.signed_on AND coalesce(k.signed_on <= r.valid_to, true)] END AS sets
WITH k, sets[0] AS r
WHERE size(sets) = 1
WITH k, r, r.forbidden_all + CASE WHEN coalesce(k.map_owner, true) THEN r.forbidden_map_owner ELSE [] END AS possible
MATCH (k)-[:CONTAINS]->(i:IKU {year: $year})-[:DEFINED_BY]->(d:ManualIKU)
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  AND (possible IS NULL OR any(pair IN possible WHERE coalesce(pair STARTS WITH d.validity + '-', true)
                                                      AND coalesce(pair ENDS WITH '-' + d.control, true)))
WITH k, r, i, d, d.validity + '-' + d.control AS pair
WITH k, r, i, d, pair IN r.forbidden_all OR k.map_owner AND pair IN r.forbidden_map_owner AS forbidden
ORDER BY i.key
WITH k, r, forbidden, CASE WHEN forbidden THEN i.key END AS iku, collect(i) AS ikus, collect(d) AS manuals,
     collect(DISTINCT d.key) AS definitions, collect({link: 'DEFINED_BY', from: i.key, to: d.key}) AS links
RETURN k.key AS contract, k.name AS name, iku, CASE WHEN forbidden THEN ikus[0].name END AS iku_name,
       CASE WHEN forbidden THEN manuals[0].validity END AS validity,
       CASE WHEN forbidden THEN manuals[0].control END AS control, k.map_owner AS map_owner, r.key AS rule_set,
       [i IN ikus | i.key] AS ikus, CASE WHEN forbidden THEN 'fault' ELSE 'not_judged' END AS verdict,
       [{node: 'Contract', key: k.key}, {node: 'RuleSet', key: r.key}] + [i IN ikus | {node: 'IKU', key: i.key}]
       + [d IN definitions | {node: 'ManualIKU', key: d}]
       + [i IN ikus | {link: 'CONTAINS', from: k.key, to: i.key}] + links AS evidence
ORDER BY contract, iku
