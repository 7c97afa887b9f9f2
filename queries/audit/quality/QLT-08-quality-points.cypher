// /// rule
// id = "QLT-08"
// title.id = "Poin kualitas kontrak"
// title.en = "Quality points of a contract"
// severity = "info"
// anchor = "Contract"
// identity = ["contract"]
// parameters = { year = "int" }
// columns = { contract = "str", name = "str", points = "int", gained = "int", lost = "int", untold = "int", raised = "str[]", lowered = "str[]", unknown = "str[]", evidence = "evidence" }
// reason.id = "Poin kualitas {name}: {points}; bertambah karena tingkat kendali: {gained}, berkurang karena tanggung renteng: {lost}; IKU yang belum dapat dinilai: {untold}."
// reason.en = "Quality points of {name}: {points}; gained by the level of control: {gained}, lost by shared IKU: {lost}; IKU of which it cannot be told: {untold}."
// rests_on = ["S2-24", "S2-30"]
// ///
//
// ## Apa yang ditemukan
// Laporan, bukan kesalahan: setiap kontrak tahun berjalan yang memperoleh atau kehilangan sekurang-kurangnya satu poin.
// IKU dengan kendali low atau moderat menambah satu poin (raised); IKU tanggung renteng dalam arti ketat, dibandingkan
// seperti pada DUP-01, mengurangi satu poin (lowered). IKU yang kendalinya kosong, yang pemilik jabatan, target,
// satuan, definisi, atau formulanya kosong sehingga tidak dapat dibandingkan, atau yang mungkin dipakai bersama karena
// level, objek, atau cara hitungnya belum dicatat, disebut tersendiri (unknown); yang dihitung hanya yang pasti.
// Kriteria kualitas dan waktu tidak bernilai poin. IKU yang tidak termuat dalam kontrak tidak dihitung.
// ## Mengapa penting
// KMK 327/KMK.01/2018 menilai kualitas kontrak; laporan ini menunjukkan IKU mana yang menaikkan dan menurunkannya.
// ## Cara memperbaiki
// Tidak ada yang harus diperbaiki. Untuk menaikkan kualitas, bedakan IKU yang dipakai bersama; lengkapi yang belum
// dicatat agar jumlahnya pasti.
//
// ## What it finds
// A report and no fault: every contract of the year that gains or loses at least one point. An IKU of low or moderate
// control adds one point (raised); one that is shared in the strict sense, compared as DUP-01 does, takes one away
// (lowered). An IKU whose control is empty, one that cannot be compared because owning position, target, unit,
// definition or formula is empty, and one that may be shared because level, object or way of computing is not recorded,
// is named apart (unknown); only what is certain is counted. Criteria of quality and time have no points. IKU that
// stand in no contract are not counted.
// ## Why it matters
// KMK 327/KMK.01/2018 values the quality of contracts; this shows which IKU raise it and which lower it.
// ## How to fix
// Nothing has to be fixed. To raise the quality, make shared IKU differ; fill in what is not recorded, so that the sum
// is certain.
CALL () {
  MATCH (d:ManualIKU)
  WHERE d.definition_key IS NOT NULL AND d.formula_key IS NOT NULL
  WITH d.definition_key AS definition_key, d.formula_key AS formula_key, collect(d) AS manuals,
       sum(COUNT { (d)<-[:DEFINED_BY]-() }) AS uses
  WHERE uses > 1
  CALL (manuals) {
    UNWIND manuals AS d
    MATCH (d)<-[:DEFINED_BY]-(i:IKU {year: $year})
    WHERE i.annual_target IS NOT NULL AND i.target_unit IS NOT NULL AND coalesce(i.status, 'ACTIVE') <> 'DROPPED'
    WITH i.annual_target AS target, i.target_unit AS unit, collect(i) AS alike
    WHERE size(alike) > 1
    RETURN target, unit, alike
  }
  UNWIND alike AS i
  MATCH (i)-[:OWNED_BY]->(p:Position)
  MATCH (i)-[:DEFINED_BY]->(d:ManualIKU)
  WITH definition_key, formula_key, target, unit, coalesce(toString(p.level_no), p.level) AS level,
       d.measurement_object AS object, d.realisation_method AS method, collect(i) AS ikus,
       collect(DISTINCT p.key) AS positions
  WITH definition_key, formula_key, target, unit,
       collect({level: level, object: object, method: method, ikus: ikus, positions: positions,
                vague: level IS NULL OR object IS NULL OR method IS NULL}) AS kinds
  WITH kinds, [x IN kinds WHERE x.vague] AS vague
  UNWIND kinds AS one
  WITH one, any(other IN CASE WHEN one.vague THEN kinds ELSE vague + [one] END
         WHERE coalesce(other.level = one.level, true) AND coalesce(other.object = one.object, true)
           AND coalesce(other.method = one.method, true) AND any(p IN other.positions WHERE p <> one.positions[0]))
         AS alike
  WHERE alike
  UNWIND one.ikus AS i
  MATCH (k:Contract {year: $year})-[:CONTAINS]->(i)
  RETURN k, i, CASE WHEN one.vague OR size(one.positions) = 1 THEN 'unknown' ELSE 'lowered' END AS said
  UNION ALL
  MATCH (k:Contract {year: $year})-[:CONTAINS]->(i:IKU {year: $year})
  WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  OPTIONAL MATCH (i)-[:DEFINED_BY]->(d:ManualIKU)
  UNWIND [
    CASE WHEN d.control IN ['LOW', 'MODERATE'] THEN 'raised' END,
    CASE WHEN d.control IS NULL OR d.definition_key IS NULL OR d.formula_key IS NULL OR i.annual_target IS NULL
           OR i.target_unit IS NULL OR NOT EXISTS { (i)-[:OWNED_BY]->(:Position) } THEN 'unknown' END] AS said
  WITH k, i, said
  WHERE said IS NOT NULL
  RETURN k, i, said
}
WITH k, i.key AS iku, said
ORDER BY iku
WITH k, collect(CASE said WHEN 'raised' THEN iku END) AS raised,
     collect(DISTINCT CASE said WHEN 'lowered' THEN iku END) AS lowered,
     collect(DISTINCT CASE said WHEN 'unknown' THEN iku END) AS unknown,
     collect(DISTINCT CASE WHEN said <> 'unknown' THEN iku END) AS counted
WHERE size(counted) > 0
RETURN k.key AS contract, k.name AS name, size(raised) - size(lowered) AS points, size(raised) AS gained,
       size(lowered) AS lost, size(unknown) AS untold, raised, lowered, unknown,
       [{node: 'Contract', key: k.key}] + [x IN counted | {node: 'IKU', key: x}]
       + [x IN counted | {link: 'CONTAINS', from: k.key, to: x}] AS evidence
ORDER BY contract
