// /// rule
// id = "ORP-13"
// title.id = "Tim kerja tanpa ketua"
// title.en = "Team without a leader"
// severity = "warning"
// anchor = "Team"
// identity = ["team"]
// columns = { team = "str", name = "str", evidence = "evidence" }
// reason.id = "Tim kerja {name} tidak mempunyai koordinator atau ketua."
// reason.en = "The team {name} has no coordinator or leader."
// rests_on = ["S1-21"]
// ///
//
// ## Apa yang ditemukan
// Tim kerja yang tidak mempunyai jabatan sebagai ketuanya, walaupun mempunyai anggota. Tim tidak bertahun, sehingga
// semua tim diperiksa. MTX-02 mengandalkan temuan ini untuk tim tanpa ketua.
// ## Mengapa penting
// Koordinator atau ketua tim adalah salah satu peran dalam pengelolaan kinerja: melalui dialah hasil atasan dibagi
// kepada tim. Tanpa ketua tidak ada yang menerima pembagian itu.
// ## Cara memperbaiki
// Catat jabatan yang mengetuai tim, atau hapus tim yang sudah bubar.
//
// ## What it finds
// A team that no position leads, even if it has members. Teams belong to no year, so all of them are looked at. MTX-02
// relies on this finding for teams without a leader.
// ## Why it matters
// The coordinator or leader of a team is one of the roles of performance management: through that role the results of
// the superior reach the team. Without one nobody takes them on.
// ## How to fix
// Record the position that leads the team, or remove a team that no longer exists.
MATCH (t:Team)
WHERE NOT (t)-[:LED_BY]->()
RETURN t.key AS team, t.name AS name, [{node: 'Team', key: t.key}] AS evidence
ORDER BY team
