// /// rule
// id = "QLT-18"
// title.id = "Target lebih rendah daripada realisasi tahun lalu"
// title.en = "Target set below last year's result"
// severity = "info"
// anchor = "IKU"
// identity = ["iku", "previous", "realisation"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", previous = "str", realisation = "str", polarity = "code", target = "float", reached = "float", unit = "str", verdict = "verdict", evidence = "evidence" }
// reason.id = "Target {name} ({target} {unit}) menuntut kurang dari yang dicapai tahun lalu ({reached} {unit}); polarisasi: {polarity}."
// reason.en = "The target of {name} ({target} {unit}) asks for less than what was reached last year ({reached} {unit}); polarity: {polarity}."
// not_judged.id = "Target {name} ({target} {unit}) tidak dapat dibandingkan dengan tahun lalu: realisasi {previous} dicatat per periode, tetapi tidak untuk setahun."
// not_judged.en = "The target of {name} ({target} {unit}) cannot be compared with last year: results of {previous} are recorded for periods, but not for the whole year."
// rests_on = ["S1-03.11", "R17"]
// ///
//
// ## Apa yang ditemukan
// IKU yang targetnya di bawah realisasi setahun (periode Y) tahun lalu jika polarisasinya maximize, atau di atasnya
// jika minimize. Yang dibandingkan adalah realisasi tahun lalu dengan manual, pemilik, dan satuan yang sama, pada IKU
// tahun lalu atau sebagai nilai awal pada IKU itu sendiri. Jika tahun lalu hanya ada realisasi periode lain, IKU tidak
// dinilai, karena jumlah setahun tidak ditebak. Satuan yang berbeda adalah ukuran lain, dan stabilize tidak memiliki
// arah; keduanya tidak diperiksa. Target, satuan, dan polarisasi yang kosong dilaporkan UNS-13.
// ## Mengapa penting
// Target di bawah yang sudah tercapai tidak menuntut perbaikan, sehingga capaian tinggi tidak berarti kinerja naik.
// ## Cara memperbaiki
// Naikkan target, atau catat alasan mengapa hasil tahun lalu tidak dapat diulang.
//
// ## What it finds
// An IKU whose target is below last year's result for the whole year (period Y) where its polarity is maximize, or
// above it where it is minimize. Compared are results of last year with the same definition, owner and unit, at an IKU
// of last year or as the starting value at the IKU itself. Where last year has only results of other periods the IKU is
// not judged, because a sum for the year is not guessed. Another unit is another measure, and stabilize has no
// direction; neither is looked at. An empty target, unit or polarity is reported by UNS-13.
// ## Why it matters
// A target below what has been reached asks for no improvement, so that a high score does not mean a better
// performance.
// ## How to fix
// Raise the target, or record why last year's result cannot be repeated.
MATCH (z:Realisation {year: $year - 1})<-[:ACHIEVED]-(o:IKU)
WHERE coalesce(o.status, 'ACTIVE') <> 'DROPPED'
WITH o, z
ORDER BY z.key
WITH o, collect(CASE WHEN z.period = 'Y' THEN z END) AS results
MATCH (o)-[:DEFINED_BY]->(d:ManualIKU)
WHERE d.polarity IN ['MAXIMIZE', 'MINIMIZE']
MATCH (o)-[:OWNED_BY]->(p)
MATCH (p)<-[:OWNED_BY]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED' AND i.annual_target IS NOT NULL
  AND toLower(trim(i.target_unit)) = toLower(trim(o.target_unit))
MATCH (i)-[:DEFINED_BY]->(d)
UNWIND CASE WHEN size(results) > 0 THEN results ELSE [null] END AS z
WITH i, o, d, z
WHERE z IS NULL OR d.polarity = 'MAXIMIZE' AND i.annual_target < z.value
   OR d.polarity = 'MINIMIZE' AND i.annual_target > z.value
RETURN i.key AS iku, i.name AS name, o.key AS previous, z.key AS realisation, d.polarity AS polarity,
       i.annual_target AS target, z.value AS reached, i.target_unit AS unit,
       CASE WHEN z IS NULL THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: i.key}] + CASE WHEN o.key = i.key THEN [] ELSE [{node: 'IKU', key: o.key}] END
       + CASE WHEN z IS NULL THEN [] ELSE [{node: 'Realisation', key: z.key}] END AS evidence
ORDER BY iku, previous, realisation
