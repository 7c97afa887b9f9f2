// /// rule
// id = "ORP-08"
// title.id = "Cascading melintasi tahun atau menyentuh yang sudah ditutup"
// title.en = "Cascade that crosses years or touches what is closed"
// severity = "error"
// anchor = "IKU"
// subject = "iku"
// identity = ["superior", "iku", "technique"]
// parameters = { year = "int" }
// columns = { superior = "str", superior_name = "str", superior_year = "int", iku = "str", name = "str", iku_year = "int", technique = "code", kinds = "code[]", evidence = "evidence" }
// reason.id = "Cascading {technique} dari {superior_name} ({superior_year}) ke {name} ({iku_year}) tidak lagi utuh: {kinds}."
// reason.en = "The cascade {technique} from {superior_name} ({superior_year}) to {name} ({iku_year}) is no longer whole: {kinds}."
// rests_on = ["S1-05", "S1-17"]
// ///
//
// ## Apa yang ditemukan
// Cascading yang kedua IKU-nya berbeda tahun (other_year), yang salah satu IKU-nya sudah dihentikan (dropped), yang
// jabatan pemiliknya tidak terisi (vacant), atau yang unit pemiliknya sudah ditutup sebelum hari pertama tahun berjalan
// (closed). Unit pemilik adalah unit yang memiliki IKU atau unit tempat jabatan pemiliknya. Diperiksa setiap cascading
// yang sekurang-kurangnya satu ujungnya dari tahun berjalan, sehingga cascading lintas tahun terlihat dari kedua tahun.
// Status, keterisian, dan tanggal yang kosong dibaca sebagai belum ditutup; ORP-06 melaporkan jabatan tanpa IKU yang
// keterisiannya belum dicatat. UNIQUE_UNDER bukan cascading.
// ## Mengapa penting
// Target dijabarkan dari IKU yang hidup kepada orang yang menjabat. Hubungan dengan IKU yang berhenti, tahun yang lain,
// atau pemilik yang sudah tidak ada membuat garis keturunan tampak utuh padahal putus.
// ## Cara memperbaiki
// Hubungkan dengan IKU pengganti pada tahun yang sama, pindahkan IKU ke pemilik yang masih ada, atau hapus hubungannya.
//
// ## What it finds
// A cascade between IKU of different years (other_year), one that touches a dropped IKU (dropped), an IKU whose owner
// is a position that is not filled (vacant), or whose owner's unit was closed before the first day of the year asked
// about (closed). The owner's unit is the unit that owns the IKU, or the unit of the position that does. Looked at is
// every cascade with at least one end in the year asked about, so that one across years is seen from both. A status, a
// vacancy or a date that is not recorded is read as not closed; ORP-06 reports positions without IKU that are not known
// to be filled. UNIQUE_UNDER is no cascade.
// ## Why it matters
// Targets are broken down from an IKU that lives to people who hold a post. A link to a dropped IKU, another year or an
// owner that is gone makes a lineage look whole that is broken.
// ## How to fix
// Link the IKU of the same year that took its place, give the IKU to an owner that exists, or remove the cascade.
CALL () {
  MATCH (x:IKU)
  WHERE x.year <> $year
  MATCH (x)-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-(:IKU)
  RETURN c, 'other_year' AS kind, null AS owner
  UNION ALL
  MATCH (x:IKU {status: 'DROPPED'})
  MATCH (x)-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-(:IKU)
  RETURN c, 'dropped' AS kind, null AS owner
  UNION ALL
  MATCH (owner:Position {active: false})<-[:OWNED_BY]-(x:IKU)
  MATCH (x)-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-(:IKU)
  RETURN c, 'vacant' AS kind, owner
  UNION ALL
  MATCH (owner:Unit)
  WHERE owner.valid_to.year < $year
  MATCH (owner)<-[:IN_UNIT*0..1]-()<-[:OWNED_BY]-(x:IKU)
  MATCH (x)-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-(:IKU)
  RETURN c, 'closed' AS kind, owner
}
WITH startNode(c) AS a, endNode(c) AS b, type(c) AS technique, kind, owner
WHERE a.year = $year OR b.year = $year
WITH a, b, technique, kind, owner
ORDER BY kind, owner.key
WITH a, b, technique, collect(DISTINCT kind) AS kinds, collect(DISTINCT owner) AS owners
RETURN a.key AS superior, a.name AS superior_name, a.year AS superior_year, b.key AS iku, b.name AS name,
       b.year AS iku_year, technique, kinds,
       [{node: 'IKU', key: b.key}, {node: 'IKU', key: a.key}, {link: technique, from: a.key, to: b.key}]
       + [o IN owners | {node: CASE WHEN o:Unit THEN 'Unit' ELSE 'Position' END, key: o.key}] AS evidence
ORDER BY superior, iku, technique
