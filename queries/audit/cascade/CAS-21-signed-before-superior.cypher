// /// rule
// id = "CAS-21"
// title.id = "Kontrak bawahan ditandatangani sebelum kontrak atasan"
// title.en = "Contract signed before the one it is cascaded from"
// severity = "warning"
// anchor = "Contract"
// subject = "contract"
// identity = ["contract", "superior_contract"]
// parameters = { year = "int" }
// columns = { contract = "str", name = "str", superior_contract = "str", superior_name = "str", signed_on = "date", superior_signed_on = "date", ikus = "str[]", superiors = "str[]", evidence = "evidence" }
// reason.id = "{name} ditandatangani pada {signed_on}, sebelum {superior_name} ({superior_signed_on}), padahal IKU-nya diturunkan dari kontrak itu."
// reason.en = "{name} was signed on {signed_on}, before {superior_name} ({superior_signed_on}), although its IKU are cascaded from that contract."
// rests_on = ["S1-08"]
// ///
//
// ## Apa yang ditemukan
// Dua kontrak tahun yang sama yang dihubungkan oleh sekurang-kurangnya satu IKU cascading, dan kontrak bawahannya
// ditandatangani lebih dahulu daripada kontrak atasannya. Hari yang sama tidak dipersoalkan. Setiap pasangan kontrak
// dilaporkan satu kali beserta semua IKU yang menghubungkannya. Kontrak yang belum ditandatangani dilaporkan ORP-10.
// Hubungan yang tidak menurun dilaporkan CAS-09 dan, seperti pekerjaan Unique, tidak dihitung di sini.
// ## Mengapa penting
// Cascading berjalan dari atas ke bawah. Bawahan yang berjanji lebih dahulu menurunkan target yang belum disepakati
// atasannya.
// ## Cara memperbaiki
// Periksa apakah target bawahan masih sesuai dengan kontrak atasan, lalu perbarui kontraknya. Perbaiki tanggal jika
// salah catat.
//
// ## What it finds
// Two contracts of the same year that at least one cascaded IKU connects, the lower one signed earlier than the upper
// one. The same day is no matter. Every pair of contracts is reported once, with all IKU that connect them. Contracts
// that are not signed are reported by ORP-10. A cascade that does not go down is reported by CAS-09 and, like Unique
// work, does not count here.
// ## Why it matters
// Cascading goes from the top down. Whoever commits first hands down targets that the superior has not agreed to.
// ## How to fix
// See whether the lower targets still fit the upper contract, and renew the contract. Correct the date if it was
// recorded amiss.
MATCH (a:IKU {year: $year})-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(b:IKU {year: $year})
WHERE coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
MATCH (b)<-[:CONTAINS]-(lower:Contract {year: $year})
MATCH (a)<-[:CONTAINS]-(upper:Contract {year: $year})
WHERE lower.signed_on < upper.signed_on
  AND NOT EXISTS {
    MATCH (a)-[:OWNED_BY]->(above:Position)
    MATCH (b)-[:OWNED_BY]->(below:Position)
    WHERE below.level_no <= above.level_no
  }
WITH lower, upper, a, b, type(c) AS technique
ORDER BY b.key, a.key, technique
WITH lower, upper, collect(DISTINCT b.key) AS ikus, collect(DISTINCT a.key) AS superiors,
     collect({link: technique, from: a.key, to: b.key}) AS cascades
RETURN lower.key AS contract, lower.name AS name, upper.key AS superior_contract, upper.name AS superior_name,
       lower.signed_on AS signed_on, upper.signed_on AS superior_signed_on, ikus, superiors,
       [{node: 'Contract', key: lower.key}, {node: 'Contract', key: upper.key}]
       + [k IN ikus | {node: 'IKU', key: k}] + [k IN ikus | {link: 'CONTAINS', from: lower.key, to: k}]
       + [k IN superiors | {node: 'IKU', key: k}] + [k IN superiors | {link: 'CONTAINS', from: upper.key, to: k}]
       + cascades AS evidence
ORDER BY contract, superior_contract
