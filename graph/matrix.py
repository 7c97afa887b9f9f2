"""The role-and-result matrix: who carries which result of a superior, and by which technique (S1-20)."""

from datetime import date
from typing import TYPE_CHECKING, Any

from pydantic import Field

from graph.answer import Answer, Ref
from graph.catalogue import ask
from graph.find import not_found

if TYPE_CHECKING:
    from graph.store import Store


class Result(Ref):
    """A column: one IKU of the superior."""

    code: str | None
    plan: Ref | None = Field(description="The work plan that the IKU completes.")


class Cell(Answer):
    """One IKU of a subordinate that comes from one result of the superior."""

    result: str = Field(description="Key of the superior's IKU, the column.")
    iku: Ref
    type: str = Field(description="Relationship type: the technique.")
    method: str | None
    approach: str | None
    how: str | None


class Role(Ref):
    """A row: one position with its cells."""

    unit: Ref | None
    direct: bool = Field(description="True for a direct subordinate; False if the cascade leaves that line.")
    cells: tuple[Cell, ...]
    own_work: tuple[Ref, ...] = Field(
        description="IKU of a direct subordinate that come from no result of the superior."
    )


class Confirmation(Ref):
    """A record that the matrix was confirmed."""

    confirmed_on: date | None
    confirmed_by: Ref | None


class Matrix(Answer):
    """The matrix of one superior in one year, computed from the cascade."""

    superior: Ref
    unit: Ref | None
    year: int
    results: tuple[Result, ...]
    roles: tuple[Role, ...]
    unowned: tuple[Cell, ...] = Field(description="Cells whose IKU belongs to no position.")
    empty_roles: tuple[str, ...] = Field(description="Keys of direct subordinates without a cell.")
    empty_results: tuple[str, ...] = Field(
        description="Keys of results that no technique of lineage hands down."
    )
    confirmations: tuple[Confirmation, ...]


def matrix(store: "Store", superior: str, year: int) -> Matrix:
    """Return the matrix of a position in a year. Raises NotFound with the nearest keys."""
    rows = ask(store, "matrix/superior", position=superior, year=year)
    if not rows:
        raise not_found(store, "Position", superior)
    row = rows[0]
    results = tuple(_result(found) for found in row["results"])
    roles = _roles(row)
    handed_down = {cell["result"] for cell in row["cells"] if cell["type"] != "UNIQUE_UNDER"}
    return Matrix(
        superior=Ref(label="Position", key=superior, name=row["name"]),
        unit=_ref("Unit", row, "unit"),
        year=year,
        results=results,
        roles=roles,
        unowned=tuple(_cell(cell) for cell in row["cells"] if cell["position"] is None),
        empty_roles=tuple(role.key for role in roles if role.direct and not role.cells),
        empty_results=tuple(result.key for result in results if result.key not in handed_down),
        confirmations=tuple(_confirmation(found) for found in row["confirmations"]),
    )


def _roles(row: dict[str, Any]) -> tuple[Role, ...]:
    """Return direct subordinates first, then whoever else holds a cell."""
    direct = {found["key"]: (found["name"], _ref("Unit", found, "unit")) for found in row["subordinates"]}
    others = {
        cell["position"]: (cell["position_name"], _ref("Unit", cell, "unit"))
        for cell in row["cells"]
        if cell["position"] and cell["position"] not in direct
    }
    return tuple(
        Role(
            label="Position",
            key=key,
            name=name,
            unit=unit,
            direct=key in direct,
            cells=tuple(_cell(cell) for cell in row["cells"] if cell["position"] == key),
            own_work=tuple(_iku(found) for found in row["work"] if found["position"] == key),
        )
        for key, (name, unit) in (*direct.items(), *sorted(others.items()))
    )


def _result(found: dict[str, Any]) -> Result:
    return Result(
        label="IKU",
        key=found["key"],
        name=found["name"],
        code=found["code"],
        plan=_ref("WorkPlan", found, "plan"),
    )


def _cell(cell: dict[str, Any]) -> Cell:
    return Cell(
        result=cell["result"],
        iku=_iku(cell),
        type=cell["type"],
        method=cell["method"],
        approach=cell["approach"],
        how=cell["how"],
    )


def _confirmation(found: dict[str, Any]) -> Confirmation:
    return Confirmation(
        label="Matrix",
        key=found["key"],
        name=found["name"],
        confirmed_on=found["confirmed_on"],
        confirmed_by=_ref("Position", found, "confirmed_by"),
    )


def _iku(row: dict[str, Any]) -> Ref:
    return Ref(label="IKU", key=row["key"], name=row["name"])


def _ref(label: str, row: dict[str, Any], column: str) -> Ref | None:
    return Ref(label=label, key=row[column], name=row[f"{column}_name"]) if row[column] else None
