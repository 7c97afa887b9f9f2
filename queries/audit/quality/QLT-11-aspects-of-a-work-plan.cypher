// /// rule
// id = "QLT-11"
// title.id = "Aspek yang belum diukur pada rencana kinerja"
// title.en = "Aspects that a work plan does not measure"
// severity = "info"
// anchor = "WorkPlan"
// identity = ["work_plan"]
// parameters = { year = "int" }
// columns = { work_plan = "str", name = "str", missing = "code[]", ikus = "str[]", unrecorded = "str[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "Rencana kinerja {name} tidak mengukur aspek {missing}. Keempat aspek tidak wajib ada; ini hanya informasi."
// reason.en = "The work plan {name} does not measure {missing}. Not all four aspects have to be there; this is only information."
// not_judged.id = "Apakah rencana kinerja {name} mengukur aspek {missing} tidak dapat dikatakan; aspeknya belum dicatat pada IKU: {unrecorded}."
// not_judged.en = "Whether the work plan {name} measures {missing} cannot be said; the aspects are not recorded for the IKU: {unrecorded}."
// rests_on = ["S1-37"]
// ///
//
// ## Apa yang ditemukan
// Rencana kinerja tahun berjalan yang IKU-nya belum mencakup salah satu dari keempat aspek kuantitas, kualitas, waktu,
// dan biaya. Pedoman hanya menanyakan apakah semuanya harus muncul dan tidak menjawabnya, sehingga temuan ini tidak
// pernah berupa kesalahan. Jika aspek suatu IKU belum dicatat, aspek yang kurang mungkin ada padanya, dan rencana tidak
// dinilai. Rencana kinerja tanpa IKU dilaporkan ORP-11.
// ## Mengapa penting
// Aspek yang tidak diukur mudah dikorbankan demi aspek yang diukur, misalnya mutu demi jumlah.
// ## Cara memperbaiki
// Pertimbangkan IKU bagi aspek yang kurang. Catat aspek pada IKU yang belum memilikinya.
//
// ## What it finds
// A work plan of the year whose IKU leave out one of the four aspects quantity, quality, time and cost. The guide only
// asks whether all of them must appear and does not answer, so that this is never an error. Where the aspects of an IKU
// are not recorded it may hold what is missing, and the plan is not judged. A work plan without IKU is reported by
// ORP-11.
// ## Why it matters
// What is not measured is easily given up for what is, for example quality for quantity.
// ## How to fix
// Think about an IKU for the missing aspect. Record the aspects of IKU that have none.
MATCH (w:WorkPlan {year: $year})-[:COMPLETED_BY]->(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH w, i
ORDER BY i.key
WITH w, collect(i) AS ikus
WITH w, ikus, [i IN ikus WHERE i.aspects IS NULL | i.key] AS unrecorded,
     [a IN ['QUANTITY', 'QUALITY', 'TIME', 'COST'] WHERE none(i IN ikus WHERE a IN coalesce(i.aspects, []))] AS missing
WHERE size(missing) > 0
RETURN w.key AS work_plan, w.name AS name, missing, [i IN ikus | i.key] AS ikus, unrecorded,
       CASE WHEN size(unrecorded) > 0 THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'WorkPlan', key: w.key}] + [i IN ikus | {node: 'IKU', key: i.key}]
       + [i IN ikus | {link: 'COMPLETED_BY', from: w.key, to: i.key}] AS evidence
ORDER BY work_plan
