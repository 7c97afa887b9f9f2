// /// rule
// id = "CAS-22"
// title.id = "Dasar cascading tidak didukung data"
// title.en = "Basis of a cascade that the records do not support"
// severity = "warning"
// anchor = "IKU"
// subject = "iku"
// identity = ["superior", "iku", "technique"]
// parameters = { year = "int" }
// columns = { superior = "str", superior_name = "str", iku = "str", name = "str", technique = "code", basis = "code", verdict = "verdict", evidence = "evidence" }
// reason.id = "Cascading dari {superior_name} ke {name} tidak didukung dasar yang dicatat: {basis}."
// reason.en = "The cascade from {superior_name} to {name} is not supported by the basis recorded: {basis}."
// not_judged.id = "Dasar cascading dari {superior_name} ke {name} tidak dapat dinilai karena datanya belum dicatat: {basis}."
// not_judged.en = "The basis of the cascade from {superior_name} to {name} cannot be judged, because its records are missing: {basis}."
// rests_on = ["S1-10", "S1-11", "S1-12"]
// ///
//
// ## Apa yang ditemukan
// Cascading yang dasarnya dicatat tetapi tidak terlihat pada data. STRUCTURAL: jabatan pemilik IKU atasan harus atasan
// langsung jabatan pemilik IKU bawahan. Jika pemiliknya beberapa (ORP-02), semuanya harus demikian. FUNCTIONAL: kedua
// IKU harus berada dalam satu fungsi. PROCESS: kedua IKU harus menjadi langkah satu proses. Pedoman hanya menyebut nama
// ketiga dasar itu; pembacaan ini adalah tafsiran. Jika pemiliknya bukan jabatan atau kosong, jabatan bawahan tidak
// memiliki atasan, atau fungsi atau proses salah satu IKU belum dicatat, dasar itu tidak dinilai. Cascading tanpa dasar
// tidak diperiksa. Arah dan tingkat yang terlewat diperiksa CAS-09 dan CAS-08.
// ## Mengapa penting
// Dasar menjelaskan mengapa IKU diturunkan ke jabatan itu. Dasar yang tidak benar menyesatkan pembaca matriks.
// ## Cara memperbaiki
// Ubah dasar cascading, atau lengkapi garis atasan, fungsi, atau proses pada data.
//
// ## What it finds
// A cascade whose basis is recorded but not seen in the records. STRUCTURAL: the position that owns the superior IKU
// must be the direct superior of the one that owns the lower IKU. Where there are several owners (ORP-02), this holds
// for all of them. FUNCTIONAL: both IKU must belong to one function. PROCESS: both must be steps of one process. The
// guide only names the three; this reading is an interpretation. Where an owner is no position or empty, the lower
// position has no superior, or the function or process of either IKU is not recorded, the basis is not judged. Cascades
// without a basis are not looked at. Direction and skipped tiers are looked at by CAS-09 and CAS-08.
// ## Why it matters
// The basis explains why the IKU went to that position. A basis that is not so misleads who reads the matrix.
// ## How to fix
// Change the basis of the cascade, or complete reporting line, function or process in the records.
MATCH (a:IKU)-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(b:IKU {year: $year})
WHERE c.basis IS NOT NULL
  AND coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
OPTIONAL MATCH (a)-[:OWNED_BY]->(upper:Position)
OPTIONAL MATCH (b)-[:OWNED_BY]->(:Position)<-[:SUPERIOR_OF]-(over:Position)
WITH a, b, type(c) AS technique, c.basis AS basis, upper, over
WHERE CASE basis
        WHEN 'STRUCTURAL' THEN coalesce(upper.key <> over.key, true)
        WHEN 'FUNCTIONAL' THEN NOT EXISTS { (b)-[:IN_FUNCTION]->(:Function)<-[:IN_FUNCTION]-(a) }
        ELSE NOT EXISTS { (b)-[:IN_PROCESS]->(:Process)<-[:IN_PROCESS]-(a) } END
WITH a, b, technique, basis, count(upper) > 0 AND count(over) > 0 AS placed,
     CASE basis WHEN 'STRUCTURAL' THEN 'OWNED_BY' WHEN 'FUNCTIONAL' THEN 'IN_FUNCTION' ELSE 'IN_PROCESS' END AS ground
WITH a, b, technique, basis, placed, COLLECT {
       UNWIND [b, a] AS x
       MATCH (x)-[r:OWNED_BY|IN_FUNCTION|IN_PROCESS]->(y)
       WHERE type(r) = ground
       WITH x, r, y, CASE WHEN y:Position THEN 'Position' WHEN y:Unit THEN 'Unit' WHEN y:Function THEN 'Function'
                          ELSE 'Process' END AS label
       ORDER BY x.key, label, y.key
       RETURN {of: x.key, node: {node: label, key: y.key}, link: {link: type(r), from: x.key, to: y.key}}
     } AS grounds
RETURN a.key AS superior, a.name AS superior_name, b.key AS iku, b.name AS name, technique, basis,
       CASE WHEN basis = 'STRUCTURAL' AND placed THEN 'fault'
            WHEN basis <> 'STRUCTURAL' AND any(g IN grounds WHERE g.of = a.key) AND any(g IN grounds WHERE g.of = b.key)
              THEN 'fault' ELSE 'not_judged' END AS verdict,
       [{node: 'IKU', key: b.key}, {node: 'IKU', key: a.key}, {link: technique, from: a.key, to: b.key}]
       + [g IN grounds | g.node] + [g IN grounds | g.link] AS evidence
ORDER BY superior, iku, technique
