// /// rule
// id = "QLT-07"
// title.id = "Tidak ada capaian selama dua tahun terakhir"
// title.en = "Nothing achieved in the last two years"
// severity = "warning"
// anchor = "ManualIKU"
// identity = ["manual"]
// parameters = { year = "int" }
// columns = { manual = "str", name = "str", ikus = "str[]", since = "int", until = "int", first_used_year = "int", polarity = "code", realisations = "int", verdict = "verdict", evidence = "evidence" }
// reason.id = "IKU {name} tidak memiliki capaian pada {since} dan {until}; realisasi yang tercatat: {realisations}, tidak satu pun di atas nol. Tahun pertama dipakai: {first_used_year}."
// reason.en = "The IKU {name} has no achievement in {since} and {until}; results on record: {realisations}, none of them above zero. First used in: {first_used_year}."
// not_judged.id = "Apakah IKU {name} memiliki capaian pada {since} dan {until} tidak dapat dikatakan; realisasi yang tercatat: {realisations}, tahun pertama dipakai: {first_used_year}, polarisasi: {polarity}."
// not_judged.en = "Whether the IKU {name} was achieved in {since} and {until} cannot be said; results on record: {realisations}, first used in: {first_used_year}, polarity: {polarity}."
// rests_on = ["S2-17"]
// ///
//
// ## Apa yang ditemukan
// Manual yang dipakai IKU tahun berjalan, yang sudah dipakai sekurang-kurangnya dua tahun, dan yang selama dua tahun
// sebelumnya tidak memiliki realisasi di atas nol pada IKU mana pun yang memakainya. Untuk polarisasi minimize,
// realisasi berapa pun adalah capaian, juga nol. Dipakai dua tahun berarti menurut tahun pertama dipakai atau karena
// realisasinya sudah tercatat pada tahun pertama dari keduanya; yang lebih baru tidak dilaporkan. Jika tahun pertama
// dipakai kosong dan hal itu tidak terbukti, atau realisasinya hanya nol dan polarisasinya kosong, manual tidak
// dinilai. Jika tidak ada satu pun realisasi dua tahun itu dalam data, manual tanpa tahun pertama dipakai tidak
// disebut.
// ## Mengapa penting
// IKU harus dapat dicapai dan menantang. Yang tidak ada capaiannya selama dua tahun tidak mendorong kinerja siapa pun.
// ## Cara memperbaiki
// Ganti IKU atau ubah targetnya sehingga dapat dicapai; jika ada capaian yang belum tercatat, catat realisasinya.
//
// ## What it finds
// A definition in use by IKU of the year that has been in use for at least two years and that in the two years before
// has no result above zero at any IKU that uses it. Where the polarity is minimize any result is an achievement, zero
// too. In use for two years means by its first year of use, or because a result of the first of the two is on record;
// what is newer is not reported. Where the first year of use is empty and nothing else proves it, or all results are
// zero and the polarity is empty, the definition is not judged. Where the data has no result at all of those two years,
// definitions without a first year of use are not mentioned.
// ## Why it matters
// An IKU must be attainable and challenging. One without an achievement in two years drives nobody's performance.
// ## How to fix
// Replace the IKU or change its target so that it can be reached; record the results if there were some.
WITH EXISTS { MATCH (z:Realisation) WHERE z.year >= $year - 2 AND z.year < $year } AS recorded
MATCH (d:ManualIKU)
WHERE NOT EXISTS {
  MATCH (d)<-[:DEFINED_BY]-(:IKU)-[:ACHIEVED]->(z:Realisation)
  WHERE z.year >= $year - 2 AND z.year < $year AND (z.value > 0 OR d.polarity = 'MINIMIZE')
}
WITH recorded, d, COLLECT {
  MATCH (d)<-[:DEFINED_BY]-(:IKU)-[:ACHIEVED]->(z:Realisation)
  WHERE z.year >= $year - 2 AND z.year < $year
  RETURN z
  ORDER BY z.key
} AS results
WITH recorded, d, results, CASE WHEN any(z IN results WHERE z.year = $year - 2) THEN true
                                ELSE d.first_used_year <= $year - 2 END AS two_years
WHERE coalesce(two_years, recorded)
MATCH (d)<-[:DEFINED_BY]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH d, results, two_years, i.key AS iku
ORDER BY iku
WITH d, results, two_years, collect(iku) AS ikus
RETURN d.key AS manual, d.name AS name, ikus, $year - 2 AS since, $year - 1 AS until,
       d.first_used_year AS first_used_year, d.polarity AS polarity, size(results) AS realisations,
       CASE WHEN two_years IS NULL OR size(results) > 0 AND d.polarity IS NULL THEN 'not_judged' ELSE 'fault' END
         AS verdict,
       [{node: 'ManualIKU', key: d.key}] + [k IN ikus | {node: 'IKU', key: k}]
       + [z IN results | {node: 'Realisation', key: z.key}] AS evidence
ORDER BY manual
