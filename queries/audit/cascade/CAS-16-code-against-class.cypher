// /// rule
// id = "CAS-16"
// title.id = "Kelas pada kode berbeda dengan kelas yang dicatat"
// title.en = "Class in the code differs from the recorded class"
// severity = "error"
// anchor = "IKU"
// identity = ["iku"]
// parameters = { year = "int" }
// columns = { iku = "str", name = "str", code = "str", code_class = "str", cascade_class = "str", verdict = "verdict", evidence = "evidence" }
// reason.id = "Kode {code} pada IKU {name} menyebut kelas {code_class}, tetapi kelas yang dicatat {cascade_class}."
// reason.en = "The code {code} of the IKU {name} says class {code_class}, but the recorded class is {cascade_class}."
// not_judged.id = "Kode {code} pada IKU {name} menyebut kelas {code_class}, tetapi kelas IKU itu belum dicatat sehingga tidak dapat dibandingkan."
// not_judged.en = "The code {code} of the IKU {name} says class {code_class}, but no class is recorded for it, so they cannot be compared."
// rests_on = ["S2-05", "S2-06", "S2-07"]
// ///
//
// ## Apa yang ditemukan
// IKU yang kodenya berakhir dengan kelas (CP, C, atau N) yang berbeda dengan kelas yang dicatat. Kode yang tidak
// menyebut kelas, misalnya 1.1, tidak dibandingkan. Jika kode menyebut kelas tetapi kelas IKU belum dicatat, IKU itu
// tidak dinilai. Dokumen yang legendanya terbalik (C untuk peta, CP untuk bukan peta) disesuaikan pada kolom kelas saat
// dimuat, sedangkan kode dibaca apa adanya: kode seperti itu dilaporkan di sini.
// ## Mengapa penting
// CP, C, dan N menentukan dari siapa IKU berasal. Dua keterangan yang berlainan membuat pembaca kontrak dan aturan lain
// (CAS-04 sampai CAS-07) menilai dua hal yang berbeda.
// ## Cara memperbaiki
// Tentukan kelas yang benar menurut asal IKU, lalu samakan kode dan kelasnya.
//
// ## What it finds
// An IKU whose code ends in a class (CP, C or N) that differs from the recorded class. A code that names no class, 1.1
// for example, is not compared. Where the code names a class but none is recorded the IKU is not judged. Documents with
// a reversed legend (C for the map, CP for no map) are put right in the column of the class while loading, but codes
// are read as they are written: such a code is reported here.
// ## Why it matters
// CP, C and N say from whom an IKU comes. Two statements that differ let the readers of a contract and other rules
// (CAS-04 to CAS-07) judge two different things.
// ## How to fix
// Find the right class by where the IKU comes from, then make code and class say the same.
MATCH (i:IKU {year: $year})
WHERE coalesce(i.status, 'ACTIVE') <> 'DROPPED' AND i.code_class <> coalesce(i.cascade_class, '')
RETURN i.key AS iku, i.name AS name, i.code AS code, i.code_class AS code_class, i.cascade_class AS cascade_class,
       CASE WHEN i.cascade_class IS NULL THEN 'not_judged' ELSE 'fault' END AS verdict,
       [{node: 'IKU', key: i.key}] AS evidence
ORDER BY iku
