// /// rule
// id = "ORP-12"
// title.id = "SKP tidak mengacu pada SKP atasan"
// title.en = "SKP that refers to no superior's SKP"
// severity = "warning"
// anchor = "SKP"
// identity = ["skp"]
// parameters = { year = "int" }
// columns = { skp = "str", name = "str", verdict = "verdict", evidence = "evidence" }
// reason.id = "{name} tidak mengacu pada SKP atasan mana pun pada tahun yang sama."
// reason.en = "{name} refers to no superior's SKP of the same year."
// not_judged.id = "{name} tidak mengacu pada SKP mana pun pada tahun yang sama; apakah SKP itu milik pejabat puncak belum dicatat."
// not_judged.en = "{name} refers to no SKP of the same year; whether it is that of a top official is not recorded."
// rests_on = ["S1-18"]
// ///
//
// ## Apa yang ditemukan
// SKP tahun berjalan yang tidak mengacu pada SKP lain tahun itu. SKP pejabat puncak (top) tidak perlu mengacu. Jika
// belum dicatat apakah SKP itu milik pejabat puncak, SKP tidak dinilai. Acuan pada SKP tahun lain tidak dihitung.
// Apakah SKP yang diacu memang milik atasannya tidak diperiksa.
// ## Mengapa penting
// SKP Pejabat Pimpinan Tinggi menjadi acuan untuk menurunkan rencana kinerja. SKP tanpa acuan memutus rantai itu bagi
// semua SKP di bawahnya.
// ## Cara memperbaiki
// Catat SKP atasan tahun yang sama sebagai acuan, atau catat bahwa SKP itu milik pejabat puncak.
//
// ## What it finds
// An SKP of the year that refers to no other SKP of that year. That of a top official (top) need not refer to any.
// Where nobody recorded whether it is a top official's, it is not judged. A reference to an SKP of another year does
// not count. Whether the SKP referred to is that of the superior is not looked at.
// ## Why it matters
// The SKP of the top official is the reference from which work plans are broken down. One without a reference breaks
// the chain for all below it.
// ## How to fix
// Record the superior's SKP of the same year as reference, or record that the SKP is that of a top official.
MATCH (s:SKP {year: $year})
WHERE NOT coalesce(s.top, false) AND NOT EXISTS { (s)-[:REFERS_TO]->(:SKP {year: $year}) }
RETURN s.key AS skp, s.name AS name, CASE WHEN s.top IS NULL THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'SKP', key: s.key}] AS evidence
ORDER BY skp
