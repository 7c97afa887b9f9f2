"""The valid names closest to one that is not."""

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """Return at most ``most`` known names like ``name``, closest first; letter case does not count."""
    # Only a mistake needs it, and every command would pay for its import.
    from difflib import get_close_matches

    folded = {candidate.casefold(): candidate for candidate in known}
    return tuple(folded[match] for match in get_close_matches(name.casefold(), folded, n=most, cutoff=0.6))
