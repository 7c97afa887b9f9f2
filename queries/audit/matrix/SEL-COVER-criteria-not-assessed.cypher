// /// rule
// id = "SEL-COVER"
// title.id = "Kriteria pemilihan belum dinilai"
// title.en = "Selection criteria not assessed"
// severity = "info"
// anchor = "IKU"
// subject = "iku"
// identity = ["owner_type", "owner", "missing"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", ikus = "str[]", names = "str[]", owner_type = "str", owner = "str", owner_name = "str", missing = "str[]", evidence = "evidence" }
// reason.id = "IKU milik {owner_name} belum dinilai terhadap kriteria {missing}: {names}."
// reason.en = "IKU of {owner_name} were not assessed against the criteria {missing}: {names}."
// rests_on = ["S1-04"]
// ///
//
// ## Apa yang ditemukan
// IKU tahun berjalan yang belum dinilai terhadap semua kriteria pemilihan. IKU satu pemilik yang kekurangannya sama
// dilaporkan dalam satu temuan. Penilaian tanpa nilai (score) belum merupakan penilaian; tinggi rendahnya nilai tidak
// diperiksa. IKU tanpa pemilik dikelompokkan tersendiri, dan ORP-02 melaporkannya. Tanpa catatan kriteria aturan ini
// diam.
// ## Mengapa penting
// IKU dipilih menurut sepuluh kriteria. Sebagian tidak dapat dihitung dari data, misalnya nilai tambah dan biaya
// pengukuran, sehingga hanya penilaian orang yang dapat menunjukkannya.
// ## Cara memperbaiki
// Nilai IKU itu terhadap kriteria yang disebutkan dan catat nilainya.
//
// ## What it finds
// An IKU of the year that was not assessed against all selection criteria. IKU of one owner that lack the same criteria
// are one finding. An assessment without a score is none yet; whether the score is high or low is not looked at. IKU
// without an owner form a group of their own, and ORP-02 reports them. Where no criterion is on record the rule is
// silent.
// ## Why it matters
// IKU are chosen by ten criteria. Some cannot be computed from data, added value and cost of measuring among them, so
// that only the judgement of people can show them.
// ## How to fix
// Assess the IKU against the criteria named and record the scores.
MATCH (c:Criterion)
WITH c.key AS criterion
ORDER BY criterion
WITH collect(criterion) AS criteria
MATCH (i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH i, criteria, [(i)-[a:ASSESSED]->(c:Criterion) WHERE a.score IS NOT NULL | c.key] AS assessed
WITH i, [k IN criteria WHERE NOT k IN assessed] AS missing
WHERE size(missing) > 0
OPTIONAL MATCH (i)-[:OWNED_BY]->(o)
WITH i, missing, o
ORDER BY i.key
WITH o, missing, collect(i) AS group
RETURN group[0].key AS iku, group[0].name AS name, [i IN group | i.key] AS ikus,
       [i IN group | coalesce(i.name, i.key)] AS names,
       CASE WHEN o:Position THEN 'Position' WHEN o:Unit THEN 'Unit' END AS owner_type, o.key AS owner,
       coalesce(o.name, o.key) AS owner_name, missing, [i IN group | {node: 'IKU', key: i.key}] AS evidence
ORDER BY iku, owner_type, owner
