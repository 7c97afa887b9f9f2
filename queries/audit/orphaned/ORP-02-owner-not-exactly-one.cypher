// /// rule
// id = "ORP-02"
// title.id = "IKU tanpa pemilik atau dengan beberapa pemilik"
// title.en = "IKU without an owner, or with several"
// severity = "error"
// anchor = "IKU"
// identity = ["iku", "kind"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", kind = "code", owners = "str[]", evidence = "evidence" }
// reason.id = "Pemilik IKU {name} tidak tepat satu: {kind}. Pemilik yang tercatat: {owners}."
// reason.en = "The IKU {name} does not have exactly one owner: {kind}. Owners on record: {owners}."
// rests_on = ["S1-01"]
// ///
//
// ## Apa yang ditemukan
// IKU yang tidak dimiliki jabatan atau unit mana pun (no_owner), atau yang dimiliki lebih dari satu (several_owners).
// Pemilik yang sama yang tercatat dua kali tetap satu pemilik. Unit yang hanya menyumbang (CONTRIBUTED_BY) bukan
// pemilik. Aturan lain yang bertolak dari pemilik mengandalkan temuan ini untuk IKU tanpa pemilik.
// ## Mengapa penting
// IKU dipakai untuk mengendalikan kinerja organisasi, unit, atau pegawai. Tanpa satu pemilik tidak ada yang bertanggung
// jawab atas hasilnya; dengan beberapa pemilik tidak jelas siapa.
// ## Cara memperbaiki
// Tetapkan satu jabatan atau unit sebagai pemilik. Unit lain yang ikut bekerja dicatat sebagai penyumbang.
//
// ## What it finds
// An IKU that no position or unit owns (no_owner), or that more than one owns (several_owners). The same owner recorded
// twice is still one. A unit that only contributes (CONTRIBUTED_BY) is no owner. Other rules that begin at the owner
// rely on this finding for IKU without one.
// ## Why it matters
// An IKU serves to control the performance of an organisation, a unit or an employee. Without one owner nobody answers
// for the result; with several nobody knows who does.
// ## How to fix
// Let one position or unit own it. Record other units that take part as contributors.
MATCH (i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED' AND COUNT { MATCH (i)-[:OWNED_BY]->(o) RETURN DISTINCT o } <> 1
WITH i, COLLECT {
  MATCH (i)-[:OWNED_BY]->(o)
  WITH DISTINCT o, CASE WHEN o:Position THEN 'Position' ELSE 'Unit' END AS label
  RETURN {node: label, key: o.key, name: coalesce(o.name, o.key)}
  ORDER BY o.key, label
} AS owners
RETURN i.key AS iku, i.name AS name, CASE WHEN size(owners) = 0 THEN 'no_owner' ELSE 'several_owners' END AS kind,
       [o IN owners | o.name] AS owners,
       [{node: 'IKU', key: i.key}] + [o IN owners | {node: o.node, key: o.key}]
       + [o IN owners | {link: 'OWNED_BY', from: i.key, to: o.key}] AS evidence
ORDER BY iku
