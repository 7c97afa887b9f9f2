// /// rule
// id = "UNS-02"
// title.id = "Sumber tidak berlaku"
// title.en = "Source not in force"
// severity = "error"
// anchor = "IKU"
// subject = "iku"
// identity = ["iku", "regulation", "contract"]
// parameters = { year = "int", as_of = "date" }
// columns = { iku = "str", name = "str", regulation = "str", regulation_name = "str", contract = "str", signed_on = "date", when_signed = "code", as_of = "date", when_asked = "code", ended_by = "str[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "IKU {name} bersumber dari {regulation_name}; pada tanggal kontrak ({signed_on}): {when_signed}, pada tanggal yang ditanyakan ({as_of}): {when_asked}. Penggantinya: {ended_by}."
// reason.en = "The IKU {name} is drawn from {regulation_name}; on the signing date ({signed_on}): {when_signed}, on the date asked about ({as_of}): {when_asked}. Taken over by: {ended_by}."
// not_judged.id = "Keberlakuan {regulation_name} bagi IKU {name} tidak dapat dipastikan; pada tanggal kontrak ({signed_on}): {when_signed}, pada tanggal yang ditanyakan ({as_of}): {when_asked}."
// not_judged.en = "Whether {regulation_name} is in force for the IKU {name} cannot be said; on the signing date ({signed_on}): {when_signed}, on the date asked about ({as_of}): {when_asked}."
// rests_on = ["S2-22"]
// ///
//
// ## Apa yang ditemukan
// IKU yang sumbernya sudah berakhir (ended) atau belum mulai berlaku (not_yet) pada tanggal kontrak ditandatangani atau
// pada tanggal yang ditanyakan; keduanya dijawab terpisah. Peraturan berakhir karena dicabut, digantikan, atau menurut
// bunyinya sendiri; perubahan tidak mengakhirinya. Pernyataan yang hanya disimpulkan atau belum diverifikasi tidak
// mengakhiri apa pun, dan pernyataan "masih berlaku" dari sumber yang setara atau lebih tinggi membatalkan kepastian:
// dalam keadaan itu, juga jika tanggalnya hanya diketahui bulan atau tahunnya atau kontrak belum bertanggal, jawabannya
// unknown dan IKU tidak dinilai. Keberlakuan dijawab seperti pada selaras trace.
// ## Mengapa penting
// IKU non cascading sah sepanjang tugasnya diatur. Jika peraturannya sudah dicabut, dasar IKU hilang.
// ## Cara memperbaiki
// Periksa peraturan penggantinya; jika kewajibannya masih ada, ubah sumber IKU. Lengkapi tanggal yang belum diketahui.
//
// ## What it finds
// An IKU whose source had ended (ended) or not yet begun (not_yet) on the day the contract was signed or on the day
// asked about; the two are answered apart. A regulation ends by being revoked or replaced or by its own words; an
// amendment does not end it. What was only inferred or never verified ends nothing, and "still in force" said by a
// source of equal or higher weight takes away the certainty: then, and where only month or year is known or the
// contract bears no date, the answer is unknown and the IKU is not judged. Force is answered as selaras trace does.
// ## Why it matters
// A non-cascading IKU is legitimate as long as a regulation lays its task down. If that was revoked, the ground is gone.
// ## How to fix
// Look at the successor; if the obligation is still there, change the source. Fill in the dates that are unknown.
MATCH (g:Regulation)
WHERE EXISTS { (g)<-[:ESTABLISHED_BY|CLAUSE_OF|SOURCED_FROM]-() }
WITH g, COLLECT {
  MATCH (g)<-[:ABOUT]-(c:StatusClaim {status: 'IN_FORCE'})
  WHERE NOT coalesce(c.mark, 'SEEN') IN ['INFERRED', 'UNVERIFIED']
  OPTIONAL MATCH (s:Source {key: c.source})
  RETURN {day: c.stated_on, begin: c.effective_from, precision: c.effective_precision, rank: CASE s.authority
    WHEN 'LAW' THEN 6 WHEN 'DECREE' THEN 5 WHEN 'CIRCULAR' THEN 4 WHEN 'HANDBOOK' THEN 3 WHEN 'ARTICLE' THEN 2
    WHEN 'STUDY' THEN 1 ELSE 0 END}
} AS upheld
WITH g, upheld, COLLECT {
  MATCH (g)<-[v:REVOKES|REPLACES]-(n:Regulation)
  OPTIONAL MATCH (s:Source {key: v.source})
  RETURN {by: n.name, key: n.key, link: type(v), mark: v.mark, authority: s.authority, stated_on: null,
          day: coalesce(v.effective_from, n.effective_from),
          precision: CASE WHEN v.effective_from IS NULL THEN n.effective_precision ELSE v.effective_precision END}
  ORDER BY n.key
} + COLLECT {
  MATCH (g)<-[:ABOUT]-(c:StatusClaim)
  WHERE c.status IN ['REVOKED', 'REPLACED']
  OPTIONAL MATCH (s:Source {key: c.source})
  RETURN {mark: c.mark, authority: s.authority, stated_on: c.stated_on, day: c.effective_from,
          precision: c.effective_precision}
} + CASE WHEN g.effective_to IS NULL THEN [] ELSE
  [{authority: 'OWN', day: g.effective_to + duration({days: 1})}]
END AS said
WITH g, upheld, [e IN said | {
  by: e.by, key: e.key, link: e.link, read: NOT coalesce(e.mark, 'SEEN') IN ['INFERRED', 'UNVERIFIED'],
  rank: CASE e.authority
    WHEN 'OWN' THEN 7 WHEN 'LAW' THEN 6 WHEN 'DECREE' THEN 5 WHEN 'CIRCULAR' THEN 4 WHEN 'HANDBOOK' THEN 3
    WHEN 'ARTICLE' THEN 2 WHEN 'STUDY' THEN 1 ELSE 0 END,
  first: CASE WHEN e.day IS NULL THEN date('0001-01-01')
    WHEN e.precision = 'YEAR' THEN date({year: e.day.year, month: 1, day: 1})
    WHEN e.precision = 'MONTH' THEN date({year: e.day.year, month: e.day.month, day: 1})
    ELSE e.day END,
  last: CASE WHEN e.day IS NULL THEN coalesce(e.stated_on, date('9999-12-31'))
    WHEN e.precision = 'YEAR' THEN date({year: e.day.year, month: 12, day: 31})
    WHEN e.precision = 'MONTH'
      THEN date({year: e.day.year, month: e.day.month, day: 1}) + duration({months: 1}) - duration({days: 1})
    ELSE e.day END
}] AS spans
WITH g, upheld, [e IN spans | {
  by: e.by, key: e.key, link: e.link, read: e.read, rank: e.rank, last: e.last,
  first: reduce(f = e.first, u IN upheld |
    CASE WHEN u.day >= e.first AND u.day < e.last AND u.rank >= e.rank AND u.day >= f
      THEN u.day + duration({days: 1}) ELSE f END),
  against: reduce(r = -1, u IN upheld |
    CASE WHEN (u.day IS NULL OR u.day >= e.last) AND u.rank > r THEN u.rank ELSE r END)
}] AS weighed
WITH g, upheld, EXISTS { MATCH (g)<-[:REVOKES|REPLACES*1..8]-(g) } AS cyclic, [e IN weighed | {
  by: e.by, key: e.key, link: e.link, first: e.first, last: e.last,
  weight: CASE WHEN NOT e.read AND e.against >= 0 THEN 'falls' WHEN NOT e.read THEN 'weak'
    WHEN e.rank = e.against THEN 'tied' WHEN e.rank > e.against THEN 'stands' ELSE 'falls' END
}] AS endings
WITH g, upheld, cyclic, endings, COLLECT {
       MATCH (g)-[v:REVOKES|REPLACES]->(:Regulation)
       WHERE v.effective_from IS NOT NULL AND NOT coalesce(v.mark, 'SEEN') IN ['INFERRED', 'UNVERIFIED']
       RETURN CASE WHEN coalesce(v.effective_precision, 'DAY') = 'DAY' THEN v.effective_from
         ELSE date({year: v.effective_from.year, month: 12, day: 31}) END
     } AS acts,
     CASE WHEN g.effective_precision = 'YEAR' THEN date({year: g.effective_from.year, month: 1, day: 1})
       WHEN g.effective_precision = 'MONTH'
         THEN date({year: g.effective_from.year, month: g.effective_from.month, day: 1})
       ELSE g.effective_from END AS begins,
     CASE WHEN g.effective_precision = 'YEAR' THEN date({year: g.effective_from.year, month: 12, day: 31})
       WHEN g.effective_precision = 'MONTH'
         THEN date({year: g.effective_from.year, month: g.effective_from.month, day: 1})
              + duration({months: 1}) - duration({days: 1})
       ELSE g.effective_from END AS begun
MATCH (g)<-[:ESTABLISHED_BY|CLAUSE_OF*0..3]-(ground)<-[:SOURCED_FROM]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH DISTINCT g, upheld, cyclic, endings, acts, begins, begun, i
OPTIONAL MATCH (i)<-[:CONTAINS]-(k:Contract)
WITH g, upheld, cyclic, endings, acts, begins, begun, k.signed_on AS signed, collect({i: i, k: k}) AS cited
UNWIND [{asked: false, on: signed}, {asked: true, on: $as_of}] AS day
WITH g, endings, cited, day.asked AS asked, day.on AS d, upheld, cyclic, acts, begins, begun, signed
WITH g, endings, cited, signed, asked, CASE
       WHEN d IS NULL OR cyclic THEN 'unknown'
       WHEN any(e IN endings WHERE e.weight = 'stands' AND e.last <= d) THEN 'ended'
       WHEN any(e IN endings WHERE e.weight = 'tied' AND e.last <= d) THEN 'unknown'
       WHEN any(e IN endings WHERE e.weight IN ['stands', 'tied'] AND e.first <= d AND d < e.last
         AND none(x IN endings WHERE x.weight = 'stands' AND d < x.first AND x.last <= e.last)) THEN 'unknown'
       WHEN any(e IN endings WHERE e.weight = 'weak' AND e.first <= d) THEN 'unknown'
       WHEN begins > d THEN 'not_yet'
       WHEN coalesce(d < begun, true) AND none(u IN upheld WHERE coalesce(u.day <= d, false))
         AND none(a IN acts WHERE a <= d) THEN 'unknown'
       ELSE 'in_force'
     END AS state
WITH g, signed, collect(endings)[0] AS endings, collect(cited)[0] AS cited,
     max(CASE WHEN asked THEN null ELSE state END) AS when_signed, max(CASE WHEN asked THEN state END) AS when_asked
WHERE when_signed <> 'in_force' OR when_asked <> 'in_force'
UNWIND cited AS one
WITH g, one.i AS i, one.k AS k, when_signed, when_asked,
     [e IN endings WHERE e.weight = 'stands' AND e.key IS NOT NULL] AS enders
RETURN i.key AS iku, i.name AS name, g.key AS regulation, g.name AS regulation_name, k.key AS contract,
       k.signed_on AS signed_on, when_signed, $as_of AS as_of, when_asked, [e IN enders | e.by] AS ended_by,
       CASE WHEN when_signed IN ['ended', 'not_yet'] OR when_asked IN ['ended', 'not_yet'] THEN 'fault'
         ELSE 'not_judged' END AS verdict,
       [{node: 'IKU', key: i.key}, {node: 'Regulation', key: g.key}]
       + [e IN enders | {link: e.link, from: e.key, to: g.key}] AS evidence
ORDER BY iku, regulation
