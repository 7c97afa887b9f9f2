"""What can be wrong with a pattern: a type, a property, the first step of a path, an OPTIONAL."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tests.mutants.edit import Edit, each_left_out, excerpt, until_keyword
from tests.mutants.tree import Group, Item, Leaf, groups, is_call, is_keyword, split, tight


def patterns(text: str, whole: Group) -> Iterator[Edit]:
    """Yield every change of a pattern, wherever in the text it stands."""
    for group in groups(whole):
        yield from _alternatives(text, group)
        yield from _first_steps(text, group)
        yield from _optional(text, group)
        for before, item in pairwise((None, *group.items)):
            if isinstance(item, Group) and _is_pattern(before, item):
                yield from _properties(text, item)


def _alternatives(text: str, group: Group) -> Iterator[Edit]:
    """Yield each list of types or labels ``:A|B|C`` without one of them."""
    items = group.items
    for at, item in enumerate(items):
        if item.text == ":" and _goes_on(items, at + 1):
            end = at + 1
            while _goes_on(items, end):
                end += 2
            names = items[at + 1 : end + 1]
            yield from each_left_out(text, split(names, "|"), excerpt(text, names))


def _goes_on(items: Sequence[Item], at: int) -> bool:
    following = items[at : at + 3]
    return len(following) == 3 and following[1].text == "|" and tight(following[0], following[1])


def _first_steps(text: str, group: Group) -> Iterator[Edit]:
    """Yield each path that may be empty as one that may not."""
    for before, item, after in zip(group.items, group.items[1:], group.items[2:], strict=False):
        if item.text != "*":
            continue
        if before.text == after.text == "(" and tight(before, item) and tight(item, after):
            said = excerpt(text, (before, item, after))
            yield Edit(item.start, item.end, "+", f"{said}: one step at least")
    for before, item in pairwise(group.items):
        if before.text == "*" and item.text.startswith("0.."):
            yield Edit(item.start, item.start + 1, "1", f"{excerpt(text, group.items)}: one step at least")


def _optional(text: str, group: Group) -> Iterator[Edit]:
    for at, item in enumerate(group.items):
        if is_keyword(item, "OPTIONAL"):
            match, *rest = group.items[at + 1 :]
            said = f"OPTIONAL MATCH {excerpt(text, until_keyword(rest))}: without OPTIONAL"
            yield Edit(item.start, match.start, "", said)


def _is_pattern(before: Item | None, group: Group) -> bool:
    if group.text == "[":
        return before is not None and before.text in ("-", "<-")
    return group.text == "(" and not is_call(before, group)


def _properties(text: str, pattern: Group) -> Iterator[Edit]:
    """Yield the map in a node or relationship without one of its properties."""
    for before, item in pairwise((None, *pattern.items)):
        if not isinstance(item, Group) or not _is_map(item):
            continue
        if pattern.text == "(" and isinstance(before, Leaf) and before.kind not in ("word", "quoted"):
            continue
        entries = split(item.items, ",")
        whole = excerpt(text, (item,))
        if len(entries) > 1:
            yield from each_left_out(text, entries, whole)
        else:
            start = before.end if before else item.start
            yield Edit(start, item.end, "", f"{excerpt(text, pattern.items)} without {whole}")


def _is_map(group: Group) -> bool:
    return group.text == "{" and len(group.items) > 2 and group.items[1].text == ":"
