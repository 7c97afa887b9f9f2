"""Which record a key in a cell means: ``Label:KEY``, where several labels are possible by the key."""

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from unicodedata import normalize

from graph.errors import UnreadableNumber
from graph.ingest.books import Books
from graph.ingest.cells import RefusedCell, Report, hidden
from graph.regulation import Ambiguous, RegulationNumber, Shape, parse, resolve
from graph.schema import NODES
from graph.schema.tables import Column

REGULATION = "Regulation"
LONGEST_KEY = 200


class KeyIndex:
    """Which keys of a few labels exist; eight bytes for each."""

    def __init__(self, keys: Mapping[str, Iterable[Iterable[str]]]) -> None:
        self._hashes = {label: _sorted(parts) for label, parts in keys.items()}

    def holds(self, label: str, key: str) -> bool:
        """Return whether the dataset defines a key under a label that is indexed."""
        wanted = hash(key)
        hashes = self._hashes[label][wanted & _MASK]
        place = bisect_left(hashes, wanted)
        return place < len(hashes) and hashes[place] == wanted


_MASK = 63
"""Hashes are sorted in 64 portions: sorting all at once would need several times their memory."""


def _sorted(parts: Iterable[Iterable[str]]) -> "list[array[int]]":
    portions: list[array[int]] = [array("q") for _ in range(_MASK + 1)]
    for part in parts:
        for value in map(hash, part):
            portions[value & _MASK].append(value)
    return [array("q", sorted(portion)) for portion in portions]


class References:
    """Reads the cells of reference columns as ``Label:KEY``."""

    def __init__(
        self,
        index: KeyIndex,
        regulations: Mapping[Shape, tuple[RegulationNumber, ...]],
        books: Books | None,
    ) -> None:
        self._index, self._regulations, self._books = index, regulations, books
        self._known: dict[Column, dict[str, str | None]] = {}

    @property
    def needs_graph(self) -> bool:
        """Return whether a cell may need an answer of the graph, which only a connected process gets."""
        return self._books is not None

    def read(self, column: Column, cells: Sequence[str], report: Report) -> list[str | None]:
        """Return ``Label:KEY`` for each cell, None for an empty one; a refused cell is reported."""
        texts = composed(cells)
        labels = column.refers_to
        if len(labels) == 1 and labels[0] != REGULATION and ":" not in "".join(texts):
            front = labels[0] + ":"
            if "" in texts:
                return [front + text if text else None for text in texts]
            return [front + text for text in texts]
        known = self._known.setdefault(column, {})
        if len(known) > 20_000:
            known.clear()
        new = set(texts).difference(known, ("",))
        refused: dict[str, RefusedCell] = {}
        elsewhere = self._elsewhere(labels, new)
        for text in new:
            try:
                known[text] = self._one(labels, text, elsewhere)
            except RefusedCell as fault:
                refused[text] = fault
        if refused:
            for place, text in enumerate(texts):
                if text in refused:
                    report(place, text, refused[text])
        return [known.get(text) for text in texts]

    def _elsewhere(self, labels: Sequence[str], texts: Collection[str]) -> dict[str, Collection[str]]:
        """Return which keys the graph holds under each label, where the label has to be found by the key."""
        if self._books is None or len(labels) == 1:
            return {}
        return {label: self._books.held(label, texts) for label in labels if label != REGULATION}

    def _one(self, labels: Sequence[str], text: str, elsewhere: Mapping[str, Collection[str]]) -> str:
        front, colon, rest = text.partition(":")
        if colon and front in NODES:
            if front not in labels:
                raise RefusedCell("wrong_label", expected=labels)
            return f"{front}:{self.regulation_key(rest) if front == REGULATION else rest.strip()}"
        if labels == (REGULATION,):
            return f"{REGULATION}:{self.regulation_key(text)}"
        if len(labels) == 1:
            return f"{labels[0]}:{text}"
        found = [
            label
            for label in labels
            if label != REGULATION and (self._index.holds(label, text) or text in elsewhere.get(label, ()))
        ]
        if len(found) > 1:
            raise RefusedCell("ambiguous", expected=tuple(f"{label}:{text}" for label in found))
        if not found and REGULATION in labels:
            try:
                return f"{REGULATION}:{self.regulation_key(text)}"
            except RefusedCell as fault:
                if fault.code == "ambiguous":
                    raise
        return f"{found[0] if found else labels[0]}:{text}"

    def regulation_key(self, text: str) -> str:
        """Return the key of the regulation that a citation means; RefusedCell if it is no number."""
        number = read_number(text)
        meant = resolve(number, self._regulations)
        if isinstance(meant, Ambiguous):
            keys = tuple(candidate.display for candidate in meant.candidates)
            raise RefusedCell("ambiguous", expected=keys)
        return (meant or number).key


def read_number(text: str) -> RegulationNumber:
    """Return the number of a regulation; RefusedCell with the reason if ``text`` is none."""
    try:
        return parse(text)
    except UnreadableNumber as error:
        raise RefusedCell("regulation_number", other=error.values["reason"]) from None


def read_keys(cells: Sequence[str], label: str, report: Report) -> list[str | None]:
    """Return the keys in a key column; each stays whole, only a regulation's takes its one form."""
    texts = composed(cells)
    together = "".join(texts)
    if label == REGULATION:
        return [_regulation(place, text, report) for place, text in enumerate(texts)]
    if together.isprintable() and ":" not in together and max(map(len, texts), default=0) <= LONGEST_KEY:
        return [text or None for text in texts] if "" in texts else list(texts)
    for place, text in enumerate(texts):
        letter = hidden(text)
        if letter:
            report(place, text, RefusedCell("key_hidden", other=letter))
        elif len(text) > LONGEST_KEY:
            report(place, text, RefusedCell("key_long", other=str(LONGEST_KEY)))
        elif text.partition(":")[0] in NODES and ":" in text:
            report(place, text, RefusedCell("key_label", other=text.partition(":")[0] + ":"))
    return [text or None for text in texts]


def composed(cells: Sequence[str]) -> list[str]:
    """Return keys without spaces around them, letters with accents in their one form."""
    texts = list(map(str.strip, cells))
    return texts if "".join(texts).isascii() else [normalize("NFC", text) for text in texts]


def _regulation(place: int, text: str, report: Report) -> str | None:
    if not text:
        return None
    try:
        return read_number(text).key
    except RefusedCell as fault:
        report(place, text, fault)
        return text
