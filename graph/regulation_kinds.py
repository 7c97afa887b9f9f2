"""Which types of regulation are read, and the names they are written under."""

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Kind:
    """One type of regulation: how people write it, and whether its numbers carry a bureau."""

    code: str
    written: str
    names: tuple[str, ...]
    bureau: bool = True
    dashed: bool = False
    heads: tuple[str, ...] = ()
    """First parts of a bureau that only this type has; a number without a type is recognised by them."""
    office: str = ""
    """The only first part its bureau may have."""


_OFFICES = {
    "KN": "Kekayaan Negara",
    "PB": "Perbendaharaan",
    "PJ": "Pajak",
    "BC": "Bea dan Cukai",
    "AG": "Anggaran",
    "PK": "Perimbangan Keuangan",
    "PR": "Pengelolaan Pembiayaan dan Risiko",
}
_PANRB = ("PANRB", "PAN", "PAN dan RB", "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi")


def _director_general(office: str, code: str, long: str, short: tuple[str, str]) -> Kind:
    whole, name = f"{long} Direktur Jenderal", _OFFICES[office]
    names = (f"{part} {tail}" for part in (whole, short[0]) for tail in (office, name))
    # A bare 163/KN/2014 is a decision: that is how the offices of Kekayaan Negara cite their procedures.
    heads = (office,) if (code, office) == ("KEPDIRJEN", "KN") else ()
    written = short[1].upper()
    return Kind(f"{code}_{office}", written, tuple(names), dashed=True, heads=heads, office=office)


KINDS: tuple[Kind, ...] = (
    Kind("UU", "UU", ("Undang-Undang",), bureau=False),
    Kind("PERPU", "Perpu", ("Peraturan Pemerintah Pengganti Undang-Undang", "Perppu"), bureau=False),
    Kind("PP", "PP", ("Peraturan Pemerintah",), bureau=False),
    Kind("PERPRES", "Perpres", ("Peraturan Presiden",), bureau=False),
    Kind("KEPPRES", "Keppres", ("Keputusan Presiden",), bureau=False),
    Kind("INPRES", "Inpres", ("Instruksi Presiden",), bureau=False),
    Kind("PMK", "PMK", ("Peraturan Menteri Keuangan", "Permenkeu"), heads=("PMK",)),
    Kind("KMK", "KMK", ("Keputusan Menteri Keuangan", "Kepmenkeu"), heads=("KMK", "KM")),
    Kind("IMK", "IMK", ("Instruksi Menteri Keuangan",), heads=("IMK",)),
    Kind(
        "PERMENPANRB",
        "PermenPANRB",
        tuple(f"{head} {tail}" for head in ("Permen", "Peraturan Menteri") for tail in _PANRB),
        bureau=False,
    ),
    Kind(
        "KEPMENPANRB",
        "KepmenPANRB",
        tuple(f"{head} {tail}" for head in ("Kepmen", "Keputusan Menteri") for tail in _PANRB),
        bureau=False,
    ),
    Kind(
        "PERBKN",
        "Peraturan BKN",
        ("PerBKN", "Perka BKN", "Peraturan Kepala BKN", "Peraturan Badan Kepegawaian Negara"),
        bureau=False,
    ),
    Kind("SE", "SE", ("Surat Edaran", "Surat Edaran Menteri Keuangan"), dashed=True),
    Kind("ND", "ND", ("Nota Dinas",), dashed=True),
    *(_director_general(office, "KEPDIRJEN", "Keputusan", ("Kepdirjen", "Kep")) for office in _OFFICES),
    *(_director_general(office, "PERDIRJEN", "Peraturan", ("Perdirjen", "Per")) for office in _OFFICES),
)
"""Every type of regulation that is read, with the names it is written under."""


@cache
def by_code() -> dict[str, Kind]:
    """Return every kind by its code."""
    return {kind.code: kind for kind in KINDS}


@cache
def by_head() -> dict[str, Kind]:
    """Return the kinds that a bureau alone gives away."""
    return {head: kind for kind in KINDS for head in kind.heads}


@cache
def by_name() -> dict[str, Kind]:
    """Return every kind by its written names in small letters, without anything between them."""
    return {
        "".join(filter(str.isalpha, name.casefold())): kind
        for kind in KINDS
        for name in (kind.code, *(() if kind.office else (kind.written,)), *kind.names)
    }
