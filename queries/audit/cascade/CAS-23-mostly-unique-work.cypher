// /// rule
// id = "CAS-23"
// title.id = "Sebagian besar pekerjaan bawahan bersifat Unique"
// title.en = "Most work under one superior is Unique"
// severity = "info"
// anchor = "Position"
// identity = ["superior"]
// parameters = { year = "int", unique_max = "float" }
// defaults = { unique_max = 0.5 }
// columns = { superior = "str", name = "str", unique_ikus = "int", all_ikus = "int", share = "float", most = "float", ikus = "str[]", evidence = "evidence" }
// reason.id = "{unique_ikus} dari {all_ikus} IKU bawahan langsung {name} bersifat Unique, di atas batas {most}."
// reason.en = "{unique_ikus} of the {all_ikus} IKU of the direct subordinates of {name} are Unique, above the limit of {most}."
// rests_on = ["S1-15", "S1-19"]
// ///
//
// ## Apa yang ditemukan
// Jabatan atasan yang bagian IKU Unique di antara IKU bawahan langsungnya melebihi batas (unique_max, semula setengah).
// Yang dihitung adalah IKU tahun berjalan milik jabatan bawahan langsung; IKU yang dihapus dan IKU milik unit tidak
// dihitung. IKU bersifat Unique jika dicatat UNIQUE_UNDER, siapa pun pemilik IKU di atasnya. Tepat pada batas tidak
// dilaporkan. Pedoman tidak menyebut batas; karena itu temuan ini hanya informasi.
// ## Mengapa penting
// Seluruh pegawai berkontribusi pada sasaran dan rencana kinerja atasannya. Pekerjaan Unique boleh ada, tetapi tidak
// langsung mendukung atasan, sehingga perlu terlihat jika jumlahnya besar.
// ## Cara memperbaiki
// Periksa apakah sebagian pekerjaan itu sebenarnya mendukung IKU atasan (Supportive), atau tambahkan IKU atasan yang
// menampungnya.
//
// ## What it finds
// A superior position whose share of Unique IKU among the IKU of its direct subordinates exceeds the limit (unique_max,
// one half at first). What counts are the IKU of the year owned by directly subordinate positions; dropped ones and
// those of units do not. An IKU is Unique when it is recorded as UNIQUE_UNDER, whoever owns the IKU above it. A share
// of exactly the limit is not reported. The guide names no limit, so that this is information only.
// ## Why it matters
// Every employee contributes to the objectives and plans of the superior. Unique work is allowed, but does not directly
// support the superior, and should be seen where there is much of it.
// ## How to fix
// See whether some of the work supports the superior's IKU after all (Supportive), or add an IKU of the superior that
// takes it in.
MATCH (b:IKU {year: $year})<-[:UNIQUE_UNDER]-(:IKU)
WHERE coalesce(b.status, 'ACTIVE') <> 'DROPPED'
MATCH (b)-[:OWNED_BY]->(:Position)<-[:SUPERIOR_OF]-(s:Position)
WITH s, count(DISTINCT b) AS unique_ikus
MATCH (s)-[:SUPERIOR_OF]->(:Position)<-[:OWNED_BY]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH s, unique_ikus, count(DISTINCT i) AS all_ikus
WITH s, unique_ikus, all_ikus, toFloat(unique_ikus) / all_ikus AS share
WHERE share > $unique_max
MATCH (s)-[:SUPERIOR_OF]->(:Position)<-[:OWNED_BY]-(b:IKU {year: $year})
MATCH (b)<-[:UNIQUE_UNDER]-(a:IKU)
WHERE coalesce(b.status, 'ACTIVE') <> 'DROPPED'
WITH DISTINCT s, unique_ikus, all_ikus, share, b.key AS iku, a.key AS above
ORDER BY iku, above
WITH s, unique_ikus, all_ikus, share, collect(DISTINCT iku) AS ikus,
     collect({link: 'UNIQUE_UNDER', from: above, to: iku}) AS links
RETURN s.key AS superior, s.name AS name, unique_ikus, all_ikus, share, $unique_max AS most, ikus,
       [{node: 'Position', key: s.key}] + [k IN ikus | {node: 'IKU', key: k}] + links AS evidence
ORDER BY superior
