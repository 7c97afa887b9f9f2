// /// rule
// id = "CAS-02"
// title.id = "Duplicate pada target yang bukan persentase"
// title.en = "Duplicate on a target that is no percentage"
// severity = "warning"
// anchor = "IKU"
// subject = "iku"
// identity = ["superior", "iku"]
// parameters = { year = "int" }
// columns = { superior = "str", superior_name = "str", iku = "str", name = "str", target = "float", unit = "str", evidence = "evidence" }
// reason.id = "{name} diturunkan dari {superior_name} sebagai Duplicate, tetapi targetnya ({target} {unit}) bukan persentase."
// reason.en = "{name} is cascaded from {superior_name} as a Duplicate, but its target ({target} {unit}) is no percentage."
// rests_on = ["S1-13"]
// ///
//
// ## Apa yang ditemukan
// Hubungan Duplicate yang satuan target bawahannya bukan % atau persen; huruf besar dan spasi di tepi tidak dibedakan.
// Pedoman menyebut persentase hanya sebagai kebiasaan, sehingga temuan ini peringatan. Satuan yang kosong dilaporkan
// UNS-13; target atasan yang berbeda dilaporkan CAS-01.
// ## Mengapa penting
// Persentase yang sama dapat dicapai atasan dan setiap bawahannya sekaligus. Jumlah, rupiah, atau hari yang sama pada
// setiap bawahan biasanya berarti beban yang seharusnya dibagi.
// ## Cara memperbaiki
// Bagi target dan catat hubungan itu sebagai Cluster, atau nyatakan target dalam persen. Jika target memang sama bagi
// semua, misalnya sebuah indeks, kecualikan temuan ini beserta alasannya.
//
// ## What it finds
// A Duplicate whose subordinate's target is in another unit than % or persen; capitals and outer spaces make no
// difference. The guide calls percentages only the usual case, so this is a warning. An empty unit is reported by
// UNS-13; a superior's target that differs is reported by CAS-01.
// ## Why it matters
// Superior and every subordinate can reach the same percentage at once. The same number, rupiah or days for each
// subordinate mostly means a load that should have been divided.
// ## How to fix
// Divide the target and record the cascade as a Cluster, or state the target in percent. Where the target is meant to
// be the same for all, an index for example, waive this finding with the reason.
MATCH (a:IKU)-[:CASCADE_DUPLICATE]->(b:IKU {year: $year})
WHERE coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
  AND NOT toLower(trim(b.target_unit)) IN ['%', 'persen']
RETURN a.key AS superior, a.name AS superior_name, b.key AS iku, b.name AS name, b.annual_target AS target,
       b.target_unit AS unit,
       [{node: 'IKU', key: b.key}, {node: 'IKU', key: a.key}, {link: 'CASCADE_DUPLICATE', from: a.key, to: b.key}]
         AS evidence
ORDER BY superior, iku
