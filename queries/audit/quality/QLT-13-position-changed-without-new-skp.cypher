// /// rule
// id = "QLT-13"
// title.id = "SKP tidak mengikuti pergantian jabatan"
// title.en = "SKP does not follow a change of position"
// severity = "warning"
// anchor = "Position"
// subject = "position"
// identity = ["employee", "position"]
// parameters = { year = "int" }
// columns = { employee = "str", position = "str", name = "str", kinds = "code[]", skps = "str[]", severity = "severity", verdict = "verdict", evidence = "evidence" }
// reason.id = "SKP pegawai {employee} untuk jabatan {name} tidak mengikuti pergantian jabatan: {kinds}."
// reason.en = "The SKP of employee {employee} for the position {name} does not follow the change of position: {kinds}."
// not_judged.id = "Apakah SKP pegawai {employee} untuk jabatan {name} mengikuti pergantian jabatan tidak dapat dikatakan; tanggal atau jabatan pada SKP belum lengkap: {skps}."
// not_judged.en = "Whether the SKP of employee {employee} for the position {name} follows the change of position cannot be said; days or position are not recorded in: {skps}."
// rests_on = ["S1-40"]
// ///
//
// ## Apa yang ditemukan
// Pegawai yang pindah jabatan pada tahun berjalan tanpa SKP untuk jabatan baru yang dimulai pada atau sesudah hari
// pindah (no_new_skp); SKP tahun berjalan yang dimulai sebelum SKP terakhir sebelumnya, untuk jabatan lain, dinilai
// (not_evaluated); dan SKP yang dimulai selagi SKP lain pegawai itu masih berjalan (overlap). Jabatan pertama seorang
// pegawai bukan perpindahan. SKP tanpa tanggal mengikuti tahunnya: dua SKP dari tahun yang berbeda berurutan. Jika
// tanggal pada tahun yang sama atau jabatan sebuah SKP kosong dan jawabannya bergantung padanya, tidak dinilai. SKP
// tahun berjalan yang jabatannya kosong tidak bersubjek dan tidak dilaporkan sendiri.
// ## Mengapa penting
// Pegawai membuat SKP baru sesuai jabatan baru setelah SKP periode sebelumnya dinilai. Tanpa itu hasil kerja pada
// jabatan lama tidak dinilai, atau satu masa kerja dinilai dua kali.
// ## Cara memperbaiki
// Nilai SKP lama sampai hari pindah, lalu buat SKP baru mulai hari itu. Catat tanggal yang kosong.
//
// ## What it finds
// An employee who changed position in the year and has no SKP for the new one that begins on that day or later
// (no_new_skp); an SKP of the year that begins before the last SKP ahead of it, for another position, was evaluated
// (not_evaluated); and an SKP that begins while another of the employee still runs (overlap). An employee's first
// position is no change. An SKP without days follows its year: two SKP of different years come one after the other.
// Where days within one year or the position of an SKP are empty and the answer depends on them, nothing is judged. An
// SKP of the year without a position has no subject and is not reported by itself.
// ## Why it matters
// Employees make a new SKP for a new position after that of the period before was evaluated. Otherwise the work in the
// old position is never evaluated, or one time of work is evaluated twice.
// ## How to fix
// Evaluate the old SKP up to the day of the change, then make a new one from that day. Record the days that are empty.
CALL () {
  MATCH (e:Employee)-[h:HOLDS]->(p:Position)
  WHERE h.valid_from.year = $year
    AND EXISTS { MATCH (e)-[b:HOLDS]->(:Position) WHERE b.valid_from < h.valid_from }
    AND NOT EXISTS { MATCH (e)-[:HAS_SKP]->(s:SKP)-[:FOR_POSITION]->(p) WHERE s.valid_from >= h.valid_from }
  WITH e, p, COLLECT {
    MATCH (e)-[:HAS_SKP]->(s:SKP)
    WHERE s.year >= $year AND coalesce(s.valid_from >= h.valid_from, true)
      AND (EXISTS { (s)-[:FOR_POSITION]->(p) } OR NOT EXISTS { (s)-[:FOR_POSITION]->(:Position) })
    RETURN s.key
  } AS unclear
  UNWIND CASE WHEN size(unclear) > 0 THEN unclear ELSE [null] END AS skp
  RETURN e, p, CASE WHEN skp IS NULL THEN 'no_new_skp' END AS kind, skp
  UNION ALL
  MATCH (e:Employee)-[:HAS_SKP]->(s:SKP {year: $year})
  MATCH (s)-[:FOR_POSITION]->(p:Position)
  MATCH (e)-[:HAS_SKP]->(o:SKP)
  WITH e, p, s, o, coalesce(s.valid_from, date({year: s.year, month: 1, day: 1})) AS begins,
       coalesce(o.valid_from, date({year: o.year, month: 1, day: 1})) AS began
  WHERE began < begins OR began = begins AND o.key < s.key
  WITH e, p, s, o
  ORDER BY began DESC, o.key DESC
  WITH e, p, s, collect(o) AS earlier
  UNWIND earlier AS o
  OPTIONAL MATCH (o)-[:FOR_POSITION]->(q:Position)
  WITH e, p, s, o, o.key = earlier[0].key AND q.key <> p.key AS moved,
       o.year < s.year OR o.valid_from IS NOT NULL AND s.valid_from IS NOT NULL AS ordered
  WITH e, p, s, o, [
         CASE WHEN NOT moved OR o.evaluated_on <= s.valid_from THEN 'fine'
              WHEN moved AND ordered AND (o.evaluated_on IS NULL OR s.valid_from IS NOT NULL) THEN 'not_evaluated' END,
         CASE WHEN ordered AND o.valid_to >= s.valid_from THEN 'overlap'
              WHEN o.year < s.year OR o.valid_to < s.valid_from THEN 'fine' END] AS kinds
  UNWIND kinds AS kind
  UNWIND [s.key, o.key] AS skp
  WITH e, p, kind, skp
  WHERE coalesce(kind, '') <> 'fine'
  RETURN e, p, kind, skp
}
WITH e, p, kind, skp
ORDER BY kind, skp
WITH e, p, collect(DISTINCT kind) AS kinds, collect(DISTINCT skp) AS named,
     collect(DISTINCT CASE WHEN kind IS NOT NULL THEN skp END) AS proving
WITH e, p, kinds, CASE WHEN size(kinds) > 0 THEN proving ELSE named END AS skps
RETURN e.key AS employee, p.key AS position, p.name AS name, kinds, skps,
       CASE WHEN 'overlap' IN kinds OR 'not_evaluated' IN kinds THEN 'error' ELSE 'warning' END AS severity,
       CASE WHEN size(kinds) > 0 THEN 'fault' ELSE 'not_judged' END AS verdict,
       [{node: 'Position', key: p.key}, {node: 'Employee', key: e.key}]
       + COLLECT { MATCH (e)-[:HOLDS]->(p) RETURN {link: 'HOLDS', from: e.key, to: p.key} }
       + [k IN skps | {node: 'SKP', key: k}] + [k IN skps | {link: 'HAS_SKP', from: e.key, to: k}] AS evidence
ORDER BY employee, position
