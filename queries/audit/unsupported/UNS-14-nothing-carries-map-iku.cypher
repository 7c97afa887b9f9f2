// /// rule
// id = "UNS-14"
// title.id = "IKU pemilik peta hanya ditopang pekerjaan Unique atau N"
// title.en = "Map owner's IKU with only Unique or N work beneath it"
// severity = "warning"
// anchor = "IKU"
// identity = ["iku"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", beneath = "str[]", unique_count = "int", own_count = "int", severity = "severity", verdict = "verdict", evidence = "evidence" }
// reason.id = "Tidak ada IKU bawahan yang memikul IKU pemilik peta {name}; di bawahnya hanya pekerjaan Unique ({unique_count}) dan IKU non cascading yang mendukung ({own_count}): {beneath}."
// reason.en = "No subordinate's IKU carries the map owner's IKU {name}; beneath it is only Unique work ({unique_count}) and supporting non-cascading IKU ({own_count}): {beneath}."
// not_judged.id = "Apakah IKU pemilik peta {name} dipikul bawahannya tidak dapat dinilai karena kelas (CP, C, N) salah satu IKU yang mendukungnya belum dicatat: {beneath}."
// not_judged.en = "Whether anything beneath carries the map owner's IKU {name} cannot be judged: the class (CP, C, N) of one of the supporting IKU is not recorded: {beneath}."
// rests_on = ["S1-15", "S1-19"]
// ///
//
// ## Apa yang ditemukan
// IKU milik pemilik peta strategi tahun berjalan yang langsung di bawahnya hanya ada pekerjaan Unique atau IKU berkelas
// N. Jika semuanya Unique, tidak ada kontribusi pada IKU itu sama sekali dan temuan ini peringatan. Jika ada IKU N yang
// dicatat Supportive, IKU itu memang mendukung tetapi targetnya tidak dibagi dan capaiannya tidak dikonsolidasikan ke
// atas, sehingga temuan ini hanya informasi. Duplicate dan Cluster selalu dianggap memikul; IKU N pada teknik itu
// dilaporkan CAS-06. Jika kelas IKU yang mendukung belum dicatat, IKU itu tidak dinilai. IKU tanpa apa pun di bawahnya
// dilaporkan ORP-07; IKU yang sudah dihentikan dan IKU tahun lain tidak dihitung.
// ## Mengapa penting
// Seluruh pegawai berkontribusi nyata dan terukur pada sasaran atasannya, sedangkan pekerjaan Unique tidak langsung
// mendukung IKU atasan. IKU pemilik peta yang tidak dipikul siapa pun hanya bergantung pada pemiliknya.
// ## Cara memperbaiki
// Turunkan IKU itu kepada bawahan yang ikut menghasilkannya, atau catat Supportive beserta dukungannya.
//
// ## What it finds
// An IKU of an owner of a strategy map of the year with nothing directly beneath it but Unique work or IKU of class N.
// Where all of it is Unique, nothing contributes to the IKU and this is a warning. Where an N is recorded as Supportive
// it does support, but takes no share of the target and is not consolidated upward, so this is only information.
// Duplicate and Cluster always count as carrying; an N among them is reported by CAS-06. Where the class of a
// supporting IKU is not recorded the IKU is not judged. An IKU with nothing beneath it is reported by ORP-07; dropped
// IKU and those of other years do not count.
// ## Why it matters
// Every employee contributes to the superior's goals, really and measurably, while Unique work does not directly
// support the superior's IKU. An IKU of a map owner that nobody carries depends on the owner alone.
// ## How to fix
// Cascade the IKU to the subordinates who take part in it, or record a Supportive cascade and how it supports.
MATCH (:StrategyMap {year: $year})<-[:OWNS_MAP]-(:Position)<-[:OWNED_BY]-(a:IKU {year: $year})
WHERE coalesce(a.status, 'ACTIVE') <> 'DROPPED'
WITH DISTINCT a
MATCH (a)-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]->(b:IKU {year: $year})
WHERE coalesce(b.status, 'ACTIVE') <> 'DROPPED'
WITH a, {iku: b, technique: type(c), part: CASE
       WHEN type(c) = 'UNIQUE_UNDER' THEN 'unique'
       WHEN type(c) = 'CASCADE_SUPPORTIVE' AND b.cascade_class = 'N' THEN 'own'
       WHEN type(c) = 'CASCADE_SUPPORTIVE' AND b.cascade_class IS NULL THEN 'unknown'
     END} AS link
WITH a, collect(link) AS links
WHERE all(x IN links WHERE x.part IS NOT NULL)
UNWIND links AS link
WITH a, link
ORDER BY link.iku.key, link.technique
WITH a, collect(link) AS links
RETURN a.key AS iku, a.name AS name, [x IN links | x.iku.name] AS beneath,
       size([x IN links WHERE x.part = 'unique']) AS unique_count, size([x IN links WHERE x.part = 'own']) AS own_count,
       CASE WHEN all(x IN links WHERE x.part = 'unique') THEN 'warning' ELSE 'info' END AS severity,
       CASE WHEN any(x IN links WHERE x.part = 'unknown') THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: a.key}]
       + reduce(shown = [], x IN links |
           shown + [{node: 'IKU', key: x.iku.key}, {link: x.technique, from: a.key, to: x.iku.key}]) AS evidence
ORDER BY iku
