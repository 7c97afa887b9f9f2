// /// rule
// id = "UNS-04"
// title.id = "Sumber bukan untuk unit atau jabatan pemilik IKU"
// title.en = "Source meant for another kind of unit or position"
// severity = "warning"
// anchor = "IKU"
// identity = ["iku", "regulation", "owner"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", regulation = "str", regulation_name = "str", owner = "str", owner_name = "str", office_name = "str", scope = "code[]", meant_for = "str[]", owner_is = "str[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "IKU {name} bersumber dari {regulation_name}, yang tidak mencakup pemiliknya, {owner_name} (kantor: {office_name}); {scope} menurut peraturan: {meant_for}, pada pemiliknya: {owner_is}."
// reason.en = "The IKU {name} is drawn from {regulation_name}, which does not cover its owner, {owner_name} (office: {office_name}); {scope} in the regulation: {meant_for}, at the owner: {owner_is}."
// not_judged.id = "Apakah {regulation_name} ({meant_for}), sumber IKU {name}, mencakup pemiliknya, {owner_name} (kantor: {office_name}), tidak dapat dinilai; yang belum dicatat: {scope}."
// not_judged.en = "Whether {regulation_name} ({meant_for}), from which the IKU {name} is drawn, covers its owner, {owner_name} (office: {office_name}), cannot be judged; not recorded: {scope}."
// rests_on = ["S2-19a", "S2-19b", "S2-20a", "S2-20c", "S2-21"]
// ///
//
// ## Apa yang ditemukan
// IKU yang sumbernya, langsung atau melalui tugas, SOP, kewajiban, atau klausul, adalah peraturan untuk jenis kantor
// atau jenis jabatan lain daripada pemiliknya. Kantor pemilik adalah unit terdekat ke atas yang merupakan kantor utuh,
// termasuk unit pemiliknya sendiri, berapa pun jenjangnya; jenis unit di bawahnya, misalnya seksi, tidak menentukan.
// Huruf besar dan spasi di tepi tidak dibedakan. Jenis jabatan hanya diperiksa jika pemiliknya jabatan. Jika peraturan
// menyebut jenis kantor atau jabatan sedangkan kantor pemilik, jenisnya, atau jenis jabatannya belum dicatat, IKU tidak
// dinilai. Peraturan tanpa jenis berlaku bagi semua. IKU tanpa pemilik dilaporkan ORP-02; keberlakuan sumber diperiksa
// UNS-02.
// ## Mengapa penting
// Uraian jabatan dan SOP ditetapkan terpisah untuk Kantor Wilayah dan KPKNL, serta untuk jabatan struktural dan
// pelaksana. Sumber yang ditujukan bagi pihak lain tidak menunjukkan bahwa pekerjaan itu tugas pemilik IKU.
// ## Cara memperbaiki
// Cari peraturan yang berlaku bagi kantor dan jabatan pemilik, lalu ganti sumbernya. Lengkapi data yang kosong.
//
// ## What it finds
// An IKU whose source, itself or through a duty, SOP, obligation or clause, is a regulation for another kind of office
// or position than its owner's. The office is the nearest unit upward that is a whole office, the owner's own unit
// included, however many levels up; the kind of a unit below it, such as a section, decides nothing. Capitals and outer
// spaces make no difference. The kind of position is only looked at where the owner is a position. Where the regulation
// names a kind and the owner's office, its kind or the kind of position is not recorded, the IKU is not judged. A
// regulation without kinds is for everybody. An IKU without an owner is reported by ORP-02; whether the source is in
// force is looked at by UNS-02.
// ## Why it matters
// Job descriptions and SOP are laid down apart for regional offices and KPKNL, and for structural and staff positions.
// A source that is meant for somebody else does not show that the work is the owner's.
// ## How to fix
// Look for the regulation that holds for the owner's office and position, and replace the source. Fill in what is
// empty.
MATCH (g:Regulation)
UNWIND [{scope: 'unit_type', wanted: g.applies_to_unit_type},
        {scope: 'position_type', wanted: g.applies_to_position_type}] AS kind
WITH g, kind
WHERE kind.wanted IS NOT NULL
WITH g, collect(kind) AS kinds
MATCH (g)<-[:ESTABLISHED_BY|CLAUSE_OF*0..3]-()<-[:SOURCED_FROM]-(i:IKU {year: $year})-[:OWNED_BY]->(o)
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH DISTINCT g, kinds, i, o
OPTIONAL MATCH (o)-[:IN_UNIT]->(home:Unit)
WITH CASE labels(o)[0] WHEN 'Unit' THEN o ELSE home END AS unit, collect({g: g, kinds: kinds, i: i, o: o}) AS cited
CALL (unit) {
  OPTIONAL MATCH way = (unit)-[:PART_OF*0..]->(office:Unit {office: true})
  RETURN office
  ORDER BY length(way)
  LIMIT 1
}
UNWIND cited AS one
WITH one.g AS g, one.i AS i, one.o AS o, labels(one.o)[0] AS label, office, one.kinds AS kinds
WITH g, i, o, label, office, [k IN kinds WHERE k.scope = 'unit_type' OR label = 'Position' | {
       scope: k.scope, wanted: k.wanted,
       found: CASE k.scope WHEN 'unit_type' THEN office.unit_type ELSE o.position_type END
     }] AS kinds
WITH g, i, o, label, office,
     [k IN kinds WHERE coalesce(toLower(trim(k.wanted)) <> toLower(trim(k.found)), true)] AS apart
WHERE size(apart) > 0
WITH g, i, o, label, office, apart, any(k IN apart WHERE k.found IS NOT NULL) AS wrong
WITH g, i, o, label, office, wrong, [k IN apart WHERE NOT wrong OR k.found IS NOT NULL] AS apart
RETURN i.key AS iku, i.name AS name, g.key AS regulation, g.name AS regulation_name, o.key AS owner,
       o.name AS owner_name, office.name AS office_name, [k IN apart | k.scope] AS scope,
       [k IN apart | k.wanted] AS meant_for, [k IN apart WHERE wrong | k.found] AS owner_is,
       CASE WHEN wrong THEN 'fault' ELSE 'not_judged' END AS verdict,
       [{node: 'IKU', key: i.key}, {node: 'Regulation', key: g.key}, {node: label, key: o.key},
        {link: 'OWNED_BY', from: i.key, to: o.key}]
       + [k IN apart WHERE k.scope = 'unit_type' AND o <> office | {node: 'Unit', key: office.key}] AS evidence
ORDER BY iku, regulation, owner
