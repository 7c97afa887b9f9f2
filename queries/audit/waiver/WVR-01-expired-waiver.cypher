// /// rule
// id = "WVR-01"
// title.id = "Pengecualian yang sudah kedaluwarsa"
// title.en = "Expired waiver"
// severity = "warning"
// anchor = "Waiver"
// identity = ["waiver", "valid_until"]
// parameters = { as_of = "date" }
// columns = { waiver = "str", name = "str", rule = "str", subject = "str", waived_by = "str", valid_until = "date", evidence = "evidence" }
// reason.id = "Pengecualian {name} untuk {rule} atas {subject} oleh {waived_by} berakhir pada {valid_until} dan tidak berlaku lagi."
// reason.en = "The waiver {name} of {rule} for {subject} by {waived_by} ended on {valid_until} and no longer counts."
// rests_on = ["S1-38c"]
// ///
//
// ## Apa yang ditemukan
// Pengecualian yang hari terakhirnya sudah lewat pada tanggal yang ditanyakan. Pada hari terakhirnya sendiri
// pengecualian masih berlaku.
// ## Mengapa penting
// Pengecualian hanya sah selama ada yang mempertanggungjawabkannya. Setelah kedaluwarsa, temuan yang dikecualikan
// muncul lagi sebagai temuan biasa.
// ## Cara memperbaiki
// Perbaiki temuannya dan hapus pengecualian itu, atau mintakan keputusan baru dan perpanjang tanggalnya.
//
// ## What it finds
// A waiver whose last day has passed on the day asked about. On its last day itself it still counts.
// ## Why it matters
// A waiver is good for as long as somebody answers for it. Once it has expired, the finding it covered is an ordinary
// finding again.
// ## How to fix
// Mend the fault and remove the waiver, or ask for a new decision and extend its date.
MATCH (w:Waiver)
WHERE w.valid_until < $as_of
RETURN w.key AS waiver, w.name AS name, w.rule AS rule, w.subject AS subject, w.waived_by AS waived_by,
       w.valid_until AS valid_until, [{node: 'Waiver', key: w.key}] AS evidence
ORDER BY waiver
