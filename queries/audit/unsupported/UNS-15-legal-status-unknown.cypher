// /// rule
// id = "UNS-15"
// title.id = "Keberlakuan peraturan tidak diketahui atau rantainya melingkar"
// title.en = "Legal status unknown, or chain of successors goes round"
// severity = "warning"
// anchor = "Regulation"
// identity = ["regulation", "kind"]
// columns = { regulation = "str", name = "str", kind = "code", says = "code[]", sources = "str[]", authorities = "code[]", evidence = "evidence" }
// reason.id = "Keberlakuan {name} tidak dapat dipastikan pada hari mana pun: {kind}."
// reason.en = "Whether {name} is in force cannot be said for any day: {kind}."
// rests_on = ["S2-22"]
// ///
//
// ## Apa yang ditemukan
// Peraturan yang menjadi dasar sesuatu (sumber IKU, tugas, SOP, kewajiban, klausul, atau perangkat batas) tetapi
// keberlakuannya tidak dapat dijawab untuk hari apa pun. Pertama, karena hari pertama dan hari terakhirnya tidak
// tercatat, peraturan itu tidak diketahui mengakhiri peraturan lain pada hari tertentu, dan tidak ada sumber yang
// menyatakan sesuatu tentang keberlakuannya dengan tanggal (no_first_day). Pernyataan tanpa tanggal, yang hanya
// disimpulkan, atau yang belum diverifikasi tidak memastikan apa pun, berapa pun bobot sumbernya; pernyataan itu tetap
// ditampilkan. Kedua, karena rantai pencabutan atau penggantiannya, berapa pun panjangnya, kembali ke peraturan itu
// sendiri (chain_returns); yang ditampilkan adalah pernyataan yang mengakhirinya. Pernyataan bertanggal yang saling
// bertentangan dilaporkan UNS-16, akibatnya bagi IKU dilaporkan UNS-02. Peraturan yang tidak dirujuk siapa pun
// dilaporkan ORP-09.
// ## Mengapa penting
// IKU non cascading sah sepanjang tugasnya diatur. Jika tidak diketahui apakah peraturannya berlaku, dasar itu tidak
// dapat diperiksa.
// ## Cara memperbaiki
// Cari naskahnya dan catat hari mulai berlakunya, atau catat pernyataan sebuah sumber beserta tanggalnya. Pada rantai
// yang melingkar, hapus hubungan yang arahnya terbalik.
//
// ## What it finds
// A regulation that something rests on (an IKU's source, a duty, SOP, obligation, clause or rule set) whose force
// cannot be told for any day. First, because neither its first nor its last day is on record, it is not known to have
// ended another regulation on some day, and no source says anything dated about its force (no_first_day). What bears no
// date, was only inferred or never verified settles nothing, whatever its source weighs; it is shown all the same.
// Second, because its chain of revoking and replacing, of any length, comes back to itself (chain_returns); what ends
// it is shown. Dated statements that contradict each other are reported by UNS-16, what follows for an IKU by UNS-02. A
// regulation to which nothing refers is reported by ORP-09.
// ## Why it matters
// A non-cascading IKU is legitimate as long as a regulation lays its task down. If nobody knows whether that one is in
// force, the ground cannot be checked.
// ## How to fix
// Find the text and record its first day in force, or record what a source says and when. Where the chain goes round,
// remove the relation whose direction is wrong.
MATCH (g:Regulation)
WHERE (g)<-[:ESTABLISHED_BY|CLAUSE_OF|SOURCED_FROM|SET_BY]-()
WITH g, COLLECT {
  MATCH ring = (g)((:Regulation)-[v:REVOKES|REPLACES]->(:Regulation)
    WHERE NOT coalesce(v.mark, 'SEEN') IN ['INFERRED', 'UNVERIFIED'])+(g)
  RETURN [v IN relationships(ring) | {link: type(v), from: startNode(v).key, to: endNode(v).key}]
  ORDER BY length(ring), reduce(way = '', v IN relationships(ring) | way + ' ' + startNode(v).key + ' ' + type(v))
  LIMIT 1
} AS rings, COLLECT {
  MATCH (g)<-[v:REVOKES|REPLACES]-(n:Regulation)
  OPTIONAL MATCH (s:Source {key: v.source})
  RETURN {says: type(v), by: coalesce(s.name, v.source, n.name), authority: s.authority, mark: v.mark,
          day: coalesce(v.effective_from, n.effective_from),
          shown: [{node: 'Regulation', key: n.key}, {link: type(v), from: n.key, to: g.key}]}
  ORDER BY n.key, type(v)
} AS endings, COLLECT {
  MATCH (g)<-[:ABOUT]-(c:StatusClaim)
  OPTIONAL MATCH (s:Source {key: c.source})
  RETURN {says: c.status, by: coalesce(s.name, c.source, c.name), authority: s.authority, mark: c.mark,
          day: coalesce(c.stated_on, c.effective_from),
          shown: [{node: 'StatusClaim', key: c.key}, {link: 'ABOUT', from: c.key, to: g.key}]}
  ORDER BY c.key
} AS claims
WITH g, rings, CASE WHEN size(rings) > 0 THEN endings ELSE endings + claims END AS said
WHERE size(rings) > 0 OR (g.effective_from IS NULL AND g.effective_to IS NULL
  AND all(x IN said WHERE x.day IS NULL OR x.mark IN ['INFERRED', 'UNVERIFIED'])
  AND NOT EXISTS {
    MATCH (g)-[v:REVOKES|REPLACES]->(:Regulation)
    WHERE v.effective_from IS NOT NULL AND NOT coalesce(v.mark, 'SEEN') IN ['INFERRED', 'UNVERIFIED']
  })
RETURN g.key AS regulation, g.name AS name,
       CASE WHEN size(rings) > 0 THEN 'chain_returns' ELSE 'no_first_day' END AS kind,
       [x IN said | x.says] AS says, [x IN said | x.by] AS sources,
       [x IN said | coalesce(x.authority, 'unknown')] AS authorities,
       [{node: 'Regulation', key: g.key}]
       + CASE WHEN size(rings) > 0 THEN rings[0] ELSE reduce(shown = [], x IN said | shown + x.shown) END AS evidence
ORDER BY regulation
