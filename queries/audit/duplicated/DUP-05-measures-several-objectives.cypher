// /// rule
// id = "DUP-05"
// title.id = "Satu IKU mengukur lebih dari satu sasaran strategis"
// title.en = "One IKU measures more than one strategic objective"
// severity = "error"
// anchor = "IKU"
// identity = ["iku", "contract", "verdict"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", contract = "str", contract_name = "str", number = "int", objectives = "str[]", objective_names = "str[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "IKU {name} dalam {contract_name} mengukur {number} sasaran strategis: {objective_names}."
// reason.en = "The IKU {name} in {contract_name} measures {number} strategic objectives: {objective_names}."
// not_judged.id = "IKU {name} mengukur {number} sasaran strategis ({objective_names}), tetapi belum diketahui apakah kontraknya ({contract_name}) milik pemilik peta."
// not_judged.en = "The IKU {name} measures {number} strategic objectives ({objective_names}), but whether its contract ({contract_name}) is a map owner's is not known."
// rests_on = ["R1.6"]
// ///
//
// ## Apa yang ditemukan
// IKU tahun itu dalam kontrak pemilik peta yang mengukur lebih dari satu sasaran strategis. Aturan ini mengikat
// pemilik peta; kontrak bukan pemilik peta tidak diperiksa. IKU yang tidak berada dalam kontrak, atau yang kontraknya
// tidak menyebut apakah pemiliknya memiliki peta, tidak dinilai. Sasaran yang hanya didukung (SUPPORTS) tidak
// dihitung.
// ## Mengapa penting
// Capaian satu IKU dihitung sebagai keberhasilan dua sasaran, sehingga kegagalan salah satunya tidak terlihat.
// ## Cara memperbaiki
// Pilih satu sasaran yang diukur IKU itu dan rumuskan IKU lain untuk sasaran lainnya.
//
// ## What it finds
// An IKU of the year in a map owner's contract that measures more than one strategic objective. The clause binds map
// owners; contracts of others are not looked at. An IKU that stands in no contract, or in one that does not say
// whether its owner has a map, is not judged. Objectives that are only supported (SUPPORTS) do not count.
// ## Why it matters
// The result of one IKU counts as the success of two objectives, so that the failure of one of them stays unseen.
// ## How to fix
// Choose the one objective that the IKU measures, and formulate another IKU for the other.
MATCH (s:StrategicObjective)<-[:MEASURES]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH i, s
ORDER BY s.key
WITH i, collect(DISTINCT s) AS objectives
WHERE size(objectives) > 1
OPTIONAL MATCH (k:Contract)-[:CONTAINS]->(i)
WITH i, objectives, k
WHERE coalesce(k.map_owner, true)
RETURN i.key AS iku, i.name AS name, k.key AS contract, k.name AS contract_name, size(objectives) AS number,
       [s IN objectives | s.key] AS objectives, [s IN objectives | s.name] AS objective_names,
       CASE WHEN k.map_owner THEN 'fault' ELSE 'not_judged' END AS verdict,
       [{node: 'IKU', key: i.key}]
       + CASE WHEN k IS NULL THEN [] ELSE
           [{node: 'Contract', key: k.key}, {link: 'CONTAINS', from: k.key, to: i.key}]
         END
       + [s IN objectives | {node: 'StrategicObjective', key: s.key}]
       + [s IN objectives | {link: 'MEASURES', from: i.key, to: s.key}] AS evidence
ORDER BY iku, contract
