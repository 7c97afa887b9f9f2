"""What the shell offers for an argument that has begun."""


def rules(incomplete: str) -> list[str]:
    """Return the rules whose identifier begins so."""
    from graph.catalogue import catalogue

    return [name for name in catalogue().rule_ids() if name.startswith(incomplete)]


def queries(incomplete: str) -> list[str]:
    """Return the questions whose identifier begins so."""
    from graph.catalogue import catalogue

    return [name for name in catalogue().query_ids() if name.startswith(incomplete)]
