// /// rule
// id = "DUP-08"
// title.id = "Satu peraturan tercatat lebih dari satu kali"
// title.en = "One regulation stored more than once"
// severity = "error"
// anchor = "Regulation"
// subject = "regulation"
// identity = ["type", "number", "suffix", "year"]
// columns = { regulation = "str", name = "str", regulations = "str[]", names = "str[]", type = "str", number = "str", suffix = "str", year = "int", kind = "code", severity = "severity", verdict = "verdict", evidence = "evidence" }
// reason.id = "Satu nomor peraturan tercatat sebagai {names} ({regulations}): {kind}."
// reason.en = "One number of a regulation is stored as {names} ({regulations}): {kind}."
// not_judged.id = "Jenis, nomor, atau tahun peraturan ini belum diketahui, sehingga tidak dapat dibandingkan: {names} ({regulations})."
// not_judged.en = "Type, number or year of these regulations is not known, so that they cannot be compared: {names} ({regulations})."
// rests_on = ["S2-19", "S2-20", "S2-22"]
// ///
//
// ## Apa yang ditemukan
// Beberapa catatan peraturan dengan jenis, nomor, dan tahun yang sama. Jika kode bironya pun sama, catatan itu satu
// peraturan (kesalahan). Jika salah satunya ditulis tanpa biro, keduanya mungkin satu peraturan (peringatan). Nol di
// depan nomor atau bagian kode biro dan huruf besar tidak membedakan: KMK.01 sama dengan KMK.1. Nomor yang sama pada
// tahun lain atau biro lain adalah peraturan lain. Biro yang tidak ditulis (tanda tanya pada kunci) tidak sama dengan
// tanpa biro. Catatan tanpa jenis, nomor, atau tahun tidak dinilai.
// ## Mengapa penting
// Pencabutan dan perubahan tercatat pada satu catatan saja. IKU yang bersumber dari catatan lainnya tampak berdasar
// pada peraturan yang masih berlaku.
// ## Cara memperbaiki
// Pindahkan semua hubungan ke satu catatan, simpan bentuk tulis lainnya sebagai alias, dan hapus catatan yang lain.
// Lengkapi biro yang tidak ditulis.
//
// ## What it finds
// Records of regulations with the same type, number and year. Where their bureau is the same too, they are one
// regulation (error). Where one of them is written without its bureau, they may be one regulation (warning). Zeros in
// front of the number or of a part of the bureau, and capitals, make no difference: KMK.01 is KMK.1. The same number
// in another year or of another bureau is another regulation. A bureau that was left out (a question mark in the key)
// is not the same as none. Records without type, number or year are not judged.
// ## Why it matters
// Revocations and amendments stand at one of the records only. IKU drawn from the other seem to rest on a regulation
// that is still in force.
// ## How to fix
// Move all relationships to one record, keep the other written forms as aliases, and remove the other record. Fill in
// a bureau that was left out.
MATCH (g:Regulation)
WITH g, [part IN [g.number, g.suffix] | reduce(bare = '', at IN range(0, size(coalesce(part, '')) - 1) |
       CASE WHEN substring(part, at, 1) = '0' AND (bare = '' OR bare ENDS WITH '.' OR bare ENDS WITH '/') THEN bare
            ELSE bare + toUpper(substring(part, at, 1)) END)] AS bare
WITH g, bare[0] AS number, CASE WHEN bare[1] <> '' THEN bare[1] WHEN NOT g.key CONTAINS '|?|' THEN '' END AS suffix
ORDER BY g.key
WITH g.type AS type, number, g.year AS year, collect(DISTINCT suffix) AS suffixes,
     collect({key: g.key, name: g.name, suffix: suffix}) AS alike
UNWIND CASE
         WHEN type IS NULL OR number = '' OR year IS NULL THEN [{verdict: 'not_judged', group: alike}]
         ELSE [s IN suffixes | {severity: 'error', kind: 'same_bureau', suffix: s,
                                group: [g IN alike WHERE g.suffix = s]}]
              + CASE WHEN any(g IN alike WHERE g.suffix IS NULL) OR ('' IN suffixes AND size(suffixes) > 1)
                     THEN [{severity: 'warning', kind: 'bureau_left_out', group: alike}] ELSE [] END
       END AS found
WITH type, number, year, found, found.group AS group
WHERE size(group) > 1 OR found.verdict = 'not_judged'
RETURN group[0].key AS regulation, group[0].name AS name, [g IN group | g.key] AS regulations,
       [g IN group | g.name] AS names, type, number, found.suffix AS suffix, year, found.kind AS kind,
       coalesce(found.severity, 'warning') AS severity, coalesce(found.verdict, 'fault') AS verdict,
       [g IN group | {node: 'Regulation', key: g.key}] AS evidence
ORDER BY type, number, year, suffix
