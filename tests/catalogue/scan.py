"""What a Cypher text names: labels, relationship types, properties, columns. It reads code, not meaning."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.query import Token, tokens

_OPEN, _CLOSE = "([{", ")]}"
# Words that may stand where a name could: after a colon in a map, or after a bar in a comprehension.
_KEYWORDS = {"CASE", "EXISTS", "COUNT", "COLLECT", "NULL", "TRUE", "FALSE", "NOT", "IN", "ALL"}


@dataclass(slots=True)
class Named:
    """The names in one text; ``properties`` holds pairs of owners and what is asked of them.

    The owners are the labels or types that the text leaves open; none where it does not say any.
    """

    labels: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)
    properties: set[tuple[frozenset[str], str]] = field(default_factory=set)


def named(cypher: str) -> Named:
    """Return every label, relationship type and property that the text names."""
    found = Named()
    code = list(tokens(cypher))
    owners = _owners(code)
    made_here = {token.text for token, after in _pairs(code) if token.kind == "word" and after == ":"}
    for at, token in enumerate(code):
        if token.text == ":" and _follows_pattern(code, at):
            names, end = _names(code, at)
            (found.types if _bracket(code, at) == "[" else found.labels).update(names)
            if _text(code, end) == "{":
                found.properties.update((frozenset(names), key) for key in _map_keys(code, end))
        elif token.text == "." and _is_access(code, at):
            name, asked = code[at - 1].text, code[at + 1].text
            known = owners.get(name, set())
            if known or asked not in made_here:
                found.properties.add((frozenset(known), asked))
    return found


def functions(cypher: str) -> set[str]:
    """Return the name of everything that is called, in small letters and with its namespace."""
    code = list(tokens(cypher))
    return {
        _dotted(code, at).lower() for at, (token, after) in enumerate(_pairs(code)) if _is_call(token, after)
    }


def strings(cypher: str) -> list[str]:
    """Return every string in the text, without its quotes."""
    return [token.text[1:-1] for token in tokens(cypher) if token.kind == "string"]


def columns(cypher: str) -> tuple[str, ...]:
    """Return the columns of the last RETURN that stands outside all brackets."""
    return tuple(_alias(item) for item in _items(_last_return(cypher)))


def is_ordered(cypher: str) -> bool:
    """Return whether the last RETURN that stands outside all brackets says in which order."""
    words = [token.text.upper() for token in _outside(_last_return(cypher))]
    return "ORDER" in words


def _owners(code: Sequence[Token]) -> dict[str, set[str]]:
    """Return the labels or types that each variable is given in a pattern."""
    owners: dict[str, set[str]] = {}
    for at, token in enumerate(code):
        if token.text == ":" and _follows_pattern(code, at) and code[at - 1].kind == "word":
            owners.setdefault(code[at - 1].text, set()).update(_names(code, at)[0])
    return owners


def _follows_pattern(code: Sequence[Token], at: int) -> bool:
    """Return whether the colon stands in a node or relationship, or after a variable in a condition."""
    before = _text(code, at - 1)
    if before in ("(", "["):
        return _text(code, at + 1)[:1].isupper()
    opened = _text(code, at - 2)
    named_next = _text(code, at + 1)
    return opened in ("(", "[") and named_next[:1].isupper() and named_next not in _KEYWORDS


def _names(code: Sequence[Token], at: int) -> tuple[list[str], int]:
    found = [code[at + 1].text]
    at += 2
    while _text(code, at) in ("|", "&") and _text(code, at + 1)[:1].isupper():
        found.append(code[at + 1].text)
        at += 2
    while _text(code, at) in ("*", ".") or (at < len(code) and code[at].kind == "number"):
        at += 1
    return found, at


def _bracket(code: Sequence[Token], at: int) -> str:
    return next(code[back].text for back in range(at - 1, -1, -1) if code[back].text in ("(", "["))


def _map_keys(code: Sequence[Token], at: int) -> Iterator[str]:
    depth = 0
    for place in range(at, len(code)):
        depth += code[place].text in _OPEN
        depth -= code[place].text in _CLOSE
        if depth == 0:
            return
        if depth == 1 and _text(code, place + 1) == ":" and code[place].kind == "word":
            yield code[place].text


def _is_access(code: Sequence[Token], at: int) -> bool:
    before, after = code[at - 1], code[at + 1] if at + 1 < len(code) else code[at]
    return before.kind == "word" and after.kind == "word" and _text(code, at + 2) != "("


def _is_call(token: Token, after: str) -> bool:
    return token.kind == "word" and after == "("


def _dotted(code: Sequence[Token], at: int) -> str:
    name = code[at].text
    while _text(code, at - 1) == "." and code[at - 2].kind == "word":
        at -= 2
        name = f"{code[at].text}.{name}"
    return name


def _last_return(cypher: str) -> list[Token]:
    code = list(tokens(cypher))
    outside = [at for at, token in _depths(code) if token.text.upper() == "RETURN"]
    return code[outside[-1] + 1 :]


def _items(code: Sequence[Token]) -> Iterator[list[Token]]:
    item: list[Token] = []
    depth = 0
    for token in code:
        depth += token.text in _OPEN
        depth -= token.text in _CLOSE
        if depth == 0 and token.text.upper() in ("ORDER", "SKIP", "LIMIT", "UNION"):
            break
        if depth == 0 and token.text == ",":
            yield item
            item = []
        elif not (item == [] and token.text.upper() == "DISTINCT"):
            item.append(token)
    yield item


def _alias(item: Sequence[Token]) -> str:
    renamed = len(item) > 1 and item[-2].text.upper() == "AS"
    return item[-1].text if renamed or len(item) == 1 else " ".join(token.text for token in item)


def _outside(code: Sequence[Token]) -> Iterator[Token]:
    return (token for _, token in _depths(code))


def _depths(code: Sequence[Token]) -> Iterator[tuple[int, Token]]:
    depth = 0
    for at, token in enumerate(code):
        depth -= token.text in _CLOSE
        if depth == 0:
            yield at, token
        depth += token.text in _OPEN


def _pairs(code: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    return ((token, _text(code, at + 1)) for at, token in enumerate(code))


def _text(code: Sequence[Token], at: int) -> str:
    return code[at].text if 0 <= at < len(code) else ""
