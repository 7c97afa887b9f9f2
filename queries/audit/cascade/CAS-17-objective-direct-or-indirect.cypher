// /// rule
// id = "CAS-17"
// title.id = "Cara cascading sasaran strategis tidak sesuai jumlah unit atau kalimatnya"
// title.en = "Mode of an objective cascade contradicts its units or its sentence"
// severity = "error"
// anchor = "StrategicObjective"
// identity = ["objective", "kind"]
// parameters = { year = "int" }
// columns = { objective = "str", name = "str", kind = "code", objectives = "str[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "Sasaran {name} diturunkan ke {objectives}: {kind}."
// reason.en = "The objective {name} is cascaded to {objectives}: {kind}."
// not_judged.id = "Penurunan sasaran {name} ke {objectives} tidak dapat dinilai; cara, peta, atau kalimatnya belum dicatat."
// not_judged.en = "The cascade of the objective {name} to {objectives} cannot be judged: mode, map or sentence is not recorded."
// rests_on = ["R3"]
// ///
//
// ## Apa yang ditemukan
// Sasaran pada peta tahun berjalan yang diturunkan secara direct ke lebih dari satu unit (direct_to_several), secara
// indirect ke satu unit saja (indirect_to_one), atau secara direct ke sasaran dengan kalimat lain
// (direct_other_sentence). Unit adalah pemilik peta bawahan, sehingga yang dihitung adalah peta yang berbeda, bukan
// sasarannya. Kalimat dibandingkan tanpa membedakan huruf besar dan spasi tepi; deskripsi dan lingkup tidak
// dibandingkan. Jika cara belum dicatat, atau jumlah unit tidak pasti karena sasaran bawahan tidak berada pada peta
// mana pun (lihat ORP-05), hubungan itu tidak dinilai. Sasaran bawahan pada peta tahun lain tidak dihitung.
// ## Mengapa penting
// Direct berarti kalimat dan lingkup sama ke tepat satu unit; indirect berarti lingkup lebih sempit ke dua unit atau
// lebih. Cara yang salah menyembunyikan siapa yang bertanggung jawab atas seluruh sasaran.
// ## Cara memperbaiki
// Ubah cara penurunan (mode), samakan kalimat sasaran, atau tambahkan unit yang belum menerima penurunan.
//
// ## What it finds
// An objective on a map of the year that is cascaded directly to more than one unit (direct_to_several), indirectly to
// only one (indirect_to_one), or directly to an objective of another sentence (direct_other_sentence). The unit is the
// owner of the lower map, so that different maps are counted, not objectives. Sentences are compared without regard to
// capitals and outer spaces; description and scope are not compared. Where the mode is not recorded, or the number of
// units is uncertain because a lower objective is on no map (see ORP-05), the cascade is not judged. Lower objectives
// on maps of other years do not count.
// ## Why it matters
// Direct means the same sentence and scope, to exactly one unit; indirect means a narrower scope, to two or more. The
// wrong mode hides who answers for the whole objective.
// ## How to fix
// Change the mode of the cascade, make the sentences the same, or add the units that have not received it yet.
MATCH (:StrategyMap {year: $year})-[:HAS_OBJECTIVE]->(s:StrategicObjective)
MATCH (s)-[c:OBJECTIVE_CASCADES_TO]->(x:StrategicObjective)
OPTIONAL MATCH (x)<-[:HAS_OBJECTIVE]-(m:StrategyMap)
WITH s, c.mode AS mode, x, m
WHERE m IS NULL OR m.year = $year
WITH s, mode, x, m, toLower(trim(s.name)) = toLower(trim(x.name)) AS same
ORDER BY x.key
WITH s, collect({key: x.key, mode: mode, same: same}) AS below,
     count(DISTINCT CASE WHEN mode = 'DIRECT' THEN m.key END) AS direct,
     count(DISTINCT CASE WHEN mode = 'INDIRECT' THEN m.key END) AS indirect,
     count(CASE WHEN mode = 'DIRECT' AND m IS NULL THEN 1 END) AS direct_on_no_map,
     count(CASE WHEN mode = 'INDIRECT' AND m IS NULL THEN 1 END) AS indirect_on_no_map,
     count(CASE WHEN mode IS NULL THEN 1 END) AS unclear
WITH s, below, CASE WHEN direct > 1 THEN ['direct_to_several'] ELSE [] END
     + CASE WHEN any(l IN below WHERE l.mode = 'DIRECT' AND NOT l.same) THEN ['direct_other_sentence'] ELSE [] END
     + CASE WHEN indirect + indirect_on_no_map = 1 AND unclear = 0 THEN ['indirect_to_one'] ELSE [] END AS kinds,
     unclear > 0 OR direct + direct_on_no_map > 1 OR (indirect < 2 AND indirect_on_no_map > 0)
       OR any(l IN below WHERE l.mode = 'DIRECT' AND l.same IS NULL) AS uncertain
WHERE size(kinds) > 0 OR uncertain
UNWIND CASE WHEN size(kinds) > 0 THEN kinds ELSE [null] END AS kind
WITH s, kind, [l IN below WHERE kind IS NULL
               OR (kind = 'indirect_to_one' AND l.mode = 'INDIRECT')
               OR (kind = 'direct_to_several' AND l.mode = 'DIRECT')
               OR (kind = 'direct_other_sentence' AND l.mode = 'DIRECT' AND NOT l.same) | l.key] AS objectives
RETURN s.key AS objective, s.name AS name, kind, objectives,
       CASE WHEN kind IS NULL THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'StrategicObjective', key: s.key}] + [k IN objectives | {node: 'StrategicObjective', key: k}]
       + [k IN objectives | {link: 'OBJECTIVE_CASCADES_TO', from: s.key, to: k}] AS evidence
ORDER BY objective, kind
