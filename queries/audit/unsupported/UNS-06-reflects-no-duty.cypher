// /// rule
// id = "UNS-06"
// title.id = "IKU tidak mencerminkan tugas pemiliknya"
// title.en = "IKU that reflects no duty of its owner"
// severity = "warning"
// anchor = "IKU"
// identity = ["iku", "position"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", class = "str", position = "str", position_name = "str", duties = "str[]", severity = "severity", verdict = "verdict", evidence = "evidence" }
// reason.id = "IKU {name} tidak mencerminkan satu pun tugas {position_name} menurut uraian jabatannya."
// reason.en = "The IKU {name} reflects no duty in the job description of {position_name}."
// not_judged.id = "Apakah IKU {name} mencerminkan tugas {position_name} tidak dapat dinilai karena uraian jabatannya belum dicatat."
// not_judged.en = "Whether the IKU {name} reflects the duties of {position_name} cannot be judged: no job description is recorded for that position."
// rests_on = ["S1-09", "S2-12", "S2-18"]
// ///
//
// ## Apa yang ditemukan
// IKU milik jabatan yang tidak mencerminkan satu pun tugas dalam uraian jabatan itu, termasuk IKU yang hanya
// mencerminkan tugas jabatan lain. Untuk IKU berkelas N temuan ini kesalahan; untuk CP, C, dan kelas yang belum dicatat
// peringatan, karena IKU itu ditetapkan dari atas. Jika untuk jabatan itu tidak satu tugas pun tercatat, IKU-nya tidak
// dinilai. IKU milik unit tidak diperiksa karena uraian jabatan melekat pada jabatan; IKU tanpa pemilik dilaporkan
// ORP-02.
// ## Mengapa penting
// IKU adalah tolok ukur hasil pelaksanaan tugas dan fungsi. IKU di luar tugas pemiliknya menilai pekerjaan orang lain.
// ## Cara memperbaiki
// Catat tugas yang dicerminkan IKU itu, pindahkan IKU kepada jabatan yang mengemban tugasnya, atau ganti IKU itu.
// Lengkapi uraian jabatan yang kosong.
//
// ## What it finds
// An IKU of a position that reflects none of the duties in that job description, one that only reflects the duties of
// another position included. For an IKU of class N this is an error; for CP, C and a class that is not recorded it is a
// warning, because those are set from above. Where no duty at all is recorded for the position, its IKU are not judged.
// IKU of units are not looked at: a job description belongs to a position. An IKU without an owner is reported by
// ORP-02.
// ## Why it matters
// An IKU is the yardstick of how duties and functions are carried out. One outside its owner's duties measures the work
// of somebody else.
// ## How to fix
// Record the duty that the IKU reflects, move the IKU to the position that has the duty, or replace it. Fill in the job
// descriptions that are empty.
MATCH (p:Position)
WITH p, COLLECT { MATCH (p)<-[:ASSIGNED_TO]-(t:Duty) RETURN t } AS own
MATCH (p)<-[:OWNED_BY]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  AND NOT EXISTS { MATCH (i)-[:REFLECTS]->(t:Duty) WHERE t IN own }
WITH i, p, size(own) AS known, COLLECT { MATCH (i)-[:REFLECTS]->(t:Duty) RETURN t ORDER BY t.key } AS others
RETURN i.key AS iku, i.name AS name, i.cascade_class AS class, p.key AS position, p.name AS position_name,
       [t IN others | t.name] AS duties,
       CASE WHEN i.cascade_class = 'N' THEN 'error' ELSE 'warning' END AS severity,
       CASE WHEN known = 0 THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: i.key}, {node: 'Position', key: p.key}, {link: 'OWNED_BY', from: i.key, to: p.key}]
       + reduce(shown = [], t IN others |
           shown + [{node: 'Duty', key: t.key}, {link: 'REFLECTS', from: i.key, to: t.key}]) AS evidence
ORDER BY iku, position
