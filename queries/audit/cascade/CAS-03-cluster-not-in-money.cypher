// /// rule
// id = "CAS-03"
// title.id = "Cluster pada target yang bukan mata uang"
// title.en = "Cluster on a target that is no money"
// severity = "info"
// anchor = "IKU"
// subject = "iku"
// identity = ["superior", "iku"]
// parameters = { year = "int" }
// columns = { superior = "str", superior_name = "str", iku = "str", name = "str", target = "float", unit = "str", evidence = "evidence" }
// reason.id = "{name} diturunkan dari {superior_name} sebagai Cluster, tetapi targetnya ({target} {unit}) bukan mata uang."
// reason.en = "{name} is cascaded from {superior_name} as a Cluster, but its target ({target} {unit}) is no money."
// rests_on = ["S1-14"]
// ///
//
// ## Apa yang ditemukan
// Hubungan Cluster yang satuan target bawahannya bukan mata uang (Rp, rupiah, IDR, USD, atau juta dan miliar rupiah);
// huruf besar dan spasi di tepi tidak dibedakan. Pedoman menyebut mata uang hanya sebagai kebiasaan dan jumlah lain pun
// dapat dibagi, sehingga ini hanya informasi. Satuan yang kosong dilaporkan UNS-13; bagian yang jumlahnya tidak sama
// dengan target atasan dilaporkan CAS-13.
// ## Mengapa penting
// Cluster membagi satu target kepada beberapa bawahan. Persentase atau indeks yang berbeda-beda tidak dapat dijumlahkan
// menjadi target atasan, sehingga pembagiannya perlu dilihat kembali.
// ## Cara memperbaiki
// Periksa apakah target itu benar dapat dibagi. Jika tidak, samakan target dan catat sebagai Duplicate, atau pakai IKU
// lain dan catat sebagai Supportive.
//
// ## What it finds
// A Cluster whose subordinate's target is in another unit than money (Rp, rupiah, IDR, USD, or millions and billions of
// rupiah); capitals and outer spaces make no difference. The guide calls money only the usual case and other quantities
// can be divided too, so this is only information. An empty unit is reported by UNS-13; parts that do not add up to the
// superior's target are reported by CAS-13.
// ## Why it matters
// A Cluster divides one target among several subordinates. Differing percentages or indexes do not add up to the
// superior's target, so the division is worth a second look.
// ## How to fix
// Check that the target can really be divided. If not, make the targets the same and record a Duplicate, or use another
// IKU and record it as Supportive.
MATCH (a:IKU)-[:CASCADE_CLUSTER]->(b:IKU {year: $year})
WHERE coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
  AND NOT toLower(trim(b.target_unit))
    IN ['rp', 'rupiah', 'idr', 'usd', 'juta rupiah', 'miliar rupiah', 'rp juta', 'rp miliar']
RETURN a.key AS superior, a.name AS superior_name, b.key AS iku, b.name AS name, b.annual_target AS target,
       b.target_unit AS unit,
       [{node: 'IKU', key: b.key}, {node: 'IKU', key: a.key}, {link: 'CASCADE_CLUSTER', from: a.key, to: b.key}]
         AS evidence
ORDER BY superior, iku
