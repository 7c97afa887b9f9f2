// /// rule
// id = "DUP-02"
// title.id = "Tanggung renteng dalam arti luas"
// title.en = "Indicator shared in the broad sense"
// severity = "warning"
// anchor = "IKU"
// subject = "iku"
// identity = ["name_key", "definition_key", "formula_key"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", ikus = "str[]", positions = "str[]", name_key = "str", definition_key = "str", formula_key = "str", verdict = "verdict", waived_reason = "str", evidence = "evidence" }
// reason.id = "{name} dipakai oleh lebih dari satu jabatan ({positions})."
// reason.en = "{name} is used by more than one position ({positions})."
// rests_on = ["S2-10", "S1-38c"]
// ///
//
// ## Apa yang ditemukan
// IKU non cascading dengan nama, definisi, dan formula yang sama pada lebih dari satu jabatan, di level mana pun dan
// dengan target apa pun. Kelompok yang memuat IKU berkelas CP atau C dikecualikan karena kesamaan itu memang hasil
// cascading. Jika setiap IKU dalam kelompok dinyatakan luas dan kompleks beserta alasannya, temuan ini dikecualikan
// dengan alasan itu (S1-38c).
// Kelompok yang seluruhnya memenuhi arti sempit dilaporkan DUP-01 dan tidak diulang di sini.
// ## Mengapa penting
// IKU yang dipakai bersama dapat tidak sesuai dengan tugas pemakainya dan menurunkan kualitas IKU.
// ## Cara memperbaiki
// Rumuskan IKU yang khas bagi setiap jabatan, atau nyatakan IKU itu luas dan kompleks beserta alasannya.
//
// ## What it finds
// Non-cascading IKU with the same name, definition and formula at more than one position, at any level and with any
// target. Groups that hold an IKU of class CP or C are left out, because there the sameness is what cascading means.
// Where every IKU of the group is said to be broad and complex, with its reason, the finding is waived for that reason
// (S1-38c). A group that as a whole meets the strict sense is reported by DUP-01 and not repeated here.
// ## Why it matters
// An IKU that is shared may not fit the duties of those who share it, and lowers the quality of the IKU.
// ## How to fix
// Formulate an IKU that is typical of each position, or state that it is broad and complex, with the reason.
MATCH (d:ManualIKU)
WHERE d.definition_key IS NOT NULL AND d.formula_key IS NOT NULL
WITH d.definition_key AS definition_key, d.formula_key AS formula_key, collect(d) AS alike,
     sum(COUNT { (d)<-[:DEFINED_BY]-() }) AS uses
WHERE uses > 1
UNWIND alike AS d
WITH d.name_key AS name_key, definition_key, formula_key, collect(d) AS manuals
WHERE name_key IS NOT NULL AND NOT EXISTS {
  UNWIND manuals AS d
  MATCH (d)<-[:DEFINED_BY]-(i:IKU {year: $year})
  WHERE i.cascade_class IN ['CP', 'C'] AND coalesce(i.status, 'ACTIVE') <> 'DROPPED'
}
UNWIND manuals AS d
MATCH (d)<-[:DEFINED_BY]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
MATCH (i)-[:OWNED_BY]->(p:Position)
WITH name_key, definition_key, formula_key, i, p,
     [i.annual_target, i.target_unit, coalesce(toString(p.level_no), p.level), d.measurement_object,
      d.realisation_method] AS strict
ORDER BY i.key
WITH name_key, definition_key, formula_key, collect(i) AS shared, collect(DISTINCT p.key) AS positions,
     count(DISTINCT strict) AS kinds, max(CASE WHEN any(x IN strict WHERE x IS NULL) THEN 1 ELSE 0 END) AS unknown,
     min(CASE WHEN i.broad_complex AND i.broad_reason IS NOT NULL THEN 1 ELSE 0 END) AS broad,
     collect(DISTINCT i.broad_reason) AS reasons
WHERE size(positions) > 1 AND (kinds > 1 OR unknown = 1)
RETURN shared[0].key AS iku, shared[0].name AS name, [x IN shared | x.key] AS ikus, positions, name_key,
       definition_key, formula_key, CASE WHEN broad = 1 THEN 'waived' ELSE 'fault' END AS verdict,
       CASE WHEN broad = 1 THEN reduce(said = reasons[0], r IN tail(reasons) | said + '; ' + r) END AS waived_reason,
       [x IN shared | {node: 'IKU', key: x.key}] + [k IN positions | {node: 'Position', key: k}] AS evidence
ORDER BY iku
