"""What every answer is made of, in Python and over HTTP."""

from collections.abc import Mapping
from typing import Any

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


def owner(row: Mapping[str, Any]) -> Owner:
    """Return the owner that a row holds in the columns label, key, name, unit and unit_name."""
    unit = Ref(label="Unit", key=row["unit"], name=row["unit_name"]) if row["unit"] else None
    return Owner(label=row["label"], key=row["key"], name=row["name"], unit=unit)
