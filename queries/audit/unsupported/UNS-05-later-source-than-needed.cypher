// /// rule
// id = "UNS-05"
// title.id = "Sumber yang dipakai bukan yang didahulukan"
// title.en = "Lower source used although a higher one exists"
// severity = "info"
// anchor = "IKU"
// identity = ["iku"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", used = "str[]", used_tier = "int", instead = "str[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "IKU non cascading {name} bersumber dari {used} (urutan {used_tier}), padahal untuk tugas yang sama ada sumber yang didahulukan: {instead}."
// reason.en = "The non-cascading IKU {name} is drawn from {used} (order {used_tier}), although the same duty has a source that comes first: {instead}."
// not_judged.id = "Apakah IKU non cascading {name}, yang bersumber dari {used} (urutan {used_tier}), dapat diambil dari uraian jabatan tidak dapat dinilai karena belum dicatat apakah tugas ini dapat diukur langsung: {instead}."
// not_judged.en = "Whether the non-cascading IKU {name}, drawn from {used} (order {used_tier}), could be drawn from the job description cannot be judged: it is not recorded whether these duties can be measured directly: {instead}."
// rests_on = ["S2-22′"]
// ///
//
// ## Apa yang ditemukan
// IKU berkelas N yang bersumber dari SOP atau aturan lain, padahal tugas yang dicerminkannya dapat diukur langsung dari
// uraian jabatan; juga yang bersumber dari aturan lain, padahal tugas itu mempunyai SOP. Urutannya: 1 uraian jabatan, 2
// SOP, 3 aturan lain. Jika urutan tidak dicatat, dipakai jenis sumbernya: tugas 1, SOP 2, yang lain 3. Jika IKU
// mempunyai beberapa sumber, yang dihitung adalah yang paling didahulukan. Jika belum dicatat apakah tugasnya dapat
// diukur langsung dan tidak ada SOP yang dilewati, IKU tidak dinilai. IKU tanpa sumber dilaporkan UNS-01, IKU yang
// tidak mencerminkan tugas pemiliknya UNS-06; kelas yang belum dicatat tidak diperiksa. Keberlakuan dan lingkup sumber
// diperiksa UNS-02 dan UNS-04.
// ## Mengapa penting
// Sumber dicari menurut urutan uraian jabatan, SOP, lalu aturan lain. Sumber yang didahulukan paling dekat dengan tugas
// pemilik IKU.
// ## Cara memperbaiki
// Ambil IKU dari sumber yang didahulukan, atau biarkan jika sumber itu memang tidak memadai.
//
// ## What it finds
// An IKU of class N drawn from an SOP or another regulation although the duty it reflects can be measured directly from
// the job description; also one drawn from another regulation although that duty has an SOP. The order is: 1 job
// description, 2 SOP, 3 other regulation. Where the order is not recorded, the kind of source says it: duty 1, SOP 2,
// everything else 3. Of several sources the one that comes first counts. Where it is not recorded whether the duty can
// be measured directly and no SOP was passed over, the IKU is not judged. An IKU without a source is reported by
// UNS-01, one that reflects no duty of its owner by UNS-06; an IKU of unknown class is not looked at. Whether a source
// is in force and meant for the owner is looked at by UNS-02 and UNS-04.
// ## Why it matters
// Sources are looked for in the order job description, SOP, other regulation. The one that comes first is nearest to
// the duties of the owner.
// ## How to fix
// Draw the IKU from the source that comes first, or leave it if that source really is not enough.
MATCH (i:IKU {year: $year, cascade_class: 'N'})-[s:SOURCED_FROM]->(ground)
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH i, min(coalesce(s.tier, CASE labels(ground)[0] WHEN 'Duty' THEN 1 WHEN 'SOP' THEN 2 ELSE 3 END)) AS used_tier
WHERE used_tier > 1
MATCH (i)-[:REFLECTS]->(t:Duty)
OPTIONAL MATCH (t)<-[:IMPLEMENTS_TASK]-(sop:SOP)
WHERE used_tier = 3
WITH i, used_tier, t, sop, CASE
       WHEN t.directly_measurable THEN 1
       WHEN sop IS NOT NULL THEN 2
       WHEN t.directly_measurable IS NULL THEN 3
     END AS rank
WHERE rank IS NOT NULL
WITH i, used_tier, rank, t, CASE rank WHEN 2 THEN sop END AS sop
ORDER BY rank, t.key, sop.key
WITH i, used_tier, rank, collect(DISTINCT t) AS duties, collect(DISTINCT sop) AS sops,
     collect(CASE rank WHEN 2 THEN {link: 'IMPLEMENTS_TASK', from: sop.key, to: t.key} END) AS links
ORDER BY rank
WITH i, used_tier, collect({rank: rank, duties: duties, sops: sops, links: links})[0] AS best
WITH i, used_tier, best, COLLECT { MATCH (i)-[:SOURCED_FROM]->(x) RETURN x ORDER BY x.key } AS used
RETURN i.key AS iku, i.name AS name, [x IN used | x.name] AS used, used_tier,
       [x IN CASE best.rank WHEN 2 THEN best.sops ELSE best.duties END | x.name] AS instead,
       CASE best.rank WHEN 3 THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: i.key}]
       + reduce(shown = [], x IN used |
           shown + [{node: labels(x)[0], key: x.key}, {link: 'SOURCED_FROM', from: i.key, to: x.key}])
       + reduce(shown = [], t IN best.duties |
           shown + [{node: 'Duty', key: t.key}, {link: 'REFLECTS', from: i.key, to: t.key}])
       + [x IN best.sops | {node: 'SOP', key: x.key}] + best.links AS evidence
ORDER BY iku
