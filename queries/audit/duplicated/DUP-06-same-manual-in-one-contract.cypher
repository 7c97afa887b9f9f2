// /// rule
// id = "DUP-06"
// title.id = "Manual yang sama dua kali dalam satu kontrak"
// title.en = "Same definition twice in one contract"
// severity = "error"
// anchor = "Contract"
// identity = ["contract", "manuals"]
// parameters = { year = "int" }
// columns = { contract = "str", name = "str", manuals = "str[]", manual_name = "str", ikus = "str[]", evidence = "evidence" }
// reason.id = "{name} memuat IKU {manual_name} lebih dari satu kali: {ikus}."
// reason.en = "{name} holds the IKU {manual_name} more than once: {ikus}."
// rests_on = ["R1", "S2-15"]
// ///
//
// ## Apa yang ditemukan
// Dua IKU atau lebih dalam satu kontrak tahun itu yang ukurannya sama: manualnya sama, atau nama, definisi, dan
// formulanya sama setelah dinormalkan. Teks yang kosong tidak sama dengan apa pun. IKU tanpa manual, definisi, atau
// formula dilaporkan UNS-13; IKU yang sama pada beberapa jabatan dilaporkan DUP-01 dan DUP-02.
// ## Mengapa penting
// Satu ukuran yang dihitung dua kali melipatgandakan bobotnya dan menggantikan ukuran yang seharusnya ada.
// ## Cara memperbaiki
// Gabungkan menjadi satu IKU dengan satu target, atau bedakan ukurannya dengan manual tersendiri.
//
// ## What it finds
// Two or more IKU in one contract of the year that are the same measure: the same definition record, or equal name,
// definition and formula once folded. An empty text is equal to nothing. IKU without a definition record, definition
// or formula are reported by UNS-13; the same IKU at several positions by DUP-01 and DUP-02.
// ## Why it matters
// One measure that counts twice doubles its weight and takes the place of a measure that should be there.
// ## How to fix
// Merge them into one IKU with one target, or make them different measures with a definition each.
MATCH (d:ManualIKU)
WITH coalesce(d.name_key + '|' + d.definition_key + '|' + d.formula_key, '|' + d.key) AS measure, collect(d) AS manuals
CALL (manuals) {
  UNWIND manuals AS d
  MATCH (d)<-[:DEFINED_BY]-(i:IKU {year: $year})
  WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  MATCH (i)<-[:CONTAINS]-(k:Contract {year: $year})
  WITH k, collect({iku: i.key, manual: d.key, name: d.name}) AS uses
  WHERE size(uses) > 1
  RETURN k, uses
}
UNWIND uses AS use
WITH k, measure, use
ORDER BY use.iku
WITH k, measure, collect(use) AS uses, collect(DISTINCT use.manual) AS manuals
RETURN k.key AS contract, k.name AS name, manuals, uses[0].name AS manual_name, [u IN uses | u.iku] AS ikus,
       [{node: 'Contract', key: k.key}]
       + [u IN uses | {node: 'IKU', key: u.iku}] + [m IN manuals | {node: 'ManualIKU', key: m}]
       + [u IN uses | {link: 'CONTAINS', from: k.key, to: u.iku}]
       + [u IN uses | {link: 'DEFINED_BY', from: u.iku, to: u.manual}] AS evidence
ORDER BY contract, ikus
