// /// rule
// id = "UNS-13"
// title.id = "Manual IKU tidak ada atau tidak lengkap"
// title.en = "Definition missing or incomplete"
// severity = "error"
// anchor = "IKU"
// identity = ["iku"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", manual = "str", missing = "code[]", evidence = "evidence" }
// reason.id = "IKU {name} belum dapat diukur dengan jelas; yang kosong: {missing}."
// reason.en = "The IKU {name} cannot be measured clearly; empty: {missing}."
// rests_on = ["S2-16", "S2-34", "R18"]
// ///
//
// ## Apa yang ditemukan
// IKU tanpa manual, IKU yang manualnya tidak memuat definisi, formula, satuan, sumber data, penyedia data, penanggung
// jawab, konsolidasi periode, polarisasi, atau periode pelaporan, dan IKU tanpa target tahunan atau satuan target.
// Aturan yang membandingkan IKU atau target (misalnya CAS-01) mengandalkan temuan ini untuk nilai yang kosong.
// ## Mengapa penting
// Kejelasan cara pengukuran tampak dalam formula pada manual IKU. Tanpa itu capaian tidak dapat diuji dan kesamaan
// IKU antara atasan dan bawahan tidak dapat dinilai.
// ## Cara memperbaiki
// Lengkapi manual IKU dan target pada kolom yang disebutkan.
//
// ## What it finds
// An IKU without a definition, one whose definition lacks definition, formula, unit, data source, data provider,
// person in charge, period consolidation, polarity or reporting period, and one without an annual target or its
// unit. Rules that compare IKU or targets (CAS-01 for one) rely on this finding for empty values.
// ## Why it matters
// How clearly an IKU is measured shows in the formula of its definition. Without it no result can be checked, and
// whether superior and subordinate have the same IKU cannot be judged.
// ## How to fix
// Fill in the definition and the target at the places named.
MATCH (i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
OPTIONAL MATCH (i)-[:DEFINED_BY]->(d:ManualIKU)
WITH i, d,
     CASE WHEN d IS NULL THEN ['manual'] ELSE
       CASE WHEN d.definition IS NULL THEN ['definition'] ELSE [] END
       + CASE WHEN d.formula IS NULL THEN ['formula'] ELSE [] END
       + CASE WHEN d.unit IS NULL THEN ['unit'] ELSE [] END
       + CASE WHEN d.data_source IS NULL THEN ['data_source'] ELSE [] END
       + CASE WHEN d.data_provider IS NULL THEN ['data_provider'] ELSE [] END
       + CASE WHEN d.person_in_charge IS NULL THEN ['person_in_charge'] ELSE [] END
       + CASE WHEN d.period_consolidation IS NULL THEN ['period_consolidation'] ELSE [] END
       + CASE WHEN d.polarity IS NULL THEN ['polarity'] ELSE [] END
       + CASE WHEN d.reporting_period IS NULL THEN ['reporting_period'] ELSE [] END
     END
     + CASE WHEN i.annual_target IS NULL THEN ['annual_target'] ELSE [] END
     + CASE WHEN i.target_unit IS NULL THEN ['target_unit'] ELSE [] END AS missing
WHERE size(missing) > 0
RETURN i.key AS iku, i.name AS name, d.key AS manual, missing,
       [{node: 'IKU', key: i.key}]
       + CASE WHEN d IS NULL THEN [] ELSE
           [{node: 'ManualIKU', key: d.key}, {link: 'DEFINED_BY', from: i.key, to: d.key}]
         END AS evidence
ORDER BY iku
