// /// rule
// id = "CAS-10"
// title.id = "Tanda Direct dan Non-Direct bertentangan"
// title.en = "Marks of direct and non-direct contradict"
// severity = "error"
// anchor = "IKU"
// subject = "iku"
// identity = ["superior", "iku", "technique"]
// parameters = { year = "int" }
// columns = { superior = "str", superior_name = "str", iku = "str", name = "str", technique = "code", method = "code", contradicting = "code[]", represents = "bool", contribution = "code", superior_score_counted = "bool", evidence = "evidence" }
// reason.id = "Tanda pada cascading dari {superior_name} ke {name} (metode {method}) bertentangan: {contradicting}."
// reason.en = "The marks on the cascade from {superior_name} to {name} (method {method}) contradict: {contradicting}."
// rests_on = ["S1-26", "S1-27", "S1-28", "S1-31", "S1-32", "S1-33"]
// ///
//
// ## Apa yang ditemukan
// Hubungan cascading yang tandanya tidak sesuai dengan metodenya. Direct: hasil mewakili atasan, kontribusi langsung,
// nilai atasan tidak diperhitungkan. Non-Direct: sebaliknya pada ketiganya. Jika metodenya belum dicatat, tanda dinilai
// satu sama lain: semuanya disebut bila sebagian menunjuk Direct dan sebagian Non-Direct. Tanda yang kosong tidak
// bertentangan dengan apa pun; hubungan tanpa metode dan tanpa tanda tidak dinilai di sini.
// ## Mengapa penting
// Metode menentukan apakah capaian tim dijumlahkan ke atasan dan apakah nilai atasan ikut menentukan nilai tim. Tanda
// yang bertentangan membuat nilai dihitung dengan dua cara.
// ## Cara memperbaiki
// Tentukan metode yang benar, lalu ubah tanda yang disebutkan.
//
// ## What it finds
// A cascade whose marks do not fit its method. Direct: the result represents the superior's, contributes directly, and
// the superior's score does not count. Non-direct: the reverse of all three. Where no method is recorded the marks are
// held against each other: all are named if some point to direct and some to non-direct. An empty mark contradicts
// nothing; a cascade without method and marks is not looked at here.
// ## Why it matters
// The method decides whether a team's results add up to the superior's and whether the superior's score enters that of
// the team. Marks that contradict let scores be computed in two ways.
// ## How to fix
// Find the right method, then change the marks named.
MATCH (a:IKU)-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(b:IKU {year: $year})
WHERE coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
WITH a, b, c,
     CASE WHEN c.represents THEN ['represents'] ELSE [] END
     + CASE WHEN c.contribution = 'DIRECT' THEN ['contribution'] ELSE [] END
     + CASE WHEN NOT c.superior_score_counted THEN ['superior_score_counted'] ELSE [] END AS direct,
     CASE WHEN NOT c.represents THEN ['represents'] ELSE [] END
     + CASE WHEN c.contribution = 'INDIRECT' THEN ['contribution'] ELSE [] END
     + CASE WHEN c.superior_score_counted THEN ['superior_score_counted'] ELSE [] END AS non_direct
WITH a, b, c, CASE WHEN c.method = 'DIRECT' THEN non_direct
                   WHEN c.method = 'NON_DIRECT' THEN direct
                   WHEN size(direct) > 0 AND size(non_direct) > 0 THEN direct + non_direct END AS contradicting
WHERE size(contradicting) > 0
RETURN a.key AS superior, a.name AS superior_name, b.key AS iku, b.name AS name, type(c) AS technique,
       c.method AS method, contradicting, c.represents AS represents, c.contribution AS contribution,
       c.superior_score_counted AS superior_score_counted,
       [{node: 'IKU', key: b.key}, {node: 'IKU', key: a.key}, {link: type(c), from: a.key, to: b.key}] AS evidence
ORDER BY superior, iku, technique
