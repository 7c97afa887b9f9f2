// /// rule
// id = "UNS-11"
// title.id = "Outcome antara atau akhir tidak pada tempatnya"
// title.en = "Intermediate or final outcome out of place"
// severity = "warning"
// anchor = "IKU"
// subject = "iku"
// identity = ["superior", "iku", "technique"]
// parameters = { year = "int" }
// columns = { superior = "str", superior_name = "str", superior_outcome = "code", iku = "str", name = "str", outcome = "code", technique = "code", method = "code", verdict = "verdict", evidence = "evidence" }
// reason.id = "{name} ({outcome}) diturunkan langsung dari {superior_name} ({superior_outcome}); seharusnya bawahan menghasilkan outcome antara, dan outcome akhir ada pada atasan."
// reason.en = "{name} ({outcome}) is cascaded directly from {superior_name} ({superior_outcome}); the subordinate should yield an intermediate outcome, and the final one sit with the superior."
// not_judged.id = "Cascading {name} ({outcome}) dari {superior_name} ({superior_outcome}) tidak dapat dinilai karena metodenya ({method}) atau jenjang outcome-nya belum dicatat."
// not_judged.en = "The cascade of {name} ({outcome}) from {superior_name} ({superior_outcome}) cannot be judged: its method ({method}) or a level of outcome is not recorded."
// rests_on = ["S1-25"]
// ///
//
// ## Apa yang ditemukan
// Cascading langsung (direct) yang IKU bawahannya bukan outcome antara, atau yang IKU atasannya bukan outcome akhir.
// Pada cascading berjenjang, IKU di tengah adalah outcome antara bagi atasannya; karena itu outcome antara pada atasan
// dibenarkan jika IKU atasan itu sendiri diturunkan dari IKU lain. Jika jenjang outcome salah satunya belum dicatat dan
// yang diketahui tidak salah, cascading itu tidak dinilai; begitu pula jika metodenya belum dicatat sedangkan jenjang
// yang diketahui tidak cocok untuk cascading langsung. Cascading tidak langsung (non-direct) tidak diperiksa. Hubungan
// dengan IKU yang sudah dihentikan dilaporkan ORP-08.
// ## Mengapa penting
// Rencana kinerja tim menghasilkan outcome antara, sedangkan outcome akhir ada pada atasan langsung. Jika tertukar,
// pencapaian tim tidak dapat merepresentasikan pencapaian atasannya.
// ## Cara memperbaiki
// Perbaiki jenjang outcome IKU itu, atau catat cascading sebagai non-direct jika bawahan hanya menghasilkan output.
// Lengkapi metode dan jenjang yang kosong.
//
// ## What it finds
// A direct cascade whose subordinate's IKU is no intermediate outcome, or whose superior's IKU is no final one. In a
// cascade of several tiers the IKU in the middle is an intermediate outcome of its own superior; so an intermediate
// outcome is right for a superior whose IKU is itself cascaded from another. Where a level of outcome is not recorded
// and the known one is not wrong, the cascade is not judged; nor is one without a recorded method whose known levels do
// not fit a direct cascade. Non-direct cascades are not looked at. A cascade to or from a dropped IKU is reported by
// ORP-08.
// ## Why it matters
// A team's plan yields an intermediate outcome, and the final one sits with the direct superior. If they are mixed up,
// what the team reaches cannot represent what the superior reaches.
// ## How to fix
// Correct the level of outcome of the IKU, or record the cascade as non-direct if the subordinate only yields an
// output. Fill in the methods and levels that are empty.
MATCH (a:IKU)-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(b:IKU {year: $year})
WHERE coalesce(c.method, 'DIRECT') = 'DIRECT'
  AND coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
WITH a, b, c, CASE
       WHEN b.outcome_level <> 'INTERMEDIATE' OR a.outcome_level = 'OUTPUT' THEN true
       WHEN a.outcome_level = 'INTERMEDIATE'
         THEN NOT EXISTS { (a)<-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-() }
     END AS misplaced
WHERE misplaced OR (c.method IS NOT NULL AND (a.outcome_level IS NULL OR b.outcome_level IS NULL))
RETURN a.key AS superior, a.name AS superior_name, a.outcome_level AS superior_outcome, b.key AS iku, b.name AS name,
       b.outcome_level AS outcome, type(c) AS technique, c.method AS method,
       CASE WHEN misplaced AND c.method IS NOT NULL THEN 'fault' ELSE 'not_judged' END AS verdict,
       [{node: 'IKU', key: b.key}, {node: 'IKU', key: a.key}, {link: type(c), from: a.key, to: b.key}] AS evidence
ORDER BY superior, iku, technique
