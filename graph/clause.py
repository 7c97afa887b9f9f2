"""A clause as readers of a finding need it: what it says, and how firmly that is known."""

from dataclasses import dataclass

from graph.messages import Language, text


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause that rules rest on; ``mark`` and ``authority`` as in the schema."""

    key: str
    name: str
    text: str
    mark: str
    source: str
    authority: str

    def firmness(self, language: Language) -> str:
        """Return how firm the clause is: how it is known, and the weight of the text it was read in."""
        mark = text(f"regulation.mark_{self.mark}", language)
        return f"{mark}, {text(f'regulation.authority_{self.authority}', language)}"
