// /// rule
// id = "ORP-10"
// title.id = "Kontrak belum disepakati dengan atasan langsung"
// title.en = "Contract not agreed with the direct superior"
// severity = "warning"
// anchor = "Contract"
// identity = ["contract"]
// parameters = { year = "int" }
// columns = { contract = "str", name = "str", reasons = "code[]", signers = "str[]", approvers = "str[]", valid_from = "date", valid_to = "date", severity = "severity", evidence = "evidence" }
// reason.id = "Kontrak {name}: {reasons}. Penanda tangan: {signers}; penyetuju: {approvers}; masa berlaku: {valid_from} sampai {valid_to}."
// reason.en = "The contract {name}: {reasons}. Signed by: {signers}; approved by: {approvers}; period: {valid_from} to {valid_to}."
// rests_on = ["S2-01"]
// ///
//
// ## Apa yang ditemukan
// Kontrak tanpa tanggal tanda tangan (unsigned), tanpa penanda tangan (no_signer), yang atasan langsung penanda
// tangannya tidak tercatat (no_superior), tanpa penyetuju (no_approver), atau yang penyetujunya bukan atasan langsung
// penanda tangan (other_approver); dari beberapa penyetuju cukup satu yang atasan langsung. Jabatan tingkat 1 tanpa
// atasan berada di puncak: kontraknya tidak memerlukan persetujuan, dan siapa pun boleh menyetujuinya. Jabatan yang
// tingkatnya belum diketahui tidak dianggap puncak. Kontrak lebih dari satu tahun (long_period) hanya diinformasikan;
// tanggal yang kosong berarti awal atau akhir tahun kontrak. Kontrak yang sekaligus memuat beberapa hal dilaporkan satu
// kali.
// ## Mengapa penting
// Kontrak kinerja adalah kesepakatan pegawai dengan atasan langsung untuk satu periode, biasanya satu tahun. Tanpa
// tanda tangan dan persetujuan belum ada kesepakatan, dan tanggalnya menentukan batas serta sumber yang berlaku.
// ## Cara memperbaiki
// Lengkapi tanggal dan penanda tangan, mintakan persetujuan atasan langsung, atau perbaiki garis atasan pada data.
//
// ## What it finds
// A contract without a day of signing (unsigned) or without a signer (no_signer), one whose signer has no direct
// superior on record (no_superior), one that nobody approved (no_approver), and one approved by somebody who is not the
// direct superior of the signer (other_approver); of several approvers it is enough that one is the direct superior. A
// position of tier 1 without a superior is the top: its contract needs no approval, and anybody may give one. A
// position of unknown tier is not taken for the top. A period of more than a year (long_period) is only information; a
// day that is not recorded means the first or last day of the year of the contract. A contract with several of these is
// reported once.
// ## Why it matters
// A performance contract is an agreement of an employee with the direct superior for one period, usually a year.
// Without signature and approval there is no agreement, and its day decides which limits and sources hold.
// ## How to fix
// Fill in day and signer, have the direct superior approve it, or correct the reporting line.
MATCH (k:Contract {year: $year})
WITH k, EXISTS { (k)-[:SIGNED_BY]->() } AS signed, EXISTS { (k)-[:APPROVED_BY]->() } AS approved,
     EXISTS { MATCH (k)-[:SIGNED_BY]->(p:Position) MATCH (p)<-[:SUPERIOR_OF]-() } AS led,
     EXISTS { (k)-[:SIGNED_BY]->(:Position {level_no: 1}) } AS high,
     EXISTS {
       MATCH (k)-[:SIGNED_BY]->(p:Position)
       MATCH (k)-[:APPROVED_BY]->(q:Position)
       MATCH (q)-[:SUPERIOR_OF]->(p)
     } AS agreed,
     coalesce(k.valid_from, date({year: k.year, month: 1, day: 1})) AS begins,
     coalesce(k.valid_to, date({year: k.year, month: 12, day: 31})) AS ends
WITH k, CASE WHEN k.signed_on IS NULL THEN ['unsigned'] ELSE [] END
        + CASE WHEN signed THEN [] ELSE ['no_signer'] END
        + CASE WHEN signed AND NOT led AND NOT high THEN ['no_superior'] ELSE [] END
        + CASE WHEN NOT approved AND (led OR NOT high) THEN ['no_approver'] ELSE [] END
        + CASE WHEN approved AND led AND NOT agreed THEN ['other_approver'] ELSE [] END
        + CASE WHEN ends >= begins + duration({years: 1}) THEN ['long_period'] ELSE [] END AS reasons
WHERE size(reasons) > 0
WITH k, reasons, COLLECT {
  MATCH (k)-[:SIGNED_BY]->(p:Position)
  RETURN p
  ORDER BY p.key
} AS signers, COLLECT {
  MATCH (k)-[:APPROVED_BY]->(p:Position)
  RETURN p
  ORDER BY p.key
} AS approvers
RETURN k.key AS contract, k.name AS name, reasons, [p IN signers | coalesce(p.name, p.key)] AS signers,
       [p IN approvers | coalesce(p.name, p.key)] AS approvers, k.valid_from AS valid_from, k.valid_to AS valid_to,
       CASE WHEN reasons = ['long_period'] THEN 'info' ELSE 'warning' END AS severity,
       [{node: 'Contract', key: k.key}]
       + CASE WHEN 'no_superior' IN reasons OR 'other_approver' IN reasons THEN
           [p IN signers | {node: 'Position', key: p.key}]
           + [p IN signers | {link: 'SIGNED_BY', from: k.key, to: p.key}]
         ELSE [] END
       + CASE WHEN 'other_approver' IN reasons THEN
           [p IN approvers WHERE NOT p IN signers | {node: 'Position', key: p.key}]
           + [p IN approvers | {link: 'APPROVED_BY', from: k.key, to: p.key}]
         ELSE [] END AS evidence
ORDER BY contract
