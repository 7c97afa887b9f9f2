// /// rule
// id = "QLT-02"
// title.id = "Jumlah IKU dalam kontrak melebihi batas"
// title.en = "Too many IKU in a contract"
// severity = "error"
// anchor = "Contract"
// identity = ["contract", "verdict"]
// parameters = { year = "int" }
// columns = { contract = "str", name = "str", number = "int", most = "int", level = "str", map_owner = "bool", rule_sets = "str[]", why = "code", verdict = "verdict", evidence = "evidence" }
// reason.id = "{name} memuat {number} IKU, paling banyak {most} (level {level}, perangkat batas {rule_sets})."
// reason.en = "{name} holds {number} IKU, at most {most} are allowed (level {level}, rule set {rule_sets})."
// not_judged.id = "Jumlah IKU dalam {name} ({number}) tidak dapat dinilai: {why} (level {level}, perangkat batas {rule_sets})."
// not_judged.en = "The number of IKU in {name} ({number}) cannot be judged: {why} (level {level}, rule set {rule_sets})."
// rests_on = ["R2.8", "R18"]
// ///
//
// ## Apa yang ditemukan
// Kontrak tahun itu yang memuat lebih banyak IKU tahun itu daripada batas untuk levelnya. Batas diambil dari perangkat
// batas yang disebut kontrak; jika tidak disebut, dari perangkat yang masa berlakunya memuat tanggal tanda tangan.
// Sub-IKU yang tercantum dalam kontrak ikut dihitung, karena teks yang terbaca tidak mengecualikannya. Kontrak tidak
// dinilai jika perangkatnya tidak ada atau lebih dari satu, jika belum ditandatangani, atau jika level, kepemilikan
// peta, atau batasnya belum diketahui. Kontrak tanpa perangkat batas hanya dilaporkan di sini, tidak lagi oleh QLT-01,
// QLT-03, dan QLT-16.
// ## Mengapa penting
// Terlalu banyak IKU menghilangkan arah: bobot setiap IKU mengecil dan yang utama tidak lagi terlihat.
// ## Cara memperbaiki
// Pertahankan IKU yang utama dan keluarkan yang lain dari kontrak. Lengkapi tanggal tanda tangan, level, kepemilikan
// peta, atau perangkat batas yang belum diketahui.
//
// ## What it finds
// A contract of the year that holds more IKU of the year than its level allows. The limit comes from the rule set that
// the contract names; where it names none, from the one in whose dates the day of signing falls. Sub-IKU that stand in
// the contract count too, as no text that was read leaves them out. A contract is not judged when there is no such
// rule set or more than one, when it is not signed, or when level, map ownership or limit is not known. A contract
// without a rule set is reported here only, and not once more by QLT-01, QLT-03 and QLT-16.
// ## Why it matters
// Too many IKU give no direction: each one weighs less, and what matters most can no longer be seen.
// ## How to fix
// Keep the IKU that matter most and take the others out of the contract. Fill in the day of signing, level, map
// ownership or rule set that is not known.
MATCH (r:RuleSet)
WITH r
ORDER BY r.key
WITH collect(r) AS known
MATCH (k:Contract {year: $year})
WITH k, known, COLLECT { MATCH (k)-[:JUDGED_BY]->(r:RuleSet) RETURN r ORDER BY r.key } AS named
WITH k, CASE WHEN size(named) > 0 THEN named ELSE
       [r IN known WHERE r.valid_from <= k.signed_on AND coalesce(k.signed_on <= r.valid_to, true)] END AS sets
WITH k, sets,
     COLLECT { MATCH (k)-[:CONTAINS]->(i:IKU {year: $year}) WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
               RETURN i.key ORDER BY i.key } AS ikus,
     COLLECT { UNWIND sets AS r MATCH (r)-[:LIMITS]->(l:Limit)
               WHERE size(sets) = 1 AND l.level = k.level AND l.map_owner = k.map_owner AND l.max_iku IS NOT NULL
               RETURN l ORDER BY l.key } AS limits
WHERE size(limits) <> 1 OR size(ikus) > limits[0].max_iku
WITH k, sets, ikus, limits, size(limits) = 1 AS judged
RETURN k.key AS contract, k.name AS name, size(ikus) AS number, CASE WHEN judged THEN limits[0].max_iku END AS most,
       k.level AS level, k.map_owner AS map_owner, [r IN sets | r.key] AS rule_sets,
       CASE WHEN judged THEN null
            WHEN size(sets) > 1 THEN 'several_rule_sets'
            WHEN size(sets) = 0 AND k.signed_on IS NULL THEN 'unsigned'
            WHEN size(sets) = 0 THEN 'no_rule_set'
            WHEN k.level IS NULL THEN 'level_unknown'
            WHEN k.map_owner IS NULL THEN 'owner_unknown'
            ELSE 'limit_unknown' END AS why,
       CASE WHEN judged THEN 'fault' ELSE 'not_judged' END AS verdict,
       [{node: 'Contract', key: k.key}] + [r IN sets | {node: 'RuleSet', key: r.key}]
       + [l IN limits WHERE judged | {node: 'Limit', key: l.key}]
       + [i IN ikus WHERE judged | {node: 'IKU', key: i}]
       + [i IN ikus WHERE judged | {link: 'CONTAINS', from: k.key, to: i}] AS evidence
ORDER BY contract
