"""What can be wrong with a value: a default, a branch of a CASE, a word of a list, a DISTINCT."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tests.mutants.edit import Edit, each_left_out, excerpt, span, until_keyword
from tests.mutants.tree import Group, Item, groups, is_call, is_keyword, split

_LITERALS = ("string", "number")
_CONSTANTS = ("true", "false", "null", "NULL", "-")


def values(text: str, whole: Group) -> Iterator[Edit]:
    """Yield every change of a value, wherever in the text it stands."""
    for group in groups(whole):
        if group.text == "CASE":
            yield from _branches(text, group)
        for before, item in pairwise(group.items):
            if is_keyword(before, "DISTINCT"):
                following = excerpt(text, until_keyword(group.items[group.items.index(before) + 1 :]))
                yield Edit(before.start, item.start, "", f"DISTINCT {following}: without DISTINCT")
            elif isinstance(item, Group) and is_call(before, item) and before.text == "coalesce":
                yield from _defaults(text, before, item)
            elif isinstance(item, Group) and is_keyword(before, "IN") and _is_list_of_words(item):
                yield from _words(text, item)


def _branches(text: str, group: Group) -> Iterator[Edit]:
    """Yield a CASE without one of its branches; with the last it becomes what stands after ELSE."""
    starts = [at for at, item in enumerate(group.items) if is_keyword(item, "WHEN", "ELSE")]
    parts = [group.items[begin:end] for begin, end in pairwise((*starts, len(group.items)))]
    for part in parts:
        said = f"{excerpt(text, part)}: left out"
        if is_keyword(part[0], "WHEN") and sum(is_keyword(other[0], "WHEN") for other in parts) == 1:
            if len(parts) > 1:
                start, end = span(parts[1][1:])
                yield Edit(group.start, group.end, f"({text[start:end]})", said)
        else:
            start, end = span(part)
            yield Edit(start, end, "", said)


def _defaults(text: str, name: Item, call: Group) -> Iterator[Edit]:
    """Yield a ``coalesce`` without one of its values; never only a constant, which no graph would change."""
    given = split(call.items, ",")
    whole = excerpt(text, (name, call))
    for at, edit in enumerate(each_left_out(text, given, whole)):
        left = given[:at] + given[at + 1 :]
        if all(_is_constant(value) for value in left):
            continue
        if len(left) > 1:
            yield edit
        else:
            start, end = span(left[0])
            alone = text[start:end] if _stands_alone(left[0]) else f"({text[start:end]})"
            yield Edit(name.start, call.end, alone, edit.said)


def _words(text: str, found: Group) -> Iterator[Edit]:
    words = split(found.items, ",")
    whole = f"IN {excerpt(text, (found,))}"
    if len(words) > 1:
        yield from each_left_out(text, words, whole)
    else:
        yield Edit(found.start, found.end, "[]", f"{whole} without {excerpt(text, words[0])}")


def _is_list_of_words(group: Group) -> bool:
    return group.text == "[" and bool(group.items) and all(map(_is_constant, split(group.items, ",")))


def _is_constant(value: Sequence[Item]) -> bool:
    return all(
        not item.items if isinstance(item, Group) else item.kind in _LITERALS or item.text in _CONSTANTS
        for item in value
    )


def _stands_alone(value: Sequence[Item]) -> bool:
    return all(
        isinstance(item, Group) or item.kind in ("word", "parameter", *_LITERALS) or item.text == "."
        for item in value
    )
