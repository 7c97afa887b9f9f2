// /// rule
// id = "CAS-15"
// title.id = "Rancangan layanan belum lengkap"
// title.en = "Service design incomplete"
// severity = "warning"
// anchor = "Service"
// identity = ["service", "service_design"]
// columns = { service = "str", name = "str", service_design = "str", missing = "code[]", severity = "severity", verdict = "verdict", evidence = "evidence" }
// reason.id = "Rancangan layanan {name} belum lengkap; yang belum ada: {missing}."
// reason.en = "The design of the service {name} is incomplete; not there yet: {missing}."
// not_judged.id = "Rancangan layanan {name} tidak dapat dinilai karena langkah yang sudah dilakukan belum dicatat."
// not_judged.en = "The design of the service {name} cannot be judged: the steps done are not recorded."
// rests_on = ["S1-29.1", "S1-29.2", "S1-29.3", "S1-29.4", "S1-29.5", "S1-29.6", "S1-29.7"]
// ///
//
// ## Apa yang ditemukan
// Rancangan layanan yang rencana kinerja timnya sudah ditetapkan (langkah 5) padahal langkah 1, 2, 3, 4, 6, atau 7
// belum dilakukan, dan layanan yang sudah dirancang tetapi tidak memiliki penerima (kesalahan). Nomor langkah mengikuti
// pedoman. Selama langkah 5 belum dilakukan, langkah lain boleh belum selesai. Langkah yang belum dicatat tidak
// dinilai. Layanan tanpa rancangan dan rancangan tanpa layanan tidak diperiksa.
// ## Mengapa penting
// Rencana kinerja tim ditetapkan berdasarkan permasalahan, ekspektasi penerima, penguatan internal, korespondensi, dan
// advokasi. Tanpa semua itu rencana tidak berdasar, dan tanpa penerima layanan itu tidak untuk siapa pun.
// ## Cara memperbaiki
// Lakukan dan catat langkah yang disebutkan, dan catat penerima layanan (SERVES).
//
// ## What it finds
// A service design whose team plan is set (step 5) although step 1, 2, 3, 4, 6 or 7 is not done, and a service that has
// a design but no recipients (an error). Steps are numbered as in the guide. As long as step 5 is not done the others
// may be open. Steps that are not recorded are not judged. Services without a design and designs without a service are
// not looked at.
// ## Why it matters
// The team plan is set from problems, what recipients expect, internal strengthening, correspondence and advocacy.
// Without all of them it has no ground, and without recipients the service is for nobody.
// ## How to fix
// Do and record the steps named, and record the recipients of the service (SERVES).
CALL () {
  MATCH (s:Service)<-[:FOR_SERVICE]-(d:ServiceDesign)
  WITH s, d, CASE WHEN 5 IN d.steps_done THEN [step IN [[1, 'service_step_1'], [2, 'service_step_2'],
                    [3, 'service_step_3'], [4, 'service_step_4'], [6, 'service_step_6'], [7, 'service_step_7']]
                    WHERE NOT step[0] IN d.steps_done | step[1]]
                  WHEN d.steps_done IS NOT NULL THEN [] END AS missing
  WHERE missing IS NULL OR size(missing) > 0
  RETURN s, d, missing
  UNION ALL
  MATCH (s:Service)
  WHERE (s)<-[:FOR_SERVICE]-(:ServiceDesign) AND NOT (s)-[:SERVES]->(:ServiceRecipient)
  RETURN s, null AS d, ['service_recipient'] AS missing
}
RETURN s.key AS service, s.name AS name, d.key AS service_design, missing,
       CASE WHEN d IS NULL THEN 'error' ELSE 'warning' END AS severity,
       CASE WHEN missing IS NULL THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'Service', key: s.key}]
       + CASE WHEN d IS NULL THEN [] ELSE
           [{node: 'ServiceDesign', key: d.key}, {link: 'FOR_SERVICE', from: d.key, to: s.key}]
         END AS evidence
ORDER BY service, service_design
