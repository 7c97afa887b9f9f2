// /// rule
// id = "CAS-13"
// title.id = "Beban target kuantitatif tidak habis terbagi"
// title.en = "Quantitative load that does not add up"
// severity = "error"
// anchor = "IKU"
// subject = "superior"
// identity = ["superior", "kind"]
// parameters = { year = "int" }
// columns = { superior = "str", name = "str", kind = "code", target = "float", unit = "str", total = "float", shares = "float", ikus = "str[]", severity = "severity", verdict = "verdict", evidence = "evidence" }
// reason.id = "Target IKU {name} adalah {target} {unit}, sedangkan jumlah target bawahannya {total} (jumlah bagian: {shares}): {kind}."
// reason.en = "The target of the IKU {name} is {target} {unit}, the targets below it add up to {total} (sum of shares: {shares}): {kind}."
// not_judged.id = "Pembagian beban IKU {name} tidak dapat dinilai; target, satuan yang sama, atau bagian belum lengkap pada: {ikus}."
// not_judged.en = "The division of the load of the IKU {name} cannot be judged; target, an equal unit or share is incomplete at: {ikus}."
// rests_on = ["S1-24", "S1-14"]
// ///
//
// ## Apa yang ditemukan
// IKU atasan yang bebannya dibagi (approach QUANT_LOAD), dan jumlah target bawahannya kurang dari targetnya
// (load_short) atau melebihinya (load_over, hanya peringatan), atau jumlah bagian (share) bawahannya bukan 1 walaupun
// targetnya cocok atau belum diketahui (load_shares, hanya peringatan). Selisih target sampai sepermiliarnya dianggap
// pembulatan, dan bagian dijumlahkan sampai sembilan desimal, sehingga sepertiga perlu ditulis dengan cukup desimal.
// Satuan dibandingkan tanpa membedakan huruf besar dan spasi tepi. Target atau satuan yang kosong, satuan yang berbeda,
// dan bagian yang hanya dicatat pada sebagian bawahan tidak dinilai; UNS-13 juga melaporkan target dan satuan yang
// kosong. Jika tidak ada bagian yang dicatat, hanya target yang diperiksa. Bawahan yang dicatat dengan dua teknik
// dihitung satu kali, dengan bagian yang terbesar. Pembagian lain diperiksa UNS-09, dan hubungan dengan IKU tahun lain
// atau yang dihapus oleh ORP-08.
// ## Mengapa penting
// Beban atasan dibagi habis kepada tim. Jika jumlahnya kurang, target atasan tidak tercapai walaupun semua bawahan
// berhasil.
// ## Cara memperbaiki
// Sesuaikan target dan bagian bawahan sampai jumlahnya sama dengan target atasan, dengan satuan yang sama.
//
// ## What it finds
// An IKU whose load is divided (approach QUANT_LOAD) while the targets below it add up to less than its own
// (load_short) or to more (load_over, a warning only), or the shares below it do not add up to 1 although the targets
// fit or are unknown (load_shares, a warning only). A target may be off by one part in a thousand million, and shares
// are added up to nine decimals, so that a third must be written with decimals enough. Units are compared without
// regard to capitals and outer spaces. An empty target or unit, another unit, and a share recorded for only some
// subordinates are not judged; UNS-13 reports empty targets and units as well. Where no share is recorded, only targets
// are looked at. A subordinate recorded by two techniques counts once, with the greater share. Other divisions are
// looked at by UNS-09, cascades with IKU of another year or dropped ones by ORP-08.
// ## Why it matters
// The load of the superior is divided among the teams without rest. If the sum falls short, the superior misses the
// target even though everybody below succeeds.
// ## How to fix
// Adjust the targets and shares below until they add up to the superior's target, in the same unit.
MATCH (a:IKU {year: $year})-[c:CASCADE_DUPLICATE|CASCADE_CLUSTER|CASCADE_SUPPORTIVE]->(b:IKU {year: $year})
WHERE c.approach = 'QUANT_LOAD'
  AND coalesce(a.status, 'ACTIVE') <> 'DROPPED' AND coalesce(b.status, 'ACTIVE') <> 'DROPPED'
WITH a, b, c.share AS share, type(c) AS technique
ORDER BY technique
WITH a, b, max(share) AS share, collect(technique) AS techniques,
     b.annual_target IS NOT NULL
       AND coalesce(toLower(trim(b.target_unit)) = toLower(trim(a.target_unit)), false) AS fits
ORDER BY b.key
WITH a, a.annual_target AS target, count(b) AS parts, count(CASE WHEN fits THEN 1 END) AS fitting,
     sum(b.annual_target) AS total, count(share) AS shared, sum(share) AS shares,
     collect({key: b.key, fits: fits, share: share, techniques: techniques}) AS below
WITH a, target, below, shared > 0 AND shared < parts AS partly, CASE WHEN fitting = parts THEN total END AS total,
     CASE WHEN shared = parts THEN shares END AS shares
WITH a, target, below, partly, total, shares,
     CASE WHEN total < target - 1e-9 * abs(target) THEN 'load_short'
          WHEN total > target + 1e-9 * abs(target) THEN 'load_over'
          WHEN round((shares - 1) * 1e9) <> 0 THEN 'load_shares' END AS kind
WHERE kind IS NOT NULL OR target IS NULL OR total IS NULL OR partly
RETURN a.key AS superior, a.name AS name, kind, target, a.target_unit AS unit, total, shares,
       CASE WHEN kind IS NOT NULL THEN [x IN below | x.key]
            ELSE CASE WHEN target IS NULL OR a.target_unit IS NULL THEN [a.key] ELSE [] END
                 + [x IN below WHERE NOT x.fits OR (partly AND x.share IS NULL) | x.key] END AS ikus,
       CASE WHEN kind IN ['load_over', 'load_shares'] THEN 'warning' ELSE 'error' END AS severity,
       CASE WHEN kind IS NULL THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: a.key}] + [x IN below | {node: 'IKU', key: x.key}]
       + reduce(links = [], x IN below | links + [t IN x.techniques | {link: t, from: a.key, to: x.key}]) AS evidence
ORDER BY superior
