// /// query
// id = "checklist/facts"
// title.id = "Fakta beberapa IKU: pemilik, manual, tugas, kata normatif pada namanya, dan realisasi dua tahun terakhir"
// title.en = "Facts on some IKU: owner, definition, duties, normative words in the name, and what two years reached"
// parameters = { keys = "str[]", vague_words = "str[]" }
// defaults = { vague_words = ["baik", "efektif", "efisien", "dukungan", "handal", "andal", "maksimal", "maksimalnya", "melaksanakan", "memadai", "memaksimalkan", "memantapkan", "membaiknya", "memperkuat", "mendorong", "mendukung", "mengefektifkan", "mengembangkan", "mengoptimalkan", "menguatkan", "menguatnya", "meningkatkan", "meningkatnya", "mewujudkan", "optimal", "optimalisasi", "optimalnya", "profesional", "terbangunnya", "tercapainya", "terciptanya", "terjaganya", "terlaksana", "terlaksananya", "terpenuhinya", "terselenggara", "terselenggaranya", "tersedianya", "terwujud", "terwujudnya"] }
// columns = { key = "str", name = "str", year = "int", target = "float", target_unit = "str", owners = "map[]", manual = "map", vague = "str[]", duties = "map[]", duties_of_owner = "int", realisations = "int", positive = "int" }
// ///
UNWIND $keys AS asked
MATCH (i:IKU {key: asked})
OPTIONAL MATCH (i)-[:DEFINED_BY]->(d:ManualIKU)
WITH i, collect(d)[0] AS d
RETURN i.key AS key, coalesce(i.name, i.key) AS name, i.year AS year,
       i.annual_target AS target, i.target_unit AS target_unit,
       COLLECT {
         MATCH (i)-[:OWNED_BY]->(o)
         OPTIONAL MATCH (o)-[:IN_UNIT]->(u:Unit)
         RETURN {label: labels(o)[0], key: o.key, name: coalesce(o.name, o.key),
                 unit: u.key, unit_name: coalesce(u.name, u.key)}
         ORDER BY o.key, u.key
       } AS owners,
       CASE WHEN d IS NOT NULL THEN d {
         .key, .name, .definition, .formula, .unit, .control, .measures, .quality_criterion, .quality_evidence,
         .polarity, .first_used_year, .name_prefix
       } END AS manual,
       [word IN $vague_words WHERE word IN coalesce(d.name_tokens, split(toLower(i.name), ' '))] AS vague,
       COLLECT {
         MATCH (i)-[:REFLECTS]->(t:Duty)
         RETURN {key: t.key, name: coalesce(t.name, t.key),
                 own: EXISTS { MATCH (i)-[:OWNED_BY]->(:Position)<-[:ASSIGNED_TO]-(t) }}
         ORDER BY t.key
       } AS duties,
       COUNT { MATCH (i)-[:OWNED_BY]->(:Position)<-[:ASSIGNED_TO]-(:Duty) } AS duties_of_owner,
       COUNT {
         MATCH (d)<-[:DEFINED_BY]-(:IKU)-[:ACHIEVED]->(z:Realisation)
         WHERE z.year >= i.year - 2 AND z.year < i.year
       } AS realisations,
       COUNT {
         MATCH (d)<-[:DEFINED_BY]-(:IKU)-[:ACHIEVED]->(z:Realisation)
         WHERE z.year >= i.year - 2 AND z.year < i.year AND z.value > 0
       } AS positive
ORDER BY key
