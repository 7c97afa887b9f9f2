// /// rule
// id = "QLT-09"
// title.id = "Trajectory bertentangan dengan konsolidasi periode"
// title.en = "Trajectory against the period consolidation"
// severity = "error"
// anchor = "IKU"
// identity = ["iku"]
// parameters = { year = "int", tolerance = "float" }
// defaults = { tolerance = 0.01 }
// columns = { iku = "str", name = "str", consolidation = "code", periods = "code[]", stated = "float[]", expected = "float[]", unclear = "code[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "Trajectory IKU {name} (konsolidasi periode: {consolidation}) tidak cocok: {periods} tertulis {stated}, menurut perhitungan {expected}."
// reason.en = "The trajectory of the IKU {name} (period consolidation: {consolidation}) does not fit: {periods} is stated as {stated}, computed as {expected}."
// not_judged.id = "Trajectory IKU {name} tidak dapat dinilai (konsolidasi periode: {consolidation}); yang belum jelas: {unclear}."
// not_judged.en = "The trajectory of the IKU {name} cannot be judged (period consolidation: {consolidation}); not clear: {unclear}."
// rests_on = ["S2-02", "S2-03", "R17"]
// ///
//
// ## Apa yang ditemukan
// IKU yang target semester 1, s.d. triwulan 3, atau setahunnya tidak sama dengan target triwulannya menurut konsolidasi
// periode (sum: jumlah; average: rata-rata; take last known: triwulan terakhir), dan IKU yang target tahunannya tidak
// sama dengan target periode Y, atau tanpa Y dengan hasil perhitungan itu. Selisih sampai batas toleransi diabaikan.
// Jika konsolidasi kosong, triwulan yang diperlukan kosong, atau satu periode bertarget dua kali, trajectory tidak
// dinilai. Tanpa target triwulan sama sekali hanya Y dan target tahunan yang dibandingkan; tanpa target periode tidak
// ada yang diperiksa, dan aturan lain pun tidak mewajibkannya. Target tahunan dan konsolidasi yang kosong dilaporkan
// UNS-13.
// ## Mengapa penting
// Trajectory menunjukkan sebaran target dan jenis konsolidasinya. Jika hitungannya bertentangan, capaian tengah tahun
// dan capaian akhir diukur terhadap dua target yang berbeda.
// ## Cara memperbaiki
// Perbaiki target periode yang disebutkan, atau konsolidasi periode pada manual.
//
// ## What it finds
// An IKU whose target for the first half-year, up to the third quarter or for the year is not what its quarters come to
// by the period consolidation (sum; average; take last known: the last quarter), and an IKU whose annual target is not
// the target of period Y, or without a Y not that result. A difference up to the tolerance does not count. Where the
// consolidation is empty, a quarter that is needed is empty, or one period has two targets, the trajectory is not
// judged. Without any target of a quarter only Y and the annual target are compared; without targets of periods nothing
// is looked at, and no other rule demands them. An empty annual target or consolidation is reported by UNS-13.
// ## Why it matters
// A trajectory spreads the target over the periods and names how they are consolidated. If the figures contradict each
// other, results during the year and at its end are measured against two different targets.
// ## How to fix
// Correct the targets of the periods named, or the period consolidation of the definition.
MATCH (i:IKU {year: $year})-[:HAS_TARGET]->(t:Target)
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH i, count(t) - count(DISTINCT t.period) AS surplus,
     max(CASE t.period WHEN 'Q1' THEN t.value END) AS q1, max(CASE t.period WHEN 'Q2' THEN t.value END) AS q2,
     max(CASE t.period WHEN 'Q3' THEN t.value END) AS q3, max(CASE t.period WHEN 'Q4' THEN t.value END) AS q4,
     max(CASE t.period WHEN 'SMT1' THEN t.value END) AS half, max(CASE t.period WHEN 'SDQ3' THEN t.value END) AS so_far,
     max(CASE t.period WHEN 'Y' THEN t.value END) AS whole
OPTIONAL MATCH (i)-[:DEFINED_BY]->(d:ManualIKU)
WITH i, d, surplus, half, so_far, whole, coalesce(q1, q2, q3, q4) IS NOT NULL AS quarterly,
     CASE d.period_consolidation
       WHEN 'SUM' THEN [q1 + q2, q1 + q2 + q3, q1 + q2 + q3 + q4]
       WHEN 'AVERAGE' THEN [(q1 + q2) / 2.0, (q1 + q2 + q3) / 3.0, (q1 + q2 + q3 + q4) / 4.0]
       WHEN 'TAKE_LAST_KNOWN' THEN [q2, q3, q4]
     END AS computed
WITH i, d, surplus, quarterly, [
       {period: 'SMT1', stated: half, expected: computed[0]}, {period: 'SDQ3', stated: so_far, expected: computed[1]},
       {period: 'Y', stated: whole, expected: computed[2]},
       {period: 'annual_target', stated: i.annual_target, expected: coalesce(whole, computed[2])}] AS sums
WITH i, d, surplus, [s IN sums WHERE abs(s.stated - s.expected) > $tolerance] AS unlike,
     quarterly AND any(s IN sums WHERE s.stated IS NOT NULL AND s.expected IS NULL) AS open
WHERE surplus > 0 OR open OR size(unlike) > 0
WITH i, d, CASE WHEN surplus = 0 THEN unlike ELSE [] END AS unlike,
     CASE WHEN surplus > 0 THEN ['two_targets'] WHEN size(unlike) > 0 THEN []
          WHEN d.period_consolidation IS NULL THEN ['period_consolidation'] ELSE ['quarter_target'] END AS unclear
RETURN i.key AS iku, i.name AS name, d.period_consolidation AS consolidation, [s IN unlike | s.period] AS periods,
       [s IN unlike | s.stated] AS stated, [s IN unlike | s.expected] AS expected, unclear,
       CASE WHEN size(unclear) > 0 THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: i.key}] + CASE WHEN d IS NULL THEN [] ELSE [{node: 'ManualIKU', key: d.key}] END + COLLECT {
         MATCH (i)-[:HAS_TARGET]->(t:Target)
         RETURN {node: 'Target', key: t.key}
         ORDER BY t.key
       } AS evidence
ORDER BY iku
