// /// rule
// id = "UNS-01"
// title.id = "IKU non cascading tanpa sumber"
// title.en = "Non-cascading IKU without a source"
// severity = "error"
// anchor = "IKU"
// identity = ["iku"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", evidence = "evidence" }
// reason.id = "IKU non cascading {name} tidak bersumber dari uraian jabatan, SOP, maupun peraturan."
// reason.en = "The non-cascading IKU {name} is drawn from no job description, SOP or regulation."
// rests_on = ["S2-19a", "S2-20a", "S2-22", "R4"]
// ///
//
// ## Apa yang ditemukan
// IKU berkelas N yang tidak memiliki sumber satu pun. IKU mandatory dikecualikan karena dasarnya adalah mandat
// pemilik peta atau pengelola kinerja.
// ## Mengapa penting
// IKU non cascading dirumuskan sendiri, sehingga hanya uraian jabatan, SOP, atau peraturan yang menunjukkan bahwa
// pekerjaan itu memang tugas pemiliknya.
// ## Cara memperbaiki
// Cari sumbernya menurut urutan uraian jabatan, SOP, lalu peraturan lain, dan catat; atau hapus IKU itu.
//
// ## What it finds
// An IKU of class N with no source at all. Mandatory IKU are left out: the mandate of the map owner or performance
// manager is their ground.
// ## Why it matters
// A non-cascading IKU is formulated by its owner, so only a job description, an SOP or a regulation shows that the
// work is the owner's at all.
// ## How to fix
// Look for the source in the order job description, SOP, other regulation, and record it; or drop the IKU.
MATCH (i:IKU {year: $year, cascade_class: 'N'})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  AND NOT coalesce(i.mandatory, false)
  AND NOT (i)-[:SOURCED_FROM]->()
RETURN i.key AS iku, i.name AS name, [{node: 'IKU', key: i.key}] AS evidence
ORDER BY iku
