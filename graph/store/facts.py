"""What a store returns and says about itself, without the driver."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Row = dict[str, Any]
Parameters = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """Which engine answers; ``kind`` decides what differs, ``name`` and ``version`` are for people."""

    kind: Literal["embedded", "neo4j"]
    name: str
    version: str

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


def engine_of(agent: str) -> EngineInfo:
    """Return the engine that introduces itself as ``agent`` in the Bolt handshake."""
    _, found, rest = agent.partition("ArcadeDB ")
    if found:
        return EngineInfo("embedded", "ArcadeDB", rest.rstrip(")"))
    return EngineInfo("neo4j", "Neo4j", agent.partition("/")[2])
