// /// rule
// id = "QLT-04"
// title.id = "Sasaran strategis hanya diukur dengan IKU activity"
// title.en = "Strategic objective measured by activity indicators only"
// severity = "error"
// anchor = "StrategicObjective"
// identity = ["objective", "verdict"]
// parameters = { year = "int" }
// columns = { objective = "str", name = "str", ikus = "str[]", contracts = "str[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "Sasaran strategis {name} hanya diukur dengan IKU activity: {ikus}."
// reason.en = "The strategic objective {name} is measured by activity indicators only: {ikus}."
// not_judged.id = "Sasaran strategis {name} diukur oleh {ikus}; tidak satu pun diketahui exact atau proxy, dan validitas atau kepemilikan peta salah satunya belum diketahui."
// not_judged.en = "The strategic objective {name} is measured by {ikus}; none is known to be exact or proxy, and validity or map ownership of one of them is not known."
// rests_on = ["R1.4", "S1-04.2"]
// ///
//
// ## Apa yang ditemukan
// Sasaran strategis yang semua IKU pengukurnya tahun itu, dalam kontrak pemilik peta, bervaliditas activity. IKU dalam
// kontrak bukan pemilik peta tidak ikut dinilai. Jika tidak ada IKU yang diketahui exact atau proxy dan ada validitas,
// manual, kontrak, atau kepemilikan peta yang belum diketahui, sasaran itu tidak dinilai. Sasaran tanpa IKU dilaporkan
// ORP-04.
// ## Mengapa penting
// Banyaknya kegiatan tidak menunjukkan bahwa sasaran tercapai.
// ## Cara memperbaiki
// Tambahkan IKU exact atau proxy bagi sasaran itu, atau ganti IKU activity-nya. Lengkapi validitas dan kepemilikan
// peta yang belum diketahui.
//
// ## What it finds
// A strategic objective all of whose measures of the year, in map owners' contracts, have the validity activity. IKU
// in contracts of others do not count. Where no IKU is known to be exact or proxy and a validity, definition record,
// contract or map ownership is not known, the objective is not judged. An objective without an IKU is reported by
// ORP-04.
// ## Why it matters
// How much was done does not show that an objective was reached.
// ## How to fix
// Add an exact or proxy indicator for the objective, or replace its activity indicators. Fill in validity and map
// ownership where they are not known.
MATCH (s:StrategicObjective)<-[:MEASURES]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
OPTIONAL MATCH (i)-[:DEFINED_BY]->(d:ManualIKU)
OPTIONAL MATCH (i)<-[:CONTAINS]-(k:Contract)
WITH s, i, d, k
WHERE coalesce(k.map_owner, true)
WITH s, collect(DISTINCT {iku: i.key, manual: d.key, contract: k.key}) AS uses,
     max(CASE WHEN d.validity <> 'ACTIVITY' THEN 1 ELSE 0 END) AS other,
     min(CASE WHEN d.validity = 'ACTIVITY' AND k.map_owner THEN 1 ELSE 0 END) AS certain
WHERE other = 0
UNWIND uses AS use
WITH s, certain, use
ORDER BY use.iku
WITH s, certain, collect(use.iku) AS ikus, collect(DISTINCT use.contract) AS contracts,
     collect(DISTINCT use.manual) AS manuals, collect(use) AS uses
RETURN s.key AS objective, s.name AS name, ikus, contracts,
       CASE WHEN certain = 1 THEN 'fault' ELSE 'not_judged' END AS verdict,
       [{node: 'StrategicObjective', key: s.key}] + [i IN ikus | {node: 'IKU', key: i}]
       + [m IN manuals | {node: 'ManualIKU', key: m}] + [k IN contracts | {node: 'Contract', key: k}]
       + [i IN ikus | {link: 'MEASURES', from: i, to: s.key}]
       + [u IN uses WHERE u.manual IS NOT NULL | {link: 'DEFINED_BY', from: u.iku, to: u.manual}]
       + [u IN uses WHERE u.contract IS NOT NULL | {link: 'CONTAINS', from: u.contract, to: u.iku}] AS evidence
ORDER BY objective
