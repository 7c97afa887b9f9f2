// /// rule
// id = "DUP-10"
// title.id = "Satu hubungan cascading tercatat lebih dari satu kali"
// title.en = "One cascade recorded more than once"
// severity = "error"
// anchor = "IKU"
// subject = "iku"
// identity = ["superior", "iku"]
// parameters = { year = "int" }
// columns = { superior = "str", superior_name = "str", iku = "str", name = "str", techniques = "code[]", records = "int", evidence = "evidence" }
// reason.id = "Cascading dari {superior_name} ke {name} tercatat {records} kali, dengan teknik {techniques}."
// reason.en = "The cascade from {superior_name} to {name} is recorded {records} times, as {techniques}."
// rests_on = ["S1-13", "S1-14", "S1-15", "S1-16"]
// ///
//
// ## Apa yang ditemukan
// Pasangan IKU atasan dan bawahan yang dihubungkan lebih dari satu kali: dengan dua teknik, atau dua kali dengan
// teknik yang sama. Unique ikut dihitung: Unique menyatakan tidak ada hubungan, sehingga tidak dapat berdampingan
// dengan Duplicate, Cluster, atau Supportive. Teknik mana yang sesuai dinilai CAS-01; hubungan bolak-balik dilaporkan
// CAS-09.
// ## Mengapa penting
// Satu hubungan hanya dapat memiliki satu teknik. Yang tercatat dua kali dihitung dua kali dalam konsolidasi, dan arti
// capaian bawahan menjadi tidak pasti.
// ## Cara memperbaiki
// Tentukan teknik yang sesuai dengan IKU dan targetnya, lalu hapus catatan lainnya.
//
// ## What it finds
// A superior's and a subordinate's IKU that are linked more than once: under two techniques, or twice under one.
// Unique counts too: it states that there is no relation, so that it cannot stand beside Duplicate, Cluster or
// Supportive. Which technique fits is judged by CAS-01; cascades that go both ways are reported by CAS-09.
// ## Why it matters
// One cascade can have one technique only. What is recorded twice counts twice when figures are consolidated, and what
// the subordinate's result means is left open.
// ## How to fix
// Decide which technique fits the indicators and targets, and remove the other records.
MATCH (b:IKU {year: $year})<-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]-(:IKU)
WITH b, count(c) AS above
WHERE above > 1
MATCH (a:IKU)-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]->(b)
WHERE coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
WITH a, b, collect(type(c)) AS recorded
WHERE size(recorded) > 1
WITH a, b, size(recorded) AS records,
     [t IN ['CASCADE_DUPLICATE', 'CASCADE_CLUSTER', 'CASCADE_SUPPORTIVE', 'UNIQUE_UNDER'] WHERE t IN recorded]
       AS techniques
RETURN a.key AS superior, a.name AS superior_name, b.key AS iku, b.name AS name, techniques, records,
       [{node: 'IKU', key: b.key}, {node: 'IKU', key: a.key}]
       + [t IN techniques | {link: t, from: a.key, to: b.key}] AS evidence
ORDER BY superior, iku
