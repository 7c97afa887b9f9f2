// /// rule
// id = "CAS-14"
// title.id = "Waktu milestone melebihi waktu output utama"
// title.en = "Milestones take longer than the main output"
// severity = "warning"
// anchor = "IKU"
// subject = "superior"
// identity = ["superior"]
// parameters = { year = "int" }
// columns = { superior = "str", name = "str", target = "float", unit = "str", kinds = "code[]", longest = "float", total = "float", units = "str[]", longer = "str[]", ikus = "str[]", verdict = "verdict", evidence = "evidence" }
// reason.id = "Waktu IKU {name} adalah {target} {unit}, sedangkan milestone di bawahnya paling lama {longest} dan seluruhnya {total} ({units}): {kinds}."
// reason.en = "The time of the IKU {name} is {target} {unit}, but the longest milestone below it takes {longest} and all of them {total} ({units}): {kinds}."
// not_judged.id = "Waktu milestone di bawah IKU {name} ({target} {unit}) tidak dapat dinilai; target waktu kosong atau tidak sebanding pada: {ikus}."
// not_judged.en = "The time of the milestones below the IKU {name} ({target} {unit}) cannot be judged; the time is empty or cannot be compared at: {ikus}."
// rests_on = ["S1-30", "S2-14"]
// ///
//
// ## Apa yang ditemukan
// Rangkaian output milestone (approach OUTPUT_MILESTONE) yang waktunya tidak muat dalam waktu output utamanya.
// Rangkaian dimulai dari IKU yang tidak berada di bawah IKU lain menurut pendekatan itu, dan memuat semua milestone di
// bawahnya sampai yang terakhir, masing-masing satu kali walaupun tercapai lewat beberapa jalan. Target milestone
// dibaca sebagai waktu tahapnya sendiri: satu milestone lebih lama daripada output utama, atau jumlah semuanya lebih
// lama; selisih jumlah sampai sepermiliarnya dianggap pembulatan. Dua milestone tidak dibandingkan satu sama lain.
// Hari, hari kerja, dan hari kalender dibandingkan sebagai angka, dan perbedaannya disebut; QLT-14 juga melaporkannya.
// Jam dengan hari, satuan lain, dan target kosong tidak dinilai, kecuali yang diketahui saja sudah melebihi. Rangkaian
// tanpa satu pun target waktu tidak diperiksa. Lingkaran dilaporkan CAS-09, IKU tahun lain atau yang dihapus ORP-08.
// ## Mengapa penting
// Output antara harus selesai sebelum output utama. Jika waktunya melebihi, output utama pasti terlambat atau targetnya
// tidak sungguh-sungguh.
// ## Cara memperbaiki
// Perpendek waktu milestone yang disebutkan atau perpanjang waktu output utama, dan gunakan satu satuan waktu.
//
// ## What it finds
// A chain of output milestones (approach OUTPUT_MILESTONE) whose time does not fit into that of its main output. A
// chain begins at an IKU that stands below no other by this approach, and holds every milestone below it down to the
// last, each once even if several ways lead to it. The target of a milestone is read as the time of its own stage: one
// milestone takes longer than the main output, or all of them together do; a sum may be off by one part in a thousand
// million. Two milestones are not compared with each other. Days, working days and calendar days are compared as
// numbers, and the difference is named; QLT-14 reports it too. Hours against days, other units and empty targets are
// not judged, unless what is known is too long already. A chain without any target in time is not looked at. Circles
// are reported by CAS-09, IKU of other years and dropped ones by ORP-08.
// ## Why it matters
// Intermediate outputs must be finished before the main one. If they take longer, the main output is bound to be late,
// or its target was not meant.
// ## How to fix
// Shorten the milestones named or give the main output more time, and use one unit of time.
MATCH (a:IKU {year: $year})-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(first:IKU {year: $year})
WHERE c.approach = 'OUTPUT_MILESTONE'
  AND coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(first.status, 'ACTIVE') <> 'DROPPED'
  AND NOT EXISTS {
    MATCH (a)<-[u:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]-(over:IKU {year: $year})
    WHERE u.approach = 'OUTPUT_MILESTONE' AND coalesce(over.status, 'ACTIVE') <> 'DROPPED'
  }
MATCH (first)((:IKU)-[d:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(next:IKU {year: $year})
  WHERE d.approach = 'OUTPUT_MILESTONE' AND coalesce(next.status, 'ACTIVE') <> 'DROPPED')*(b:IKU)
WITH DISTINCT a, b, ['hari', 'hari kerja', 'hari kalender'] AS days, ['menit', 'jam', 'minggu', 'bulan'] AS spans
WITH a, b, days, spans, toLower(trim(a.target_unit)) AS unit, toLower(trim(b.target_unit)) AS its_unit
WITH a, b, a.annual_target AS target, unit, its_unit, coalesce(unit IN days + spans, false) AS timed,
     CASE WHEN its_unit IN days + spans THEN 1 END AS its_timed,
     CASE WHEN (unit IN days AND its_unit IN days) OR (unit IN spans AND its_unit = unit) THEN b.annual_target END
       AS time
ORDER BY b.key
WITH a, target, unit, timed, count(its_timed) AS any_timed, collect(b) AS milestones, max(time) AS longest,
     sum(time) AS total, collect(CASE WHEN time > target THEN b.key END) AS longer,
     collect(CASE WHEN time IS NULL THEN b.key END) AS unclear,
     collect(DISTINCT CASE WHEN time IS NOT NULL THEN its_unit END) AS units
WITH a, target, unit, timed, any_timed, milestones, longest, total, longer, unclear, units,
     CASE WHEN size(longer) > 0 THEN ['milestone_longer'] ELSE [] END
     + CASE WHEN longest IS NOT NULL AND total > target + 1e-9 * abs(target) THEN ['milestones_longer'] ELSE [] END
       AS kinds
WHERE size(kinds) > 0 OR ((timed OR any_timed > 0) AND (target IS NULL OR size(unclear) > 0))
RETURN a.key AS superior, a.name AS name, target, a.target_unit AS unit,
       kinds + CASE WHEN size(kinds) > 0 AND any(u IN units WHERE u <> unit) THEN ['day_units'] ELSE [] END AS kinds,
       longest, total, units, longer,
       CASE WHEN size(kinds) > 0 THEN [x IN milestones | x.key]
            ELSE CASE WHEN target IS NULL OR NOT timed THEN [a.key] ELSE [] END + unclear END AS ikus,
       CASE WHEN size(kinds) > 0 THEN 'fault' ELSE 'not_judged' END AS verdict,
       [{node: 'IKU', key: a.key}] + [x IN milestones | {node: 'IKU', key: x.key}]
       + COLLECT {
           UNWIND [a] + milestones AS x
           MATCH (x)-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(y:IKU {year: $year})
           WHERE c.approach = 'OUTPUT_MILESTONE' AND coalesce(y.status, 'ACTIVE') <> 'DROPPED'
           WITH x, y, type(c) AS technique
           ORDER BY x.key, y.key, technique
           RETURN {link: technique, from: x.key, to: y.key}
         } AS evidence
ORDER BY superior
