// /// rule
// id = "UNS-08"
// title.id = "IKU waktu tanpa standar atau lebih longgar dari normanya"
// title.en = "Time IKU without a standard, or looser than its norm"
// severity = "warning"
// anchor = "IKU"
// identity = ["iku", "kind"]
// parameters = { year = "int", time_words = "str[]" }
// defaults = { time_words = ["detik", "menit", "jam", "hari", "minggu", "bulan", "triwulan", "semester", "tahun"] }
// columns = { iku = "str", name = "str", measures = "code", target = "float", unit = "str", kind = "code", standards = "str[]", norm = "float", verdict = "verdict", evidence = "evidence" }
// reason.id = "IKU waktu {name} (target {target} {unit}; norma waktu terketat dalam satuan yang sama: {norm}): {kind}."
// reason.en = "The time IKU {name} (target {target} {unit}; strictest norm time in the same unit: {norm}): {kind}."
// not_judged.id = "Standar waktu IKU {name} (target {target} {unit}; yang diukur: {measures}) tidak dapat dinilai: {kind}."
// not_judged.en = "The standard time of the IKU {name} (target {target} {unit}; it measures: {measures}) cannot be judged: {kind}."
// rests_on = ["S2-21", "S2-29"]
// ///
//
// ## Apa yang ditemukan
// IKU yang menurut manualnya mengukur waktu tetapi tidak bersumber dari standar waktu (no_standard), atau yang
// targetnya lebih longgar daripada norma waktu sumbernya (looser). Standar adalah SOP dengan norma waktu atau kewajiban
// dengan tanggal jatuh tempo. Target dibandingkan dengan setiap norma yang satuannya sama; huruf besar dan spasi di
// tepi tidak dibedakan. Target berupa lama waktu yang satuannya lain dari semua norma, misalnya hari dan hari kerja,
// tidak dapat dibandingkan dan tidak dinilai (unlike_units); begitu pula lama waktu terhadap tanggal jatuh tempo.
// Target berupa indeks atau persentase memakai norma di dalam formulanya, sehingga cukup ada standarnya. Jika manual
// tidak mencatat apa yang diukur, sedangkan nama, kriteria, atau satuannya menunjuk pada waktu, IKU tidak dinilai.
// Target, satuan target, atau manual yang kosong dilaporkan UNS-13; keberlakuan sumber diperiksa UNS-02.
// ## Mengapa penting
// Kriteria waktu mengukur kecepatan terhadap standar yang telah ditetapkan. Tanpa standar, atau dengan target yang
// lebih longgar daripada norma, IKU tercapai tanpa ada yang menjadi tepat waktu.
// ## Cara memperbaiki
// Catat SOP atau kewajiban yang menetapkan waktunya, ketatkan target sampai norma, samakan satuannya, atau lengkapi
// jenis ukuran pada manual.
//
// ## What it finds
// An IKU that by its definition measures time but is drawn from no standard time (no_standard), or whose target is
// looser than the norm time of its source (looser). A standard is an SOP with a norm time or an obligation with a due
// day. The target is compared with every norm of the same unit; capitals and outer spaces make no difference. A target
// that is a duration in another unit than all norms, such as days and working days, cannot be compared and is not
// judged (unlike_units); nor is a duration against a due day. A target that is an index or a percentage has the norm
// inside its formula, so that a standard is enough. Where the definition does not record what is measured, while name,
// criterion or unit point to time, the IKU is not judged. An empty target, unit or definition is reported by UNS-13;
// whether the source is in force is looked at by UNS-02.
// ## Why it matters
// The criterion of time measures speed against a standard that was set. Without one, or with a target looser than the
// norm, the IKU is met and nothing is in time.
// ## How to fix
// Record the SOP or obligation that sets the time, tighten the target to the norm, use one unit, or fill in what the
// definition measures.
MATCH (d:ManualIKU)
WHERE coalesce(d.measures, 'TIME') = 'TIME'
MATCH (d)<-[:DEFINED_BY]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH d, i, toLower(trim(i.target_unit)) AS unit
WITH d, i, unit, split(unit, ' ')[0] IN $time_words AS lasts
WHERE d.measures = 'TIME' OR d.name_prefix = 'WAKTU' OR d.quality_criterion = 'T' OR lasts
OPTIONAL MATCH (i)-[:SOURCED_FROM]->(x)
WHERE x.norm_time IS NOT NULL OR x.due_day IS NOT NULL
WITH d, i, unit, lasts, x
ORDER BY x.key
WITH d, i, lasts, collect(x) AS standards, min(CASE WHEN toLower(trim(x.norm_unit)) = unit THEN x.norm_time END) AS norm
WITH d, i, standards, norm, CASE
       WHEN size(standards) = 0 THEN 'no_standard'
       WHEN i.annual_target > norm THEN 'looser'
       WHEN lasts AND norm IS NULL AND i.annual_target IS NOT NULL THEN 'unlike_units'
     END AS kind
WHERE kind IS NOT NULL
RETURN i.key AS iku, i.name AS name, d.measures AS measures, i.annual_target AS target, i.target_unit AS unit, kind,
       [x IN standards | x.name] AS standards, norm,
       CASE WHEN d.measures IS NULL OR kind = 'unlike_units' THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: i.key}, {node: 'ManualIKU', key: d.key}, {link: 'DEFINED_BY', from: i.key, to: d.key}]
       + reduce(shown = [], x IN standards |
           shown + [{node: labels(x)[0], key: x.key}, {link: 'SOURCED_FROM', from: i.key, to: x.key}]) AS evidence
ORDER BY iku
