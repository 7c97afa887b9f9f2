// /// rule
// id = "ORP-09"
// title.id = "Peraturan yang tidak dirujuk siapa pun"
// title.en = "Regulation that nobody cites"
// severity = "info"
// anchor = "Regulation"
// identity = ["regulation"]
// columns = { regulation = "str", name = "str", evidence = "evidence" }
// reason.id = "Peraturan {name} tidak dirujuk oleh IKU, tugas, SOP, kewajiban, batas, atau peraturan mana pun."
// reason.en = "No IKU, duty, SOP, obligation, limit or other regulation refers to the regulation {name}."
// rests_on = ["S2-19", "S2-20", "S2-22"]
// ///
//
// ## Apa yang ditemukan
// Peraturan yang tidak menjadi sumber IKU, tidak menetapkan tugas, SOP, kewajiban, atau batas, dan tidak mencabut,
// menggantikan, mengubah, melaksanakan, atau menyusul peraturan lain, juga tidak sebaliknya. Peraturan yang klausulnya
// tercatat dianggap dirujuk, sebab klausul dicatat karena ada yang mengandalkannya. Pernyataan tentang keberlakuan saja
// bukan rujukan. Rujukan dari tahun mana pun dan dari IKU yang sudah dihentikan tetap dihitung.
// ## Mengapa penting
// Sumber IKU dicari pada uraian jabatan, SOP, dan aturan lain. Peraturan yang tidak dirujuk siapa pun mungkin sumber
// yang terlewat, atau catatan yang salah tulis nomornya.
// ## Cara memperbaiki
// Hubungkan peraturan itu dengan yang bersumber darinya, perbaiki nomornya, atau hapus jika tidak dipakai.
//
// ## What it finds
// A regulation that is the source of no IKU, lays down no duty, SOP, obligation or limit, and neither revokes,
// replaces, amends, implements or follows another regulation nor the other way round. A regulation with a clause on
// record counts as cited, because a clause is recorded for somebody who rests on it. A mere statement about its force
// is no citation. Citations of any year count, and those by dropped IKU too.
// ## Why it matters
// Sources of IKU are looked for in job descriptions, SOP and other regulations. One that nobody cites may be a source
// that was missed, or a record whose number was mistyped.
// ## How to fix
// Link the regulation with what is drawn from it, correct its number, or remove it if it is not used.
MATCH (g:Regulation)
WHERE NOT (g)<-[:SOURCED_FROM|ESTABLISHED_BY|SET_BY|CLAUSE_OF]-()
  AND NOT (g)-[:REVOKES|REPLACES|AMENDS|IMPLEMENTS|FOLLOWS]-()
RETURN g.key AS regulation, g.name AS name, [{node: 'Regulation', key: g.key}] AS evidence
ORDER BY regulation
