// /// rule
// id = "ORP-06"
// title.id = "Jabatan terisi tanpa IKU"
// title.en = "Filled position without an IKU"
// severity = "warning"
// anchor = "Position"
// identity = ["position"]
// parameters = { year = "int" }
// columns = { position = "str", name = "str", verdict = "verdict", evidence = "evidence" }
// reason.id = "Jabatan {name} terisi, tetapi tidak memiliki satu pun IKU pada tahun itu."
// reason.en = "The position {name} is filled, yet it owns no IKU in that year."
// not_judged.id = "Jabatan {name} tidak memiliki IKU pada tahun itu; apakah jabatan itu terisi belum dicatat."
// not_judged.en = "The position {name} owns no IKU in that year; whether it is filled is not recorded."
// rests_on = ["S1-19", "S1-06b"]
// ///
//
// ## Apa yang ditemukan
// Jabatan terisi yang tidak memiliki IKU atau IKI tahun berjalan. IKU milik unit tidak dihitung sebagai milik jabatan
// di dalamnya. Jabatan yang keterisiannya belum dicatat tidak dinilai. Garis atasan yang belum mempunyai satu pun IKU
// tahun itu, dari puncak sampai bawah, dianggap belum dimuat dan tidak diperiksa.
// ## Mengapa penting
// Seluruh pegawai memberi kontribusi pada sasaran atasannya, dan kontribusi itu nyata serta dapat diukur. Tanpa IKU
// kontribusi pemegang jabatan tidak dapat diukur.
// ## Cara memperbaiki
// Tetapkan sekurang-kurangnya satu IKU bagi jabatan itu, atau catat bahwa jabatan itu tidak terisi.
//
// ## What it finds
// A filled position that owns no IKU and no individual indicator of the year. An IKU of a unit does not count for the
// positions in it. A position that is not known to be filled is not judged. A reporting line in which nobody, from the
// top down, has an IKU of that year counts as not loaded and is not looked at.
// ## Why it matters
// Every employee contributes to the objectives of the superior, and the contribution is real and measurable. Without an
// IKU what the holder contributes cannot be measured.
// ## How to fix
// Set at least one IKU for the position, or record that it is not filled.
MATCH (top:Position)
WHERE NOT (top)<-[:SUPERIOR_OF]-()
  AND EXISTS { MATCH (top)-[:SUPERIOR_OF*0..]->(:Position)<-[:OWNED_BY]-(:IKU {year: $year}) }
MATCH (top)-[:SUPERIOR_OF*0..]->(p:Position)
WHERE coalesce(p.active, true)
  AND NOT EXISTS {
    MATCH (p)<-[:OWNED_BY]-(i:IKU {year: $year})
    WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  }
RETURN p.key AS position, p.name AS name, CASE WHEN p.active THEN 'fault' ELSE 'not_judged' END AS verdict,
       [{node: 'Position', key: p.key}] AS evidence
ORDER BY position
