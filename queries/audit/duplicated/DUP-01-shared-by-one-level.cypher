// /// rule
// id = "DUP-01"
// title.id = "Tanggung renteng pada satu level jabatan"
// title.en = "Indicator shared within one job level"
// severity = "warning"
// anchor = "IKU"
// subject = "iku"
// identity = ["definition_key", "formula_key", "target", "unit", "level", "object", "method", "verdict"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", ikus = "str[]", positions = "str[]", target = "float", unit = "str", level = "str", object = "str", method = "str", definition_key = "str", formula_key = "str", verdict = "verdict", evidence = "evidence" }
// reason.id = "{name} dipakai bersama oleh jabatan selevel ({positions}) dengan target, definisi, formula, objek, dan cara hitung yang sama."
// reason.en = "{name} is shared by positions of one level ({positions}), with the same target, definition, formula, object and way of computing."
// not_judged.id = "{name} dipakai bersama dengan target, definisi, dan formula yang sama, tetapi level, objek pengukuran, atau cara hitung realisasinya belum dicatat untuk: {ikus}."
// not_judged.en = "{name} is shared with the same target, definition and formula, but level, measured object or way of computing is not recorded for: {ikus}."
// rests_on = ["S2-30"]
// ///
//
// ## Apa yang ditemukan
// IKU yang dimiliki sekurang-kurangnya dua jabatan pada level yang sama dengan target, definisi, formula, objek
// pengukuran, dan perhitungan realisasi yang sama. Klausul tidak mengecualikan IKU cascading, sehingga semua kelas
// diperiksa. Jabatan mewakili pegawai; levelnya adalah tingkatnya (level_no), atau sebutan levelnya (level) jika
// tingkatnya belum dicatat. Satuan dibandingkan seperti tertulis. Nilai yang kosong tidak dianggap sama: kelompok
// seperti itu tidak dinilai, kecuali pada level yang hanya diisi satu jabatan ketika semua level diketahui. Pemakaian
// bersama yang lebih luas dilaporkan DUP-02, yang tidak mengulang kelompok yang sudah dilaporkan di sini.
// ## Mengapa penting
// IKU tanggung renteng menurunkan kualitas kontrak sebesar satu poin dan menyamarkan siapa yang berkinerja.
// ## Cara memperbaiki
// Bedakan objek atau target menurut tugas tiap jabatan, atau bagi bebannya sebagai Cluster.
//
// ## What it finds
// An IKU that at least two positions of the same level own, with the same target, definition, formula, object of
// measurement and computation of the result. The clause does not except cascaded IKU, so all classes are looked at.
// Positions stand for employees; their level is the tier (level_no), or the office's word for it (level) where no tier
// is recorded. Units are compared as written. What is empty is equal to nothing: such a group is not judged, but for a
// level with a single position where all levels are known. Wider sharing is reported by DUP-02, which does not repeat
// the groups reported here.
// ## Why it matters
// A shared IKU lowers the quality of a contract by one point and hides who performs.
// ## How to fix
// Let object or target differ by the duties of each position, or divide the load as a Cluster.
MATCH (d:ManualIKU)
WHERE d.definition_key IS NOT NULL AND d.formula_key IS NOT NULL
WITH d.definition_key AS definition_key, d.formula_key AS formula_key, collect(d) AS manuals,
     sum(COUNT { (d)<-[:DEFINED_BY]-() }) AS uses
WHERE uses > 1
CALL (manuals) {
  UNWIND manuals AS d
  MATCH (d)<-[:DEFINED_BY]-(i:IKU {year: $year})
  WHERE i.annual_target IS NOT NULL
  WITH i.annual_target AS target, collect(i) AS alike
  WHERE size(alike) > 1
  RETURN target, alike
}
UNWIND alike AS i
WITH definition_key, formula_key, target, i.target_unit AS unit, i
WHERE unit IS NOT NULL AND coalesce(i.status, 'ACTIVE') <> 'DROPPED'
MATCH (i)-[:OWNED_BY]->(p:Position)
WITH definition_key, formula_key, target, unit, coalesce(toString(p.level_no), p.level) AS level,
     collect(i) AS some, count(DISTINCT p) AS sharers
WITH definition_key, formula_key, target, unit, collect({ikus: some, sharers: sharers}) AS levels,
     sum(sharers) AS owners, count(*) > count(level) AS vague
WHERE owners > 1
UNWIND levels AS one
WITH definition_key, formula_key, target, unit, one, vague
WHERE one.sharers > 1 OR vague
UNWIND one.ikus AS i
MATCH (i)-[:OWNED_BY]->(p:Position)
MATCH (i)-[:DEFINED_BY]->(d:ManualIKU)
WITH definition_key, formula_key, target, unit,
     {iku: i.key, name: i.name, position: p.key, level: coalesce(toString(p.level_no), p.level),
      object: d.measurement_object, method: d.realisation_method} AS use
WITH definition_key, formula_key, target, unit, use,
     use.level IS NULL OR use.object IS NULL OR use.method IS NULL AS unknown
ORDER BY use.iku
WITH definition_key, formula_key, target, unit, unknown,
     CASE WHEN NOT unknown THEN use.level END AS level,
     CASE WHEN NOT unknown THEN use.object END AS object,
     CASE WHEN NOT unknown THEN use.method END AS method,
     collect(use.name)[0] AS name, collect(use.iku) AS ikus, collect(DISTINCT use.position) AS positions
WHERE unknown OR size(positions) > 1
RETURN ikus[0] AS iku, name, ikus, positions, target, unit, level, object, method, definition_key, formula_key,
       CASE WHEN unknown THEN 'not_judged' ELSE 'fault' END AS verdict,
       [k IN ikus | {node: 'IKU', key: k}] + [k IN positions | {node: 'Position', key: k}] AS evidence
ORDER BY iku, verdict
