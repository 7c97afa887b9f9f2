// /// rule
// id = "UNS-12"
// title.id = "Kriteria kualitas atau waktu tanpa bukti"
// title.en = "Quality or time criterion claimed without evidence"
// severity = "warning"
// anchor = "ManualIKU"
// identity = ["manual"]
// parameters = { year = "int" }
// columns = { manual = "str", name = "str", criterion = "str", evidence = "evidence" }
// reason.id = "Manual IKU {name} dinyatakan memenuhi kriteria {criterion}, tetapi tidak ada bukti yang dicatat."
// reason.en = "The definition {name} is said to meet criterion {criterion}, but no evidence is recorded."
// rests_on = ["S2-25", "S2-26", "S2-27", "S2-28", "S2-29"]
// ///
//
// ## Apa yang ditemukan
// Manual IKU yang dinyatakan memenuhi kriteria kualitas (Q1 sampai Q4) atau waktu (T), sedangkan buktinya kosong atau
// hanya berisi spasi. Yang diperiksa adalah manual yang dipakai sekurang-kurangnya satu IKU tahun berjalan; satu manual
// dilaporkan satu kali berapa pun pemakainya. Untuk kriteria T standar waktu adalah bukti: SOP dengan norma waktu atau
// kewajiban dengan tanggal jatuh tempo yang menjadi sumber salah satu IKU itu. IKU yang tidak memiliki standar waktu
// dilaporkan UNS-08. Apakah buktinya cukup tidak dinilai. Manual yang tidak menyatakan kriteria tidak diperiksa.
// ## Mengapa penting
// Kriteria itu menentukan penilaian kualitas kontrak. Pernyataan tanpa bukti tidak dapat diuji.
// ## Cara memperbaiki
// Catat apa yang menunjukkan bahwa IKU itu memenuhi kriterianya, atau hapus pernyataannya.
//
// ## What it finds
// A definition said to meet a criterion of quality (Q1 to Q4) or time (T) while its evidence is empty or holds nothing
// but spaces. Only definitions that at least one IKU of the year uses are looked at; each is reported once, however
// many use it. For criterion T a standard time is evidence: an SOP with a norm time or an obligation with a due day
// from which one of those IKU is drawn. An IKU without a standard time is reported by UNS-08. Whether the evidence is
// good enough is not judged. A definition that claims no criterion is not looked at.
// ## Why it matters
// The criterion decides how the quality of a contract is rated. A claim without evidence cannot be checked.
// ## How to fix
// Record what shows that the IKU meets the criterion, or take the claim back.
MATCH (d:ManualIKU)
WHERE d.quality_criterion IS NOT NULL AND trim(coalesce(d.quality_evidence, '')) = ''
  AND EXISTS {
    MATCH (d)<-[:DEFINED_BY]-(i:IKU {year: $year})
    WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  }
  AND NOT (d.quality_criterion = 'T' AND EXISTS {
    MATCH (d)<-[:DEFINED_BY]-(i:IKU {year: $year})-[:SOURCED_FROM]->(standard)
    WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
      AND (standard.norm_time IS NOT NULL OR standard.due_day IS NOT NULL)
  })
RETURN d.key AS manual, d.name AS name, d.quality_criterion AS criterion,
       [{node: 'ManualIKU', key: d.key}] AS evidence
ORDER BY manual
