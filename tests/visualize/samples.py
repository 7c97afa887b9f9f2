"""Maps to draw in tests: a small one of each kind, a hostile one, a large one."""

from visualize.model import Edge, Fact, Lane, Map, Mark, Node

NAMES = {
    "StrategicObjective": "Sasaran strategis",
    "IKU": "IKU",
    "CAUSES": "menyebabkan",
    "MEASURES": "mengukur",
    "CASCADE_DUPLICATE": "duplicate",
    "CASCADE_CLUSTER": "cluster",
    "CASCADE_SUPPORTIVE": "supportive",
    "UNIQUE_UNDER": "unik di bawah",
}
ORPHAN = Mark("ORP-03", "error", "IKU ini menyatakan diri diturunkan, tetapi tidak memiliki induk.")
DOUBT = Mark("DUP-01", "warning", "Dua IKU dengan nama yang sama pada jabatan setingkat.")
NOTED = Mark("ORP-07", "info", "IKU pemilik peta tidak diturunkan kepada siapa pun.")

_OBJECTIVES = {
    "SP": [
        "Terwujudnya pelayanan publik yang berkualitas dan inklusif",
        "Meningkatnya kepercayaan masyarakat",
    ],
    "CP": ["Kebijakan yang berdampak bagi pembangunan"],
    "IP": [
        "Penyederhanaan proses layanan secara digital",
        "Pengendalian kinerja dan risiko yang terintegrasi",
        "Koordinasi lintas sektor yang terpadu",
        "Pembinaan dan pengawasan unit kerja yang efektif",
    ],
    "LG": [
        "Tata kelola data dan teknologi informasi yang andal",
        "Organisasi yang agile dan berbasis kinerja",
    ],
}
_LANES = {"SP": "Stakeholder", "CP": "Customer", "IP": "Internal Process", "LG": "Learning and Growth"}
_ARROWS = (
    (9, 4),
    (9, 5),
    (8, 6),
    (8, 5),
    (8, 7),
    (4, 1),
    (5, 2),
    (5, 1),
    (6, 3),
    (7, 2),
    (3, 2),
    (9, 8),
    (9, 1),
)


def strategy() -> Map:
    """Return nine objectives in four perspectives, with chips and findings."""
    nodes, number = list[Node](), 0
    for lane, sentences in _OBJECTIVES.items():
        for sentence in sentences:
            number += 1
            card = Node("StrategicObjective", f"ss{number}", sentence, lane, code=f"SS.{number}")
            nodes.append(card)
            for n in range(1, 2 + number % 3):
                marks = (
                    (ORPHAN,) if (number, n) == (5, 1) else (DOUBT, NOTED) if (number, n) == (2, 2) else ()
                )
                facts = (Fact("Pemilik", "Direktur Jenderal"), Fact("Target", "95 %"))
                name = f"Persentase {sentence.lower()} tahap {n}"
                nodes.append(
                    Node(
                        "IKU", f"iku{number}{n}", name, lane, f"{number}{'abc'[n - 1]}-CP", "", "CP", card.id
                    )
                )
                nodes[-1] = _with(nodes[-1], facts, marks)
    edges = [Edge("MEASURES", node.id, node.card, rises=True) for node in nodes if node.card]
    edges += [
        Edge("CAUSES", f"StrategicObjective:ss{a}", f"StrategicObjective:ss{b}", rises=True, marks=marks)
        for a, b in _ARROWS
        for marks in [(NOTED,) if (a, b) == (6, 3) else ()]
    ]
    return Map(
        layout="strategy",
        title="Peta Strategi Direktorat Jenderal Contoh 2026",
        subtitle="9 sasaran strategis · 18 IKU · 3 temuan · data ilustratif",
        language="id",
        lanes=tuple(Lane(key, name) for key, name in _LANES.items()),
        nodes=tuple(nodes),
        edges=tuple(edges),
        names=NAMES,
        up="Mendukung tercapainya",
        down="Didukung oleh",
        notes=("Semua butir pada peta ini ilustratif.",),
    )


def _with(node: Node, facts: tuple[Fact, ...], marks: tuple[Mark, ...]) -> Node:
    return Node(
        node.label,
        node.key,
        node.name,
        node.lane,
        node.code,
        "",
        node.badge,
        node.card,
        facts=facts,
        marks=marks,
    )


def cascade(size: int = 46) -> Map:
    """Return IKU in five tiers; each but the first few hangs under one of the tier above, some under two."""
    tiers = ("Direktur Jenderal", "Eselon II", "Eselon III", "Eselon IV", "Pelaksana")
    shares = (0.07, 0.15, 0.22, 0.26, 0.30)
    techniques = ("CASCADE_DUPLICATE", "CASCADE_CLUSTER", "CASCADE_SUPPORTIVE")
    nodes, edges, above, made = list[Node](), list[Edge](), list[str](), 0
    for tier, share in enumerate(shares):
        here = []
        for n in range(max(2, round(size * share))):
            made += 1
            orphan = tier == 2 and n == 1
            name = f"Persentase penyelesaian pengelolaan kekayaan negara bagian {made} yang tepat waktu"
            node = Node(
                "IKU",
                f"k{made}",
                name if made % 3 else f"Indeks layanan {made}",
                str(tier),
                code=f"{made}a-{'CP' if tier < 3 else 'C'}",
                owner=tiers[tier],
                badge="CP" if tier < 3 else "C",
                cluster=f"{tiers[tier]} Unit {n // 3 + 1}" if tier else "",
                rootless=orphan,
                facts=(Fact("Pemilik", tiers[tier]), Fact("Target", "95 %")),
                marks=(ORPHAN,) if orphan else (DOUBT,) if made % 17 == 0 else (),
            )
            nodes.append(node)
            here.append(node.id)
            if above and not orphan:
                parent = above[(n * 7 // 5) % len(above)]
                unique = made % 11 == 0
                kind = "UNIQUE_UNDER" if unique else techniques[made % 3]
                edges.append(Edge(kind, parent, node.id, lineage=not unique))
            if tier > 2 and n % 9 == 4:
                edges.append(Edge("CASCADE_SUPPORTIVE", nodes[tier].id, node.id))
        above = here
    return Map(
        layout="cascade",
        title="Peta Cascading IKU 2026",
        subtitle=f"{made} IKU · {len(edges)} hubungan cascading · data ilustratif",
        language="id",
        lanes=tuple(Lane(str(n), name) for n, name in enumerate(tiers)),
        nodes=tuple(nodes),
        edges=tuple(edges),
        names=NAMES,
        up="Diturunkan dari",
        down="Diturunkan menjadi",
    )


HOSTILE = (
    "<script>window.hacked=1</script>",
    "</script><script>window.hacked=2</script>",
    "<img src=x onerror=window.hacked=3>",
    '"><svg onload=window.hacked=4>',
    "<a href='javascript:window.hacked=5'>href</a>",
    "{{ 7*7 }} {% raw %} ${window.hacked=6} `'\"\\",
    "\u202egnp.exe\u202c \u2066abc\u2069 \u200f",
    "]]><!-- --!> <b>&lt;&amp;</b> \u2028\u2029 \x00\x07",
    "A" * 10_000,
    "__proto__",
)


def hostile() -> Map:
    """Return a map in which every text that comes from data is an attack."""
    lanes = tuple(Lane(f"lane {text}"[:300], text) for text in HOSTILE[:3])
    nodes = tuple(
        Node(
            "IKU",
            text[:200],
            text,
            lanes[n % 3].key,
            code=text[:60],
            owner=text,
            badge=text[:3],
            cluster=text,
            facts=(Fact("Fakta", text),),
            marks=(Mark("ORP-01", "error", text),),
        )
        for n, text in enumerate(HOSTILE)
    )
    edges = tuple(
        Edge("CASCADE_CLUSTER", nodes[n].id, nodes[n + 1].id, facts=(Fact("Alasan", nodes[n].name),))
        for n in range(len(nodes) - 1)
    )
    return Map(
        layout="cascade",
        title=HOSTILE[1],
        subtitle=HOSTILE[2],
        language="id",
        lanes=lanes,
        nodes=nodes,
        edges=edges,
        names={"IKU": HOSTILE[0], "CASCADE_CLUSTER": HOSTILE[3]},
        up=HOSTILE[0],
        down=HOSTILE[2],
        notes=(HOSTILE[0], HOSTILE[4]),
    )
