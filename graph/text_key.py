"""Keys under which texts are compared: the same key for what a reader takes for the same text."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
# In a formula a sign changes the meaning, so that these stay.
_FORMULA = re.compile(r"[^\W_]+|[-+*/%^=<>≤≥≠±√Σ∑()]")
_SAME_SIGN = str.maketrans({"×": "*", "∙": "*", "⋅": "*", "·": "*", "÷": "/", "⁄": "/", "∕": "/", "−": "-"})
_DASHES = re.compile(r"[‐-―]")
_CODE = re.compile(r"(\d{1,2})([a-z])-(CP|C|N)")
_PREFIXES = (
    ("rata rata waktu", "WAKTU"),
    ("waktu", "WAKTU"),
    ("indeks", "INDEKS"),
    ("persentase", "PERSENTASE"),
    ("jumlah", "JUMLAH"),
    ("tingkat", "TINGKAT"),
    ("nilai", "NILAI"),
    ("akurasi", "AKURASI"),
)


def name_key(text: str) -> str:
    """Return the words of ``text`` in small letters, without punctuation and hidden marks."""
    return " ".join(_WORD.findall(fold(text)))


def formula_key(text: str) -> str:
    """Return ``text`` in small letters with its calculation signs, without other punctuation."""
    return " ".join(_FORMULA.findall(_DASHES.sub("-", fold(text).translate(_SAME_SIGN))))


def name_tokens(text: str) -> tuple[str, ...]:
    """Return the distinct words of ``text`` in the order in which they come."""
    return tuple(dict.fromkeys(_WORD.findall(fold(text))))


def name_prefix(text: str) -> str | None:
    """Return the kind of measure that an indicator's name begins with (S2-33), or None."""
    key = name_key(text) + " "
    return next((kind for prefix, kind in _PREFIXES if key.startswith(prefix + " ")), None)


def code_parts(code: str) -> tuple[str, str] | None:
    """Return an indicator code without zeros in front and its class: ``01a-CP`` gives ``("1a", "CP")``.

    None for a code that names no class.
    """
    found = _CODE.fullmatch(code)
    return (f"{int(found[1])}{found[2]}", found[3]) if found else None


def fold(text: str) -> str:
    """Return ``text`` in small letters and compatible forms, without marks that nobody sees."""
    if text.isascii():
        return text.lower()
    while True:
        folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
        folded = "".join(letter for letter in folded if unicodedata.category(letter) != "Cf")
        if folded == text:
            return folded
        text = folded
