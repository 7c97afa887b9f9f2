// /// rule
// id = "ORP-11"
// title.id = "Rencana kinerja tanpa IKI"
// title.en = "Work plan without an individual indicator"
// severity = "error"
// anchor = "WorkPlan"
// identity = ["work_plan"]
// parameters = { year = "int" }
// columns = { work_plan = "str", name = "str", evidence = "evidence" }
// reason.id = "Rencana kinerja {name} tidak dilengkapi dengan satu pun IKI."
// reason.en = "The work plan {name} is completed by no individual indicator."
// rests_on = ["S1-06b", "S1-06c"]
// ///
//
// ## Apa yang ditemukan
// Rencana kinerja tahun berjalan yang tidak dilengkapi indikator tahun itu yang masih hidup. Indikator yang melengkapi
// rencana kinerja adalah IKI, apa pun isi kolom individual-nya.
// ## Mengapa penting
// Pada tataran pegawai, rencana kinerja atasan diturunkan dan dilengkapi dengan IKI. Rencana tanpa IKI tidak dapat
// diukur, sehingga kontribusi pegawai tidak terlihat.
// ## Cara memperbaiki
// Rumuskan sekurang-kurangnya satu IKI untuk rencana itu, atau hapus rencana yang tidak dikerjakan.
//
// ## What it finds
// A work plan of the year that no live indicator of that year completes. What completes a work plan is an individual
// indicator, whatever its column individual says.
// ## Why it matters
// For employees, the work plan of the superior is broken down and completed by individual indicators. A plan without
// one cannot be measured, so that nobody sees what the employee contributes.
// ## How to fix
// Formulate at least one individual indicator for the plan, or remove a plan that nobody works on.
MATCH (w:WorkPlan {year: $year})
WHERE NOT EXISTS {
  MATCH (w)-[:COMPLETED_BY]->(i:IKU {year: $year})
  WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
}
RETURN w.key AS work_plan, w.name AS name, [{node: 'WorkPlan', key: w.key}] AS evidence
ORDER BY work_plan
