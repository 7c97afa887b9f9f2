// /// rule
// id = "DUP-03"
// title.id = "Nama sama, definisi atau formula berbeda"
// title.en = "Same name, different definition or formula"
// severity = "warning"
// anchor = "ManualIKU"
// subject = "manual"
// identity = ["name_key", "verdict"]
// columns = { manual = "str", name = "str", name_key = "str", manuals = "str[]", differing = "code[]", unknown = "code[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "Nama {name} dipakai untuk ukuran yang berbeda ({manuals}); yang berbeda: {differing}."
// reason.en = "The name {name} is used for different measures ({manuals}); what differs: {differing}."
// not_judged.id = "{name}: belum dapat dinilai apakah {manuals} mengukur hal yang sama; yang belum diketahui: {unknown}."
// not_judged.en = "{name}: whether {manuals} measure the same thing cannot be judged; not known: {unknown}."
// rests_on = ["S2-09", "S2-15"]
// ///
//
// ## Apa yang ditemukan
// Manual IKU dengan nama yang sama, tetapi definisi atau formulanya berbeda. Yang dibandingkan adalah teks yang telah
// dinormalkan. Manual tidak terikat tahun, sehingga perumusan ulang dengan nama lama pun ditemukan. Jika tidak ada
// perbedaan yang pasti tetapi ada yang kosong, atau jika namanya tidak memuat huruf dan angka, kelompok itu tidak
// dinilai. Nama berbeda dengan isi yang sama dilaporkan DUP-04, nama yang mirip DUP-09, dan beda isi antara IKU CP
// atau C dan IKU atasannya CAS-07.
// ## Mengapa penting
// Nama IKU tidak boleh bermakna ganda. Capaian dua unit di bawah satu nama tampak dapat dibandingkan, padahal yang
// diukur berbeda.
// ## Cara memperbaiki
// Pakai satu manual bersama jika yang diukur sama, atau beri nama yang berbeda. Lengkapi definisi dan formula yang
// kosong.
//
// ## What it finds
// Definitions of one name whose definition text or formula differ. The folded texts are compared. Definitions belong
// to no year, so that a new wording under the old name is found too. Where nothing differs for certain but something
// is empty, or where the name holds no letter and no digit, the group is not judged. Different names with the same
// content are reported by DUP-04, similar names by DUP-09, and content that differs between an IKU of class CP or C
// and its superior's by CAS-07.
// ## Why it matters
// The name of an IKU must have one meaning. Results of two units under one name look comparable although different
// things are measured.
// ## How to fix
// Share one definition if the same thing is measured, or give different names. Fill in definitions and formulas that
// are empty.
MATCH (d:ManualIKU)
WITH d.name_key AS name_key, collect(d) AS alike, count(DISTINCT d.definition_key) AS definitions,
     count(DISTINCT d.formula_key) AS formulas
WHERE size(alike) > 1
UNWIND alike AS d
// A step of its own: a sort keeps all that its step begins with, the whole group for each of its members.
WITH name_key, definitions, formulas, d
WITH name_key, definitions, formulas, d
ORDER BY d.key
WITH name_key, definitions, formulas, collect(d) AS group
WITH name_key, group,
     CASE WHEN name_key IS NULL THEN [] ELSE
       CASE WHEN definitions > 1 THEN ['definition'] ELSE [] END
       + CASE WHEN formulas > 1 THEN ['formula'] ELSE [] END
     END AS differing,
     CASE WHEN name_key IS NULL THEN ['name'] ELSE [] END
     + CASE WHEN any(d IN group WHERE d.definition_key IS NULL) THEN ['definition'] ELSE [] END
     + CASE WHEN any(d IN group WHERE d.formula_key IS NULL) THEN ['formula'] ELSE [] END AS unknown
WHERE size(differing) > 0 OR size(unknown) > 0
RETURN group[0].key AS manual, group[0].name AS name, name_key, [d IN group | d.key] AS manuals, differing, unknown,
       CASE WHEN size(differing) > 0 THEN 'fault' ELSE 'not_judged' END AS verdict,
       [d IN group | {node: 'ManualIKU', key: d.key}] AS evidence
ORDER BY manual
