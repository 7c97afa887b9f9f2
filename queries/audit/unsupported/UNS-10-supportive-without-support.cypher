// /// rule
// id = "UNS-10"
// title.id = "Supportive tanpa keterangan dukungan"
// title.en = "Supportive cascade that does not say how it supports"
// severity = "warning"
// anchor = "IKU"
// subject = "iku"
// identity = ["superior", "iku"]
// parameters = { year = "int" }
// columns = { superior = "str", superior_name = "str", iku = "str", name = "str", evidence = "evidence" }
// reason.id = "{name} dicatat mendukung {superior_name}, tetapi cara mendukungnya tidak disebutkan."
// reason.en = "{name} is recorded as supporting {superior_name}, but nothing says how."
// rests_on = ["S1-16"]
// ///
//
// ## Apa yang ditemukan
// Hubungan Supportive yang keterangan dukungannya (how) kosong atau hanya berisi spasi. Apakah teknik Supportive itu
// sendiri tepat diperiksa CAS-01. Hubungan Unique tidak diperiksa karena memang tidak mendukung IKU atasan. Hubungan
// dengan IKU yang sudah dihentikan dilaporkan ORP-08.
// ## Mengapa penting
// Pada teknik Supportive IKU dan targetnya berbeda, sehingga hanya keterangan itu yang menunjukkan bahwa IKU bawahan
// mendukung IKU atasan. Tanpa itu Supportive tidak dapat dibedakan dari Unique.
// ## Cara memperbaiki
// Tulis bagaimana IKU bawahan mendukung IKU atasan. Jika tidak ada dukungan, catat hubungan itu sebagai Unique.
//
// ## What it finds
// A Supportive cascade whose statement of support (how) is empty or holds nothing but spaces. Whether Supportive is the
// right technique at all is looked at by CAS-01. Unique work is left out: it does not support the superior's IKU. A
// cascade to or from a dropped IKU is reported by ORP-08.
// ## Why it matters
// With Supportive both IKU and target differ, so only that statement shows that the subordinate's IKU supports the
// superior's. Without it nothing tells Supportive from Unique.
// ## How to fix
// Write how the subordinate's IKU supports the superior's. If it does not, record the work as Unique.
MATCH (a:IKU)-[c:CASCADE_SUPPORTIVE]->(b:IKU {year: $year})
WHERE trim(coalesce(c.how, '')) = ''
  AND coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
RETURN a.key AS superior, a.name AS superior_name, b.key AS iku, b.name AS name,
       [{node: 'IKU', key: b.key}, {node: 'IKU', key: a.key}, {link: 'CASCADE_SUPPORTIVE', from: a.key, to: b.key}]
         AS evidence
ORDER BY superior, iku
