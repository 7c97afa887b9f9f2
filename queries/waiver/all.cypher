// /// query
// id = "waiver/all"
// title.id = "Semua pengecualian temuan"
// title.en = "Every waiver of a finding"
// columns = { key = "str", rule = "str", subject = "str", reason = "str", waived_by = "str", valid_until = "date" }
// ///
MATCH (w:Waiver)
RETURN w.key AS key, w.rule AS rule, w.subject AS subject, w.reason AS reason, w.waived_by AS waived_by,
       w.valid_until AS valid_until
ORDER BY key
