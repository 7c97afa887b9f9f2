// /// rule
// id = "DUP-07"
// title.id = "Kode IKU yang sama dua kali dalam satu kontrak"
// title.en = "Same IKU code twice in one contract"
// severity = "error"
// anchor = "Contract"
// identity = ["contract", "code"]
// parameters = { year = "int" }
// columns = { contract = "str", name = "str", code = "str", ikus = "str[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "{name} memakai kode {code} untuk lebih dari satu IKU: {ikus}."
// reason.en = "{name} uses the code {code} for more than one IKU: {ikus}."
// not_judged.id = "{name} memakai kode, tetapi kode IKU ini belum dicatat sehingga tidak dapat dibandingkan: {ikus}."
// not_judged.en = "{name} uses codes, but those of these IKU are not recorded and cannot be compared: {ikus}."
// rests_on = ["S2-04", "S2-07", "R1"]
// ///
//
// ## Apa yang ditemukan
// Dua IKU atau lebih dalam satu kontrak tahun itu yang berkode sama. Nol di depan dan kelas di belakang kode tidak
// membedakan: 01a-CP sama dengan 1a-C. Kode yang tidak berpola demikian dibandingkan sebagaimana tertulis. Jika
// sebagian IKU dalam kontrak berkode dan sebagian tidak, yang tanpa kode tidak dinilai. Kontrak yang tidak memakai
// kode sama sekali tidak diperiksa. Kode yang bertentangan dengan kelasnya dilaporkan CAS-16.
// ## Mengapa penting
// Kode menunjukkan sasaran, urutan, dan asal IKU. Dua IKU berkode sama tertukar dalam laporan dan penilaian.
// ## Cara memperbaiki
// Beri setiap IKU dalam kontrak kode tersendiri, dan lengkapi kode yang kosong.
//
// ## What it finds
// Two or more IKU with one code in a contract of the year. Zeros in front and the class at the end make no difference:
// 01a-CP is 1a-C. Codes of another form are compared as they are written. Where some IKU of a contract have a code and
// some have none, those without are not judged. Contracts that use no codes at all are not looked at. A code that
// contradicts its class is reported by CAS-16.
// ## Why it matters
// A code tells objective, order and origin of an IKU. Two IKU with one code are mixed up in reports and ratings.
// ## How to fix
// Give each IKU of the contract a code of its own, and fill in codes that are empty.
MATCH (k:Contract {year: $year})-[:CONTAINS]->(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH k, count(*) AS contained, count(i.code) AS coded,
     count(DISTINCT coalesce(i.code_norm, i.code)) AS different
WHERE coded > 0 AND contained > different
MATCH (k)-[:CONTAINS]->(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH k, i.key AS iku, coalesce(i.code_norm, i.code) AS code
ORDER BY iku
WITH k, code, collect(iku) AS ikus
WHERE code IS NULL OR size(ikus) > 1
RETURN k.key AS contract, k.name AS name, code, ikus,
       CASE WHEN code IS NULL THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'Contract', key: k.key}] + [iku IN ikus | {node: 'IKU', key: iku}]
       + [iku IN ikus | {link: 'CONTAINS', from: k.key, to: iku}] AS evidence
ORDER BY contract, code
