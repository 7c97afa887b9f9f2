// /// rule
// id = "UNS-17"
// title.id = "IKU akar tidak tercantum dalam Renstra atau PK"
// title.en = "Root IKU stated in no Renstra or PK"
// severity = "warning"
// anchor = "IKU"
// identity = ["iku"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", documents = "str[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "IKU akar {name} milik pemilik peta tidak tercantum dalam Renstra atau Perjanjian Kinerja."
// reason.en = "The root IKU {name} of a map owner is stated in no Renstra or performance agreement."
// not_judged.id = "Apakah IKU akar {name} tercantum dalam Renstra atau Perjanjian Kinerja tidak dapat dipastikan karena jenis salah satu dokumennya belum dicatat: {documents}."
// not_judged.en = "Whether the root IKU {name} is stated in a Renstra or performance agreement cannot be said: the kind of one of its documents is not recorded: {documents}."
// rests_on = ["S1-07"]
// ///
//
// ## Apa yang ditemukan
// IKU akar, yaitu IKU milik jabatan pemilik peta strategi tahun berjalan yang tidak diturunkan dari IKU mana pun, yang
// tidak tercantum dalam Renstra maupun Perjanjian Kinerja. Hubungan Unique bukan penurunan. Renja dan dokumen lain
// tidak dihitung; dokumen yang jenisnya belum dicatat membuat IKU itu tidak dinilai. Tahun dokumen tidak diperiksa
// karena Renstra berlaku beberapa tahun. IKU yang diturunkan dari atas mengikuti akarnya dan tidak diperiksa di sini.
// ## Mengapa penting
// Cascading yang berdasar pada IKU dalam Renstra atau Perjanjian Kinerja adalah praktik terbaik. Jika akarnya tidak
// tercantum di sana, semua IKU di bawahnya menjabarkan sesuatu yang tidak pernah direncanakan.
// ## Cara memperbaiki
// Catat Renstra atau Perjanjian Kinerja yang memuat IKU itu, lengkapi jenis dokumennya, atau ganti IKU itu.
//
// ## What it finds
// A root IKU, that is one of a position that owns a strategy map of the year, cascaded from no IKU, which is stated in
// no strategic plan (Renstra) and no performance agreement (PK). Unique work is no cascade. A Renja and other documents
// do not count; a document whose kind is not recorded leaves the IKU not judged. The year of the document is not looked
// at, because a Renstra holds for several. An IKU cascaded from above follows its root and is not looked at here.
// ## Why it matters
// Cascading from IKU found in a Renstra or performance agreement is best practice. If the root is not there, everything
// below breaks down something that was never planned.
// ## How to fix
// Record the Renstra or performance agreement that states the IKU, fill in the kind of the document, or replace the
// IKU.
MATCH (:StrategyMap {year: $year})<-[:OWNS_MAP]-(:Position)<-[:OWNED_BY]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  AND NOT (i)<-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-()
  AND NOT EXISTS { MATCH (i)-[:STATED_IN]->(planned:Document) WHERE planned.kind IN ['RENSTRA', 'PK'] }
WITH DISTINCT i
WITH i, COLLECT { MATCH (i)-[:STATED_IN]->(d:Document) RETURN d ORDER BY d.key } AS documents
RETURN i.key AS iku, i.name AS name, [d IN documents | d.name] AS documents,
       CASE WHEN any(d IN documents WHERE d.kind IS NULL) THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: i.key}]
       + reduce(shown = [], d IN documents |
           shown + [{node: 'Document', key: d.key}, {link: 'STATED_IN', from: i.key, to: d.key}]) AS evidence
ORDER BY iku
