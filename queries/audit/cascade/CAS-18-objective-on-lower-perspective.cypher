// /// rule
// id = "CAS-18"
// title.id = "Sasaran turunan berada pada perspektif yang lebih rendah"
// title.en = "Cascaded objective on a lower perspective"
// severity = "error"
// anchor = "StrategicObjective"
// subject = "objective"
// identity = ["superior", "objective"]
// parameters = { year = "int" }
// columns = { superior = "str", superior_name = "str", objective = "str", name = "str", superior_perspective = "str", perspective = "str", upper = "int", lower = "int", verdict = "verdict", evidence = "evidence" }
// reason.id = "Sasaran {name} berada pada perspektif {perspective} (urutan {lower}), lebih rendah daripada sasaran atasannya {superior_name} pada {superior_perspective} (urutan {upper})."
// reason.en = "The objective {name} stands in the perspective {perspective} (place {lower}), lower than the one it comes from, {superior_name} in {superior_perspective} (place {upper})."
// not_judged.id = "Perspektif sasaran {name} ({perspective}) dan sasaran atasannya {superior_name} ({superior_perspective}) tidak dapat dibandingkan karena urutan atau padanannya belum dicatat."
// not_judged.en = "The perspectives of the objective {name} ({perspective}) and of the one it comes from, {superior_name} ({superior_perspective}), cannot be compared: place or equivalent is not recorded."
// rests_on = ["R3"]
// ///
//
// ## Apa yang ditemukan
// Sasaran pada peta tahun berjalan yang diturunkan dari sasaran atasan, tetapi perspektifnya lebih rendah daripada
// perspektif sasaran atasan itu. Urutan 1 adalah yang teratas. Jika keduanya memakai skema yang berbeda, perspektif
// atasan diterjemahkan dahulu ke skema bawahan melalui padanannya (EQUIVALENT_TO); bila padanannya beberapa, yang
// terendah yang dipakai. Tanpa padanan, atau tanpa urutan, hubungan itu tidak dinilai. Sasaran tanpa perspektif
// dilaporkan ORP-05.
// ## Mengapa penting
// Sasaran turunan berada pada perspektif yang sama atau lebih tinggi. Pada perspektif yang lebih rendah, hasil atasan
// diperlakukan sebagai sarana saja.
// ## Cara memperbaiki
// Pindahkan sasaran turunan ke perspektif yang sama atau lebih tinggi, atau turunkan dari sasaran yang lain. Lengkapi
// urutan perspektif dan padanan antarskema yang kosong.
//
// ## What it finds
// An objective on a map of the year that is cascaded from a superior one and stands in a lower perspective than that
// one. Place 1 is the top. Where the two use different schemes, the superior's perspective is first translated into the
// scheme below by its equivalents (EQUIVALENT_TO); of several the lowest counts. Without an equivalent, or without a
// place, the cascade is not judged. Objectives without a perspective are reported by ORP-05.
// ## Why it matters
// A cascaded objective stands in the same perspective or a higher one. In a lower one the superior's result is treated
// as a mere means.
// ## How to fix
// Move the cascaded objective to the same perspective or a higher one, or cascade it from another objective. Fill in
// the places of perspectives and the equivalents between schemes that are missing.
MATCH (:StrategyMap {year: $year})-[:HAS_OBJECTIVE]->(x:StrategicObjective)
MATCH (x)<-[:OBJECTIVE_CASCADES_TO]-(s:StrategicObjective)
MATCH (s)-[:IN_PERSPECTIVE]->(p:Perspective)<-[:HAS_PERSPECTIVE]-(above:Scheme)
MATCH (x)-[:IN_PERSPECTIVE]->(q:Perspective)<-[:HAS_PERSPECTIVE]-(here:Scheme)
OPTIONAL MATCH (p)-[r:EQUIVALENT_TO]-(e:Perspective)<-[:HAS_PERSPECTIVE]-(here)
WHERE above.key <> here.key
WITH s, x, p, q, above, here, r, e
ORDER BY e.key
WITH s, x, p, q, above, here, max(e.rank) AS lowest, count(e) AS equivalents, count(e.rank) AS ranked,
     collect({node: 'Perspective', key: e.key}) AS nodes,
     collect({link: 'EQUIVALENT_TO', from: startNode(r).key, to: endNode(r).key}) AS links
WITH s, x, p, q, CASE WHEN above.key = here.key THEN p.rank WHEN ranked = equivalents THEN lowest END AS upper,
     q.rank AS lower, CASE WHEN equivalents > 0 THEN nodes + links ELSE [] END AS translated
WHERE NOT coalesce(lower <= upper, false)
RETURN s.key AS superior, s.name AS superior_name, x.key AS objective, x.name AS name,
       p.name AS superior_perspective, q.name AS perspective, upper, lower,
       CASE WHEN upper IS NULL OR lower IS NULL THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'StrategicObjective', key: x.key}, {node: 'StrategicObjective', key: s.key},
        {link: 'OBJECTIVE_CASCADES_TO', from: s.key, to: x.key},
        {node: 'Perspective', key: q.key}, {link: 'IN_PERSPECTIVE', from: x.key, to: q.key},
        {node: 'Perspective', key: p.key}, {link: 'IN_PERSPECTIVE', from: s.key, to: p.key}] + translated AS evidence
ORDER BY superior, objective
