// /// rule
// id = "CAS-12"
// title.id = "Pembagian wilayah berlubang, tumpang tindih, atau keluar batas"
// title.en = "Territories with a gap, an overlap or a part outside"
// severity = "error"
// anchor = "IKU"
// subject = "superior"
// identity = ["superior", "territory", "kind"]
// parameters = { year = "int" }
// columns = { superior = "str", name = "str", territory = "str", territory_name = "str", kind = "code", ikus = "str[]", covered_by = "int", severity = "severity", verdict = "verdict", evidence = "evidence" }
// reason.id = "Wilayah {territory_name} dalam pembagian IKU {name} dicakup oleh {covered_by} IKU bawahan: {kind}."
// reason.en = "In the division of the IKU {name} the territory {territory_name} is covered by {covered_by} IKU below it: {kind}."
// not_judged.id = "Pembagian wilayah IKU {name} tidak dapat dinilai seluruhnya karena wilayahnya belum dicatat untuk: {ikus}."
// not_judged.en = "The division by territory of the IKU {name} cannot be judged as a whole: no territory is recorded for {ikus}."
// rests_on = ["S1-23"]
// ///
//
// ## Apa yang ditemukan
// IKU atasan yang dibagi menurut wilayah (approach TERRITORY), dan wilayah atasan yang tidak dicakup bawahan mana pun
// (territory_gap) atau wilayah yang dicakup lebih dari satu bawahan (territory_overlap). Wilayah bawahan yang tidak
// termasuk wilayah atasan (territory_outside) hanya peringatan, karena daftar wilayah atasan mungkin belum lengkap;
// pedoman tidak mengaturnya. Jika ada bawahan tanpa wilayah, kekurangan tidak terbukti; jika atasannya tanpa wilayah,
// kelebihan tidak terbukti. Keadaan itu dilaporkan sekali sebagai tidak dinilai. Wilayah dibandingkan apa adanya:
// kabupaten di dalam provinsi adalah wilayah lain. IKU tahun lain dan IKU yang dihapus tidak dihitung; ORP-08
// melaporkannya.
// ## Mengapa penting
// Pembagian wilayah berarti indikator sama dengan wilayah yang berbeda. Wilayah yang berlubang tidak dikerjakan siapa
// pun, dan wilayah yang tumpang tindih dihitung dua kali.
// ## Cara memperbaiki
// Berikan setiap wilayah atasan kepada tepat satu bawahan, dan catat wilayah setiap IKU (COVERS).
//
// ## What it finds
// An IKU that is divided by territory (approach TERRITORY), with a territory of its own that no subordinate covers
// (territory_gap), or a territory that more than one subordinate covers (territory_overlap). A subordinate's territory
// that is not among the superior's (territory_outside) is a warning only, because the superior's list may be
// incomplete; the guide says nothing about it. Where a subordinate has no territory a gap is not proven; where the
// superior has none, nothing outside is. That is reported once as not judged. Territories are compared as they are
// recorded: a district within a province is another territory. IKU of other years and dropped ones do not count; ORP-08
// reports them.
// ## Why it matters
// Division by territory means the same indicator in different areas. What lies in a gap is done by nobody, and what
// overlaps is counted twice.
// ## How to fix
// Give every territory of the superior to exactly one subordinate, and record the territories of every IKU (COVERS).
MATCH (a:IKU {year: $year})-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(b:IKU {year: $year})
WHERE c.approach = 'TERRITORY'
  AND coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
WITH a, collect({iku: b, technique: type(c)}) AS below
UNWIND [{iku: a, technique: null}] + below AS part
WITH a, part.iku AS i, part.technique AS technique
OPTIONAL MATCH (i)-[:COVERS]->(t:Territory)
WITH a, i, technique, t
ORDER BY i.key, technique
WITH a, t, collect(DISTINCT i.key) AS ikus,
     collect(CASE WHEN technique IS NOT NULL THEN {link: technique, from: a.key, to: i.key} END) AS cascades
WITH a, collect({territory: t, ikus: ikus, cascades: cascades}) AS parts,
     count(CASE WHEN t IS NULL AND a.key IN ikus THEN 1 END) AS unbounded,
     count(CASE WHEN t IS NULL THEN 1 END) AS incomplete
UNWIND parts AS part
WITH a, part.territory AS t, part.ikus AS ikus, part.cascades AS cascades,
     [k IN part.ikus WHERE k <> a.key] AS covering, unbounded, incomplete
WITH a, t, ikus, cascades, covering,
     CASE WHEN t IS NULL THEN null
          WHEN size(covering) > 1 THEN 'territory_overlap'
          WHEN size(covering) = 0 AND incomplete = 0 THEN 'territory_gap'
          WHEN unbounded = 0 AND NOT a.key IN ikus THEN 'territory_outside' END AS kind
WHERE t IS NULL OR kind IS NOT NULL
RETURN a.key AS superior, a.name AS name, t.key AS territory, t.name AS territory_name, kind,
       CASE WHEN t IS NULL THEN ikus ELSE covering END AS ikus,
       CASE WHEN t IS NOT NULL THEN size(covering) END AS covered_by,
       CASE WHEN kind = 'territory_outside' THEN 'warning' ELSE 'error' END AS severity,
       CASE WHEN t IS NULL THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: a.key}] + [k IN covering | {node: 'IKU', key: k}] + cascades
       + CASE WHEN t IS NULL THEN [] ELSE
           [{node: 'Territory', key: t.key}] + [k IN ikus | {link: 'COVERS', from: k, to: t.key}]
         END AS evidence
ORDER BY superior, territory
