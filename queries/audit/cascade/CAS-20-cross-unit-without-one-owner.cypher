// /// rule
// id = "CAS-20"
// title.id = "IKU lintas unit tanpa satu pemilik yang bertanggung jawab"
// title.en = "Cross-unit IKU without exactly one accountable owner"
// severity = "warning"
// anchor = "IKU"
// identity = ["iku", "kind"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", kind = "code", owners = "str[]", units = "str[]", evidence = "evidence" }
// reason.id = "IKU {name} dikerjakan bersama unit {units}, tetapi penanggung jawabnya tidak tepat satu: {kind}."
// reason.en = "The units {units} contribute to the IKU {name}, but not exactly one owner answers for it: {kind}."
// rests_on = ["S1-35"]
// ///
//
// ## Apa yang ditemukan
// IKU lintas unit, yaitu yang disumbang (CONTRIBUTED_BY) oleh unit lain daripada unit pemiliknya, dengan pemilik yang
// tidak tepat satu. Unit pemilik adalah unit itu sendiri atau unit tempat jabatannya. Setiap pemilik yang unitnya tidak
// diketahui, begitu juga IKU tanpa pemilik, dianggap mungkin berasal dari salah satu unit penyumbang, sehingga
// dibutuhkan satu unit lain lagi. ORP-02 melaporkan pemilik yang tidak tepat satu pada IKU mana pun sebagai kesalahan
// data; temuan di sini menambahkan, sebagai peringatan, unit-unit yang karena itu bekerja tanpa satu penanggung jawab.
// Satu perbaikan menutup keduanya.
// ## Mengapa penting
// Pedoman hanya mengajukan pertanyaan tentang kerja lintas direktorat. Jika beberapa unit bekerja untuk satu hasil dan
// tidak ada satu pemilik, setiap unit dapat mengandalkan unit lain.
// ## Cara memperbaiki
// Sepakati satu jabatan atau unit sebagai pemilik, dan catat unit lain sebagai penyumbang.
//
// ## What it finds
// A cross-unit IKU, one that units other than its owner's contribute to (CONTRIBUTED_BY), without exactly one owner.
// The unit of an owner is the owner itself or the unit of the position. Every owner whose unit is unknown, and likewise
// an IKU without an owner, may belong to one of the contributing units, so that one more of them is needed. ORP-02
// reports owners that are not exactly one for any IKU, as an error of the record; this finding adds, as a warning, the
// units that therefore work without anyone to answer. One correction closes both.
// ## Why it matters
// The guide only asks the question about work across directorates. Where several units work for one result and nobody
// owns it, each can rely on the others.
// ## How to fix
// Agree on one position or unit as the owner, and record the other units as contributors.
MATCH (u:Unit)<-[:CONTRIBUTED_BY]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH i, u
ORDER BY u.key
WITH i, collect(DISTINCT u.key) AS contributors
OPTIONAL MATCH (i)-[:OWNED_BY]->(o)
OPTIONAL MATCH (o)-[:IN_UNIT]->(h:Unit)
WITH DISTINCT i, contributors, o, CASE WHEN o:Position THEN h.key ELSE o.key END AS home,
     CASE WHEN o:Position THEN 'Position' ELSE 'Unit' END AS label
ORDER BY o.key, label
WITH i, contributors, count(o) AS owned, collect(home) AS homes, collect({node: label, key: o.key}) AS owners
WITH i, owned, CASE WHEN owned = 0 THEN [] ELSE owners END AS owners, [k IN contributors WHERE NOT k IN homes] AS units,
     CASE WHEN owned = 0 THEN 1 ELSE owned - size(homes) END AS unknown
WHERE owned <> 1 AND size(units) > unknown
RETURN i.key AS iku, i.name AS name, CASE WHEN owned = 0 THEN 'no_owner' ELSE 'several_owners' END AS kind,
       [x IN owners | x.key] AS owners, units,
       [{node: 'IKU', key: i.key}] + owners + [x IN owners | {link: 'OWNED_BY', from: i.key, to: x.key}]
       + [k IN units | {node: 'Unit', key: k}] + [k IN units | {link: 'CONTRIBUTED_BY', from: i.key, to: k}] AS evidence
ORDER BY iku
