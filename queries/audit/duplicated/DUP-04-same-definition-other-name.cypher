// /// rule
// id = "DUP-04"
// title.id = "Nama berbeda, definisi dan formula sama"
// title.en = "Different names, same definition and formula"
// severity = "warning"
// anchor = "ManualIKU"
// subject = "manual"
// identity = ["manuals"]
// columns = { manual = "str", name = "str", manuals = "str[]", names = "str[]", evidence = "evidence" }
// reason.id = "Satu ukuran diberi beberapa nama: {names}."
// reason.en = "One measure goes by several names: {names}."
// rests_on = ["S2-10", "S2-15"]
// ///
//
// ## Apa yang ditemukan
// Kelompok manual IKU dengan definisi dan formula yang sama, tetapi namanya berbeda. Yang dibandingkan adalah teks
// yang telah dinormalkan; definisi yang diparafrasakan tidak dikenali.
// ## Mengapa penting
// IKU harus khas dan tidak bermakna ganda. Satu ukuran dengan dua nama menyembunyikan IKU tanggung renteng dan membuat
// capaian unit tampak berbeda padahal sama.
// ## Cara memperbaiki
// Pilih satu nama dan pakai satu manual bersama, atau bedakan definisinya jika yang diukur memang berbeda.
//
// ## What it finds
// Definitions with the same definition and formula under different names, one group at a time. The folded texts are
// compared; a paraphrased definition is not recognised.
// ## Why it matters
// An IKU must be typical and unambiguous. One measure under two names hides shared indicators and makes the results
// of two units look different although they are the same.
// ## How to fix
// Choose one name and share one definition, or make the definitions differ if different things are measured.
MATCH (d:ManualIKU)
WHERE d.definition_key IS NOT NULL AND d.formula_key IS NOT NULL
WITH d.definition_key AS definition, d.formula_key AS formula, collect(d) AS alike
WHERE size(alike) > 1
UNWIND alike AS d
WITH definition, formula, collect(d) AS alike, count(DISTINCT d.name_key) AS names
WHERE names > 1
UNWIND alike AS d
// A step of its own: a sort keeps all that its step begins with, the whole group for each of its members.
WITH definition, formula, d
WITH definition, formula, d
ORDER BY d.key
WITH definition, formula, collect(d) AS group
RETURN group[0].key AS manual, group[0].name AS name, [d IN group | d.key] AS manuals,
       [d IN group | d.name] AS names, [d IN group | {node: 'ManualIKU', key: d.key}] AS evidence
ORDER BY manual
