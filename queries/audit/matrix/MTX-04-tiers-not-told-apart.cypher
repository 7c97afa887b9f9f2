// /// rule
// id = "MTX-04"
// title.id = "IKU sama pada tingkat berbeda dalam satu rumpun jabatan"
// title.en = "Same IKU at different tiers of one job family"
// severity = "warning"
// anchor = "IKU"
// subject = "iku"
// identity = ["family", "definition", "target", "unit"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", family = "str", family_name = "str", tiers = "int[]", positions = "str[]", ikus = "str[]", target = "float", unit = "str", definition = "str[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "{name} dengan target yang sama ({target} {unit}) dipakai pada beberapa tingkat ({tiers}) dalam rumpun {family_name}: {positions}."
// reason.en = "{name} with one and the same target ({target} {unit}) is used at several tiers ({tiers}) of the job family {family_name}: {positions}."
// not_judged.id = "{name} dengan target yang sama ({target} {unit}) dipakai beberapa jabatan dalam rumpun {family_name} ({positions}), tetapi tingkatnya belum semua diketahui."
// not_judged.en = "{name} with one and the same target ({target} {unit}) is used by several positions of the job family {family_name} ({positions}), not all of them of a known tier."
// rests_on = ["S1-36"]
// ///
//
// ## Apa yang ditemukan
// IKU yang sama, dengan target dan satuan yang sama, pada jabatan serumpun yang tingkatnya berbeda. IKU sama berarti
// manualnya sama, atau nama, definisi, dan formulanya sama setelah dinormalkan. Satuan dibandingkan seperti tertulis.
// Tingkat adalah level_no. Jika tingkat yang diketahui paling banyak satu dan ada yang belum diketahui, kelompok itu
// tidak dinilai. IKU tanpa manual, target, atau satuan dilaporkan UNS-13 dan tidak dibandingkan. Satu IKU milik
// beberapa jabatan dilaporkan ORP-02. Pemakaian bersama pada satu tingkat dilaporkan DUP-01. DUP-02 menanyakan hal
// lain, yaitu apakah IKU yang bukan hasil cascading dipakai bersama.
// ## Mengapa penting
// Bila bawahan sangat banyak, jabatan serupa dikelompokkan dan perbedaan tanggung jawab antarlevel diteliti. IKU dan
// target yang sama pada semua tingkat menunjukkan bahwa perbedaan itu belum terlihat.
// ## Cara memperbaiki
// Berikan IKU atau target menurut peran tiap tingkat. Jika tanggung jawabnya memang sama, tinjau rumpun atau
// tingkatnya.
//
// ## What it finds
// The same IKU, with the same target and unit, at positions of one job family that stand on different tiers. Same IKU
// means the same definition record, or equal name, definition and formula once folded. Units are compared as written.
// The tier is level_no. Where at most one tier is known and others are not, the group is not judged. An IKU without
// definition, target or unit is reported by UNS-13 and not compared. One IKU owned by several positions is reported by
// ORP-02. Sharing on one tier is reported by DUP-01. DUP-02 asks something else: whether an IKU that is not cascaded is
// shared.
// ## Why it matters
// Where there are very many subordinates, similar positions are grouped and the differing responsibility of each level
// is looked at. The same IKU and target on all tiers shows that the difference was not seen.
// ## How to fix
// Give IKU or targets by the role of each tier. If the responsibility is the same indeed, look at family and tiers
// again.
MATCH (f:JobFamily)<-[:MEMBER_OF]-(p:Position)<-[:OWNED_BY]-(i:IKU {year: $year})-[:DEFINED_BY]->(d:ManualIKU)
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED' AND i.annual_target IS NOT NULL AND i.target_unit IS NOT NULL
WITH f, CASE WHEN d.name_key IS NULL OR d.definition_key IS NULL OR d.formula_key IS NULL THEN [d.key]
             ELSE [d.name_key, d.definition_key, d.formula_key] END AS definition,
     i.annual_target AS target, i.target_unit AS unit, p, i
WITH f, definition, target, unit, collect(DISTINCT p) AS holders, collect(DISTINCT i) AS alike,
     count(DISTINCT p.level_no) AS known, count(*) - count(p.level_no) AS without
WHERE size(alike) > 1 AND (known > 1 OR (without > 0 AND size(holders) > 1))
WITH f, definition, target, unit, known, COLLECT { UNWIND holders AS p RETURN p ORDER BY p.key } AS holders,
     COLLECT { UNWIND alike AS i RETURN i ORDER BY i.key } AS alike,
     COLLECT {
       UNWIND holders AS p
       WITH DISTINCT p.level_no AS tier
       WHERE tier IS NOT NULL
       RETURN tier
       ORDER BY tier
     } AS tiers
RETURN alike[0].key AS iku, alike[0].name AS name, f.key AS family, coalesce(f.name, f.key) AS family_name, tiers,
       [p IN holders | p.key] AS positions, [i IN alike | i.key] AS ikus, target, unit, definition,
       CASE WHEN known > 1 THEN 'fault' ELSE 'not_judged' END AS verdict,
       [i IN alike | {node: 'IKU', key: i.key}] + [p IN holders | {node: 'Position', key: p.key}]
       + [{node: 'JobFamily', key: f.key}] AS evidence
ORDER BY iku, family
