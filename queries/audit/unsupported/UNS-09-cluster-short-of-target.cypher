// /// rule
// id = "UNS-09"
// title.id = "Target atasan tidak tertutup oleh target Cluster bawahan"
// title.en = "Superior's target not covered by the Cluster below it"
// severity = "error"
// anchor = "IKU"
// identity = ["iku"]
// parameters = { year = "int", money_units = "str[]" }
// defaults = { money_units = ["rp", "rupiah", "idr", "usd", "juta rupiah", "miliar rupiah", "rp juta", "rp miliar"] }
// columns = { iku = "str", name = "str", target = "float", unit = "str", total = "float", subordinates = "str[]", unclear = "str[]", polarity = "code", lacking = "code[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "Target {name} adalah {target} {unit}, sedangkan jumlah target IKU bawahan yang membaginya {total} ({subordinates}; polarisasi {polarity})."
// reason.en = "The target of {name} is {target} {unit}, while the targets of the IKU that divide it add up to {total} ({subordinates}; polarity {polarity})."
// not_judged.id = "Apakah target {name} ({target} {unit}) tertutup oleh IKU bawahan ({subordinates}; jumlah yang diketahui {total}) tidak dapat dinilai; yang belum dicatat atau tidak dapat dijumlahkan: {lacking}."
// not_judged.en = "Whether the target of {name} ({target} {unit}) is covered by the IKU below ({subordinates}; known sum {total}) cannot be judged; not recorded or impossible to add: {lacking}."
// rests_on = ["S1-14", "S1-24"]
// ///
//
// ## Apa yang ditemukan
// IKU yang dibagi sebagai Cluster, yang menurut manualnya dijumlahkan dari bawahan (SUM), tetapi jumlah target
// bawahannya tidak menutup target atasan: kurang pada polarisasi maximize, lebih pada minimize, tidak sama pada
// stabilize. Selisih sampai satu per satu miliar dari target dianggap pembulatan. Tidak dinilai: jika target bawahan
// kosong atau satuannya lain atau kosong, jika jumlahnya berbeda sedangkan polarisasinya belum dicatat, dan jika
// jumlahnya tidak menutup target dalam mata uang sedangkan konsolidasi lokasinya belum dicatat. Rata-rata dan data
// mentah tidak dijumlahkan; pada satuan lain daripada mata uang jumlah hanya berarti jika SUM dicatat. Atasan yang
// dengan Cluster itu membagi beban kuantitatif (QUANT_LOAD) diperiksa CAS-13. Target, satuan, atau manual atasan yang
// kosong dilaporkan UNS-13. IKU yang sudah dihentikan dan IKU tahun lain tidak dijumlahkan.
// ## Mengapa penting
// Pada Cluster target atasan dibagi kepada bawahan. Jika bagian-bagiannya tidak menutup target, semua bawahan dapat
// mencapai targetnya sedangkan atasannya gagal.
// ## Cara memperbaiki
// Sesuaikan target bawahan atau target atasan, catat bawahan yang belum dicatat, atau lengkapi konsolidasi lokasi,
// polarisasi, target, dan satuan yang kosong.
//
// ## What it finds
// An IKU divided as a Cluster, by its definition added up from below (SUM), whose subordinates' targets do not cover
// the superior's: less for polarity maximize, more for minimize, unequal for stabilize. A difference of up to a
// billionth of the target is taken for rounding. Not judged: where a subordinate's target is empty or its unit another
// or empty, where the sum differs and the polarity is not recorded, and where the sum does not cover a target in money
// and the location consolidation is not recorded. Averages and raw data are not added up; in other units than money a
// sum means something only where SUM is recorded. A superior that divides a quantitative load (QUANT_LOAD) by such a
// Cluster is looked at by CAS-13. An empty target, unit or definition of the superior is reported by UNS-13. Dropped
// IKU and those of other years are not added.
// ## Why it matters
// A Cluster divides the superior's target among subordinates. If the parts do not cover it, every subordinate can reach
// the target and the superior still fail.
// ## How to fix
// Adjust the targets below or above, record the subordinates that are missing, or fill in the location consolidation,
// polarity, targets and units that are empty.
MATCH (d:ManualIKU)
WHERE coalesce(d.location_consolidation, 'SUM') = 'SUM'
MATCH (d)<-[:DEFINED_BY]-(a:IKU {year: $year})
WHERE coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND a.annual_target IS NOT NULL AND a.target_unit IS NOT NULL
WITH a, d, toLower(trim(a.target_unit)) AS unit
WHERE d.location_consolidation IS NOT NULL OR unit IN $money_units
MATCH (a)-[c:CASCADE_CLUSTER]->(b:IKU {year: $year})
WHERE coalesce(b.status, 'ACTIVE') <> 'DROPPED'
WITH a, d, b, c.approach AS approach, CASE WHEN toLower(trim(b.target_unit)) = unit THEN b.annual_target END AS part
WITH a, d, sum(part) AS total, 1e-9 * abs(a.annual_target) AS rounding,
     collect(CASE WHEN part IS NULL THEN b END) AS unknown,
     max(CASE approach WHEN 'QUANT_LOAD' THEN 1 ELSE 0 END) AS load
WHERE load = 0 AND (size(unknown) > 0 OR CASE d.polarity
    WHEN 'MAXIMIZE' THEN total < a.annual_target - rounding
    WHEN 'MINIMIZE' THEN total > a.annual_target + rounding
    ELSE abs(total - a.annual_target) > rounding
  END)
WITH a, d, unknown, COLLECT {
       MATCH (a)-[:CASCADE_CLUSTER]->(b:IKU {year: $year})
       WHERE coalesce(b.status, 'ACTIVE') <> 'DROPPED'
       RETURN b
       ORDER BY b.key
     } AS parts,
     CASE WHEN size(unknown) > 0 THEN ['parts'] ELSE [] END
     + CASE WHEN d.location_consolidation IS NULL THEN ['location_consolidation'] ELSE [] END
     + CASE WHEN d.polarity IS NULL THEN ['polarity'] ELSE [] END AS lacking
RETURN a.key AS iku, a.name AS name, a.annual_target AS target, a.target_unit AS unit,
       reduce(total = 0.0, b IN parts | total + CASE WHEN b IN unknown THEN 0.0 ELSE b.annual_target END) AS total,
       [b IN parts | b.name] AS subordinates, [b IN parts WHERE b IN unknown | b.name] AS unclear,
       d.polarity AS polarity, lacking, CASE WHEN size(lacking) > 0 THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: a.key}]
       + reduce(shown = [], b IN parts |
           shown + [{node: 'IKU', key: b.key}, {link: 'CASCADE_CLUSTER', from: a.key, to: b.key}]) AS evidence
ORDER BY iku
