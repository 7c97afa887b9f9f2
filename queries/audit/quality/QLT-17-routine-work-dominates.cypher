// /// rule
// id = "QLT-17"
// title.id = "Pekerjaan rutin atau tambahan mendominasi kontrak"
// title.en = "Routine or additional work dominates a contract"
// severity = "info"
// anchor = "Contract"
// identity = ["contract"]
// parameters = { year = "int", routine_max = "float" }
// defaults = { routine_max = 0.5 }
// columns = { contract = "str", name = "str", total = "int", routine = "int", unrecorded = "int", routine_max = "float", ikus = "str[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "Pada {name}, {routine} dari {total} IKU mendorong pekerjaan rutin atau tambahan; bagian terbanyak yang wajar: {routine_max}."
// reason.en = "In {name}, {routine} of {total} IKU drive routine or additional work; the largest share that is reasonable: {routine_max}."
// not_judged.id = "Apakah pekerjaan rutin atau tambahan mendominasi {name} tidak dapat dikatakan: {routine} dari {total} IKU, dan jenis pekerjaan {unrecorded} IKU belum dicatat."
// not_judged.en = "Whether routine or additional work dominates {name} cannot be said: {routine} of {total} IKU, and the kind of work of {unrecorded} IKU is not recorded."
// rests_on = ["S1-02b", "S1-02c"]
// ///
//
// ## Apa yang ditemukan
// Kontrak tahun berjalan yang bagian IKU untuk pekerjaan rutin atau tambahannya melebihi batas (bawaan: lebih dari
// separuh). Tepat pada batas bukan temuan. Jika jenis pekerjaan yang belum dicatat dapat mengubah jawabannya, kontrak
// tidak dinilai; jika belum ada satu pun yang dicatat, tidak ada yang diperiksa dan kontrak tidak disebut.
// ## Mengapa penting
// IKU bertujuan mengoptimalkan perbaikan dan meminimalkan pekerjaan rutin serta tambahan yang tidak perlu. Kontrak yang
// didominasi pekerjaan rutin tidak mendorong perbaikan.
// ## Cara memperbaiki
// Ganti sebagian IKU rutin dengan IKU yang mendorong perbaikan, atau tinggalkan pekerjaan tambahan yang tidak perlu.
//
// ## What it finds
// A contract of the year in which the share of IKU for routine or additional work is above the limit (by default more
// than half). Exactly on the limit is no finding. Where kinds of work that are not recorded may change the answer, the
// contract is not judged; where none is recorded there is nothing to look at, and the contract is not mentioned.
// ## Why it matters
// IKU are there to get the most out of improvement and the least of routine and needless additional work. A contract
// that routine work dominates drives no improvement.
// ## How to fix
// Replace some routine IKU by such as drive improvement, or drop additional work that is not needed.
MATCH (k:Contract {year: $year})-[:CONTAINS]->(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH k, i.key AS iku, i.work_type AS work_type
ORDER BY iku
WITH k, count(*) AS total, count(*) - count(work_type) AS unrecorded,
     collect(CASE WHEN work_type IN ['ROUTINE', 'ADDITIONAL'] THEN iku END) AS ikus
WITH k, total, unrecorded, ikus, size(ikus) AS routine
WHERE unrecorded < total AND (routine + unrecorded) * 1.0 / total > $routine_max
RETURN k.key AS contract, k.name AS name, total, routine, unrecorded, $routine_max AS routine_max, ikus,
       CASE WHEN routine * 1.0 / total > $routine_max THEN 'fault' ELSE 'not_judged' END AS verdict,
       [{node: 'Contract', key: k.key}] + [x IN ikus | {node: 'IKU', key: x}]
       + [x IN ikus | {link: 'CONTAINS', from: k.key, to: x}] AS evidence
ORDER BY contract
