// /// rule
// id = "CAS-19"
// title.id = "Sub-IKU di luar level atau di luar kontrak"
// title.en = "Sub-IKU outside the allowed levels or the contract"
// severity = "warning"
// anchor = "IKU"
// identity = ["iku", "kind"]
// parameters = { year = "int", sub_iku_rule_sets = "str[]", sub_iku_levels = "str[]" }
// defaults = { sub_iku_rule_sets = ["KMK467"], sub_iku_levels = ["KEMENKEU_WIDE", "KEMENKEU_ONE"] }
// columns = { iku = "str", name = "str", kind = "code", contract = "str", level = "str", rule_sets = "str[]", sub_ikus = "str[]", why = "code", verdict = "verdict", evidence = "evidence" }
// reason.id = "Sub-IKU dari IKU {name} ({sub_ikus}) tidak pada tempatnya; kontrak {contract}, level {level}: {kind}."
// reason.en = "The sub-IKU of the IKU {name} ({sub_ikus}) are out of place; contract {contract}, level {level}: {kind}."
// not_judged.id = "Level yang boleh memiliki sub-IKU tidak dapat dinilai untuk IKU {name} (kontrak {contract}, level {level}): {why}."
// not_judged.en = "Whether the IKU {name} may have sub-IKU at its level cannot be judged (contract {contract}, level {level}): {why}."
// rests_on = ["R2.9"]
// ///
//
// ## Apa yang ditemukan
// IKU yang memiliki sub-IKU pada kontrak yang levelnya bukan Kemenkeu-Wide atau Kemenkeu-One (sub_iku_level), dan
// sub-IKU yang tidak tercantum dalam kontrak IKU induknya (sub_iku_outside). Batas level berasal dari KMK
// 467/KMK.01/2014, jadi hanya mengikat kontrak yang dinilai menurut perangkat batas itu: yang disebut kontrak
// (JUDGED_BY), atau yang berlaku pada hari penandatanganan. Untuk perangkat lain, kontrak tanpa level, kontrak yang
// belum ditandatangani, dan IKU tanpa kontrak, levelnya tidak dinilai. Perangkat dan level dapat diganti lewat
// parameter. Sub-IKU tahun lain atau yang dihapus tidak dihitung.
// ## Mengapa penting
// Sub-IKU membentuk satu IKU dan hanya dikenal pada level teratas. Sub-IKU yang tidak tercantum dalam kontrak tidak
// disepakati siapa pun.
// ## Cara memperbaiki
// Jadikan sub-IKU itu IKU tersendiri atau hapus, dan cantumkan sub-IKU yang sah dalam kontrak yang sama.
//
// ## What it finds
// An IKU with sub-IKU in a contract whose level is neither Kemenkeu-Wide nor Kemenkeu-One (sub_iku_level), and sub-IKU
// that do not stand in the contract of the IKU they belong to (sub_iku_outside). The levels come from KMK
// 467/KMK.01/2014 and so bind only contracts judged by that rule set: the one the contract names (JUDGED_BY), or the
// one that holds on the day of signing. Under another rule set, without a level, without a signature and for an IKU in
// no contract the level is not judged. Rule sets and levels can be changed by parameters. Sub-IKU of other years and
// dropped ones do not count.
// ## Why it matters
// Sub-IKU add up to one IKU and exist at the top levels only. What does not stand in the contract was agreed by nobody.
// ## How to fix
// Make the sub-IKU an IKU of its own or remove it, and put those that are allowed into the same contract.
MATCH (r:RuleSet)
WITH r
ORDER BY r.key
WITH collect(r) AS known
MATCH (i:IKU {year: $year})-[:HAS_SUB_IKU]->(s:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED' AND coalesce(s.status, 'ACTIVE') <> 'DROPPED'
OPTIONAL MATCH (k:Contract)-[:CONTAINS]->(i)
OPTIONAL MATCH (other:Contract)-[:CONTAINS]->(s)
WITH known, i, k, s, coalesce(other.key = k.key, false) AS inside
ORDER BY s.key
WITH known, i, k, collect({key: s.key, inside: inside}) AS below
OPTIONAL MATCH (k)-[:JUDGED_BY]->(named:RuleSet)
WITH i, k, below, CASE WHEN named IS NOT NULL THEN [named] ELSE
       [r IN known WHERE r.valid_from <= k.signed_on AND coalesce(k.signed_on <= r.valid_to, true)] END AS sets
WITH i, k, below, [r IN sets | r.key] AS rule_sets
WITH i, k, below, rule_sets,
     CASE WHEN k IS NULL THEN 'no_contract'
          WHEN size(rule_sets) > 1 THEN 'several_rule_sets'
          WHEN size(rule_sets) = 0 AND k.signed_on IS NULL THEN 'unsigned'
          WHEN size(rule_sets) = 0 THEN 'no_rule_set'
          WHEN NOT rule_sets[0] IN $sub_iku_rule_sets THEN 'sub_iku_unknown'
          WHEN k.level IS NULL THEN 'level_unknown' END AS why
UNWIND CASE WHEN why IS NOT NULL THEN [null] WHEN NOT k.level IN $sub_iku_levels THEN ['sub_iku_level'] ELSE [] END
       + CASE WHEN k IS NOT NULL AND any(x IN below WHERE NOT x.inside) THEN ['sub_iku_outside'] ELSE [] END AS kind
WITH i, k, rule_sets, kind, [x IN below WHERE coalesce(kind <> 'sub_iku_outside', true) OR NOT x.inside | x.key]
       AS sub_ikus, CASE WHEN kind IS NULL THEN why END AS why
RETURN i.key AS iku, i.name AS name, kind, k.key AS contract, k.level AS level, rule_sets, sub_ikus, why,
       CASE WHEN kind IS NULL THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: i.key}] + [x IN sub_ikus | {node: 'IKU', key: x}]
       + [x IN sub_ikus | {link: 'HAS_SUB_IKU', from: i.key, to: x}]
       + CASE WHEN k IS NULL THEN [] ELSE
           [{node: 'Contract', key: k.key}, {link: 'CONTAINS', from: k.key, to: i.key}]
         END AS evidence
ORDER BY iku, kind
