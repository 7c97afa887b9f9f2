"""The embedded graph engine: ArcadeDB in a process of its own, on this machine only."""
