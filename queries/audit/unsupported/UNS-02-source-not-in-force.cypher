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
// bunyinya sendiri; perubahan tidak mengakhirinya. Peraturan berlaku sejak hari pertamanya, menurut bunyinya sendiri
// atau sumber yang paling berbobot, dan sejak hari peraturan itu mengakhiri peraturan lain. Pernyataan yang hanya
// disimpulkan atau belum diverifikasi tidak mengakhiri apa pun, dan pernyataan "masih berlaku" dari sumber yang setara
// atau lebih tinggi membatalkan kepastian: dalam keadaan itu, juga jika tanggalnya hanya diketahui bulan atau tahunnya,
// rantainya melingkar, atau kontrak belum bertanggal, jawabannya unknown dan IKU tidak dinilai. Keberlakuan dijawab
// seperti pada selaras trace.
// ## Mengapa penting
// IKU non cascading sah sepanjang tugasnya diatur. Jika peraturannya sudah dicabut, dasar IKU hilang.
// ## Cara memperbaiki
// Periksa peraturan penggantinya; jika kewajibannya masih ada, ubah sumber IKU. Lengkapi tanggal yang belum diketahui.
//
// ## What it finds
// An IKU whose source had ended (ended) or not yet begun (not_yet) on the day the contract was signed or on the day
// asked about; the two are answered apart. A regulation ends by being revoked or replaced or by its own words; an
// amendment does not end it. It is in force from its first day by its own words or by the source that weighs most, and
// from the day on which it ended another. What was only inferred or never verified ends nothing, and "still in force"
// said by a source of equal or higher weight takes away the certainty: then, and where only month or year is known, the
// chain goes round or the contract bears no date, the answer is unknown and the IKU is not judged. Force is answered as
// selaras trace does.
// ## Why it matters
// A non-cascading IKU is legitimate as long as a regulation lays its task down. If it was revoked, the ground is gone.
// ## How to fix
// Look at the successor; if the obligation is still there, change the source. Fill in the dates that are unknown.
MATCH (g:Regulation)
WHERE EXISTS { (g)<-[:ESTABLISHED_BY|CLAUSE_OF|SOURCED_FROM]-() }
WITH g, COLLECT {
  MATCH (g)<-[v:REVOKES|REPLACES]-(n:Regulation)
  OPTIONAL MATCH (s:Source {key: v.source})
  RETURN {says: 'ENDS', by: n.name, key: n.key, link: type(v), mark: v.mark, authority: s.authority,
          day: coalesce(v.effective_from, n.effective_from),
          precision: CASE WHEN v.effective_from IS NULL THEN n.effective_precision ELSE v.effective_precision END}
} + COLLECT {
  MATCH (g)<-[:ABOUT]-(c:StatusClaim)
  OPTIONAL MATCH (s:Source {key: c.source})
  RETURN {says: CASE WHEN c.status IN ['REVOKED', 'REPLACED'] THEN 'ENDS' ELSE c.status END, mark: c.mark,
          authority: s.authority, stated_on: c.stated_on, day: c.effective_from, precision: c.effective_precision}
} + COLLECT {
  MATCH (g)-[v:REVOKES|REPLACES]->(:Regulation)
  RETURN {says: 'ACTS', mark: v.mark, day: v.effective_from, precision: v.effective_precision}
} + [{says: CASE WHEN g.effective_to IS NOT NULL THEN 'ENDS' END, authority: 'OWN',
      day: g.effective_to + duration({days: 1})},
     {says: 'BEGINS', authority: 'OWN', day: g.effective_from, precision: g.effective_precision}] AS said
UNWIND said AS claim
WITH g, claim, NOT coalesce(claim.mark, 'SEEN') IN ['INFERRED', 'UNVERIFIED'] AS read, CASE claim.authority
       WHEN 'OWN' THEN 7 WHEN 'LAW' THEN 6 WHEN 'DECREE' THEN 5 WHEN 'CIRCULAR' THEN 4 WHEN 'HANDBOOK' THEN 3
       WHEN 'ARTICLE' THEN 2 WHEN 'STUDY' THEN 1 ELSE 0 END AS rank,
     CASE WHEN claim.day IS NULL THEN date('0001-01-01')
       WHEN claim.precision = 'YEAR' THEN date({year: claim.day.year, month: 1, day: 1})
       WHEN claim.precision = 'MONTH' THEN date({year: claim.day.year, month: claim.day.month, day: 1})
       ELSE claim.day END AS first,
     CASE WHEN claim.day IS NULL THEN coalesce(claim.stated_on, date('9999-12-31'))
       WHEN claim.precision = 'YEAR' THEN date({year: claim.day.year, month: 12, day: 31})
       WHEN claim.precision = 'MONTH'
         THEN date({year: claim.day.year, month: claim.day.month, day: 1}) + duration({months: 1}) - duration({days: 1})
       ELSE claim.day END AS last
ORDER BY rank DESC, coalesce(claim.stated_on, date('0001-01-01')) DESC, first DESC, last DESC, claim.key, claim.link
WITH g, collect(CASE WHEN claim.says = 'ENDS' THEN
       {by: claim.by, key: claim.key, link: claim.link, read: read, rank: rank, first: first, last: last} END) AS ends,
     collect(CASE WHEN claim.says = 'IN_FORCE' AND read THEN
       {on: coalesce(claim.stated_on, date('9999-12-31')), rank: rank} END) AS upheld,
     collect(CASE WHEN claim.says IN ['BEGINS', 'IN_FORCE', 'NOT_YET'] AND read AND claim.day IS NOT NULL THEN
       {first: first, last: last} END)[0] AS begin,
     min(CASE WHEN claim.says = 'IN_FORCE' AND read THEN claim.stated_on
       WHEN claim.says = 'ACTS' AND read THEN last END) AS seen,
     max(CASE WHEN claim.says = 'NOT_YET' AND read THEN claim.stated_on END) AS awaited
WITH g, begin, seen, awaited, EXISTS {
       MATCH (g)((:Regulation)<-[v:REVOKES|REPLACES]-(:Regulation)
         WHERE NOT coalesce(v.mark, 'SEEN') IN ['INFERRED', 'UNVERIFIED'])+(g)
     } AS cyclic,
     [e IN ends WHERE none(u IN upheld WHERE u.on >= e.last AND (u.rank > e.rank OR NOT e.read)) | {
       by: e.by, key: e.key, link: e.link, read: e.read, last: e.last,
       stands: e.read AND none(u IN upheld WHERE u.on >= e.last AND u.rank = e.rank),
       first: reduce(day = e.first, u IN upheld |
         CASE WHEN u.on >= day AND u.on < e.last AND u.rank >= e.rank THEN u.on + duration({days: 1}) ELSE day END)
     }] AS ends
CALL (g) {
  MATCH (g)<-[:ESTABLISHED_BY|CLAUSE_OF*0..3]-(ground)<-[:SOURCED_FROM]-(i:IKU {year: $year})
  WITH DISTINCT i
  OPTIONAL MATCH (i)<-[:CONTAINS]-(k:Contract)
  RETURN k.signed_on AS signed, collect({i: i, k: k}) AS cited
}
WITH g, ends, cited, [d IN [signed, $as_of] | CASE
       WHEN cyclic THEN 'unknown'
       WHEN any(e IN ends WHERE e.stands AND e.last <= d) THEN 'ended'
       WHEN any(e IN ends WHERE e.first <= d AND (NOT e.read
         OR none(x IN ends WHERE x.stands AND d < x.first AND x.last <= e.last))) THEN 'unknown'
       WHEN d < begin.first THEN 'not_yet'
       WHEN begin.last <= d OR seen <= d THEN 'in_force'
       WHEN begin IS NULL AND d <= awaited THEN 'not_yet'
       ELSE 'unknown'
     END] AS states
WITH g, cited, states[0] AS when_signed, states[1] AS when_asked,
     [e IN ends WHERE e.stands AND e.key IS NOT NULL] AS enders
WHERE when_signed <> 'in_force' OR when_asked <> 'in_force'
UNWIND cited AS one
WITH g, one.i AS i, one.k AS k, when_signed, when_asked, enders
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
RETURN i.key AS iku, i.name AS name, g.key AS regulation, g.name AS regulation_name, k.key AS contract,
       k.signed_on AS signed_on, when_signed, $as_of AS as_of, when_asked, [e IN enders | e.by] AS ended_by,
       CASE WHEN when_signed IN ['ended', 'not_yet'] OR when_asked IN ['ended', 'not_yet'] THEN 'fault'
         ELSE 'not_judged' END AS verdict,
       [{node: 'IKU', key: i.key}, {node: 'Regulation', key: g.key}]
       + [e IN enders | {link: e.link, from: e.key, to: g.key}] AS evidence
ORDER BY iku, regulation, contract
