// /// rule
// id = "CAS-08"
// title.id = "Cascading melompati tingkat"
// title.en = "Cascade that skips a tier"
// severity = "warning"
// anchor = "IKU"
// subject = "iku"
// identity = ["superior", "iku", "technique"]
// parameters = { year = "int" }
// columns = { superior = "str", superior_name = "str", iku = "str", name = "str", technique = "code", upper = "int", lower = "int", skipped = "int", evidence = "evidence" }
// reason.id = "Cascading dari {superior_name} (tingkat {upper}) ke {name} (tingkat {lower}) melompati {skipped} tingkat."
// reason.en = "The cascade from {superior_name} (tier {upper}) to {name} (tier {lower}) skips tiers: {skipped}."
// rests_on = ["S1-17", "R15"]
// ///
//
// ## Apa yang ditemukan
// Hubungan cascading yang pemilik bawahnya berada lebih dari satu tingkat di bawah pemilik atasnya. Bukan lompatan jika
// pemilik atas adalah atasan langsung pemilik bawah, karena tidak ada jabatan di antaranya, atau jika hubungan itu
// dicatat sebagai pengecualian karena struktur organisasi. Jika atasan langsung belum dicatat, tingkat yang menentukan.
// Tingkat yang belum diketahui dilaporkan CAS-09.
// ## Mengapa penting
// Target diturunkan berjenjang. Jabatan yang dilompati tidak ikut bertanggung jawab atas capaian di bawahnya.
// ## Cara memperbaiki
// Turunkan IKU melalui jabatan di antaranya, atau catat bahwa struktur organisasi membenarkan lompatan itu.
//
// ## What it finds
// A cascade whose lower owner stands more than one tier below the upper owner. It is no skip where the upper owner is
// the direct superior of the lower one, since no position stands between them, or where the cascade is recorded as an
// exception for the structure of the organisation. Where no direct superior is recorded the tiers decide. Unknown tiers
// are reported by CAS-09.
// ## Why it matters
// Targets go down tier by tier. A position that is passed over has no part in the results below it.
// ## How to fix
// Cascade the IKU by way of the positions between, or record that the structure of the organisation justifies the skip.
MATCH (a:IKU)-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(b:IKU {year: $year})
WHERE coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
  AND NOT coalesce(c.structural_exception, false)
MATCH (a)-[:OWNED_BY]->(pa:Position)
MATCH (b)-[:OWNED_BY]->(pb:Position)
WHERE pb.level_no - pa.level_no > 1 AND NOT (pb)<-[:SUPERIOR_OF]-(pa)
RETURN a.key AS superior, a.name AS superior_name, b.key AS iku, b.name AS name, type(c) AS technique,
       pa.level_no AS upper, pb.level_no AS lower, pb.level_no - pa.level_no - 1 AS skipped,
       [{node: 'IKU', key: b.key}, {node: 'IKU', key: a.key}, {link: type(c), from: a.key, to: b.key},
        {node: 'Position', key: pb.key}, {link: 'OWNED_BY', from: b.key, to: pb.key},
        {node: 'Position', key: pa.key}, {link: 'OWNED_BY', from: a.key, to: pa.key}] AS evidence
ORDER BY superior, iku, technique
