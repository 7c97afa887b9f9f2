"""What can be wrong with a condition: a part too much or too few, the wrong comparison, a NOT."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tests.mutants.edit import Edit, each_left_out, excerpt, span
from tests.mutants.tree import Group, Item, Leaf, Segment, groups, is_call, is_keyword, segments, split

_COMPARED = {
    "<": ("<=", ">"),
    "<=": ("<", ">="),
    ">": (">=", "<"),
    ">=": (">", "<="),
    "=": ("<>",),
    "<>": ("=",),
}
_OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "=": "<>", "<>": "="}
_PATTERNS = ("MATCH", "OPTIONAL")


def conditions(text: str, whole: Group) -> Iterator[Edit]:
    """Yield every change of a condition, wherever in the text it stands."""
    accumulators = set(_accumulators(whole))
    for group in groups(whole):
        for segment in segments(group):
            if segment.clause not in _PATTERNS and segment.items[0] not in accumulators:
                yield from _of_segment(text, group, segment)


def _of_segment(text: str, group: Group, segment: Segment) -> Iterator[Edit]:
    alternatives = split(segment.items, "OR")
    if segment.after == "WHERE":
        start, end = span(segment.items)
        if len(alternatives) > 1 or len(split(segment.items, "AND")) == 1:
            yield Edit(start, end, "true", f"{excerpt(text, segment.items)}: left out")
            yield _denied(text, segment.items)
    elif segment.after == "WHEN" and is_keyword(group.items[0], "WHEN"):
        yield _denied(text, segment.items)
    if len(alternatives) > 1:
        yield from each_left_out(text, alternatives, excerpt(text, segment.items))
    for alternative in alternatives:
        conjuncts = split(alternative, "AND")
        if len(conjuncts) > 1:
            for edit, part in zip(each_left_out(text, conjuncts, ""), conjuncts, strict=True):
                yield replace(edit, said=f"{excerpt(text, part)}: left out")
            for part in conjuncts:
                yield _denied(text, part)
        for part in conjuncts:
            yield from _of_part(text, part)


def _of_part(text: str, part: Sequence[Item]) -> Iterator[Edit]:
    whole = excerpt(text, part)
    for at, item in enumerate(part):
        if isinstance(item, Leaf) and item.text in _COMPARED:
            for other in _COMPARED[item.text]:
                yield _becomes(item, other, whole)
        elif is_keyword(item, "IS"):
            yield _null_turned(part, at, whole)
        elif is_keyword(item, "NOT") and not (at and is_keyword(part[at - 1], "IS")):
            yield Edit(item.start, part[at + 1].start, "", f"{whole}: without NOT")


def _denied(text: str, part: Sequence[Item]) -> Edit:
    """Return the change to the opposite, in the shortest form, so that no two mutants say the same."""
    whole = excerpt(text, part)
    start, end = span(part)
    if any(is_keyword(item, "AND", "OR") for item in part):
        return Edit(start, end, f"NOT ({text[start:end]})", f"{whole}: denied")
    if is_keyword(part[0], "NOT"):
        return Edit(start, part[1].start, "", f"{whole}: without NOT")
    signs = [item for item in part if isinstance(item, Leaf) and item.text in _COMPARED]
    tests = [at for at, item in enumerate(part) if is_keyword(item, "IS")]
    if len(signs) == 1 and not tests:
        return _becomes(signs[0], _OPPOSITE[signs[0].text], whole)
    if len(tests) == 1 and not signs:
        return _null_turned(part, tests[0], whole)
    return Edit(start, start, "NOT ", f"{whole}: denied")


def _becomes(item: Item, other: str, whole: str) -> Edit:
    return Edit(item.start, item.end, other, f"{whole}: {item.text} becomes {other}")


def _null_turned(part: Sequence[Item], at: int, whole: str) -> Edit:
    following = part[at + 1]
    if is_keyword(following, "NOT"):
        return Edit(following.start, part[at + 2].start, "", f"{whole}: becomes IS NULL")
    return Edit(following.start, following.start, "NOT ", f"{whole}: becomes IS NOT NULL")


def _accumulators(whole: Group) -> Iterator[Item]:
    """Yield the variable of each ``reduce``, whose first value looks like a comparison."""
    for group in groups(whole):
        for before, item in pairwise(group.items):
            if isinstance(item, Group) and is_call(before, item) and before.text == "reduce":
                yield item.items[0]
