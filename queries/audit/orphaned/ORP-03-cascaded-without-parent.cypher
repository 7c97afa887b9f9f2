// /// rule
// id = "ORP-03"
// title.id = "IKU cascading tanpa induk"
// title.en = "Cascaded IKU without a parent"
// severity = "error"
// anchor = "IKU"
// identity = ["iku"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", class = "str", evidence = "evidence" }
// reason.id = "IKU {name} berkelas {class}, tetapi tidak diturunkan dari IKU mana pun."
// reason.en = "IKU {name} is of class {class}, yet it is cascaded from no IKU."
// rests_on = ["S2-04", "S2-05", "S2-06"]
// ///
//
// ## Apa yang ditemukan
// IKU berkelas CP atau C yang tidak memiliki hubungan cascading dari IKU atasan. UNIQUE_UNDER bukan penurunan,
// sehingga tidak dihitung sebagai induk.
// ## Mengapa penting
// Kelas CP dan C menyatakan bahwa IKU merupakan hasil penjabaran dari unit atau pegawai yang lebih tinggi. Tanpa
// induk, pernyataan itu tidak dapat dibuktikan dan capaiannya tidak mengalir ke atas.
// ## Cara memperbaiki
// Catat IKU atasan yang menjadi asalnya beserta tekniknya, atau ubah kelasnya menjadi N jika IKU itu dirumuskan
// sendiri.
//
// ## What it finds
// An IKU of class CP or C with no cascade relationship from a superior's IKU. UNIQUE_UNDER is no cascade and does
// not count as a parent.
// ## Why it matters
// The classes CP and C state that the IKU was broken down from a higher unit or employee. Without a parent nothing
// proves that statement, and its results flow nowhere.
// ## How to fix
// Record the superior's IKU it comes from and the technique, or change its class to N if it was formulated by the
// owner.
MATCH (i:IKU {year: $year})
WHERE i.cascade_class IN ['CP', 'C']
  AND coalesce(i.status, 'ACTIVE') <> 'DROPPED'
  AND NOT (i)<-[:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-()
RETURN i.key AS iku, i.name AS name, i.cascade_class AS class, [{node: 'IKU', key: i.key}] AS evidence
ORDER BY iku
