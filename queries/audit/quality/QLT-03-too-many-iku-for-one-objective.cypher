// /// rule
// id = "QLT-03"
// title.id = "Terlalu banyak IKU untuk satu sasaran strategis"
// title.en = "Too many IKU for one strategic objective"
// severity = "error"
// anchor = "Contract"
// identity = ["contract", "objective"]
// parameters = { year = "int" }
// columns = { contract = "str", name = "str", objective = "str", objective_names = "str[]", number = "int", most = "int", rule_set = "str", verdict = "verdict", evidence = "evidence" }
// reason.id = "Dalam {name}, sasaran strategis {objective_names} diukur oleh {number} IKU, paling banyak {most} (perangkat batas {rule_set})."
// reason.en = "In {name}, the strategic objective {objective_names} is measured by {number} IKU, at most {most} are allowed (rule set {rule_set})."
// not_judged.id = "Dalam {name} ada sasaran yang diukur oleh sampai {number} IKU ({objective_names}); batasnya menurut {rule_set} ({most}) atau kepemilikan petanya belum diketahui."
// not_judged.en = "In {name} objectives are measured by up to {number} IKU ({objective_names}); the limit of {rule_set} ({most}) or whether its owner has a map is not known."
// rests_on = ["R1.5"]
// ///
//
// ## Apa yang ditemukan
// Sasaran strategis yang dalam kontrak pemilik peta tahun itu diukur oleh lebih banyak IKU tahun itu daripada batas
// perangkatnya. Kontrak bukan pemilik peta tidak diperiksa. Jika batas itu atau kepemilikan peta belum diketahui,
// kontrak disebut satu kali sebagai tidak dinilai, dengan sasaran yang mungkin melebihi batas; sasaran dengan satu IKU
// tidak mungkin melebihi batas apa pun. Perangkat batas dipilih seperti pada QLT-02, yang juga melaporkan kontrak yang
// perangkatnya tidak dapat dipilih. Sasaran tanpa IKU dilaporkan ORP-04.
// ## Mengapa penting
// Sasaran dengan terlalu banyak ukuran tidak lagi menunjukkan apa yang menentukan keberhasilannya.
// ## Cara memperbaiki
// Pertahankan ukuran yang paling dekat dengan keberhasilan sasaran dan keluarkan yang lain. Lengkapi batas atau
// kepemilikan peta yang belum diketahui.
//
// ## What it finds
// A strategic objective that more IKU of the year measure, in a map owner's contract of the year, than its rule set
// allows. Contracts of others are not looked at. Where the limit or map ownership is not known, the contract is named
// once as not judged, with the objectives that may exceed it; an objective with one IKU cannot exceed any limit. The
// rule set is chosen as in QLT-02, which also reports contracts whose rule set cannot be chosen. An objective without
// an IKU is reported by ORP-04.
// ## Why it matters
// An objective with too many measures no longer shows what its success depends on.
// ## How to fix
// Keep the measures that are closest to the success of the objective and take out the others. Fill in the limit or map
// ownership that is not known.
MATCH (r:RuleSet)
WITH r
ORDER BY r.key
WITH collect(r) AS known
MATCH (k:Contract {year: $year})
WITH k, known, COLLECT { MATCH (k)-[:JUDGED_BY]->(r:RuleSet) RETURN r ORDER BY r.key } AS named
WITH k, CASE WHEN size(named) > 0 THEN named ELSE
       [r IN known WHERE r.valid_from <= k.signed_on AND coalesce(k.signed_on <= r.valid_to, true)] END AS sets
WITH k, sets[0] AS r
WHERE size(sets) = 1 AND coalesce(k.map_owner, true)
MATCH (k)-[:CONTAINS]->(i:IKU {year: $year})-[:MEASURES]->(s:StrategicObjective)
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH k, r, s, collect(DISTINCT i.key) AS ikus
WHERE size(ikus) > coalesce(r.max_iku_per_objective, 1)
WITH k, r, s, ikus, k.map_owner IS NOT NULL AND r.max_iku_per_objective IS NOT NULL AS judged
UNWIND ikus AS iku
WITH k, r, s, judged, size(ikus) AS number, iku
ORDER BY s.key, iku
WITH k, r, judged, CASE WHEN judged THEN s.key END AS objective, collect(DISTINCT s) AS group, max(number) AS number,
     collect(DISTINCT iku) AS ikus, collect({link: 'MEASURES', from: iku, to: s.key}) AS measures
RETURN k.key AS contract, k.name AS name, objective, [s IN group | s.name] AS objective_names, number,
       r.max_iku_per_objective AS most, r.key AS rule_set,
       CASE WHEN judged THEN 'fault' ELSE 'not_judged' END AS verdict,
       [{node: 'Contract', key: k.key}, {node: 'RuleSet', key: r.key}]
       + [s IN group | {node: 'StrategicObjective', key: s.key}] + [i IN ikus | {node: 'IKU', key: i}]
       + [i IN ikus | {link: 'CONTAINS', from: k.key, to: i}] + measures AS evidence
ORDER BY contract, objective
