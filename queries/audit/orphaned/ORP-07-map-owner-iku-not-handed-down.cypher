// /// rule
// id = "ORP-07"
// title.id = "IKU pemilik peta tidak diturunkan kepada siapa pun"
// title.en = "IKU of a map owner handed down to nobody"
// severity = "info"
// anchor = "IKU"
// identity = ["iku"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", owner = "str", owner_name = "str", strategy_map = "str", evidence = "evidence" }
// reason.id = "IKU {name} milik pemilik peta {owner_name} tidak diturunkan kepada siapa pun."
// reason.en = "The IKU {name} of the map owner {owner_name} is handed down to nobody."
// rests_on = ["S1-38a", "R15"]
// ///
//
// ## Apa yang ditemukan
// IKU milik jabatan yang memiliki peta strategi tahun berjalan, yang tidak diturunkan ke satu pun IKU tahun itu.
// Penurunan ke IKU yang sudah dihentikan atau ke tahun lain tidak dihitung; ORP-08 melaporkannya. IKU yang di bawahnya
// hanya ada pekerjaan Unique dilaporkan UNS-14 dan tidak diulang di sini.
// ## Mengapa penting
// Setiap IKU dicek relevansinya dengan semua satuan kerja di bawahnya. IKU tidak harus diturunkan, tetapi lebih baik
// hal itu disengaja daripada terlewat.
// ## Cara memperbaiki
// Periksa apakah ada unit atau jabatan di bawahnya yang ikut menghasilkannya, lalu catat cascading-nya. Jika memang
// dikerjakan pemilik peta sendiri, tidak ada yang perlu diubah.
//
// ## What it finds
// An IKU of a position that owns a strategy map of the year, cascaded to no IKU of that year. A cascade to a dropped
// IKU or into another year does not count; ORP-08 reports it. An IKU with nothing but Unique work below it is reported
// by UNS-14 and not repeated here.
// ## Why it matters
// Every IKU is checked for its relevance to all units below. It need not be handed down, but that should be meant and
// not forgotten.
// ## How to fix
// See whether a unit or position below takes part in the result, and record the cascade. Where the map owner does all
// of it there is nothing to change.
MATCH (m:StrategyMap {year: $year})<-[:OWNS_MAP]-(p:Position)<-[:OWNED_BY]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  AND NOT EXISTS {
    MATCH (i)-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE|UNIQUE_UNDER]->(below:IKU {year: $year})
    WHERE coalesce(below.status, 'ACTIVE') <> 'DROPPED'
  }
WITH i, p, m
ORDER BY p.key, m.key
WITH i, collect({owner: p.key, name: coalesce(p.name, p.key), map: m.key})[0] AS by
RETURN i.key AS iku, i.name AS name, by.owner AS owner, by.name AS owner_name, by.map AS strategy_map,
       [{node: 'IKU', key: i.key}, {node: 'Position', key: by.owner}, {node: 'StrategyMap', key: by.map},
        {link: 'OWNED_BY', from: i.key, to: by.owner}, {link: 'OWNS_MAP', from: by.owner, to: by.map}] AS evidence
ORDER BY iku
