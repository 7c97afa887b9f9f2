// /// rule
// id = "QLT-10"
// title.id = "Polarisasi bertentangan dengan ukurannya"
// title.en = "Polarity against the measure"
// severity = "warning"
// anchor = "ManualIKU"
// identity = ["manual"]
// parameters = { year = "int" }
// columns = { manual = "str", name = "str", polarity = "code", ikus = "str[]", evidence = "evidence" }
// reason.id = "Polarisasi IKU {name} tercatat {polarity}, padahal yang diukur adalah lamanya waktu: makin singkat makin baik."
// reason.en = "The polarity of the IKU {name} is recorded as {polarity}, although it measures a length of time: shorter is better."
// rests_on = ["R17", "S1-03.6"]
// ///
//
// ## Apa yang ditemukan
// Manual yang dipakai IKU tahun berjalan, yang namanya diawali "Waktu" atau "Rata-rata waktu", dan yang polarisasinya
// bukan minimize. Nama yang diawali jenis ukuran lain, misalnya "Indeks ketepatan waktu" atau "Persentase pemenuhan
// waktu", mengukur skor dan tidak diperiksa. Polarisasi yang kosong dilaporkan UNS-13.
// ## Mengapa penting
// Polarisasi menentukan rumus indeks capaian. Jika terbalik, pekerjaan yang makin lambat memperoleh nilai makin tinggi.
// ## Cara memperbaiki
// Ubah polarisasi menjadi minimize; jika yang diukur ternyata skor, ubah awal namanya menurut skor itu.
//
// ## What it finds
// A definition in use by IKU of the year whose name begins with "Waktu" or "Rata-rata waktu" and whose polarity is not
// minimize. A name that begins with another kind of measure, for example "Indeks ketepatan waktu" or "Persentase
// pemenuhan waktu", measures a score and is not looked at. An empty polarity is reported by UNS-13.
// ## Why it matters
// Polarity decides the formula of the achievement index. If it is the wrong way round, slower work earns more.
// ## How to fix
// Change the polarity to minimize; if a score is measured after all, let the name begin with that score.
MATCH (d:ManualIKU)
WHERE d.name_prefix = 'WAKTU' AND d.polarity <> 'MINIMIZE'
MATCH (d)<-[:DEFINED_BY]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH d, i.key AS iku
ORDER BY iku
WITH d, collect(iku) AS ikus
RETURN d.key AS manual, d.name AS name, d.polarity AS polarity, ikus,
       [{node: 'ManualIKU', key: d.key}] + [k IN ikus | {node: 'IKU', key: k}]
       + [k IN ikus | {link: 'DEFINED_BY', from: k, to: d.key}] AS evidence
ORDER BY manual
