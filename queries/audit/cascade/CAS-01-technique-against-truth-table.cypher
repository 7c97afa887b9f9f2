// /// rule
// id = "CAS-01"
// title.id = "Teknik cascading tidak sesuai tabel kebenaran"
// title.en = "Recorded technique contradicts the truth table"
// severity = "error"
// anchor = "IKU"
// subject = "iku"
// identity = ["superior", "iku", "recorded"]
// parameters = { year = "int" }
// columns = { superior = "str", superior_name = "str", iku = "str", name = "str", recorded = "code", same_iku = "bool", same_target = "bool", allowed = "code[]", severity = "severity", evidence = "evidence" }
// reason.id = "Hubungan {superior_name} ke {name} dicatat sebagai {recorded}; menurut tabel kebenaran (IKU sama: {same_iku}, target sama: {same_target}) tekniknya: {allowed}."
// reason.en = "The cascade from {superior_name} to {name} is recorded as {recorded}; by the truth table (same IKU: {same_iku}, same target: {same_target}) it is: {allowed}."
// rests_on = ["S1-13", "S1-14", "S1-15", "S1-16"]
// ///
//
// ## Apa yang ditemukan
// Hubungan cascading yang tekniknya bertentangan dengan keadaan IKU dan target: IKU dan target sama berarti Duplicate;
// IKU sama dengan target berbeda berarti Cluster; IKU dan target berbeda berarti Supportive atau Unique. IKU sama
// berarti manualnya sama, atau nama, definisi, dan formulanya sama setelah dinormalkan; target sama berarti nilai dan
// satuannya tertulis sama. IKU berbeda dengan target yang sama tidak diatur dalam pedoman, sehingga hanya
// diinformasikan dan tidak pernah ditebak.
// ## Mengapa penting
// Teknik menentukan apakah capaian bawahan mewakili, membagi, atau sekadar mendukung capaian atasan. Teknik yang salah
// membuat perhitungan berjenjang salah.
// ## Cara memperbaiki
// Ubah teknik menjadi yang disebutkan, atau perbaiki manual atau target jika seharusnya sama. Jika manual, definisi,
// formula, atau target belum diketahui, lengkapi dahulu: UNS-13 melaporkannya, dan hubungan itu tidak dinilai di sini.
//
// ## What it finds
// A cascade whose technique contradicts the indicators and targets: same IKU and same target is Duplicate; same IKU and
// another target is Cluster; both different is Supportive or Unique. Same IKU means the same definition record, or
// equal name, definition and formula once folded; same target means that value and unit are written the same. Different
// IKU with the same target is not defined by the guide; it is reported as information and never guessed.
// ## Why it matters
// The technique decides whether a subordinate's result represents, shares or merely supports the superior's. A wrong
// one makes every roll-up wrong.
// ## How to fix
// Change the technique to the one named, or correct definition or target if they were meant to be the same. Where a
// definition, formula or target is unknown, fill it in first: UNS-13 reports it, and the cascade is not judged here.
MATCH (a:IKU)-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]->(b:IKU {year: $year})
WHERE coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
  AND a.annual_target IS NOT NULL AND a.target_unit IS NOT NULL
  AND b.annual_target IS NOT NULL AND b.target_unit IS NOT NULL
MATCH (a)-[:DEFINED_BY]->(da:ManualIKU)
MATCH (b)-[:DEFINED_BY]->(db:ManualIKU)
WITH a, b, type(c) AS recorded,
     CASE WHEN da.key = db.key THEN true
          WHEN da.name_key <> db.name_key OR da.definition_key <> db.definition_key
               OR da.formula_key <> db.formula_key THEN false
          WHEN da.name_key = db.name_key AND da.definition_key = db.definition_key
               AND da.formula_key = db.formula_key THEN true
     END AS same_iku,
     a.annual_target = b.annual_target AND a.target_unit = b.target_unit AS same_target
WHERE same_iku IS NOT NULL
WITH a, b, recorded, same_iku, same_target,
     CASE WHEN same_iku AND same_target THEN ['CASCADE_DUPLICATE']
          WHEN same_iku THEN ['CASCADE_CLUSTER']
          WHEN NOT same_target THEN ['CASCADE_SUPPORTIVE', 'UNIQUE_UNDER']
          ELSE [] END AS allowed
WHERE NOT recorded IN allowed
RETURN a.key AS superior, a.name AS superior_name, b.key AS iku, b.name AS name, recorded, same_iku, same_target,
       allowed, CASE WHEN size(allowed) = 0 THEN 'info' ELSE 'error' END AS severity,
       [{node: 'IKU', key: b.key}, {node: 'IKU', key: a.key}, {link: recorded, from: a.key, to: b.key}] AS evidence
ORDER BY superior, iku, recorded
