// /// rule
// id = "DUP-09"
// title.id = "Nama IKU yang hampir sama dalam satu kantor"
// title.en = "Nearly the same IKU names in one office"
// severity = "info"
// anchor = "ManualIKU"
// subject = "manual"
// identity = ["manual", "other", "token"]
// parameters = { year = "int", sim_min = "float", block_max = "int" }
// defaults = { sim_min = 0.8, block_max = 100 }
// columns = { manual = "str", name = "str", other = "str", other_name = "str", units = "str[]", similarity = "float", token = "str", number = "int", verdict = "verdict", evidence = "evidence" }
// reason.id = "{name} dan {other_name} hampir sama (kemiripan {similarity}) dan dipakai dalam satu kantor: {units}."
// reason.en = "{name} and {other_name} are nearly the same (similarity {similarity}) and used in one office: {units}."
// not_judged.id = "{name} dan nama lain yang memuat kata {token} tidak dibandingkan: ada {number} nama seperti itu dalam satu kantor ({units})."
// not_judged.en = "{name} and the other names that hold the word {token} were not compared: there are {number} of them in one office ({units})."
// rests_on = ["S2-10", "S2-15"]
// ///
//
// ## Apa yang ditemukan
// Dua nama IKU tahun itu dalam satu kantor yang katanya hampir sama: dua kali banyaknya kata bersama, dibagi banyaknya
// kata keduanya, sekurang-kurangnya sim_min. Kantor ialah unit pertama ke atas dari pemilik IKU yang bertanda kantor;
// jika tidak ada, unit teratasnya. IKU milik jabatan tanpa unit dibandingkan sebagai satu kelompok; IKU tanpa pemilik
// dilaporkan ORP-02. Pasangan manual yang sama di beberapa kantor disebut satu kali. Hanya nama yang berbagi kata
// langka dibandingkan. Pasangan yang mirip selalu berbagi kata seperti itu, tetapi jika lebih dari block_max nama
// sekantor memuatnya, nama-nama itu tidak dibandingkan melalui kata tersebut dan kata itu dilaporkan sebagai tidak
// dinilai. Nama yang sama diwakili manual pertamanya: DUP-02, DUP-03, dan DUP-06 melaporkannya. Nama berbeda dengan
// definisi dan formula yang sama dilaporkan DUP-04.
// ## Mengapa penting
// Nama yang hampir sama sering berarti satu IKU dengan dua rumusan, sehingga tanggung renteng tidak terlihat.
// ## Cara memperbaiki
// Jika yang diukur sama, pakai satu manual dan satu nama; jika berbeda, buat perbedaannya terbaca pada namanya.
//
// ## What it finds
// Two names of IKU of the year in one office whose words are nearly the same: twice the number of shared words,
// divided by the number of words of both, is at least sim_min. The office is the first unit upward from the owner that
// is marked as one; where there is none, the topmost unit. IKU of positions without a unit are compared as one group;
// IKU without an owner are reported by ORP-02. A pair of definitions that several offices use is named once. Only
// names that share a rare word are compared. Similar names always share such a word, but where more than block_max
// names of the office hold it, they are not compared by that word, and the word is reported as not judged. Equal names
// are represented by the first of their definitions: DUP-02, DUP-03 and DUP-06 report them. Different names with the
// same definition and formula are reported by DUP-04.
// ## Why it matters
// Nearly the same names often mean one IKU in two wordings, which hides that it is shared.
// ## How to fix
// If the same thing is measured, use one definition and one name; if not, let the name show the difference.
CALL () {
  MATCH (o:Unit)
  WHERE o.office OR NOT (o)-[:PART_OF]->(:Unit)
  MATCH (o)((:Unit)<-[:PART_OF]-(below:Unit) WHERE NOT coalesce(below.office, false))*(u:Unit)
  CALL (u) {
    RETURN u AS owner
    UNION ALL
    MATCH (u)<-[:IN_UNIT]-(owner:Position)
    RETURN owner
  }
  RETURN o.key AS unit, owner
  UNION ALL
  MATCH (owner:Position)
  WHERE NOT (owner)-[:IN_UNIT]->()
  RETURN null AS unit, owner
}
MATCH (owner)<-[:OWNED_BY]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
MATCH (i)-[:DEFINED_BY]->(d:ManualIKU)
WITH unit, collect(DISTINCT d) AS used
CALL (used) {
  UNWIND used AS d
  // Steps of their own: a sort keeps all that its step begins with, the lists too.
  WITH d
  WITH d
  ORDER BY d.key
  WITH d.name_key AS name_key, collect(d)[0] AS d
  UNWIND d.name_tokens AS token
  WITH token, collect(d) AS holders
  UNWIND holders AS d
  WITH d, token, size(holders) AS held
  WITH d, token, held
  ORDER BY held, token
  WITH d, collect(token) AS ranked, count(*) AS words
  ORDER BY d.key
  // Names that are similar enough share one of these, their rarest words.
  UNWIND ranked[0..words - toInteger(ceil(words * $sim_min / (2 - $sim_min) - 0.000001)) + 1] AS token
  WITH token, collect(d) AS block
  WITH token, block, size(block) > $block_max AS crowded
  UNWIND CASE WHEN crowded THEN [block[0]] ELSE block END AS a
  UNWIND CASE WHEN crowded THEN [null] ELSE block END AS b
  WITH a, b, CASE WHEN crowded THEN token END AS token, CASE WHEN crowded THEN size(block) END AS number
  WHERE b IS NULL OR a.key < b.key
  WITH a, b, token, number,
       2.0 * size([t IN a.name_tokens WHERE t IN b.name_tokens]) / (size(a.name_tokens) + size(b.name_tokens))
         AS similarity
  WHERE b IS NULL OR similarity >= $sim_min
    AND coalesce(a.definition_key <> b.definition_key OR a.formula_key <> b.formula_key, true)
  RETURN DISTINCT a, b, token, number, similarity
}
WITH a, b, token, number, similarity, unit
WITH a, b, token, number, similarity, unit
ORDER BY unit
WITH a, b, token, similarity, max(number) AS number, collect(unit) AS units
RETURN a.key AS manual, a.name AS name, b.key AS other, b.name AS other_name, units,
       round(100 * similarity) / 100 AS similarity, token, number,
       CASE WHEN b IS NULL THEN 'not_judged' ELSE 'fault' END AS verdict,
       [d IN [a, b] WHERE d IS NOT NULL | {node: 'ManualIKU', key: d.key}]
       + [u IN units | {node: 'Unit', key: u}] AS evidence
ORDER BY manual, other, token
