// /// rule
// id = "QLT-15"
// title.id = "Pernyataan hukum yang hanya bersumber dari artikel"
// title.en = "Legal statement that only articles make"
// severity = "info"
// anchor = "Regulation"
// identity = ["regulation", "claim", "newer"]
// columns = { regulation = "str", name = "str", claim = "code", newer = "str", statements = "str[]", sources = "str[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "Bahwa {name} {claim} hanya dikatakan oleh artikel atau sumber yang lebih lemah ({sources}); tercatat pada: {statements}."
// reason.en = "That {name} is {claim} is said only by articles or weaker sources ({sources}); recorded at: {statements}."
// not_judged.id = "Seberapa kuat dasar pernyataan bahwa {name} {claim} tidak dapat dikatakan: sumbernya tidak dikenal, tidak berbobot, atau hanya disimpulkan ({sources}); tercatat pada: {statements}."
// not_judged.en = "How firm it is that {name} is {claim} cannot be said: a source is not known, has no weight, or was only inferred from ({sources}); recorded at: {statements}."
// rests_on = ["S2-36"]
// ///
//
// ## Apa yang ditemukan
// Pernyataan tentang keberlakuan sebuah peraturan (dicabut atau digantikan, diubah, dilaksanakan, disusul, berlaku,
// belum berlaku) yang hanya dikatakan oleh artikel atau kajian. Dicabut dan digantikan adalah pernyataan yang sama:
// peraturan itu tidak berlaku lagi; perubahan, pelaksanaan, dan penyusulan dibedakan menurut peraturan barunya. Jika
// buku pintar, edaran, keputusan, atau peraturan mengatakan hal yang sama, pernyataan itu tidak dilaporkan. Jika
// sumbernya tidak dicatat, tidak ada dalam data, tidak berbobot, atau lebih kuat tetapi pernyataannya hanya disimpulkan
// atau belum diverifikasi, pernyataan tidak dinilai. Dasar tugas dan SOP (ESTABLISHED_BY) tidak diperiksa.
// ## Mengapa penting
// Artikel adalah pendapat penulisnya dan tidak mencerminkan kebijakan institusi. Pembaca perlu tahu jika jawaban
// tentang keberlakuan hanya bertumpu padanya.
// ## Cara memperbaiki
// Cari naskah resminya dan catat sebagai sumber, atau catat pernyataan yang sama dari sumber resmi.
//
// ## What it finds
// A statement on the force of a regulation (revoked or replaced, amended, implemented, followed, in force, not yet in
// force) that only articles or studies make. Revoked and replaced are the same statement: the regulation is no longer
// in force; amending, implementing and following are told apart by the newer regulation. Where a handbook, circular,
// decree or law says the same, the statement is not reported. Where the source is not recorded, is not in the data or
// has no weight, or is stronger but the statement was only inferred or never verified, it is not judged. The grounds of
// duties and SOP (ESTABLISHED_BY) are not looked at.
// ## Why it matters
// An article is its writer's opinion and no policy of the institution. Readers should know when an answer on force
// rests on nothing else.
// ## How to fix
// Look for the official text and record it as the source, or record the same statement from an official source.
CALL () {
  MATCH (n:Regulation)-[v:REVOKES|REPLACES|AMENDS|IMPLEMENTS|FOLLOWS]->(g:Regulation)
  RETURN g, CASE type(v) WHEN 'AMENDS' THEN 'amended' WHEN 'IMPLEMENTS' THEN 'implemented'
              WHEN 'FOLLOWS' THEN 'followed' ELSE 'ended' END AS claim,
         CASE WHEN type(v) IN ['AMENDS', 'IMPLEMENTS', 'FOLLOWS'] THEN n.key END AS newer,
         'Regulation' AS label, n.key AS key, n.name AS said, type(v) AS link, n.key AS start, g.key AS end,
         v.source AS source, v.mark AS mark
  UNION ALL
  MATCH (c:StatusClaim)-[:ABOUT]->(g:Regulation)
  RETURN g, CASE c.status WHEN 'IN_FORCE' THEN 'in_force' WHEN 'NOT_YET' THEN 'not_yet' ELSE 'ended' END AS claim,
         null AS newer, 'StatusClaim' AS label, c.key AS key, c.name AS said, 'ABOUT' AS link, c.key AS start,
         g.key AS end, c.source AS source, c.mark AS mark
}
OPTIONAL MATCH (s:Source {key: source})
WITH g, claim, newer, label, key, said, link, start, end, s, source,
     CASE WHEN s.authority IN ['ARTICLE', 'STUDY'] THEN 1
          WHEN s.authority IS NULL OR mark IN ['INFERRED', 'UNVERIFIED'] THEN 2 ELSE 3 END AS weight
ORDER BY label, key, link
WITH g, claim, newer, max(weight) AS weight, collect(said) AS statements,
     collect(DISTINCT coalesce(s.name, source)) AS sources, collect(DISTINCT s.key) AS known,
     collect({node: label, key: key}) AS nodes, collect({link: link, from: start, to: end}) AS links
WHERE weight < 3
RETURN g.key AS regulation, g.name AS name, claim, newer, statements, sources,
       CASE weight WHEN 1 THEN 'fault' ELSE 'not_judged' END AS verdict,
       [{node: 'Regulation', key: g.key}] + nodes + links + [k IN known | {node: 'Source', key: k}] AS evidence
ORDER BY regulation, claim, newer
