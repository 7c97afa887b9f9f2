// /// rule
// id = "UNS-03"
// title.id = "Sumber diubah sesudah dikutip"
// title.en = "Source amended after it was cited"
// severity = "warning"
// anchor = "IKU"
// identity = ["iku", "regulation"]
// parameters = { year = "int", as_of = "date" }
// columns = { iku = "str", name = "str", regulation = "str", regulation_name = "str", cited_version = "date", citation = "code", amended_by = "str[]", unclear = "str[]", as_of = "date", verdict = "verdict", evidence = "evidence" }
// reason.id = "IKU {name} bersumber dari {regulation_name}, yang sampai {as_of} telah diubah oleh {amended_by}; kutipannya {citation} (versi yang dikutip: {cited_version})."
// reason.en = "The IKU {name} is drawn from {regulation_name}, which by {as_of} was amended by {amended_by}; the citation {citation} (version cited: {cited_version})."
// not_judged.id = "Apakah {regulation_name}, sumber IKU {name} (versi yang dikutip: {cited_version}), diubah sesudah dikutip dan sebelum {as_of} tidak dapat dipastikan, karena hari berlakunya perubahan ini tidak diketahui dengan tepat: {unclear}."
// not_judged.en = "Whether {regulation_name}, from which the IKU {name} is drawn (version cited: {cited_version}), was amended after that and by {as_of} cannot be said, because it is not known exactly on which day these amendments took effect: {unclear}."
// rests_on = ["S2-20b", "S2-20d"]
// ///
//
// ## Apa yang ditemukan
// IKU yang sumbernya, langsung atau melalui tugas, SOP, kewajiban, atau klausul, adalah peraturan yang telah diubah
// sesudah versi yang dikutip dan sampai tanggal yang ditanyakan. Kutipan yang tidak menyebut versi dianggap lebih lama
// daripada setiap perubahan, dan alasannya mengatakan demikian. Jika satu IKU mengutip peraturan itu beberapa kali,
// kutipan tertua yang menentukan. Perubahan berlaku sejak hari yang disebutnya, atau sejak hari pertama peraturan
// pengubah; jika hanya bulan atau tahunnya yang diketahui dan tanggal kutipan atau tanggal yang ditanyakan jatuh di
// dalamnya, atau harinya tidak diketahui sama sekali, perubahan itu tidak dinilai. Perubahan yang hanya disimpulkan
// atau belum diverifikasi tidak dihitung. Perubahan tidak mengakhiri peraturan; pencabutan diperiksa UNS-02.
// ## Mengapa penting
// Norma waktu, tugas, atau kewajiban yang dikutip mungkin sudah berubah, sehingga target IKU tidak lagi sesuai.
// ## Cara memperbaiki
// Baca perubahannya, sesuaikan IKU jika perlu, lalu catat tanggal versi yang dibaca pada sumbernya.
//
// ## What it finds
// An IKU whose source, itself or through a duty, SOP, obligation or clause, is a regulation that was amended after the
// version cited and by the day asked about. A citation that names no version counts as older than every amendment, and
// the reason says so. Where one IKU cites the regulation several times, the oldest citation decides. An amendment works
// from the day it names, or from the first day of the amending regulation; where only its month or year is known and
// the day cited or asked about falls into it, or where no day is known at all, that amendment is not judged. What was
// only inferred or never verified does not count. An amendment does not end a regulation; revoking is looked at by
// UNS-02.
// ## Why it matters
// The norm time, duty or obligation that was cited may have changed, so that the target no longer fits it.
// ## How to fix
// Read the amendment, adjust the IKU where needed, then record with the source the day of the version that was read.
MATCH (g:Regulation)<-[v:AMENDS]-(n:Regulation)
WHERE NOT coalesce(v.mark, 'SEEN') IN ['INFERRED', 'UNVERIFIED']
WITH g, n, coalesce(v.effective_from, n.effective_from) AS day,
     CASE WHEN v.effective_from IS NULL THEN n.effective_precision ELSE v.effective_precision END AS precision
WITH g, n, CASE
       WHEN day IS NULL THEN date('0001-01-01')
       WHEN precision = 'YEAR' THEN date({year: day.year, month: 1, day: 1})
       WHEN precision = 'MONTH' THEN date({year: day.year, month: day.month, day: 1})
       ELSE day
     END AS first, CASE
       WHEN day IS NULL THEN date('9999-12-31')
       WHEN precision = 'YEAR' THEN date({year: day.year, month: 12, day: 31})
       WHEN precision = 'MONTH'
         THEN date({year: day.year, month: day.month, day: 1}) + duration({months: 1}) - duration({days: 1})
       ELSE day
     END AS last
WHERE first <= $as_of
WITH g, n, first, last
ORDER BY last, n.key
WITH g, collect({by: n, first: first, last: last}) AS amendments
MATCH (g)<-[:ESTABLISHED_BY|CLAUSE_OF*0..3]-()<-[s:SOURCED_FROM]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH g, amendments, i, min(coalesce(s.cited_version_date, date('0001-01-01'))) AS cited
WITH g, i, cited, [a IN amendments WHERE a.last <= $as_of AND cited < a.first] AS sure,
     [a IN amendments WHERE cited < a.last AND NOT (a.last <= $as_of AND cited < a.first)] AS perhaps
WHERE size(sure) + size(perhaps) > 0
RETURN i.key AS iku, i.name AS name, g.key AS regulation, g.name AS regulation_name,
       CASE WHEN cited > date('0001-01-01') THEN cited END AS cited_version,
       CASE WHEN cited > date('0001-01-01') THEN 'older_version' ELSE 'no_version' END AS citation,
       [a IN sure | a.by.name] AS amended_by, [a IN perhaps | a.by.name] AS unclear, $as_of AS as_of,
       CASE WHEN size(sure) > 0 THEN 'fault' ELSE 'not_judged' END AS verdict,
       [{node: 'IKU', key: i.key}, {node: 'Regulation', key: g.key}]
       + reduce(shown = [], a IN CASE WHEN size(sure) > 0 THEN sure ELSE perhaps END |
           shown + [{node: 'Regulation', key: a.by.key}, {link: 'AMENDS', from: a.by.key, to: g.key}]) AS evidence
ORDER BY iku, regulation
