// /// rule
// id = "QLT-06"
// title.id = "Awalan nama tidak cocok dengan satuan target"
// title.en = "Name does not fit the unit of the target"
// severity = "warning"
// anchor = "ManualIKU"
// identity = ["manual", "kind"]
// parameters = { year = "int" }
// columns = { manual = "str", name = "str", kind = "code", measure = "code", units = "str[]", ikus = "str[]", severity = "severity", evidence = "evidence" }
// reason.id = "Nama IKU {name} tidak menunjukkan satuannya: {kind}. Jenis ukuran pada nama: {measure}; satuan target: {units}."
// reason.en = "The name of the IKU {name} does not show its unit: {kind}. Kind of measure in the name: {measure}; unit of the target: {units}."
// rests_on = ["S2-16", "S2-33"]
// ///
//
// ## Apa yang ditemukan
// Manual yang dipakai IKU tahun berjalan dan yang namanya diawali jenis ukuran yang tidak cocok dengan satuan target
// (other_unit): Persentase dalam % atau persen; Indeks dalam indeks, %, atau persen; Jumlah tidak dalam ketiganya;
// Waktu dan Rata-rata waktu dalam menit, jam, hari, hari kerja, minggu, atau bulan. Tingkat, Nilai, dan Akurasi boleh
// bersatuan apa pun. Nama tanpa awalan yang dikenal (no_measure) hanya diinformasikan, karena pola nama bukan
// kewajiban. Huruf besar dan spasi di tepi diabaikan; jika satuan target kosong, dipakai satuan pada manual. Jika
// keduanya kosong, IKU dilaporkan UNS-13 dan tidak diperiksa di sini; demikian pula IKU tanpa manual.
// ## Mengapa penting
// Pernyataan IKU seharusnya menunjukkan satuannya. "Indeks" dengan target dalam hari membuat pembaca tidak tahu apakah
// yang dinilai lamanya pekerjaan atau skornya.
// ## Cara memperbaiki
// Ubah nama menurut satuannya, atau ubah target dan formula menurut namanya.
//
// ## What it finds
// A definition in use by IKU of the year whose name begins with a kind of measure that does not fit the unit of the
// target (other_unit): Persentase in % or persen; Indeks in indeks, % or persen; Jumlah in none of these; Waktu and
// Rata-rata waktu in menit, jam, hari, hari kerja, minggu or bulan. Tingkat, Nilai and Akurasi may have any unit. A
// name without a known beginning (no_measure) is only information, because the pattern of names is no duty. Capital
// letters and spaces at the ends do not count; where the target has no unit, that of the definition is taken. Where
// both are empty UNS-13 reports the IKU and it is not looked at here; nor is an IKU without a definition.
// ## Why it matters
// The statement of an IKU should show its unit. "Indeks" with a target in days leaves open whether the length of the
// work is judged or its score.
// ## How to fix
// Change the name to fit the unit, or the target and the formula to fit the name.
MATCH (d:ManualIKU)<-[:DEFINED_BY]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH d, d.name_prefix AS measure, coalesce(i.target_unit, d.unit) AS unit, collect(i.key) AS some
WITH d, measure, unit, toLower(trim(unit)) AS folded, some
WHERE measure IS NULL
   OR measure = 'PERSENTASE' AND NOT folded IN ['%', 'persen']
   OR measure = 'INDEKS' AND NOT folded IN ['indeks', '%', 'persen']
   OR measure = 'JUMLAH' AND folded IN ['indeks', '%', 'persen']
   OR measure = 'WAKTU' AND NOT folded IN ['menit', 'jam', 'hari', 'hari kerja', 'minggu', 'bulan']
UNWIND some AS iku
WITH d, measure, unit, iku
ORDER BY iku
WITH d, measure, collect(DISTINCT unit) AS units, collect(iku) AS ikus
RETURN d.key AS manual, d.name AS name, CASE WHEN measure IS NULL THEN 'no_measure' ELSE 'other_unit' END AS kind,
       measure, units, ikus, CASE WHEN measure IS NULL THEN 'info' ELSE 'warning' END AS severity,
       [{node: 'ManualIKU', key: d.key}] + [k IN ikus | {node: 'IKU', key: k}]
       + [k IN ikus | {link: 'DEFINED_BY', from: k, to: d.key}] AS evidence
ORDER BY manual
