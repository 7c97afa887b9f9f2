"""What every answer is made of, in Python and over HTTP."""

from pydantic import BaseModel, ConfigDict, Field


class Answer(BaseModel):
    """Base of every answer and of every part of one."""

    model_config = ConfigDict(frozen=True)


class Ref(Answer):
    """One node, as much of it as people need to recognise it."""

    label: str
    key: str
    name: str


class Owner(Ref):
    """The position or unit that answers for an IKU."""

    unit: Ref | None = Field(default=None, description="Unit of a position.")
