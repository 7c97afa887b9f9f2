// /// rule
// id = "QLT-16"
// title.id = "Jumlah IKU dalam kontrak kurang dari batas terendah"
// title.en = "Fewer IKU in a contract than the minimum"
// severity = "warning"
// anchor = "Contract"
// identity = ["contract", "verdict"]
// parameters = { year = "int" }
// columns = { contract = "str", name = "str", number = "int", fewest = "int", level = "str", map_owner = "bool", rule_set = "str", verdict = "verdict", evidence = "evidence" }
// reason.id = "{name} memuat {number} IKU, paling sedikit {fewest} (level {level}, perangkat batas {rule_set})."
// reason.en = "{name} holds {number} IKU, at least {fewest} are asked for (level {level}, rule set {rule_set})."
// not_judged.id = "{name} memuat {number} IKU; {rule_set} mengenal jumlah terendah, tetapi yang berlaku untuk kontrak ini tidak pasti (level {level}, pemilik peta: {map_owner})."
// not_judged.en = "{name} holds {number} IKU; {rule_set} knows minimums, but which one holds for this contract is not certain (level {level}, map owner: {map_owner})."
// rests_on = ["R17", "R18"]
// ///
//
// ## Apa yang ditemukan
// Kontrak tahun itu yang memuat lebih sedikit IKU tahun itu daripada jumlah terendah untuk levelnya. Perangkat batas
// dipilih seperti pada QLT-02, yang juga melaporkan kontrak yang perangkatnya tidak dapat dipilih. Perangkat yang
// tidak menyebut jumlah terendah bagi level mana pun tidak menuntut apa pun di sini. Perangkat yang menyebutnya bagi
// sebagian level tidak dapat menilai kontrak yang levelnya, kepemilikan petanya, atau jumlah terendahnya belum
// diketahui. Untuk UPK-One jumlah terendah ialah banyaknya sasaran strategis (R18); data tidak memuat batas seperti
// itu, sehingga kontrak itu tidak dinilai.
// ## Mengapa penting
// IKU yang terlalu sedikit tidak menggambarkan tugas pemiliknya, dan satu capaian menentukan seluruh penilaian.
// ## Cara memperbaiki
// Tambahkan IKU yang mencerminkan tugas utama lainnya, atau lengkapi level, kepemilikan peta, atau perangkat batas.
//
// ## What it finds
// A contract of the year that holds fewer IKU of the year than the minimum for its level. The rule set is chosen as in
// QLT-02, which also reports contracts whose rule set cannot be chosen. A rule set that names a minimum for no level
// asks for nothing here. One that names it for some levels cannot judge a contract whose level, map ownership or
// minimum is not known. For UPK-One the minimum is the number of strategic objectives (R18); the data holds no such
// limit, so that such a contract is not judged.
// ## Why it matters
// Too few IKU do not show the duties of their owner, and a single result decides the whole rating.
// ## How to fix
// Add IKU that mirror the other main duties, or fill in level, map ownership or rule set.
MATCH (r:RuleSet)
WITH r
ORDER BY r.key
WITH collect(r) AS known
MATCH (k:Contract {year: $year})
WITH k, known, COLLECT { MATCH (k)-[:JUDGED_BY]->(r:RuleSet) RETURN r ORDER BY r.key } AS named
WITH k, CASE WHEN size(named) > 0 THEN named ELSE
       [r IN known WHERE r.valid_from <= k.signed_on AND coalesce(k.signed_on <= r.valid_to, true)] END AS sets
WITH k, sets[0] AS r, sets
WHERE size(sets) = 1
WITH r, collect(k) AS contracts
WITH r, contracts,
     COLLECT { MATCH (r)-[:LIMITS]->(l:Limit) WHERE l.min_iku IS NOT NULL RETURN l ORDER BY l.key } AS minimums
WHERE size(minimums) > 0
UNWIND contracts AS k
WITH k, r, [l IN minimums WHERE l.level = k.level AND l.map_owner = k.map_owner] AS limits,
     COLLECT { MATCH (k)-[:CONTAINS]->(i:IKU {year: $year}) WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
               RETURN i.key ORDER BY i.key } AS ikus
WHERE size(limits) <> 1 OR size(ikus) < limits[0].min_iku
WITH k, r, ikus, limits, size(limits) = 1 AS judged
RETURN k.key AS contract, k.name AS name, size(ikus) AS number,
       CASE WHEN judged THEN limits[0].min_iku END AS fewest, k.level AS level, k.map_owner AS map_owner,
       r.key AS rule_set, CASE WHEN judged THEN 'fault' ELSE 'not_judged' END AS verdict,
       [{node: 'Contract', key: k.key}, {node: 'RuleSet', key: r.key}]
       + [l IN limits WHERE judged | {node: 'Limit', key: l.key}]
       + [i IN ikus WHERE judged | {node: 'IKU', key: i}]
       + [i IN ikus WHERE judged | {link: 'CONTAINS', from: k.key, to: i}] AS evidence
ORDER BY contract
