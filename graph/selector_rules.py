"""Which rules are meant: by identifier, by its first letters, by family or by severity."""

from collections.abc import Iterable, Mapping, Sequence

from graph.catalogue import catalogue
from graph.errors import UnknownName
from graph.nearest import nearest
from graph.query import SEVERITIES, Rule


def rules_of(words: Iterable[str], known: Sequence[Rule] | None = None) -> tuple[Rule, ...]:
    """Return the rules that any of the words means, by identifier; no words, no rules.

    A word is ``ORP-01``, ``ORP``, ``orphaned``, ``error``, or one of them behind ``rule:``, ``family:`` or
    ``severity:``; a comma within a word keeps what both sides mean. ``known`` are the rules to choose from,
    all of the catalogue if left out. Raises UnknownName with the nearest.
    """
    rules = catalogue().rules() if known is None else known
    names = rule_names(rules)
    chosen: set[str] = set()
    for word in words:
        chosen |= frozenset.intersection(*(_one(part.strip(), names) for part in word.split(",")))
    return tuple(sorted((rule for rule in rules if rule.id in chosen), key=lambda rule: rule.id))


def rule_names(rules: Iterable[Rule]) -> Mapping[str, frozenset[str]]:
    """Return what the rules may be called, with the identifiers that each name means."""
    found: dict[str, set[str]] = {}
    for level in SEVERITIES:
        found[level] = found[f"severity:{level}"] = set()
    for rule in rules:
        letters = rule.id.partition("-")[0]
        kinds = {"rule": (rule.id,), "family": (letters, rule.family), "severity": (rule.severity,)}
        for kind, names in kinds.items():
            for name in names:
                found.setdefault(name, set()).add(rule.id)
                found.setdefault(f"{kind}:{name}", set()).add(rule.id)
    return {name: frozenset(identifiers) for name, identifiers in found.items()}


def _one(word: str, names: Mapping[str, frozenset[str]]) -> frozenset[str]:
    folded = {name.casefold(): meant for name, meant in names.items()}
    if word.casefold() not in folded:
        raise UnknownName("rule", word, nearest(word, names))
    return folded[word.casefold()]
