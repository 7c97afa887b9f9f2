// /// rule
// id = "QLT-14"
// title.id = "Satuan waktu atasan dan bawahan tidak sama"
// title.en = "Superior and subordinate use unlike time units"
// severity = "warning"
// anchor = "IKU"
// subject = "iku"
// identity = ["superior", "iku", "technique"]
// parameters = { year = "int" }
// columns = { superior = "str", superior_name = "str", superior_unit = "str", iku = "str", name = "str", unit = "str", technique = "code", evidence = "evidence" }
// reason.id = "Target {name} dalam {unit}, sedangkan target IKU atasannya, {superior_name}, dalam {superior_unit}; keduanya tidak dapat dibandingkan langsung."
// reason.en = "The target of {name} is in {unit}, that of the superior's IKU {superior_name} in {superior_unit}; the two cannot be compared directly."
// rests_on = ["S2-14"]
// ///
//
// ## Apa yang ditemukan
// Hubungan cascading yang salah satu targetnya dalam hari dan yang lain dalam hari kerja. Huruf besar dan spasi di tepi
// diabaikan. UNIQUE_UNDER bukan garis keturunan dan tidak diperiksa. Satuan waktu yang lain tidak dibandingkan; satuan
// yang kosong dilaporkan UNS-13.
// ## Mengapa penting
// Tujuh hari dan lima hari kerja bisa sama panjang atau tidak. Dengan satuan yang berbeda, tidak terlihat apakah waktu
// bawahan masih di dalam waktu atasannya.
// ## Cara memperbaiki
// Nyatakan kedua target dalam satuan yang sama, sebaiknya satuan pada SOP yang menjadi dasarnya.
//
// ## What it finds
// A cascade with one target in hari (days) and the other in hari kerja (working days). Capital letters and spaces at
// the ends do not count. UNIQUE_UNDER is no lineage and not looked at. Other units of time are not compared; an empty
// unit is reported by UNS-13.
// ## Why it matters
// Seven days and five working days may be equally long or not. With unlike units nobody sees whether the subordinate's
// time still lies within the superior's.
// ## How to fix
// State both targets in the same unit, best in that of the SOP they rest on.
MATCH (b:IKU {year: $year})
WHERE toLower(trim(b.target_unit)) IN ['hari', 'hari kerja'] AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
MATCH (b)<-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-(a:IKU)
WHERE toLower(trim(a.target_unit)) IN ['hari', 'hari kerja'] AND coalesce(a.status, 'ACTIVE') <> 'DROPPED'
  AND toLower(trim(a.target_unit)) <> toLower(trim(b.target_unit))
RETURN a.key AS superior, a.name AS superior_name, a.target_unit AS superior_unit, b.key AS iku, b.name AS name,
       b.target_unit AS unit, type(c) AS technique,
       [{node: 'IKU', key: b.key}, {node: 'IKU', key: a.key}, {link: type(c), from: a.key, to: b.key}] AS evidence
ORDER BY superior, iku, technique
