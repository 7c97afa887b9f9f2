"""One key for every written form of a regulation's number.

A number is (type, number, suffix, year): numbers come back in other years and other bureaus, so that
nothing less identifies a regulation. ``suffix`` is the bureau part (``KMK.01``): empty where a number has
none, None where the writer left it out.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from graph.errors import UnreadableNumber
from graph.regulation_kinds import Kind, by_code, by_head, by_name

Reason = Literal["shape", "type", "number", "bureau", "year"]

FIRST_YEAR, LAST_YEAR = 1945, 2099
_LONGEST = 400
_UNKNOWN_SUFFIX = "?"


@dataclass(frozen=True, slots=True, order=True)
class RegulationNumber:
    """The number of one regulation; made by ``parse``, so that equal numbers are equal values."""

    type: str
    number: str
    suffix: str | None
    year: int

    @property
    def key(self) -> str:
        """TYPE|NUMBER|SUFFIX|YEAR; the suffix is ``?`` when the writer left the bureau out."""
        suffix = _UNKNOWN_SUFFIX if self.suffix is None else self.suffix
        return f"{self.type}|{self.number}|{suffix}|{self.year}"

    @property
    def complete(self) -> bool:
        """True if the number alone identifies a regulation."""
        return self.suffix is not None

    @property
    def display(self) -> str:
        """The written form for people, which ``parse`` reads back to the same value."""
        kind = by_code()[self.type]
        if self.suffix == "":
            return f"{kind.written} {self.number} Tahun {self.year}"
        join = "-" if kind.dashed else " "
        return "/".join(filter(None, (f"{kind.written}{join}{self.number}", self.suffix, str(self.year))))


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several known regulations fit one incomplete number."""

    asked: RegulationNumber
    candidates: tuple[RegulationNumber, ...]


def parse(text: str) -> RegulationNumber:
    """Return the number that ``text`` writes: a citation, a JDIH slug or address, or a key.

    What follows the word *tentang* is ignored. Raises UnreadableNumber, and nothing else, for any other text.
    """
    folded = _fold(text) if len(text) <= _LONGEST * 10 else ""
    if not folded or len(folded) > _LONGEST:
        raise _unreadable(text, "shape")
    try:
        return _read(_from_key(folded) if "|" in folded else folded)
    except _RefusedError as refused:
        raise _unreadable(text, refused.reason) from None


Shape = tuple[str, str, int]


def shelve(keys: Iterable[str]) -> Mapping[Shape, tuple[RegulationNumber, ...]]:
    """Return the known regulations by what every written form holds: type, number and year.

    A key that is no regulation number is left out: it can be meant by no citation.
    """
    shelves: dict[Shape, set[RegulationNumber]] = {}
    for key in keys:
        try:
            known = parse(key)
        except UnreadableNumber:
            continue
        if known.complete:
            shelves.setdefault((known.type, known.number, known.year), set()).add(known)
    return {shape: tuple(sorted(numbers)) for shape, numbers in shelves.items()}


def resolve(
    asked: RegulationNumber, shelves: Mapping[Shape, tuple[RegulationNumber, ...]]
) -> RegulationNumber | Ambiguous | None:
    """Return the one regulation that is meant, all that fit, or None.

    A number written without its bureau (``KMK 467/2014``) fits every bureau. So does ``KMK 467 Tahun 2014``,
    which people write for older numbers too, unless a number without a bureau is known.
    """
    fitting = shelves.get((asked.type, asked.number, asked.year), ())
    if asked in fitting:
        return asked
    if asked.suffix or not fitting:
        return None
    return fitting[0] if len(fitting) == 1 else Ambiguous(asked, fitting)


class _RefusedError(Exception):
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


_SHOWN = 80


def _unreadable(text: str, reason: Reason) -> UnreadableNumber:
    shown = "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text[:_SHOWN]
    )
    return UnreadableNumber(text=shown + ("…" if len(text) > _SHOWN else ""), reason=reason)


_SLASHES = str.maketrans("\\\N{FRACTION SLASH}\N{DIVISION SLASH}", "///")


def _fold(text: str) -> str:
    """Return ``text`` in small letters with one kind of dash, slash and space, without its subject."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_SLASHES)
    letters = []
    for letter in plain:
        category = unicodedata.category(letter)
        if category == "Pd" or letter in "\N{MINUS SIGN}\N{HYPHEN BULLET}":
            letters.append("-")
        elif category != "Cf":
            letters.append(" " if letter.isspace() else letter)
    folded = " ".join("".join(letters).split()).strip(" .,;\"'“”‘’")
    _, address, slug = folded.rpartition("/dok/")
    if address:
        return re.split("[/?#]", slug, maxsplit=1)[0]
    return re.split(r"[ ,]tentang\b", folded, maxsplit=1)[0]


def _from_key(folded: str) -> str:
    parts = [part.strip() for part in folded.split("|")]
    if len(parts) != 4:
        raise _RefusedError("shape")
    type_, number, suffix, year = parts
    if type_.upper() not in by_code():
        raise _RefusedError("type")
    if suffix == "":
        return f"{type_} {number} tahun {year}"
    return f"{type_} {number}/{year}" if suffix == _UNKNOWN_SUFFIX else f"{type_} {number}/{suffix}/{year}"


_READABLE = re.compile(r"[a-z0-9 ./:(),_-]*")
_TOKEN = re.compile(r"[a-z]+|[0-9]+|.")
_BETWEEN = frozenset(" -./")
_NUMBER_WORDS = frozenset({"nomor", "no", "nomer"})
_STATE_WORDS = frozenset({"ri", "republik", "indonesia"})
_YEAR_WORDS = frozenset({"tahun", "thn", "th"})


def _read(folded: str) -> RegulationNumber:
    if not _READABLE.fullmatch(folded):
        raise _RefusedError("shape")
    tokens = _TOKEN.findall(folded)
    at = next((place for place, token in enumerate(tokens) if token.isdigit()), None)
    if at is None:
        raise _RefusedError("number")
    number = tokens[at].lstrip("0")
    if not 0 < len(number) <= 6:
        raise _RefusedError("number")
    after = at + 1
    # A letter right behind the number (26A) belongs to it.
    if after < len(tokens) and len(tokens[after]) == 1 and tokens[after].isalpha():
        number, after = number + tokens[after].upper(), after + 1
    year, between, said_year = _year(tokens[after:])
    suffix = _suffix(between)
    kind = _kind(tokens[:at], suffix)
    if suffix:
        _check_bureau(kind, suffix)
        return RegulationNumber(kind.code, number, suffix, year)
    if kind.office:
        raise _RefusedError("bureau")
    return RegulationNumber(kind.code, number, "" if said_year or not kind.bureau else None, year)


def _year(tokens: Sequence[str]) -> tuple[int, Sequence[str], bool]:
    """Return the year, what stands between number and year, and whether *tahun* introduces the year."""
    if not tokens or len(tokens[-1]) != 4 or not tokens[-1].isdigit():
        raise _RefusedError("year")
    if not FIRST_YEAR <= int(tokens[-1]) <= LAST_YEAR:
        raise _RefusedError("year")
    year, rest = tokens[-1], _trimmed(tokens[:-1])
    said = bool(rest) and rest[-1] in _YEAR_WORDS
    if said:
        rest = _trimmed(rest[:-1])
        # 31/PMK.07/2005 Tahun 2005: some catalogues write the year twice.
        if rest and rest[-1] == year:
            rest = rest[:-1]
    return int(year), rest, said


def _trimmed(tokens: Sequence[str]) -> Sequence[str]:
    end = len(tokens)
    while end and tokens[end - 1] in _BETWEEN:
        end -= 1
    return tokens[:end]


def _suffix(tokens: Sequence[str]) -> str:
    """Return the bureau in its one written form, with ``/`` between parts and ``.`` within them.

    In a slug (no ``/`` at all) letters begin a part, because all its separators are the same.
    """
    slug = "/" not in tokens
    parts: list[list[str]] = []
    gap = "/"
    for token in tokens:
        if token in _BETWEEN:
            gap = token if gap != "/" else gap
            continue
        if not token.isalnum():
            raise _RefusedError("bureau")
        if gap == "/" or (slug and gap != "." and token.isalpha()):
            parts.append([])
        parts[-1].append(token)
        gap = "."
    suffix = "/".join(".".join(_part(part)) for part in parts)
    if suffix and (len(suffix) > 40 or not parts[0][0].isalpha()):
        raise _RefusedError("bureau")
    return suffix


def _part(tokens: Sequence[str]) -> Iterable[str]:
    for place, token in enumerate(tokens):
        if token.isalpha():
            yield token.upper()
            continue
        bare = token.lstrip("0")
        if not bare:
            raise _RefusedError("bureau")
        # The ministry writes the bureau of a minister's regulation with one zero in front: KMK.01, PMK.010.
        yield "0" + bare if place == 1 and tokens[0] in ("pmk", "kmk") else bare


def _check_bureau(kind: Kind, suffix: str) -> None:
    head = _head(suffix)
    stranger = by_head().get(head, kind) is not kind and kind.heads != ()
    if not kind.bureau or stranger or (kind.office and head != kind.office):
        raise _RefusedError("bureau")


def _head(suffix: str) -> str:
    return re.split("[./]", suffix, maxsplit=1)[0]


def _kind(tokens: Sequence[str], suffix: str) -> Kind:
    """Return the type that the words before the number name; without words, the one its bureau gives away.

    Brackets and *nomor* part the words: ``Keputusan ... (KMK) Nomor KMK-7`` names its type three times.
    """
    groups: list[list[str]] = [[]]
    for piece in tokens:
        if piece in _NUMBER_WORDS or piece in "()":
            groups.append([])
        elif piece.isalpha():
            groups[-1].append(piece)
    head = _head(suffix)
    names = {"".join(word for word in group if word not in _STATE_WORDS) for group in groups} - {""}
    kinds = {_named(name, head) for name in names} or {by_head().get(head)}
    found = kinds.pop()
    if kinds or found is None:
        raise _RefusedError("type")
    return found


def _named(name: str, head: str) -> Kind | None:
    if name in ("kep", "kepdirjen", "keputusandirekturjenderal"):
        return by_code().get(f"KEPDIRJEN_{head}")
    if name in ("per", "perdirjen", "peraturandirekturjenderal"):
        return by_code().get(f"PERDIRJEN_{head}")
    return by_name().get(name)
