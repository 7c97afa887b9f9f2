"""How a command can end."""

OK, FINDINGS, FAILED = 0, 1, 2
# As shells report a command that a signal has ended.
INTERRUPTED, PIPE_CLOSED = 128 + 2, 128 + 13


class PipeClosed(Exception):
    """Nobody reads the output any more."""
