// /// rule
// id = "UNS-16"
// title.id = "Pernyataan keberlakuan yang bertentangan"
// title.en = "Conflicting statements on force"
// severity = "warning"
// anchor = "Regulation"
// identity = ["regulation"]
// columns = { regulation = "str", name = "str", says = "code[]", sources = "str[]", authorities = "code[]", followed = "code", dissent = "str[]", evidence = "evidence" }
// reason.id = "Pernyataan tentang {name} bertentangan: {says} (menurut {sources}; bobot: {authorities}). Yang diikuti: {followed}; yang tidak sependapat: {dissent}."
// reason.en = "Statements on {name} contradict each other: {says} (by {sources}; weight: {authorities}). Followed: {followed}; dissenting: {dissent}."
// rests_on = ["S2-22", "S2-36"]
// ///
//
// ## Apa yang ditemukan
// Peraturan yang menurut satu sumber masih berlaku pada hari yang menurut sumber lain sudah berakhir. Yang dibaca
// adalah klaim status, hubungan mencabut dan menggantikan, dan hari terakhir menurut peraturan itu sendiri. "Masih
// berlaku" bertentangan dengan setiap akhir sampai hari pernyataannya; tanpa tanggal, dengan semuanya. Akhir yang hanya
// diketahui bulan atau tahunnya dihitung dari hari terakhirnya; akhir tanpa hari dihitung dari hari dinyatakannya.
// Sumber yang lebih berbobot diikuti: peraturan itu sendiri, peraturan perundang-undangan, keputusan, surat edaran,
// buku pedoman, artikel, bahan belajar, lalu sumber yang bobotnya tidak tercatat. Jika bobotnya sama tidak ada yang
// diikuti dan semuanya ditampilkan sebagai tidak sependapat. Pernyataan yang hanya disimpulkan atau belum diverifikasi
// tidak dihitung. Dua akhir yang berbeda harinya, dan pernyataan "belum berlaku", bukan pertentangan di sini; perubahan
// tidak mengakhiri peraturan. Rantai yang melingkar dilaporkan UNS-15, akibatnya bagi IKU dilaporkan UNS-02.
// ## Mengapa penting
// Dasar IKU tidak dapat disebut sah atau gugur selama sumber-sumbernya berbeda. Siapa pun yang memakai jawabannya harus
// dapat melihat siapa yang mengatakan lain.
// ## Cara memperbaiki
// Baca naskah yang paling berbobot dan catat pernyataannya beserta tanggalnya; lengkapi tanggal dan bobot sumber lain.
//
// ## What it finds
// A regulation that by one source is still in force on a day on which by another it has ended. Read are status claims,
// the relations of revoking and replacing, and the last day by the regulation's own words. "Still in force" contradicts
// every end up to the day it was said; without a day, all of them. An end known by month or year only counts from the
// last day of it; an end without a day from the day it was stated. The source that weighs more is followed: the
// regulation itself, law, decree, circular, handbook, article, study material, then a source whose weight is not on
// record. If both weigh the same, neither is followed and all are shown as dissenting. What was only inferred or never
// verified does not count. Two ends on different days, and "not yet in force", are no contradiction here; an amendment
// does not end a regulation. A chain that goes round is reported by UNS-15, what follows for an IKU by UNS-02.
// ## Why it matters
// The ground of an IKU can be called neither good nor gone while its sources differ. Whoever uses the answer must be
// able to see who says otherwise.
// ## How to fix
// Read the text that weighs most and record what it says, with its day; fill in the days and weights of the others.
MATCH (g:Regulation)
WITH g, COLLECT {
  MATCH (g)<-[:ABOUT]-(c:StatusClaim)
  WHERE c.status IN ['IN_FORCE', 'REVOKED', 'REPLACED']
  OPTIONAL MATCH (s:Source {key: c.source})
  RETURN {says: c.status, by: coalesce(s.name, c.source, c.name), authority: s.authority, mark: c.mark,
          day: c.effective_from, precision: c.effective_precision, stated_on: c.stated_on, key: c.key,
          shown: [{node: 'StatusClaim', key: c.key}, {link: 'ABOUT', from: c.key, to: g.key}]}
} + COLLECT {
  MATCH (g)<-[v:REVOKES|REPLACES]-(n:Regulation)
  OPTIONAL MATCH (s:Source {key: v.source})
  RETURN {says: type(v), by: coalesce(s.name, v.source, n.name), authority: s.authority, mark: v.mark,
          day: coalesce(v.effective_from, n.effective_from), key: n.key,
          precision: CASE WHEN v.effective_from IS NULL THEN n.effective_precision ELSE v.effective_precision END,
          shown: [{node: 'Regulation', key: n.key}, {link: type(v), from: n.key, to: g.key}]}
} + [{says: 'EXPIRES', by: g.name, authority: 'OWN', day: g.effective_to + duration({days: 1}), shown: []}] AS said
UNWIND said AS x
WITH g, x
WHERE NOT coalesce(x.mark, 'SEEN') IN ['INFERRED', 'UNVERIFIED'] AND (x.says <> 'EXPIRES' OR x.day IS NOT NULL)
WITH g, {says: x.says, by: x.by, authority: coalesce(x.authority, 'unknown'), key: x.key, shown: x.shown,
     rank: CASE x.authority
       WHEN 'OWN' THEN 7 WHEN 'LAW' THEN 6 WHEN 'DECREE' THEN 5 WHEN 'CIRCULAR' THEN 4 WHEN 'HANDBOOK' THEN 3
       WHEN 'ARTICLE' THEN 2 WHEN 'STUDY' THEN 1 ELSE 0 END,
     day: CASE
       WHEN x.says = 'IN_FORCE' OR x.day IS NULL THEN coalesce(x.stated_on, date('9999-12-31'))
       WHEN x.precision = 'YEAR' THEN date({year: x.day.year, month: 12, day: 31})
       WHEN x.precision = 'MONTH'
         THEN date({year: x.day.year, month: x.day.month, day: 1}) + duration({months: 1}) - duration({days: 1})
       ELSE x.day END} AS x
ORDER BY x.rank DESC, x.key, x.says
WITH g, collect(x) AS said
WITH g, [x IN said WHERE x.says = 'IN_FORCE'] AS upheld, [x IN said WHERE x.says <> 'IN_FORCE'] AS ends
WITH g, upheld, [e IN ends WHERE any(u IN upheld WHERE u.day >= e.day)] AS ends
WHERE size(ends) > 0
WITH g, ends, [u IN upheld WHERE any(e IN ends WHERE u.day >= e.day)] AS upheld, CASE
       WHEN any(e IN ends WHERE none(u IN upheld WHERE u.day >= e.day AND u.rank >= e.rank)) THEN 'ended'
       WHEN any(e IN ends WHERE none(u IN upheld WHERE u.day >= e.day AND u.rank > e.rank)) THEN 'undecided'
       ELSE 'in_force'
     END AS followed
RETURN g.key AS regulation, g.name AS name, [x IN ends + upheld | x.says] AS says,
       [x IN ends + upheld | x.by] AS sources, [x IN ends + upheld | x.authority] AS authorities, followed,
       [x IN CASE followed WHEN 'ended' THEN [] ELSE ends END + CASE followed WHEN 'in_force' THEN [] ELSE upheld END
         | x.by] AS dissent,
       [{node: 'Regulation', key: g.key}] + reduce(shown = [], x IN ends + upheld | shown + x.shown) AS evidence
ORDER BY regulation
