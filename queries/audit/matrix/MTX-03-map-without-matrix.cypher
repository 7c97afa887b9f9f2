// /// rule
// id = "MTX-03"
// title.id = "Pemilik peta tanpa matriks cascading"
// title.en = "Map owner without a cascading matrix"
// severity = "error"
// anchor = "StrategyMap"
// identity = ["strategy_map"]
// parameters = { year = "int" }
// columns = { strategy_map = "str", name = "str", owners = "str[]", evidence = "evidence" }
// reason.id = "Belum ada matriks cascading untuk {name}; pemilik peta: {owners}."
// reason.en = "There is no cascading matrix for {name}; owner of the map: {owners}."
// rests_on = ["R5.1", "S1-20"]
// ///
//
// ## Apa yang ditemukan
// Peta strategi tahun berjalan yang tidak mempunyai matriks tahun itu. Peta yang pemiliknya belum dicatat ikut
// dilaporkan, dengan pemilik tidak diketahui. Matriks tahun lain tidak dihitung. Isi matriks dan apakah matriks sudah
// dikonfirmasi tidak diperiksa di sini.
// ## Mengapa penting
// Setiap pemilik peta harus memiliki matriks cascading. Tanpa matriks tidak ada bukti bahwa penyelarasan kinerja dari
// pemilik peta sampai jenjang di bawahnya telah dipastikan.
// ## Cara memperbaiki
// Susun dan konfirmasi matriks pembagian peran dan hasil untuk peta itu, lalu catat.
//
// ## What it finds
// A strategy map of the year without a matrix of that year. A map whose owner is not recorded is reported too, with the
// owner unknown. A matrix of another year does not count. What stands in a matrix, and whether it was confirmed, is not
// looked at here.
// ## Why it matters
// Every map owner must have a cascading matrix. Without one nothing shows that the alignment from the map owner down
// was confirmed.
// ## How to fix
// Draw up and confirm the role-and-result matrix of the map, and record it.
MATCH (m:StrategyMap {year: $year})
WHERE NOT EXISTS { (m)<-[:OF_MAP]-(:Matrix {year: $year}) }
WITH m, COLLECT {
  MATCH (m)<-[:OWNS_MAP]-(p:Position)
  RETURN p
  ORDER BY p.key
} AS owners
RETURN m.key AS strategy_map, m.name AS name, [p IN owners | coalesce(p.name, p.key)] AS owners,
       [{node: 'StrategyMap', key: m.key}] + [p IN owners | {node: 'Position', key: p.key}]
       + [p IN owners | {link: 'OWNS_MAP', from: p.key, to: m.key}] AS evidence
ORDER BY strategy_map
