// /// rule
// id = "QLT-05"
// title.id = "Nama IKU memakai kata normatif atau kabur"
// title.en = "Normative or vague words in the name"
// severity = "warning"
// anchor = "ManualIKU"
// identity = ["manual"]
// parameters = { year = "int", vague_words = "str[]" }
// defaults = { vague_words = ["baik", "efektif", "efisien", "dukungan", "handal", "andal", "maksimal", "maksimalnya", "melaksanakan", "memadai", "memaksimalkan", "memantapkan", "membaiknya", "memperkuat", "mendorong", "mendukung", "mengefektifkan", "mengembangkan", "mengoptimalkan", "menguatkan", "menguatnya", "meningkatkan", "meningkatnya", "mewujudkan", "optimal", "optimalisasi", "optimalnya", "profesional", "terbangunnya", "tercapainya", "terciptanya", "terjaganya", "terlaksana", "terlaksananya", "terpenuhinya", "terselenggara", "terselenggaranya", "tersedianya", "terwujud", "terwujudnya"] }
// columns = { manual = "str", name = "str", words = "str[]", ikus = "str[]", evidence = "evidence" }
// reason.id = "Nama IKU {name} tidak definitif; kata normatif atau kabur di dalamnya: {words}."
// reason.en = "The name of the IKU {name} is not definite; normative or vague words in it: {words}."
// rests_on = ["S2-15"]
// ///
//
// ## Apa yang ditemukan
// Manual yang dipakai IKU tahun berjalan dan yang namanya memuat kata normatif atau kabur. Satu manual dilaporkan satu
// kali, dengan semua IKU yang memakainya. Yang dibandingkan adalah kata utuh dengan daftar yang sama seperti pada
// daftar periksa; akhiran dan makna ganda yang lain tidak dikenali. IKU tanpa manual dilaporkan UNS-13.
// ## Mengapa penting
// IKU harus menyatakan sesuatu secara definitif. Kata seperti "meningkatnya" atau "optimal" tidak mengatakan apa yang
// diukur, sehingga setiap pembaca dapat mengartikannya sendiri.
// ## Cara memperbaiki
// Ganti dengan nama yang menyebut ukuran dan objeknya, misalnya "Persentase ..." atau "Indeks ketepatan waktu ...".
//
// ## What it finds
// A definition in use by IKU of the year whose name holds a normative or vague word. A definition is reported once,
// with all IKU that use it. Whole words are compared with the list that the checklist uses too; endings and other
// ambiguity are not recognised. An IKU without a definition is reported by UNS-13.
// ## Why it matters
// An IKU must state something definite. A word like "meningkatnya" or "optimal" does not say what is measured, so that
// every reader may take it as he likes.
// ## How to fix
// Choose a name that says the measure and its object, for example "Persentase ..." or "Indeks ketepatan waktu ...".
MATCH (d:ManualIKU)
WITH d, [w IN coalesce(d.name_tokens, split(toLower(d.name), ' ')) WHERE w IN $vague_words] AS words
WHERE size(words) > 0
MATCH (d)<-[:DEFINED_BY]-(i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED'
WITH d, words, i.key AS iku
ORDER BY iku
WITH d, words, collect(iku) AS ikus
RETURN d.key AS manual, d.name AS name, words, ikus,
       [{node: 'ManualIKU', key: d.key}] + [k IN ikus | {node: 'IKU', key: k}]
       + [k IN ikus | {link: 'DEFINED_BY', from: k, to: d.key}] AS evidence
ORDER BY manual
